//! What others keep of a district, as its page shows it.

use std::borrow::Borrow;

use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId, TeamId};
use kernel::lang::Lang;

/// The council of a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Council {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) name_en: String,
    /// The first day of the month in which it was certified, if it was.
    pub(crate) certified_on: Option<Day>,
}

impl Council {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }

    /// Was it certified by this day?
    pub(crate) fn is_certified(&self, on: Day) -> bool {
        self.certified_on.is_some_and(|month| month <= on)
    }
}

/// The team in whose block a district lies, or which is the district's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Team {
    pub(crate) id: TeamId,
    pub(crate) name: String,
    pub(crate) name_en: String,
    /// The number and the name of the support block as the document prints them; nothing for a
    /// district's own team.
    pub(crate) block: Option<(i64, String)>,
}

impl Team {
    /// The name in a language.
    pub(crate) fn named(&self, lang: impl Borrow<Lang>) -> &str {
        named(*lang.borrow(), &self.name, &self.name_en)
    }
}

/// A public concern of a district, as far as everybody may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) id: ConcernId,
    pub(crate) title: String,
    pub(crate) opened_on: Day,
    pub(crate) is_closed: bool,
    /// The last answer that was brought back to the district.
    pub(crate) answer: Option<String>,
}

/// A district with what its people look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct District {
    pub(crate) council: Option<Council>,
    /// 未設立: the reason that the document gives, where there is no council.
    pub(crate) reason: Option<String>,
    pub(crate) team: Option<Team>,
    /// The latest ones.
    pub(crate) asked: Vec<Asked>,
}

/// Whether a district has its team (A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Served {
    /// A team serves it.
    ByTeam,
    /// Its block is named, and the team comes with the certification of its council.
    Awaited,
    /// No team is foreseen yet.
    Nobody,
}

impl District {
    /// Whether a team serves it on a day; `certified_only` is the municipality's rule of that name.
    pub(crate) fn served(&self, certified_only: bool, on: Day) -> Served {
        let certified = self.council.as_ref().is_some_and(|it| it.is_certified(on));
        match &self.team {
            Some(_) if certified || !certified_only => Served::ByTeam,
            Some(_) => Served::Awaited,
            None => Served::Nobody,
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

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

    #[test]
    fn only_a_certified_council_has_a_team_a1() {
        let on = Day::constant(2023, 10, 3);
        let council = |certified_on: Option<Day>| Council {
            id: NOBODY.parse().expect("an id"),
            name: "三里まちづくりの会".into(),
            name_en: String::new(),
            certified_on,
        };
        let team = Team {
            id: NOBODY.parse().expect("an id"),
            name: "十津・三里".into(),
            name_en: String::new(),
            block: Some((14, "十津・三里".into())),
        };
        let check =
            |council: Option<Council>, team: Option<&Team>, only: bool, expected: Served| {
                let district = District {
                    council: council.clone(),
                    reason: None,
                    team: team.cloned(),
                    asked: Vec::new(),
                };
                let got = district.served(only, on);
                assert_eq!(got, expected, "{council:?} {team:?} {only}");
            };
        let certified = || Some(council(Some(Day::constant(2014, 9, 1))));
        let coming = || Some(council(Some(Day::constant(2023, 11, 1))));
        check(certified(), Some(&team), true, Served::ByTeam);
        check(certified(), None, true, Served::Nobody);
        check(coming(), Some(&team), true, Served::Awaited);
        check(Some(council(None)), Some(&team), true, Served::Awaited);
        check(Some(council(None)), Some(&team), false, Served::ByTeam);
        check(None, Some(&team), true, Served::Awaited);
        check(None, None, true, Served::Nobody);
    }
}
