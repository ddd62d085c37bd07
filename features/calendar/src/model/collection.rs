//! ごみの日: which kind of rubbish is collected on which day, by area and with dates of effect.
//!
//! Holidays do not move a collection: where one falls out, a [`Change`] says so.

use kernel::day::{Day, Period};
use kernel::lang::Lang;
use kernel::tiers::AreaPath;

use super::recurrence::Recurrence;
use crate::Words;

#[cfg(test)]
mod tests;

/// A kind of rubbish that is collected on days of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// 燃やすごみ
    Burnable,
    /// プラスチック
    Plastic,
    /// びん・かん・ペットボトル
    CansGlass,
    /// 古紙・布
    Paper,
    /// 不燃・水銀ごみ
    Hazardous,
    /// 粗大ごみ
    Bulky,
}

/// One kind is collected again and again in an area while the rule is in force. A new arrangement is
/// a new rule from its first day on; the old one ends the day before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    /// Where: in the whole area, except where an area within it has rules of its own for the kind.
    pub(crate) area: AreaPath,
    /// What.
    pub(crate) kind: Kind,
    /// When. Every other week is counted from the week in which the rule comes into force.
    pub(crate) every: Recurrence,
    /// While it is in force.
    pub(crate) period: Period,
}

/// A single day that is not as the rules say: 年末年始.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// Where.
    pub(crate) area: AreaPath,
    /// What.
    pub(crate) kind: Kind,
    /// When.
    pub(crate) day: Day,
    /// What becomes of it.
    pub(crate) outcome: Outcome,
}

/// What becomes of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// 休み: the kind is not collected.
    Dropped,
    /// 臨時: the kind is collected.
    Added,
}

/// The days from `from` to `until`, both included, on which something is collected in the area `here`,
/// each with its kinds in the order of [`Kind::ALL`]. Rules and changes of other areas may be among
/// those given; of an area and those around it the nearest decides, kind by kind.
pub(crate) fn days(
    here: &AreaPath,
    rules: &[Rule],
    changes: &[Change],
    (from, until): (Day, Day),
) -> Vec<(Day, Vec<Kind>)> {
    let rules: Vec<&Rule> = around(here, rules, |it| &it.area);
    let changes: Vec<&Change> = around(here, changes, |it| &it.area);
    let length = from.days_until(until);
    (0..=length)
        .map(|distance| from.add_days(distance))
        .map(|day| (day, kinds_on(day, &rules, &changes)))
        .filter(|(_, kinds)| !kinds.is_empty())
        .collect()
}

impl Kind {
    /// All of them, in the order in which sheets list them.
    pub(crate) const ALL: [Kind; 6] = [
        Kind::Burnable,
        Kind::Plastic,
        Kind::CansGlass,
        Kind::Paper,
        Kind::Hazardous,
        Kind::Bulky,
    ];

    /// The code, as stored and in the JSON API.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Kind::Burnable => "burnable",
            Kind::Plastic => "plastic",
            Kind::CansGlass => "cans_glass",
            Kind::Paper => "paper",
            Kind::Hazardous => "hazardous",
            Kind::Bulky => "bulky",
        }
    }

    /// The kind of a code, or of the word or the letter that a Japanese file has for it.
    pub(crate) fn read(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| {
            let [word, letter] = [kind.named(Lang::Ja), kind.letter(Lang::Ja)];
            [kind.code(), word, letter].contains(&text)
        })
    }

    /// Its name: 「燃やすごみ」 or "Burnable waste".
    pub(crate) fn named(self, lang: impl std::borrow::Borrow<Lang>) -> &'static str {
        let words = Words(*lang.borrow());
        match self {
            Kind::Burnable => words.collection_burnable(),
            Kind::Plastic => words.collection_plastic(),
            Kind::CansGlass => words.collection_cans_glass(),
            Kind::Paper => words.collection_paper(),
            Kind::Hazardous => words.collection_hazardous(),
            Kind::Bulky => words.collection_bulky(),
        }
    }

    /// The one letter for the square of a day on a sheet: 「燃」 or "B".
    pub(crate) fn letter(self, lang: impl std::borrow::Borrow<Lang>) -> &'static str {
        let words = Words(*lang.borrow());
        match self {
            Kind::Burnable => words.collection_letter_burnable(),
            Kind::Plastic => words.collection_letter_plastic(),
            Kind::CansGlass => words.collection_letter_cans_glass(),
            Kind::Paper => words.collection_letter_paper(),
            Kind::Hazardous => words.collection_letter_hazardous(),
            Kind::Bulky => words.collection_letter_bulky(),
        }
    }
}

impl Outcome {
    /// The code, as stored.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Outcome::Dropped => "dropped",
            Outcome::Added => "added",
        }
    }

    /// The outcome of a stored code.
    pub(crate) fn read(code: &str) -> Option<Outcome> {
        [Outcome::Dropped, Outcome::Added]
            .into_iter()
            .find(|it| it.code() == code)
    }
}

/// Those that hold here, the nearest first.
fn around<'a, T>(here: &AreaPath, all: &'a [T], area: impl Fn(&T) -> &AreaPath) -> Vec<&'a T> {
    let mut found: Vec<&T> = all.iter().filter(|it| here.is_within(area(it))).collect();
    found.sort_by_key(|it| std::cmp::Reverse(area(it).depth()));
    found
}

fn kinds_on(day: Day, rules: &[&Rule], changes: &[&Change]) -> Vec<Kind> {
    let is_collected = |kind: &Kind| {
        let change = changes
            .iter()
            .find(|it| it.day == day && it.kind == *kind)
            .map(|it| it.outcome);
        match change {
            Some(Outcome::Dropped) => false,
            Some(Outcome::Added) => true,
            None => falls_on(day, *kind, rules),
        }
    };
    Kind::ALL.into_iter().filter(is_collected).collect()
}

/// Whether a rule of the nearest area that has any for the kind on this day falls on it.
fn falls_on(day: Day, kind: Kind, rules: &[&Rule]) -> bool {
    let in_force = || {
        rules
            .iter()
            .filter(|it| it.kind == kind && it.period.contains(day))
    };
    let nearest = in_force().next().map(|it| &it.area);
    in_force()
        .take_while(|it| Some(&it.area) == nearest)
        .any(|it| it.every.falls_on(it.period.from, day))
}
