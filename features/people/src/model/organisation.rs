//! 団体・機関: whatever acts, from a neighbourhood association to a section of the city hall.

use std::borrow::Borrow;

use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{AreaId, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing};
use kernel::tiers::AreaPath;

/// The kinds of organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationKind {
    /// 協議会; its page is that of the council.
    Council,
    /// 応援隊; its page is that of the team.
    Team,
    /// 担当課.
    Department,
    /// 地域コミュニティ推進課・コミュニティ推進課: runs the scheme.
    CommunitySection,
    /// 地域共生社会推進本部.
    Headquarters,
    /// 総合センター.
    BranchCentre,
    /// 自治会・町内会.
    NeighbourhoodAssociation,
    /// 学校.
    School,
    /// PTA.
    Pta,
    /// 自主防災組織.
    DisasterPrevention,
    /// 体育会.
    Sports,
    /// 社会福祉協議会.
    WelfareCouncil,
    /// 民生委員児童委員協議会.
    Commissioners,
    /// Any other.
    Other,
}

impl OrganisationKind {
    /// All kinds, windows of the administration first.
    pub const ALL: [OrganisationKind; 14] = [
        OrganisationKind::Department,
        OrganisationKind::CommunitySection,
        OrganisationKind::Headquarters,
        OrganisationKind::BranchCentre,
        OrganisationKind::WelfareCouncil,
        OrganisationKind::Council,
        OrganisationKind::Team,
        OrganisationKind::NeighbourhoodAssociation,
        OrganisationKind::Commissioners,
        OrganisationKind::DisasterPrevention,
        OrganisationKind::Sports,
        OrganisationKind::Pta,
        OrganisationKind::School,
        OrganisationKind::Other,
    ];

    /// The word as stored, in files and in the JSON API.
    pub const fn code(self) -> &'static str {
        match self {
            OrganisationKind::Council => "council",
            OrganisationKind::Team => "team",
            OrganisationKind::Department => "department",
            OrganisationKind::CommunitySection => "community_section",
            OrganisationKind::Headquarters => "headquarters",
            OrganisationKind::BranchCentre => "branch_centre",
            OrganisationKind::NeighbourhoodAssociation => "neighbourhood_association",
            OrganisationKind::School => "school",
            OrganisationKind::Pta => "pta",
            OrganisationKind::DisasterPrevention => "disaster_prevention",
            OrganisationKind::Sports => "sports",
            OrganisationKind::WelfareCouncil => "welfare_council",
            OrganisationKind::Commissioners => "commissioners",
            OrganisationKind::Other => "other",
        }
    }

    /// The kind of a stored word.
    pub fn read(code: &str) -> Option<OrganisationKind> {
        OrganisationKind::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
    }

    /// Is it an office with a telephone that anybody may ring? An association's is somebody's
    /// home.
    pub const fn is_office(self) -> bool {
        matches!(
            self,
            OrganisationKind::Department
                | OrganisationKind::CommunitySection
                | OrganisationKind::Headquarters
                | OrganisationKind::BranchCentre
                | OrganisationKind::WelfareCouncil
        )
    }
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id; that of a council or team is the id of the council or team itself.
    pub id: OrganisationId,
    /// Its key in the files.
    pub key: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// How the name is read, in hiragana.
    pub kana: String,
    /// Where it is at home.
    pub area: AreaId,
    /// The path of that area.
    pub area_path: AreaPath,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its mail address.
    pub mail: Option<String>,
    /// The organisation of which it is a part.
    pub parent: Option<OrganisationId>,
    /// A remark for those who keep the files.
    pub note: String,
    /// The day from which it no longer exists.
    pub closed_on: Option<Day>,
}

impl Organisation {
    /// The name in a language.
    pub fn named(&self, lang: impl Borrow<Lang>) -> &str {
        match lang.borrow() {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::En | Lang::Ja => &self.name,
        }
    }

    /// The telephone that anybody may ring.
    pub fn public_phone(&self) -> Option<&str> {
        self.phone.as_deref().filter(|_| self.kind.is_office())
    }

    /// The mail address that anybody may write to.
    pub fn public_mail(&self) -> Option<&str> {
        self.mail.as_deref().filter(|_| self.kind.is_office())
    }

    /// Where its page is, without the base.
    pub fn path(&self) -> String {
        let folder = match self.kind {
            OrganisationKind::Council => "councils",
            OrganisationKind::Team => "teams",
            _ => "organisations",
        };
        format!("/{folder}/{}", self.id)
    }
}

impl Guarded for Organisation {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Organisation, self.id)
    }

    /// That it exists, and what its window takes, is public.
    fn standing(&self) -> Standing {
        Standing::public(self.area_path.clone())
    }
}

/// 窓口: what people bring to a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// In the words that people use.
    pub text: String,
    /// The keys of the categories of concerns that it takes.
    pub categories: Vec<String>,
}
