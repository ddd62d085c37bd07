//! 応援隊・推進員: a team serves districts, people are posted to it for a term.

use std::borrow::Borrow;

use kernel::change::Subject;
use kernel::day::Period;
use kernel::ids::{AreaId, OrganisationId, PersonId, PostingId, TeamId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::tiers::AreaPath;
use people::{Grade, Person};

/// What a team serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Serves {
    /// 応援隊ブロック: the councils of several districts (Kochi, A2).
    Block,
    /// One district (Takamatsu, C1).
    District,
}

impl Serves {
    /// The word as stored.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Serves::Block => "block",
            Serves::District => "district",
        }
    }

    /// The meaning of a stored word.
    pub(crate) fn read(code: &str) -> Option<Serves> {
        [Serves::Block, Serves::District]
            .into_iter()
            .find(|it| it.code() == code)
    }
}

/// 地域活動応援隊・地域担当協働推進員: the staff of one block or district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Team {
    /// Its id, also that of its organisation.
    pub(crate) id: TeamId,
    /// Its number in the document.
    pub(crate) number: i64,
    /// What it serves.
    pub(crate) serves: Serves,
    /// The block or district as the document prints it: 一宮東（設立予定）.
    pub(crate) name_printed: String,
    /// Its name as an organisation.
    pub(crate) name: String,
    /// The same in English.
    pub(crate) name_en: String,
    /// Where it is at work.
    pub(crate) area: AreaPath,
}

impl Team {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::Ja => &self.name,
            Lang::En => &self.name_en,
        }
    }

    /// The team as the office that holds what waits for it.
    pub(crate) const fn office(&self) -> OrganisationId {
        OrganisationId::new(self.id.uuid())
    }
}

impl Guarded for Team {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Team, self.id)
    }

    /// Which districts a team serves is public.
    fn standing(&self) -> Standing {
        Standing::public(self.area.clone())
    }
}

/// Who serves on a team, seen from one of its districts: for those who work with the team.
pub(crate) struct Roster {
    pub(crate) team: TeamId,
    pub(crate) area: AreaPath,
}

impl Guarded for Roster {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Team, self.team)
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Members,
            ..Standing::public(self.area.clone())
        }
    }
}

/// Which of a team's places somebody fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PostingKind {
    /// 隊員 (Kochi).
    Member,
    /// ① 地域居住の管理職 (Takamatsu).
    Manager,
    /// ② 地域居住の係長級・一般職.
    Staff,
    /// ③ 総合センター職員.
    BranchCentre,
}

impl PostingKind {
    /// All kinds, in the order of the document.
    pub(crate) const ALL: [PostingKind; 4] = [
        PostingKind::Member,
        PostingKind::Manager,
        PostingKind::Staff,
        PostingKind::BranchCentre,
    ];

    /// The word as stored, in files and in the rules.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            PostingKind::Member => "member",
            PostingKind::Manager => "manager",
            PostingKind::Staff => "staff",
            PostingKind::BranchCentre => "branch_centre",
        }
    }

    /// The meaning of a stored word.
    pub(crate) fn read(code: &str) -> Option<PostingKind> {
        PostingKind::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// 配置・任命: one person on one team for a term, beside their normal duty (A4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Its id.
    pub(crate) id: PostingId,
    /// On which team.
    pub(crate) team: TeamId,
    /// Who.
    pub(crate) person: PersonId,
    /// In which place.
    pub(crate) kind: PostingKind,
    /// What else is to be said: リーダー.
    pub(crate) role_note: String,
    /// The term.
    pub(crate) period: Period,
}

/// Where the staff of a district come from, for a time (C2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Staffing {
    /// The district.
    pub(crate) area: AreaId,
    /// When it holds.
    pub(crate) period: Period,
    /// Which office sends the third member.
    pub(crate) office: Office,
    /// Nobody eligible lives in the district, so that it is filled from outside.
    pub(crate) filled_from_outside: bool,
    /// A remark for those who keep the files.
    pub(crate) note: String,
}

/// Which office sends a district's third member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Office {
    /// 本庁地区: the department that the rule `team.central_office` names.
    Central,
    /// The branch centre of the district, where the file names one.
    BranchCentre(Option<OrganisationId>),
}

impl Office {
    /// As stored: the word, and the branch centre where one is named.
    pub(crate) const fn columns(self) -> (&'static str, Option<OrganisationId>) {
        match self {
            Office::Central => ("central", None),
            Office::BranchCentre(centre) => ("branch_centre", centre),
        }
    }

    /// The office of the stored columns.
    pub(crate) fn stored(word: &str, centre: Option<OrganisationId>) -> Office {
        match word {
            "central" => Office::Central,
            _ => Office::BranchCentre(centre),
        }
    }
}

/// Somebody who could be posted, with what the rules ask about them.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) person: Person,
    /// The key of their office: the rules name offices by it.
    pub(crate) office_key: String,
    /// What their office is called.
    pub(crate) office: String,
}

impl Candidate {
    pub(crate) const fn grade(&self) -> Option<Grade> {
        self.person.grade
    }
}
