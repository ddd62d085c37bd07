//! The nouns and verbs of the policy.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$item_doc])* #[serde(rename = $code)] $item),*
        }

        impl $name {
            /// All of them, in the order of this page.
            pub const ALL: &'static [$name] = &[$($name::$item),*];

            /// The word as stored, in the JSON API and in the words files.
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$item => $code),*
                }
            }

            /// The meaning of a stored word.
            pub fn read(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

words! {
    /// Who uses it (mission.md).
    Role {
        /// 住民: needs no account; everybody is one.
        Resident = "resident",
        /// 協議会 会長・事務局.
        CouncilOfficer = "council_officer",
        /// 構成団体.
        MemberOrganisation = "member_org",
        /// 地域活動応援隊員・地域担当協働推進員.
        TeamMember = "team_member",
        /// 担当課.
        Department = "department",
        /// 地域コミュニティ推進課・コミュニティ推進課.
        CommunitySection = "community_section",
        /// 地域共生社会推進本部.
        Headquarters = "headquarters",
        /// 社協CSW・民生委員 など.
        WelfareWorker = "welfare_worker",
        /// 県・県社協.
        Prefecture = "prefecture",
        /// 監査.
        Auditor = "auditor",
        /// システム管理.
        Administrator = "administrator",
        /// Whoever holds the private link of a voice.
        Raiser = "raiser",
        /// The program itself: what it does at the clock's stroke, or with an operator's files.
        House = "house",
    }
}

impl Role {
    /// Can somebody be given this role? Everybody is a resident, a private link makes a raiser of
    /// whoever holds it, and the house is nobody.
    pub const fn is_given(self) -> bool {
        !matches!(self, Role::Resident | Role::Raiser | Role::House)
    }
}

words! {
    /// The kinds of things the policy guards.
    Resource {
        /// 地域.
        Area = "area",
        /// 団体・機関.
        Organisation = "organisation",
        /// 協議会.
        Council = "council",
        /// 応援隊.
        Team = "team",
        /// 会議.
        Meeting = "meeting",
        /// 出席依頼.
        AttendanceRequest = "attendance_request",
        /// 行事.
        Event = "event",
        /// 声.
        Voice = "voice",
        /// 案件.
        Concern = "concern",
        /// 利用者.
        Account = "account",
        /// 記録台帳.
        Ledger = "ledger",
    }
}

words! {
    /// What can be done.
    Action {
        /// See it, in a list or alone.
        Read = "read",
        /// Begin it: a meeting, a request, a voice, a concern.
        Create = "create",
        /// Take it in for somebody else, who said it on paper, by telephone or at a window.
        KeyIn = "key_in",
        /// Write in it: minutes, agenda, particulars.
        Edit = "edit",
        /// Settle a request for attendance: accept, propose, decline. Settle the day of an event.
        Settle = "settle",
        /// Say whether one comes, and report that one came.
        Attend = "attend",
        /// Judge it: category, place, 共同/協働, urgency, visibility; whether an event that somebody sent
        /// in stands on the calendar.
        Triage = "triage",
        /// Send it to a section as a hot report, ask sections, hand it on.
        Send = "send",
        /// Take what was sent, and say until when.
        Take = "take",
        /// Hand it on to another office.
        Forward = "forward",
        /// Answer it.
        Answer = "answer",
        /// Say something to it when asked.
        Advise = "advise",
        /// Bring the answer back to the district.
        Deliver = "deliver",
        /// Say that it is settled, or not.
        Judge = "judge",
        /// Give it to the headquarters.
        Escalate = "escalate",
        /// Connect it: parent, duplicate.
        Link = "link",
    }
}

words! {
    /// The part that an organisation plays for a row.
    Part {
        /// It is the council's own.
        Council = "council",
        /// It holds it now.
        Holder = "holder",
        /// It sent it.
        Sender = "sender",
        /// It was asked to help.
        Asked = "asked",
    }
}

words! {
    /// How open something is; each includes those before it.
    Visibility {
        /// 公開: anybody, with names removed.
        Public = "public",
        /// 関係者のみ: the council's organisations, the team, the sections.
        Members = "members",
        /// 非公開: those who deal with it.
        Closed = "closed",
    }
}
