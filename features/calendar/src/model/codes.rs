//! The words by which events are sorted: what they are, for whom, on which layer, how easy to come to.

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal, $word:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum $name {
            $($(#[$item_doc])* $item),*
        }

        impl $name {
            /// All of them, in the order in which forms offer them.
            pub(crate) const ALL: &'static [$name] = &[$($name::$item),*];

            /// The code, as stored, in addresses and in the JSON API.
            pub(crate) const fn code(self) -> &'static str {
                match self {
                    $($name::$item => $code),*
                }
            }

            /// The word of Japanese files and open data.
            pub(crate) const fn japanese(self) -> &'static str {
                match self {
                    $($name::$item => $word),*
                }
            }

            /// The meaning of a code, or of the word in a file.
            pub(crate) fn read(text: &str) -> Option<$name> {
                $name::ALL
                    .iter()
                    .copied()
                    .find(|it| it.code() == text || it.japanese() == text)
            }
        }
    };
}

codes! {
    /// 行事の種類, after what councils do (seed 001) and the nine kinds of Marugame's notice no. 66.
    EventKind {
        /// 夏まつり, フェスティバル.
        Festival = "festival", "まつり";
        /// 運動会.
        Sports = "sports", "スポーツ";
        /// 防災訓練, 避難所開設訓練.
        Disaster = "disaster", "防災";
        /// 清掃, フラワーロード.
        CleanUp = "clean_up", "清掃・環境";
        /// 百歳体操, ラジオ体操, 健康教室.
        Health = "health", "健康";
        /// どんど焼き, 正月飾り.
        Culture = "culture", "歴史・文化";
        /// 講演, 学習会, 視察.
        Learning = "learning", "学習";
        /// こども食堂, 子ども行事.
        Children = "children", "子ども";
        /// 敬老会, サロン.
        Welfare = "welfare", "福祉・ふれあい";
        /// にぎわい市.
        Market = "market", "市・にぎわい";
        /// 総会, 説明会: of an organisation, for its members.
        Assembly = "assembly", "総会・会合";
        /// パトロール, 交通当番.
        Patrol = "patrol", "見守り・交通";
        /// その他.
        Other = "other", "その他";
    }
}

codes! {
    /// 対象: whom an event asks out.
    Audience {
        /// どなたでも.
        Everyone = "everyone", "どなたでも";
        /// 親子・家族.
        Families = "families", "親子・家族";
        /// 乳幼児.
        Infants = "infants", "乳幼児";
        /// 小学生.
        Pupils = "pupils", "小学生";
        /// 中学生・高校生.
        Youth = "youth", "中学生・高校生";
        /// 大人.
        Adults = "adults", "大人";
        /// 高齢の方.
        Elderly = "elderly", "高齢の方";
        /// 団体の会員・役員.
        Members = "members", "団体の会員・役員";
    }
}

codes! {
    /// The layers of the calendar that one can switch.
    Layer {
        /// 協議会.
        Council = "council", "協議会";
        /// 構成団体.
        Organisation = "organisation", "団体";
        /// 学校.
        School = "school", "学校";
        /// 市.
        City = "city", "市";
        /// 選挙.
        Election = "election", "選挙";
        /// 試験.
        Exam = "exam", "試験";
    }
}

codes! {
    /// What makes it easy to come (GIF アクセシビリティ情報).
    Access {
        /// 段差なし.
        StepFree = "step_free", "段差なし";
        /// 多目的トイレ.
        AccessibleToilet = "accessible_toilet", "多目的トイレ";
        /// 駐車場.
        Parking = "parking", "駐車場";
        /// 手話通訳.
        SignLanguage = "sign_language", "手話通訳";
        /// 要約筆記.
        Captions = "captions", "要約筆記";
        /// 託児.
        Childcare = "childcare", "託児";
        /// やさしい日本語・多言語.
        PlainWords = "plain_words", "やさしい日本語・多言語";
    }
}

codes! {
    /// Where things are held.
    PlaceKind {
        /// 集会所・ふれあいセンター.
        Hall = "hall", "集会所";
        /// 学校.
        School = "school", "学校";
        /// 公園・広場.
        Park = "park", "公園・広場";
        /// 居場所.
        GatheringPlace = "gathering_place", "居場所";
        /// 神社・寺.
        Shrine = "shrine", "神社・寺";
        /// 道・沿道.
        Street = "street", "道";
        /// その他.
        Other = "other", "その他";
    }
}

codes! {
    /// Where an event came from.
    Source {
        /// Typed on a page.
        Page = "page", "画面";
        /// 紙.
        Paper = "paper", "紙";
        /// From a file of another system.
        File = "file", "ファイル";
        /// The files of the house.
        Sample = "sample", "見本";
    }
}
