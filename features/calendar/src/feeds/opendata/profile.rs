//! A form of open data, as data: the order of its columns, what stands in each and how. Headers differ
//! between releases and cities; a new one is a new file.

use std::sync::LazyLock;

use serde::Deserialize;

/// 推奨データセット, the form that most cities publish.
static V1: LazyLock<Profile> =
    LazyLock::new(|| read(include_str!("../../../profiles/event-v1.toml")));
/// 政府相互運用性フレームワーク.
static GIF: LazyLock<Profile> =
    LazyLock::new(|| read(include_str!("../../../profiles/event-gif.toml")));

/// A form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Profile {
    /// What a row is.
    pub(super) rows: Rows,
    /// The columns, in their order.
    #[serde(rename = "column")]
    pub(super) columns: Vec<Column>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Rows {
    /// An event, with how it comes again.
    Event,
    /// Each time that one is held.
    Time,
}

/// A column.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    /// What stands above it.
    pub(super) header: String,
    /// What stands in it; nothing where the calendar knows no such thing.
    pub(super) field: Option<Field>,
    /// How.
    #[serde(default)]
    pub(super) format: Format,
    /// Does the standard demand it? Then a text that is not known says so.
    #[serde(default)]
    pub(super) required: bool,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Format {
    /// As it is, one line.
    #[default]
    Text,
    /// `2023-08-01`
    Date,
    /// `19:00`; the end of a day is `24:00` (ISO 8601-1, amendment 1).
    Clock,
    /// Digits alone.
    Number,
    /// Several texts between semicolons.
    List,
}

impl Format {
    /// Is it written in words, rather than in digits that programs count with?
    pub(super) const fn is_words(self) -> bool {
        matches!(self, Format::Text | Format::List)
    }
}

/// What the calendar knows of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Field {
    /// 全国地方公共団体コード.
    MunicipalityCode,
    /// Its prefecture.
    Prefecture,
    /// Its name.
    Municipality,
    /// The id of the event.
    Event,
    /// The id of the row: that of the event, with the day where it is held again and again.
    Number,
    /// Its name.
    Title,
    /// Its name, with how firm it is unless the day is fixed: for forms without a column for that.
    MarkedTitle,
    /// Its name in kana, where it is written in kana anyway: nobody is asked for it.
    Kana,
    /// What it is good for.
    Purpose,
    /// What it is; never empty.
    Description,
    /// What it is, as a kind.
    Kind,
    /// On which layer it stands, and what makes it easy to come.
    Tags,
    /// Its page.
    Url,
    /// How firm it is.
    Status,
    /// How it comes again, as a code of the standard.
    Pattern,
    /// The first day.
    FirstOn,
    /// The last day.
    LastOn,
    /// When it begins; 00:00 for whole days.
    BeginsAt,
    /// When it ends; 23:59 for whole days.
    EndsAt,
    /// What there is to say about the time.
    TimeNote,
    /// Where, in people's words.
    Place,
    /// Where, if it is a place that is known.
    Facility,
    /// Its address; that of the municipality where nobody knows it.
    Address,
    /// Is it held on the spot?
    Attendance,
    /// Who holds it.
    Organiser,
    /// Who holds it too.
    Cohosts,
    /// Everybody who holds it.
    Hosts,
    /// For whom.
    Audience,
    /// For how many.
    Capacity,
    /// In yen.
    Fee,
    /// What there is to say about it.
    FeeNote,
    /// 有料, 無料.
    FeeStatus,
    /// Where to leave a car.
    Parking,
    /// The same as a code.
    ParkingCode,
    /// How to sign up.
    SignUp,
    /// Whom to ask.
    Contact,
    /// Why it is not held as planned, and what happens when it rains.
    Remarks,
}

impl Profile {
    /// The form of a name; 推奨データセット without one.
    pub(super) fn named(name: &str) -> &'static Profile {
        match name {
            "gif" => &GIF,
            _ => &V1,
        }
    }
}

fn read(text: &str) -> Profile {
    toml::from_str(text).expect("the forms that are shipped are read by a test")
}
