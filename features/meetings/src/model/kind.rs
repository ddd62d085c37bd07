//! The kinds of meetings that the documents name (seeds 001 and 002).

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal, $word:literal;)*) => {
        /// 会議の種類.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MeetingKind {
            $($(#[$doc])* $kind),*
        }

        impl MeetingKind {
            /// All kinds, in the order in which forms offer them.
            pub const ALL: &'static [MeetingKind] = &[$(MeetingKind::$kind),*];

            /// The code, as stored and in the JSON API.
            pub const fn code(self) -> &'static str {
                match self {
                    $(MeetingKind::$kind => $code),*
                }
            }

            /// The word of the documents, which names a meeting in its full title.
            pub const fn japanese(self) -> &'static str {
                match self {
                    $(MeetingKind::$kind => $word),*
                }
            }
        }
    };
}

kinds! {
    /// 定例会.
    Regular = "regular", "定例会";
    /// 役員会.
    Board = "board", "役員会";
    /// 総会.
    General = "general", "総会";
    /// 三役会: chair, deputy and secretariat.
    ThreeOfficers = "three_officers", "三役会";
    /// 全体会.
    Plenary = "plenary", "全体会";
    /// 部会.
    Section = "section", "部会";
    /// 委員会.
    Committee = "committee", "委員会";
    /// 世話人会.
    Stewards = "stewards", "世話人会";
    /// 事務局会.
    Secretariat = "secretariat", "事務局会";
    /// 企画委員会.
    Planning = "planning", "企画委員会";
    /// 実行委員会.
    Executive = "executive", "実行委員会";
    /// 情報共有会.
    Information = "information", "情報共有会";
    /// 意見交換会.
    Exchange = "exchange", "意見交換会";
    /// 設立総会.
    Founding = "founding", "設立総会";
    /// 円卓会議.
    RoundTable = "round_table", "円卓会議";
    /// その他.
    Other = "other", "会議";
}

impl MeetingKind {
    /// The kind behind a code, or behind the word of the documents.
    pub fn read(text: &str) -> Option<MeetingKind> {
        MeetingKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.code() == text || kind.japanese() == text)
    }
}
