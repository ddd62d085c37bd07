//! The agenda: lines to add, and one item to change, shift or take up again.

use kernel::ids::ConcernId;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::{Title, clean_line};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Reading, visibility};
use crate::model::{Draft, Shift};

/// Items to add.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AgendaOrder {
    /// The version of the meeting that was read; empty to take the present one.
    pub(crate) version: String,
    /// A line for each item: 「通学路の安全（20分）」.
    pub(crate) lines: String,
}

/// One item as it is to be.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct ItemOrder {
    /// The version of the meeting that was read; empty to take the present one.
    pub(crate) version: String,
    /// What is talked about.
    pub(crate) title: String,
    /// How many minutes are planned; may be empty.
    pub(crate) minutes: String,
    /// `public`, `members` or `closed`.
    pub(crate) visibility: String,
}

/// Where an item goes.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct ShiftOrder {
    /// The version of the meeting that was read; empty to take the present one.
    pub(crate) version: String,
    /// `up` or `down`.
    pub(crate) way: String,
}

/// A press on something that stands on the page of a meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct PressOrder {
    /// The version of the meeting that was read; empty to take the present one.
    pub(crate) version: String,
    /// The version of the minutes that were read; empty to take the present ones.
    pub(crate) minutes_version: String,
}

/// An open concern that gets an item of its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct CarryOrder {
    /// The version of the meeting that was read; empty to take the present one.
    pub(crate) version: String,
    /// The concern, by its id.
    pub(crate) concern: String,
}

/// Longer than a day is no plan.
const MOST_MINUTES: u32 = 24 * 60;

/// Reads the lines of an agenda whose meeting is as open as `open`: empty ones are none.
pub(crate) fn drafts(
    lines: &str,
    open: Visibility,
    field: &'static str,
) -> Result<Vec<Draft>, Refusal> {
    lines
        .lines()
        .map(clean_line)
        .filter(|line| !line.is_empty())
        .map(|line| draft(&line, open, field))
        .collect()
}

/// 「通学路の安全（20分）」, 「【非公開】役員の人事」.
fn draft(line: &str, open: Visibility, field: &'static str) -> Result<Draft, Refusal> {
    let marks = [
        ("【関係者】", Visibility::Members),
        ("【非公開】", Visibility::Closed),
        ("[members]", Visibility::Members),
        ("[closed]", Visibility::Closed),
    ];
    let (rest, visibility) = marks
        .into_iter()
        .find_map(|(mark, visibility)| Some((line.strip_prefix(mark)?, visibility)))
        .unwrap_or((line, Visibility::Public));
    let (title, minutes_planned) = planned(rest);
    Ok(Draft {
        title: read_title(title, field)?,
        minutes_planned,
        visibility: visibility.max(open),
        carried_from: None,
    })
}

/// The minutes in the bracket at the end of a line, if it holds minutes.
fn planned(line: &str) -> (&str, Option<u32>) {
    let found = line
        .strip_suffix(['）', ')'])
        .and_then(|line| line.rsplit_once(['（', '(']))
        .and_then(|(title, inner)| Some((title, minutes(inner)?)));
    found.map_or((line, None), |(title, minutes)| (title, Some(minutes)))
}

/// 20分, ２０分, 20 min; nothing for anything else.
fn minutes(text: &str) -> Option<u32> {
    let text = kernel::text::fold(text);
    let text = text.trim();
    let digits = ["分", "min", "minutes"]
        .into_iter()
        .find_map(|unit| text.strip_suffix(unit))?;
    let minutes: u32 = digits.trim().parse().ok()?;
    (1..=MOST_MINUTES).contains(&minutes).then_some(minutes)
}

fn read_title(text: &str, field: &'static str) -> Result<Title, Refusal> {
    Title::new(text).map_err(|_| {
        Refusal::new("meeting.item_title")
            .with("limit", Title::LIMIT)
            .at(field)
    })
}

impl ItemOrder {
    /// What is ordered, in a meeting as open as `open`.
    pub(crate) fn read(&self, open: Visibility) -> Result<Draft, Vec<Refusal>> {
        let mut reading = Reading::default();
        let title = reading.take(read_title(&self.title, "title"));
        let minutes = reading.take(self.minutes());
        let visibility = reading.take(visibility(&self.visibility));
        let draft = (|| {
            Some(Draft {
                title: title?,
                minutes_planned: minutes?,
                visibility: visibility?.max(open),
                carried_from: None,
            })
        })();
        reading.whole(draft)
    }

    fn minutes(&self) -> Result<Option<u32>, Refusal> {
        let text = clean_line(&self.minutes);
        if text.is_empty() {
            return Ok(None);
        }
        let number = minutes(&text).or_else(|| minutes(&format!("{text}分")));
        number.map(Some).ok_or_else(|| {
            Refusal::new("meeting.minutes_planned")
                .with("most", MOST_MINUTES)
                .at("minutes")
        })
    }
}

impl ShiftOrder {
    /// The way; upwards for whatever is not `down`.
    pub(crate) fn read(&self) -> Shift {
        match self.way.as_str() {
            "down" => Shift::Down,
            _ => Shift::Up,
        }
    }
}

impl CarryOrder {
    /// The concern.
    pub(crate) fn read(&self) -> Result<ConcernId, Refusal> {
        let id = self.concern.parse();
        id.map_err(|_| Refusal::new("meeting.carry").at("concern"))
    }
}
