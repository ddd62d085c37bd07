//! When, where and by whom a meeting is held.

use kernel::day::Clock;
use kernel::ids::OrganisationId;
use kernel::refusal::Refusal;
use kernel::text::{Title, clean_line};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Reading, day, visibility};
use crate::model::{Hours, MeetingKind, Plan};

/// The particulars of a meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct ParticularsOrder {
    /// The version that was read, when particulars are mended; empty to take the present one.
    pub(crate) version: String,
    /// The council, by its id; it stays when particulars are mended.
    pub(crate) council: String,
    /// The kind: `regular`, `board`, … or the word of the documents.
    pub(crate) kind: String,
    /// A name, where the kind does not say enough.
    pub(crate) title: String,
    /// The day.
    pub(crate) on_date: String,
    /// The beginning, `19:00`.
    pub(crate) begins_at: String,
    /// The end.
    pub(crate) ends_at: String,
    /// Where.
    pub(crate) place: String,
    /// `public`, `members` or `closed`.
    pub(crate) visibility: String,
    /// The agenda of a new meeting, a line for each item: 「通学路の安全（20分）」.
    pub(crate) agenda: String,
}

/// The longest text of a place, in characters.
const LONGEST_PLACE: usize = 200;

impl ParticularsOrder {
    /// What is ordered; `council` is given where it is known already.
    pub(crate) fn read(&self, council: Option<OrganisationId>) -> Result<Plan, Vec<Refusal>> {
        let mut reading = Reading::default();
        let council = match council {
            Some(council) => Some(council),
            None => reading.take(self.council()),
        };
        let kind = reading.take(self.kind());
        let title = reading.take(self.title());
        let on = reading.take(day(&self.on_date, "on_date"));
        let hours = self.hours(&mut reading);
        let place = reading.take(self.place());
        let visibility = reading.take(visibility(&self.visibility));
        let plan = (|| {
            Some(Plan {
                council: council?,
                kind: kind?,
                title: title?,
                on: on?,
                hours: hours?,
                place: place?,
                visibility: visibility?,
                agenda: self.agenda.clone(),
            })
        })();
        reading.whole(plan)
    }

    fn council(&self) -> Result<OrganisationId, Refusal> {
        let id = self.council.parse();
        id.map_err(|_| Refusal::new("meeting.council").at("council"))
    }

    fn kind(&self) -> Result<MeetingKind, Refusal> {
        MeetingKind::read(&self.kind).ok_or_else(|| Refusal::new("meeting.kind").at("kind"))
    }

    fn title(&self) -> Result<Option<Title>, Refusal> {
        if clean_line(&self.title).is_empty() {
            return Ok(None);
        }
        let title = Title::new(&self.title);
        title.map(Some).map_err(|_| {
            Refusal::new("meeting.title_long")
                .with("limit", Title::LIMIT)
                .at("title")
        })
    }

    fn hours(&self, reading: &mut Reading) -> Option<Hours> {
        let clock = |text: &str, field| {
            Clock::read(text).map_err(|_| Refusal::new("meeting.clock").at(field))
        };
        let begins_at = match self.begins_at.as_str() {
            "" => Some(Hours::EVENING),
            text => reading.take(clock(text, "begins_at")),
        };
        let ends_at = match self.ends_at.as_str() {
            "" => Some(None),
            text => reading.take(clock(text, "ends_at")).map(Some),
        };
        let hours = Hours::new(begins_at?, ends_at?);
        reading.take(hours.ok_or_else(|| Refusal::new("meeting.ends_after").at("ends_at")))
    }

    fn place(&self) -> Result<String, Refusal> {
        let place = clean_line(&self.place);
        if place.chars().count() > LONGEST_PLACE {
            let no = Refusal::new("meeting.place_long").with("limit", LONGEST_PLACE);
            return Err(no.at("place"));
        }
        Ok(place)
    }
}

/// 中止.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct CallOffOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// Why, in a line, for everybody who may know of the meeting.
    pub(crate) why: String,
}

impl CallOffOrder {
    /// Why.
    pub(crate) fn read(&self) -> Result<Title, Refusal> {
        Title::new(&self.why).map_err(|_| {
            Refusal::new("meeting.call_off_why")
                .with("limit", Title::LIMIT)
                .at("why")
        })
    }
}
