//! An event, as it is typed on a page or sent by a program.

use desk::Reading;
use kernel::day::Day;
use kernel::ids::{EventId, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::{Body, Title, clean_line, half_width};
use kernel::yen::Yen;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::TimeOrder;
use crate::model::{
    Access, Audience, Event, EventKind, Fee, Host, Particulars, Place, PlaceId, Venue, When,
};

/// An event. A name, a time and who holds it are enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct EventOrder {
    /// The event itself, when one that stands is looked at again: it is not in its own way.
    pub(crate) id: String,
    /// The version that was read, when an event is mended; empty to take the present one.
    pub(crate) version: String,
    /// Who holds it, by the id of the organisation; it stays when an event is mended.
    pub(crate) organiser: String,
    /// The council on whose calendar it shall stand, where the organiser has none.
    pub(crate) council: String,
    /// What it is called.
    pub(crate) title: String,
    /// What it is: `festival`, `sports`, …
    pub(crate) kind: String,
    /// What it is good for, in a line.
    pub(crate) purpose: String,
    /// More about it.
    pub(crate) description: String,
    /// A known place, by its id.
    pub(crate) place: String,
    /// A room of it, or the place in words.
    pub(crate) place_name: String,
    /// When.
    #[serde(flatten)]
    pub(crate) time: TimeOrder,
    /// For whom.
    pub(crate) audience: Vec<String>,
    /// Who holds it too, by ids of organisations.
    pub(crate) cohosts: Vec<String>,
    /// Whose people it needs besides, by ids of organisations.
    pub(crate) needed: Vec<String>,
    /// What it needs, separated by 、 or a line each.
    pub(crate) equipment: String,
    /// What makes it easy to come.
    pub(crate) access: Vec<String>,
    /// What it costs: 「無料」, 「300円」; empty where nobody said.
    pub(crate) fee: String,
    /// For how many.
    pub(crate) capacity: String,
    /// How to sign up.
    pub(crate) sign_up: String,
    /// What happens when it rains.
    pub(crate) rain: String,
    /// Whom to ask.
    pub(crate) contact: String,
    /// `public`, `members` or `closed`.
    pub(crate) visibility: String,
    /// `paper` where it is keyed in from a sheet.
    pub(crate) source: String,
    /// `yes` to fix the day at once.
    pub(crate) fixed: String,
    /// Why the day is fixed although something else is on.
    pub(crate) despite: String,
    /// The events in the way that were shown, by their ids.
    pub(crate) seen: Vec<String>,
    /// How whoever sends it in may be reached, where it is looked at first.
    pub(crate) sent_by: String,
}

/// An event as it was read; organisations and places are still to be looked up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Typed {
    pub(crate) title: Title,
    pub(crate) kind: EventKind,
    pub(crate) purpose: String,
    pub(crate) description: Body,
    pub(crate) place: Option<PlaceId>,
    pub(crate) place_name: String,
    pub(crate) when: When,
    pub(crate) audience: Vec<Audience>,
    pub(crate) cohosts: Vec<OrganisationId>,
    pub(crate) needed: Vec<OrganisationId>,
    pub(crate) equipment: Vec<String>,
    pub(crate) access: Vec<Access>,
    pub(crate) fee: Fee,
    pub(crate) capacity: Option<u32>,
    pub(crate) sign_up: String,
    pub(crate) rain: String,
    pub(crate) contact: String,
    pub(crate) visibility: Visibility,
}

impl Typed {
    /// What the event is, with what was looked up of it.
    pub(crate) fn about(
        self,
        place: Option<Place>,
        cohosts: Vec<Host>,
        needed: Vec<Host>,
    ) -> Particulars {
        Particulars {
            title: self.title,
            kind: self.kind,
            purpose: self.purpose,
            description: self.description,
            venue: Venue {
                place,
                words: self.place_name,
            },
            audience: self.audience,
            cohosts,
            needed,
            equipment: self.equipment,
            access: self.access,
            fee: self.fee,
            capacity: self.capacity,
            sign_up: self.sign_up,
            rain: self.rain,
            contact: self.contact,
        }
    }
}

/// The longest line of particulars, in characters.
const LONGEST_LINE: usize = 300;
/// The most things of a kind that an event names.
const MOST: usize = 30;

impl EventOrder {
    /// The form of an event that stands.
    pub(crate) fn of(it: &Event, lang: Lang) -> EventOrder {
        let about = &it.about;
        let ids = |hosts: &[Host]| hosts.iter().map(|it| it.id.to_string()).collect();
        EventOrder {
            id: it.id.to_string(),
            version: it.version.to_string(),
            organiser: it.organiser.id.to_string(),
            title: about.title.to_string(),
            kind: about.kind.code().to_owned(),
            purpose: about.purpose.clone(),
            description: about.description.as_str().to_owned(),
            place: about
                .venue
                .place
                .as_ref()
                .map_or(String::new(), |it| it.id.to_string()),
            place_name: about.venue.words.clone(),
            time: TimeOrder::of(&it.when, lang),
            audience: about
                .audience
                .iter()
                .map(|it| it.code().to_owned())
                .collect(),
            cohosts: ids(&about.cohosts),
            needed: ids(&about.needed),
            equipment: about.equipment.join("、"),
            access: about.access.iter().map(|it| it.code().to_owned()).collect(),
            fee: about
                .fee
                .yen
                .map_or(about.fee.note.clone(), |yen| Yen(yen).shown(lang)),
            capacity: about.capacity.map_or(String::new(), |it| it.to_string()),
            sign_up: about.sign_up.clone(),
            rain: about.rain.clone(),
            contact: about.contact.clone(),
            visibility: it.visibility.code().to_owned(),
            sent_by: it.sent_by.clone().unwrap_or_default(),
            ..EventOrder::default()
        }
    }

    /// What is ordered, or all that is wrong.
    pub(crate) fn read(&self, today: Day) -> Result<Typed, Vec<Refusal>> {
        let mut reading = Reading::default();
        let title = reading.take(self.read_title());
        let kind = reading.take(self.read_kind());
        let when = self.time.read(&mut reading, today);
        let description = reading.take(self.read_description());
        let fee = reading.take(self.read_fee());
        let capacity = reading.take(self.read_capacity());
        let visibility = reading.take(self.read_visibility());
        let place = reading.take(self.read_place());
        let cohosts = reading.take(ids(&self.cohosts, "cohosts"));
        let needed = reading.take(ids(&self.needed, "needed"));
        let mut line = |text: &str, field| reading.take(line(text, field));
        let lines = (
            line(&self.purpose, "purpose"),
            line(&self.place_name, "place_name"),
            line(&self.sign_up, "sign_up"),
            line(&self.rain, "rain"),
            line(&self.contact, "contact"),
        );
        let whole = (|| {
            Some(Typed {
                title: title?,
                kind: kind?,
                purpose: lines.0?,
                description: description?,
                place: place?,
                place_name: lines.1?,
                when: when?,
                audience: self
                    .audience
                    .iter()
                    .filter_map(|it| Audience::read(it))
                    .collect(),
                cohosts: cohosts?,
                needed: needed?,
                equipment: names(&self.equipment),
                access: self
                    .access
                    .iter()
                    .filter_map(|it| Access::read(it))
                    .collect(),
                fee: fee?,
                capacity: capacity?,
                sign_up: lines.2?,
                rain: lines.3?,
                contact: lines.4?,
                visibility: visibility?,
            })
        })();
        reading.whole(whole)
    }

    /// Who holds it.
    pub(crate) fn read_organiser(&self) -> Result<OrganisationId, Refusal> {
        let id = self.organiser.parse();
        id.map_err(|_| Refusal::new("event.organiser").at("organiser"))
    }

    /// Why a day is fixed in spite of what is on, if somebody says so.
    pub(crate) fn despite(&self) -> Option<Title> {
        Title::new(&self.despite).ok()
    }

    /// The events in the way that were shown.
    pub(crate) fn seen(&self) -> Vec<EventId> {
        self.seen.iter().filter_map(|it| it.parse().ok()).collect()
    }

    fn read_title(&self) -> Result<Title, Refusal> {
        Title::new(&self.title).map_err(|_| {
            Refusal::new("event.title")
                .with("limit", Title::LIMIT)
                .at("title")
        })
    }

    fn read_kind(&self) -> Result<EventKind, Refusal> {
        match self.kind.as_str() {
            "" => Ok(EventKind::Other),
            code => EventKind::read(code).ok_or_else(|| Refusal::new("event.kind").at("kind")),
        }
    }

    fn read_description(&self) -> Result<Body, Refusal> {
        Body::new(&self.description).map_err(|_| Refusal::new("event.text_long").at("description"))
    }

    fn read_visibility(&self) -> Result<Visibility, Refusal> {
        match self.visibility.as_str() {
            "" => Ok(Visibility::Public),
            code => Visibility::read(code)
                .ok_or_else(|| Refusal::new("event.visibility").at("visibility")),
        }
    }

    fn read_place(&self) -> Result<Option<PlaceId>, Refusal> {
        match self.place.as_str() {
            "" => Ok(None),
            id => id
                .parse()
                .map(Some)
                .map_err(|_| Refusal::new("event.place").at("place")),
        }
    }

    /// 無料, 300円, or words about it: 「材料費 実費」.
    fn read_fee(&self) -> Result<Fee, Refusal> {
        let note = line(&self.fee, "fee")?;
        if matches!(note.as_str(), "無料" | "free" | "Free") {
            return Ok(Fee {
                yen: Some(0),
                note: String::new(),
            });
        }
        Ok(match Yen::read(&note) {
            Some(Yen(yen)) if yen >= 0 => Fee {
                yen: Some(yen),
                note: String::new(),
            },
            _ => Fee { yen: None, note },
        })
    }

    fn read_capacity(&self) -> Result<Option<u32>, Refusal> {
        let text = half_width(&self.capacity);
        let text = text.trim().trim_end_matches(['人', '名']);
        if text.is_empty() {
            return Ok(None);
        }
        match text.parse::<u32>() {
            Ok(heads) if (1..=1_000_000).contains(&heads) => Ok(Some(heads)),
            _ => Err(Refusal::new("event.capacity").at("capacity")),
        }
    }
}

fn line(text: &str, field: &'static str) -> Result<String, Refusal> {
    let line = clean_line(text);
    match line.chars().count() > LONGEST_LINE {
        true => Err(Refusal::new("event.line_long")
            .with("limit", LONGEST_LINE)
            .at(field)),
        false => Ok(line),
    }
}

fn ids(texts: &[String], field: &'static str) -> Result<Vec<OrganisationId>, Refusal> {
    let texts = texts.iter().filter(|it| !it.is_empty()).take(MOST);
    texts
        .map(|id| {
            id.parse()
                .map_err(|_| Refusal::new("event.organisation").at(field))
        })
        .collect()
}

/// Names separated by commas of any kind, or a line each.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = text
        .split(['、', ',', '，', '\n'])
        .map(clean_line)
        .filter(|it| !it.is_empty())
        .take(MOST)
        .collect();
    names.dedup();
    names
}
