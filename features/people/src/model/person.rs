//! 人: who has a post, is posted to a team or has an account.

use kernel::day::Period;
use kernel::ids::{Id, OrganisationId, PersonId};
use kernel::tiers::AreaPath;

/// 職級, from the highest rank down. 再任用 (re-employed) stands outside the ranks, at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// 局次長級.
    DeputyDirector,
    /// 課長級.
    SectionChief,
    /// 課長補佐級.
    AssistantSectionChief,
    /// 係長級.
    SubsectionChief,
    /// 一般職.
    General,
    /// 再任用.
    Reemployed,
}

impl Grade {
    /// All grades, from the highest down.
    pub const ALL: [Grade; 6] = [
        Grade::DeputyDirector,
        Grade::SectionChief,
        Grade::AssistantSectionChief,
        Grade::SubsectionChief,
        Grade::General,
        Grade::Reemployed,
    ];

    /// The word as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Grade::DeputyDirector => "deputy_director",
            Grade::SectionChief => "section_chief",
            Grade::AssistantSectionChief => "assistant_section_chief",
            Grade::SubsectionChief => "subsection_chief",
            Grade::General => "general",
            Grade::Reemployed => "reemployed",
        }
    }

    /// The word as the offices' documents, the files and the rules print it.
    pub const fn printed(self) -> &'static str {
        match self {
            Grade::DeputyDirector => "局次長級",
            Grade::SectionChief => "課長級",
            Grade::AssistantSectionChief => "課長補佐級",
            Grade::SubsectionChief => "係長級",
            Grade::General => "一般職",
            Grade::Reemployed => "再任用",
        }
    }

    /// The grade behind a stored or a printed word.
    pub fn read(word: &str) -> Option<Grade> {
        Grade::ALL
            .into_iter()
            .find(|grade| grade.code() == word || grade.printed() == word)
    }
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their key in the files.
    pub key: String,
    /// The family name, as its bearer writes it.
    pub family_name: String,
    /// The given name.
    pub given_name: String,
    /// How the family name is read, in hiragana.
    pub family_kana: String,
    /// How the given name is read.
    pub given_kana: String,
    /// Their rank, if they are on the city's staff.
    pub grade: Option<Grade>,
    /// Where they work or whom they belong to.
    pub organisation: Option<OrganisationId>,
    /// The area they live in, as far as it is needed.
    pub residence: Option<AreaPath>,
    /// Their telephone.
    pub phone: Option<String>,
    /// Their mail address.
    pub mail: Option<String>,
    /// A remark for those who keep the files.
    pub note: String,
}

impl Person {
    /// Family name and given name, with a space between.
    pub fn name(&self) -> String {
        format!("{} {}", self.family_name, self.given_name)
    }
}

/// 役員: a person with a post in an organisation, for a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Its id.
    pub id: Id<Officer>,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// Who.
    pub person: PersonId,
    /// What the post is called: 会長.
    pub post: String,
    /// The term.
    pub period: Period,
}
