//! What counts as certified and as covered: pure.

use kernel::day::{Day, FiscalYear, Month};
use kernel::ids::{AreaId, OrganisationId};
use kernel::refusal::Refusal;
use kernel::rulebook::Rulebook;
use kernel::text::fold;
use kernel::tiers::AreaPath;

use crate::model::{
    Certified, Council, District, Ground, Listed, MeetingCount, Membership, Registration,
    districts_on,
};

/// Whether a council must be certified to get a team, and so to count.
pub(crate) const CERTIFIED_ONLY: &str = "request.certified_only";

/// Takes the three columns of a document that speak of one certification: they must agree.
///
/// The year is the fiscal one, so that H26.1 stands under H25 (seed 001, 設立・認定状況).
///
/// # Errors
/// `council.certified_month` when the printed month is another one, `council.fiscal_year` when
/// the year does not hold the month.
pub(crate) fn certified(
    fiscal_year: FiscalYear,
    printed: &str,
    month: Month,
) -> Result<Certified, Refusal> {
    if Month::read(printed) != Ok(month) {
        return Err(Refusal::new("council.certified_month")
            .with("printed", printed)
            .with("month", month)
            .at("certified_printed"));
    }
    if month.fiscal_year() != fiscal_year {
        return Err(Refusal::new("council.fiscal_year")
            .with("year", fiscal_year.japanese())
            .with("right", month.fiscal_year().japanese())
            .at("fiscal_year_printed"));
    }
    Ok(Certified {
        month,
        printed: printed.to_owned(),
        fiscal_year,
    })
}

/// Which councils count (rule `request.certified_only`): where the city certifies, only those
/// that it certified; elsewhere all that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counting {
    CertifiedOnly,
    All,
}

impl Counting {
    /// What the municipality's rulebook says today. Where it says nothing, only certified councils
    /// count: nobody is told of a council that the city does not know.
    pub(crate) fn of(book: &Rulebook, area: &AreaPath, today: Day) -> Counting {
        match book.value(CERTIFIED_ONLY, area, today) {
            Ok(true) | Err(_) => Counting::CertifiedOnly,
            Ok(false) => Counting::All,
        }
    }

    /// Does this council count on this day?
    pub(crate) fn includes(self, council: &Council, on: Day) -> bool {
        match self {
            Counting::CertifiedOnly => council.is_certified(on),
            Counting::All => true,
        }
    }
}

/// How a district stands with councils on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cover<'a> {
    /// A council that counts.
    Covered(&'a Council),
    /// A council that is not certified on that day.
    Uncertified(&'a Council),
    /// 未設立: no council, and the reason that the document gives.
    NotEstablished(Option<&'a str>),
}

/// Coverage on a day: computed from what is on record, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Coverage<'a> {
    pub(crate) tiles: Vec<(&'a District, Cover<'a>)>,
}

impl Coverage<'_> {
    /// How many districts a council covers.
    pub(crate) fn covered(&self) -> usize {
        self.covering().count()
    }

    /// How many councils cover them: one may hold several districts.
    pub(crate) fn councils(&self) -> usize {
        let mut ids: Vec<OrganisationId> = self.covering().map(|it| it.id).collect();
        ids.sort();
        ids.dedup();
        ids.len()
    }

    /// How many districts no council covers.
    pub(crate) fn uncovered(&self) -> usize {
        self.tiles.len() - self.covered()
    }

    fn covering(&self) -> impl Iterator<Item = &Council> {
        self.tiles.iter().filter_map(|(_, cover)| match cover {
            Cover::Covered(council) => Some(*council),
            Cover::Uncertified(_) | Cover::NotEstablished(_) => None,
        })
    }
}

/// How each district stands on a day (B1: 30 of 41 school districts in August 2023).
pub(crate) fn coverage(ground: &Ground, counting: Counting, on: Day) -> Coverage<'_> {
    let tiles = ground
        .districts
        .iter()
        .map(|district| (district, cover(ground, counting, district.id, on)))
        .collect();
    Coverage { tiles }
}

fn cover(ground: &Ground, counting: Counting, district: AreaId, on: Day) -> Cover<'_> {
    let covered = councils_of(ground, district, |it| it.period.contains(on))
        .find(|council| counting.includes(council, on));
    if let Some(council) = covered {
        return Cover::Covered(council);
    }
    // Also one that comes later: the city is preparing it, as 一宮東 in June 2021.
    let awaited = councils_of(ground, district, |it| !it.period.is_over(on)).next();
    if let Some(council) = awaited {
        return Cover::Uncertified(council);
    }
    let reason = ground
        .not_established
        .iter()
        .find(|(area, _)| *area == district)
        .map(|(_, reason)| reason.as_str());
    Cover::NotEstablished(reason)
}

fn councils_of(
    ground: &Ground,
    district: AreaId,
    holds: impl Fn(&Membership) -> bool,
) -> impl Iterator<Item = &Council> {
    ground.councils.iter().filter(move |council| {
        ground
            .memberships
            .iter()
            .any(|it| it.council == council.id && it.district.id == district && holds(it))
    })
}

/// The registry on a day: each council with its districts, meetings and activities, by number.
pub(crate) fn registry(
    ground: &Ground,
    meetings: &[(OrganisationId, MeetingCount)],
    activities: &[(OrganisationId, String)],
    on: Day,
) -> Vec<Listed> {
    ground
        .councils
        .iter()
        .map(|council| Listed {
            council: council.clone(),
            districts: districts_on(&ground.memberships, council.id, on),
            meetings: of_council(meetings, council.id),
            activities: of_council(activities, council.id),
        })
        .collect()
}

fn of_council<T: Clone>(all: &[(OrganisationId, T)], council: OrganisationId) -> Vec<T> {
    all.iter()
        .filter(|(id, _)| *id == council)
        .map(|(_, it)| it.clone())
        .collect()
}

/// Does a line of the registry answer a search: by name, reading, common name or district?
pub(crate) fn is_found(it: &Listed, words: &str, year: Option<FiscalYear>) -> bool {
    let Registration {
        common_name,
        certified,
        districts_printed,
        ..
    } = &it.council.registration;
    let districts = it.districts.iter().flat_map(|it| [&it.name, &it.name_en]);
    let mut names = [&it.council.name, &it.council.name_en, &it.council.kana]
        .into_iter()
        .chain(common_name.as_ref().map(|it| &it.name))
        .chain(districts_printed)
        .chain(districts);
    let words = fold(words);
    let is_named = words.is_empty() || names.any(|name| fold(name).contains(&words));
    let is_of_year = year.is_none() || certified.as_ref().map(|it| it.fiscal_year) == year;
    is_named && is_of_year
}
