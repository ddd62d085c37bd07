//! The registry's facts in words.

use std::borrow::Borrow;

use kernel::day::{FiscalYear, Month};
use kernel::lang::Lang;

use crate::Words;
use crate::model::{CommonNameKind, MeetingCount, Officer};

impl Words {
    /// The word before a common name: 通称.
    pub(crate) fn common(self, kind: impl Borrow<CommonNameKind>) -> &'static str {
        match kind.borrow() {
            CommonNameKind::Alias => self.common_alias(),
            CommonNameKind::Nickname => self.common_nickname(),
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
        match printed {
            "総会" => self.kind_general(),
            "設立総会" => self.kind_founding(),
            "定例会" => self.kind_regular(),
            "役員会" => self.kind_board(),
            "三役会" => self.kind_three_officers(),
            "全体会" => self.kind_whole(),
            "部会" => self.kind_section(),
            "委員会" => self.kind_committee(),
            "世話人会" => self.kind_caretakers(),
            "事務局会" => self.kind_secretariat(),
            "情報共有会" => self.kind_sharing(),
            "意見交換会" => self.kind_exchange(),
            other => other,
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
