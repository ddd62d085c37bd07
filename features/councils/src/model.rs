//! What a council is, and what the registry says of it.

mod around;

use std::borrow::Borrow;

use kernel::change::Subject;
use kernel::day::{Day, FiscalYear, Month, Period};
use kernel::ids::{AreaId, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing};
use kernel::tiers::AreaPath;

pub(crate) use around::{Answered, Asked, Coming, Team};

/// 地域内連携協議会: the platform organisation of a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Council {
    /// Its id, which is that of its organisation.
    pub(crate) id: OrganisationId,
    /// Its name, as certified.
    pub(crate) name: String,
    /// Its name in English; may be empty.
    pub(crate) name_en: String,
    /// How the name is read.
    pub(crate) kana: String,
    /// Where it lies: its district, or the municipality for a council of several districts.
    pub(crate) area: AreaPath,
    /// What the registry says of it.
    pub(crate) registration: Registration,
}

/// What the registry says of a council, beside its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Registration {
    /// 番号.
    pub(crate) number: i64,
    /// What people call it, if they call it otherwise.
    pub(crate) common_name: Option<CommonName>,
    /// 認定. A city that certifies nobody has councils without.
    pub(crate) certified: Option<Certified>,
    /// Its districts as a document prints them, where they are printed.
    pub(crate) districts_printed: Option<String>,
    /// A remark for the community section.
    pub(crate) note: String,
}

impl Council {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }

    /// Was it certified by this day?
    pub(crate) fn is_certified(&self, on: Day) -> bool {
        self.registration
            .certified
            .as_ref()
            .is_some_and(|it| it.month.first() <= on)
    }
}

impl Guarded for Council {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Council, self.id)
    }

    /// The registry is public.
    fn standing(&self) -> Standing {
        Standing {
            council: Some(self.id),
            ..Standing::public(self.area.clone())
        }
    }
}

/// The name for readers of a language: many an organisation has none in English.
fn named<'a>(lang: Lang, name: &'a str, name_en: &'a str) -> &'a str {
    match lang {
        Lang::En if !name_en.is_empty() => name_en,
        Lang::En | Lang::Ja => name,
    }
}

/// 認定: the month in which the mayor certified a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Certified {
    /// 認定年月.
    pub(crate) month: Month,
    /// The month as the document prints it: 「H27.７」.
    pub(crate) printed: String,
    /// 年度, under which the document lists it.
    pub(crate) fiscal_year: FiscalYear,
}

/// What people call a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CommonName {
    /// In what way it is one.
    pub(crate) kind: CommonNameKind,
    /// The name.
    pub(crate) name: String,
}

/// The word that the document puts before such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CommonNameKind {
    /// 通称.
    Alias,
    /// 愛称.
    Nickname,
}

impl CommonNameKind {
    /// The word as stored and as in the JSON API.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            CommonNameKind::Alias => "alias",
            CommonNameKind::Nickname => "nickname",
        }
    }

    /// The meaning of a stored word.
    pub(crate) fn read(code: &str) -> Option<CommonNameKind> {
        [CommonNameKind::Alias, CommonNameKind::Nickname]
            .into_iter()
            .find(|kind| kind.code() == code)
    }

    /// The meaning of the document's word.
    pub(crate) fn printed(word: &str) -> Option<CommonNameKind> {
        match word {
            "通称" => Some(CommonNameKind::Alias),
            "愛称" => Some(CommonNameKind::Nickname),
            _ => None,
        }
    }
}

/// 小学校区: a district, as councils see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct District {
    /// Its area.
    pub(crate) id: AreaId,
    /// Its name, with what a document adds to it: 長浜(御畳瀬含む).
    pub(crate) name: String,
    /// Its name in English.
    pub(crate) name_en: String,
}

impl District {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }
}

/// A district belongs to a council for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Membership {
    /// The council.
    pub(crate) council: OrganisationId,
    /// The district.
    pub(crate) district: District,
    /// The time.
    pub(crate) period: Period,
}

/// The districts of a municipality with their councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ground {
    /// All districts.
    pub(crate) districts: Vec<District>,
    /// All councils, by number.
    pub(crate) councils: Vec<Council>,
    /// Which district belongs to which council when, over all years.
    pub(crate) memberships: Vec<Membership>,
    /// 未設立, with the reason.
    pub(crate) not_established: Vec<(AreaId, String)>,
}

/// The districts among these memberships that hold on a day.
pub(crate) fn districts_on(
    memberships: &[Membership],
    council: OrganisationId,
    on: Day,
) -> Vec<District> {
    memberships
        .iter()
        .filter(|it| it.council == council && it.period.contains(on))
        .map(|it| it.district.clone())
        .collect()
}

/// How often a council held a kind of meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MeetingCount {
    /// The kind, in the document's word: 総会.
    pub(crate) kind: String,
    /// As printed: 「１回」「複数回」.
    pub(crate) count_text: String,
    /// The number, where the document gives one.
    pub(crate) count: Option<u32>,
}

/// One council with its line of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The council.
    pub(crate) council: Council,
    /// Its districts on the day of the list.
    pub(crate) districts: Vec<District>,
    /// 近年の活動状況: its meetings.
    pub(crate) meetings: Vec<MeetingCount>,
    /// 近年の活動状況: what it did.
    pub(crate) activities: Vec<String>,
}

impl Listed {
    /// The districts in a language: in Japanese as the document prints them.
    pub(crate) fn district_names(&self, lang: impl Borrow<Lang>) -> String {
        let lang = lang.borrow();
        let joint = match lang {
            Lang::Ja => "・",
            Lang::En => ", ",
        };
        let names: Vec<&str> = self.districts.iter().map(|it| it.named(lang)).collect();
        match (lang, &self.council.registration.districts_printed) {
            (Lang::Ja, Some(printed)) => printed.clone(),
            _ => names.join(joint),
        }
    }
}

/// An organisation that belongs to a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberOrganisation {
    /// Its id.
    pub(crate) id: OrganisationId,
    /// Its name.
    pub(crate) name: String,
    /// Its name in English.
    pub(crate) name_en: String,
}

impl MemberOrganisation {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }
}

/// Who speaks for a council in public: the post and the family name, nothing more of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Officer {
    /// 会長 or 事務局.
    pub(crate) post: String,
    /// The family name, as typed.
    pub(crate) family_name: String,
}
