//! The registry's facts in words.

use std::borrow::Borrow;

use kernel::day::{FiscalYear, Month};
use kernel::lang::Lang;

use crate::Words;
use crate::model::{Coming, CommonNameKind, Council, MeetingCount, Officer};

/// The words of the document for kinds of meetings, with the codes under which meetings keep them.
const KINDS: [(&str, &str); 12] = [
    ("総会", "general"),
    ("設立総会", "founding"),
    ("定例会", "regular"),
    ("役員会", "board"),
    ("三役会", "three_officers"),
    ("全体会", "plenary"),
    ("部会", "section"),
    ("委員会", "committee"),
    ("世話人会", "stewards"),
    ("事務局会", "secretariat"),
    ("情報共有会", "information"),
    ("意見交換会", "exchange"),
];

impl Words {
    /// The word before a common name: 通称.
    pub(crate) fn common(self, kind: impl Borrow<CommonNameKind>) -> &'static str {
        match kind.borrow() {
            CommonNameKind::Alias => self.common_alias(),
            CommonNameKind::Nickname => self.common_nickname(),
        }
    }

    /// What stands between the names of a list.
    pub(crate) const fn comma(self) -> &'static str {
        match self.0 {
            Lang::Ja => "、",
            Lang::En => ", ",
        }
    }

    /// How a council stands: 認定, or only 設立 where nobody certified it.
    pub(crate) fn standing(self, it: &Council) -> &'static str {
        match it.registration.certified {
            Some(_) => self.state_certified(),
            None => self.state_established(),
        }
    }

    /// A month of certification: 平成24年7月.
    pub(crate) fn month(self, it: impl Borrow<Month>) -> String {
        it.borrow().shown(self.0)
    }

    /// 年度 as the registry lists it: 平成24年度.
    pub(crate) fn year(self, it: impl Borrow<FiscalYear>) -> String {
        match self.0 {
            Lang::Ja => it.borrow().japanese(),
            Lang::En => it.borrow().english(),
        }
    }

    /// How often a kind of meeting was held: in Japanese exactly as printed, 「総会１回」.
    pub(crate) fn meeting(self, it: &MeetingCount) -> String {
        match (self.0, it.count) {
            (Lang::Ja, _) => format!("{}{}", it.kind, it.count_text),
            (Lang::En, Some(count)) => self.meeting_times(self.kind(&it.kind), count),
            (Lang::En, None) => self.meeting_several(self.kind(&it.kind)),
        }
    }

    /// A kind of meeting by the document's word; a word that no document of ours has stays.
    fn kind(self, printed: &str) -> &str {
        let code = KINDS.iter().find(|(word, _)| *word == printed);
        code.map_or(printed, |(_, code)| self.kind_of(code))
    }

    /// What a meeting is called: by its own name, or by its kind.
    pub(crate) fn name_of(self, it: &Coming) -> &str {
        match it.title.as_str() {
            "" => self.kind_of(&it.kind),
            title => title,
        }
    }

    /// A kind of meeting by its code.
    pub(crate) fn kind_of(self, code: impl AsRef<str>) -> &'static str {
        match code.as_ref() {
            "general" => self.kind_general(),
            "founding" => self.kind_founding(),
            "regular" => self.kind_regular(),
            "board" => self.kind_board(),
            "three_officers" => self.kind_three_officers(),
            "plenary" => self.kind_plenary(),
            "section" => self.kind_section(),
            "committee" => self.kind_committee(),
            "stewards" => self.kind_stewards(),
            "secretariat" => self.kind_secretariat(),
            "information" => self.kind_information(),
            "exchange" => self.kind_exchange(),
            "planning" => self.kind_planning(),
            "executive" => self.kind_executive(),
            "round_table" => self.kind_round_table(),
            _ => self.kind_other(),
        }
    }

    /// The public post of an officer.
    pub(crate) fn post(self, it: &Officer) -> &str {
        match it.post.as_str() {
            "会長" => self.post_chair(),
            "事務局" => self.post_secretariat(),
            other => other,
        }
    }

    /// How far a concern has come, as the district hears it.
    pub(crate) fn state(self, code: impl AsRef<str>) -> &'static str {
        match code.as_ref() {
            "sent" => self.asked_state_sent(),
            "returned" => self.asked_state_returned(),
            "working" => self.asked_state_working(),
            "answered" => self.asked_state_answered(),
            "promised" => self.asked_state_promised(),
            "closed" => self.asked_state_closed(),
            _ => self.asked_state_triage(),
        }
    }

    /// The tone of that state; the words say the same.
    pub(crate) fn tone(self, code: impl AsRef<str>) -> &'static str {
        match code.as_ref() {
            "closed" => "done",
            "promised" => "waiting",
            _ => "going",
        }
    }

    /// What kind of answer it was.
    pub(crate) fn answer(self, code: impl AsRef<str>) -> &'static str {
        match code.as_ref() {
            "done" => self.answer_done(),
            "planned" => self.answer_planned(),
            "study" => self.answer_study(),
            "agency" => self.answer_agency(),
            _ => self.answer_cannot(),
        }
    }
}
