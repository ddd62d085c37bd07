//! The codes of voices: how one came, what it is, why it is doubted, where it is.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[$item_doc])* $item),*
        }

        impl $name {
            /// The code, as stored and in forms.
            pub(crate) const fn code(self) -> &'static str {
                match self {
                    $($name::$item => $code),*
                }
            }

            /// The meaning of a code.
            pub(crate) fn read(code: &str) -> Option<$name> {
                match code {
                    $($code => Some($name::$item),)*
                    _ => None,
                }
            }
        }
    )*};
}

codes! {
    /// How a voice came in.
    Channel {
        /// 目安箱（このサイト）.
        Site = "box",
        /// 目安箱（投書）: a slip from a box that stands in the district.
        Slip = "slip",
        /// 電話.
        Telephone = "telephone",
        /// 訪問・窓口.
        Visit = "visit",
        /// 会長・役員からの相談 (C4).
        Consultation = "consultation",
        /// 会議の席で.
        Meeting = "meeting",
        /// 隊員・推進員の気づき (C5).
        Report = "report",
        /// 手紙・ファクス.
        Letter = "letter",
    }
    /// What a voice is, as whoever raised it sees it.
    Kind {
        /// 困りごと.
        Trouble = "trouble",
        /// 提案・要望.
        Proposal = "proposal",
        /// 情報・お知らせ.
        Information = "information",
        /// お礼・よかったこと.
        Thanks = "thanks",
    }
    /// Who said something after the voice itself.
    SaidBy {
        /// Whoever raised it.
        Raiser = "raiser",
        /// The city, in its reply.
        City = "city",
    }
    /// Why somebody should look whether a person wrote it. It is kept and held like any other.
    Doubt {
        /// A field was filled in that people do not see.
        Trap = "trap",
        /// More came within minutes than people write.
        Pace = "pace",
    }
}

impl Channel {
    /// The channels of what somebody keys in for another.
    pub(crate) const KEYED: &'static [&'static str] = &[
        "slip",
        "telephone",
        "visit",
        "consultation",
        "meeting",
        "letter",
    ];
}

impl Kind {
    /// All codes, in the order in which forms offer them.
    pub(crate) const CODES: &'static [&'static str] =
        &["trouble", "proposal", "information", "thanks"];

    /// May an answer at once be all that it needs?
    pub(crate) const fn may_be_noted(self) -> bool {
        matches!(self, Kind::Information | Kind::Thanks)
    }
}

/// What the raiser says of what came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// 解決した.
    Settled,
    /// まだ解決していません.
    NotSettled,
}

impl Verdict {
    /// The meaning of a code.
    pub(crate) fn read(code: &str) -> Option<Verdict> {
        match code {
            "settled" => Some(Verdict::Settled),
            "not_settled" => Some(Verdict::NotSettled),
            _ => None,
        }
    }
}
