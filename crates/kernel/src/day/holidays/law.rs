//! The law as rows: a name, a rule for the day, and the years in which it held.

use super::{Day, Equinox, Holiday, Weekday};

/// How a holiday finds its day in a year.
enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// Month and which of its Mondays ("Happy Monday", since 2000).
    Monday(i8, i8),
    /// By the sun.
    Sun(Equinox),
}

/// A holiday and the years, both included, in which it is kept by this rule.
pub(super) struct Row {
    years: (i16, i16),
    rule: Rule,
    pub(super) holiday: Holiday,
}

impl Row {
    pub(super) fn is_in_force(&self, year: i16) -> bool {
        (self.years.0..=self.years.1).contains(&year)
    }

    /// Whether the rule names this day; `is_equinox` tells for the two days of the sun.
    pub(super) fn falls_on(&self, day: Day, is_equinox: impl Fn(Equinox) -> bool) -> bool {
        match self.rule {
            Rule::Fixed(month, date) => (day.month(), day.day_of_month()) == (month, date),
            Rule::Monday(month, nth) => {
                day.month() == month
                    && day.weekday() == Weekday::Monday
                    && (day.day_of_month() - 1) / 7 + 1 == nth
            }
            Rule::Sun(equinox) => is_equinox(equinox),
        }
    }
}

/// The day of an equinox in Japan, for 1948 to 2150: the common integer formula of calendar
/// makers, which equals that of 『新こよみ便利帳』 (暦計算研究会) in all these years.
pub(super) fn computed_equinox(equinox: Equinox, year: i16) -> Option<Day> {
    let (month, before_2000, since_2000) = match equinox {
        Equinox::Vernal => (3, 2213, 2089),
        Equinox::Autumnal => (9, 2525, 2395),
    };
    let drift = if year < 2000 { before_2000 } else { since_2000 };
    let year = i32::from(year);
    let date = (31 * year + drift) / 128 - year / 4 + year / 100;
    Day::new(i16::try_from(year).ok()?, month, i8::try_from(date).ok()?)
}

/// No end is known.
const OPEN: i16 = i16::MAX;

const fn row(years: (i16, i16), rule: Rule, japanese: &'static str, english: &'static str) -> Row {
    let holiday = Holiday { japanese, english };
    Row {
        years,
        rule,
        holiday,
    }
}

const fn once(year: i16, month: i8, day: i8, ja: &'static str, en: &'static str) -> Row {
    row((year, year), Rule::Fixed(month, day), ja, en)
}

use Rule::{Fixed, Monday, Sun};

/// Every holiday since 1948. The law took effect on 20 July 1948, so the holidays of spring begin
/// in 1949. For the Games of 2020, held in 2021, three days moved in both years (令和三年東京
/// オリンピック競技大会・東京パラリンピック競技大会特別措置法 §29, as amended).
pub(super) static ROWS: &[Row] = &[
    row((1949, OPEN), Fixed(1, 1), "元日", "New Year's Day"),
    row((1949, 1999), Fixed(1, 15), "成人の日", "Coming of Age Day"),
    row((2000, OPEN), Monday(1, 2), "成人の日", "Coming of Age Day"),
    row(
        (1967, OPEN),
        Fixed(2, 11),
        "建国記念の日",
        "National Foundation Day",
    ),
    row(
        (2020, OPEN),
        Fixed(2, 23),
        "天皇誕生日",
        "The Emperor's Birthday",
    ),
    row(
        (1949, OPEN),
        Sun(Equinox::Vernal),
        "春分の日",
        "Vernal Equinox Day",
    ),
    row(
        (1949, 1988),
        Fixed(4, 29),
        "天皇誕生日",
        "The Emperor's Birthday",
    ),
    row((1989, 2006), Fixed(4, 29), "みどりの日", "Greenery Day"),
    row((2007, OPEN), Fixed(4, 29), "昭和の日", "Showa Day"),
    row(
        (1949, OPEN),
        Fixed(5, 3),
        "憲法記念日",
        "Constitution Memorial Day",
    ),
    row((2007, OPEN), Fixed(5, 4), "みどりの日", "Greenery Day"),
    row((1949, OPEN), Fixed(5, 5), "こどもの日", "Children's Day"),
    row((1996, 2002), Fixed(7, 20), "海の日", "Marine Day"),
    row((2003, 2019), Monday(7, 3), "海の日", "Marine Day"),
    once(2020, 7, 23, "海の日", "Marine Day"),
    once(2021, 7, 22, "海の日", "Marine Day"),
    row((2022, OPEN), Monday(7, 3), "海の日", "Marine Day"),
    row((2016, 2019), Fixed(8, 11), "山の日", "Mountain Day"),
    once(2020, 8, 10, "山の日", "Mountain Day"),
    once(2021, 8, 8, "山の日", "Mountain Day"),
    row((2022, OPEN), Fixed(8, 11), "山の日", "Mountain Day"),
    row(
        (1966, 2002),
        Fixed(9, 15),
        "敬老の日",
        "Respect for the Aged Day",
    ),
    row(
        (2003, OPEN),
        Monday(9, 3),
        "敬老の日",
        "Respect for the Aged Day",
    ),
    row(
        (1948, OPEN),
        Sun(Equinox::Autumnal),
        "秋分の日",
        "Autumnal Equinox Day",
    ),
    row(
        (1966, 1999),
        Fixed(10, 10),
        "体育の日",
        "Health and Sports Day",
    ),
    row(
        (2000, 2019),
        Monday(10, 2),
        "体育の日",
        "Health and Sports Day",
    ),
    once(2020, 7, 24, "スポーツの日", "Sports Day"),
    once(2021, 7, 23, "スポーツの日", "Sports Day"),
    row((2022, OPEN), Monday(10, 2), "スポーツの日", "Sports Day"),
    row((1948, OPEN), Fixed(11, 3), "文化の日", "Culture Day"),
    row(
        (1948, OPEN),
        Fixed(11, 23),
        "勤労感謝の日",
        "Labour Thanksgiving Day",
    ),
    row(
        (1989, 2018),
        Fixed(12, 23),
        "天皇誕生日",
        "The Emperor's Birthday",
    ),
    // Each of these days had a law of its own.
    once(
        1959,
        4,
        10,
        "皇太子明仁親王の結婚の儀",
        "Wedding of Crown Prince Akihito",
    ),
    once(
        1989,
        2,
        24,
        "昭和天皇の大喪の礼",
        "Funeral of Emperor Showa",
    ),
    once(1990, 11, 12, "即位礼正殿の儀", "Enthronement Ceremony"),
    once(
        1993,
        6,
        9,
        "皇太子徳仁親王の結婚の儀",
        "Wedding of Crown Prince Naruhito",
    ),
    once(2019, 5, 1, "天皇の即位の日", "Accession of the Emperor"),
    once(
        2019,
        10,
        22,
        "即位礼正殿の儀の行われる日",
        "Enthronement Ceremony",
    ),
];
