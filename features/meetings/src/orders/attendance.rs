//! Who was there, as the form sends it.

use kernel::ids::PersonId;
use kernel::refusal::Refusal;
use kernel::text::{clean_line, fold};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Reading;
use crate::model::{Attendee, Candidates, Presence};

/// Who was there.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AttendanceOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// Officers and members of the team who were there, by their ids.
    pub(crate) person: Vec<String>,
    /// The council's organisations, by their ids.
    pub(crate) organisation: Vec<String>,
    /// How many of each came, in the same order; empty for none.
    pub(crate) heads: Vec<String>,
    /// Staff of the city: a name on each line.
    pub(crate) staff: String,
    /// Others: a name on each line, or a group with its number: 「大学生（3人）」.
    pub(crate) guests: String,
    /// How many listened (傍聴).
    pub(crate) observers: String,
}

/// More than this is no meeting.
const MOST_HEADS: u32 = 10_000;

/// The most lines of names in one field.
const MOST_NAMES: usize = 500;

/// The longest name on a line, in characters.
const LONGEST_NAME: usize = 120;

impl AttendanceOrder {
    /// Who was there, in the order of the record.
    pub(crate) fn read(&self, candidates: &Candidates) -> Result<Vec<Attendee>, Vec<Refusal>> {
        let mut reading = Reading::default();
        let mut all = self.people(candidates);
        for (organisation, name) in &candidates.organisations {
            let heads = self.heads_of(&organisation.to_string());
            let heads = reading.take(number(heads, "heads").map_err(|no| no.with("name", name)));
            all.extend(heads.filter(|heads| *heads > 0).map(|heads| Attendee {
                presence: Presence::Member,
                person: None,
                organisation: Some(*organisation),
                name: name.clone(),
                heads,
            }));
        }
        for (presence, lines, field) in [
            (Presence::Staff, &self.staff, "staff"),
            (Presence::Guest, &self.guests, "guests"),
        ] {
            all.extend(
                reading
                    .take(named(lines, presence, field))
                    .into_iter()
                    .flatten(),
            );
        }
        let observers = reading.take(number(&self.observers, "observers"));
        all.extend(observers.filter(|heads| *heads > 0).map(|heads| Attendee {
            presence: Presence::Observer,
            person: None,
            organisation: None,
            name: String::new(),
            heads,
        }));
        reading.whole(Some(all))
    }

    fn people(&self, candidates: &Candidates) -> Vec<Attendee> {
        let ticked: Vec<PersonId> = self
            .person
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect();
        candidates
            .people
            .iter()
            .filter(|it| ticked.contains(&it.person))
            .map(|it| Attendee {
                presence: it.presence,
                person: Some(it.person),
                organisation: None,
                name: it.name.clone(),
                heads: 1,
            })
            .collect()
    }

    /// What was typed beside an organisation.
    pub(crate) fn heads_of(&self, organisation: &str) -> &str {
        let at = self.organisation.iter().position(|id| id == organisation);
        at.and_then(|at| self.heads.get(at))
            .map_or("", String::as_str)
    }
}

/// A number of people; none where nothing is typed.
fn number(text: &str, field: &'static str) -> Result<u32, Refusal> {
    let text = fold(text);
    let digits = text.trim().trim_end_matches(['人', '名']).trim();
    if digits.is_empty() {
        return Ok(0);
    }
    let read = digits.parse().ok().filter(|heads| *heads <= MOST_HEADS);
    read.ok_or_else(|| {
        Refusal::new("meeting.heads")
            .with("most", MOST_HEADS)
            .at(field)
    })
}

/// A name on each line, with a number behind it where it is a group.
fn named(lines: &str, presence: Presence, field: &'static str) -> Result<Vec<Attendee>, Refusal> {
    let lines = lines.lines().map(clean_line);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST_NAMES {
        let no = Refusal::new("meeting.names_many").with("most", MOST_NAMES);
        return Err(no.at(field));
    }
    lines
        .into_iter()
        .map(|line| {
            let (name, heads) = group(&line);
            if name.chars().count() > LONGEST_NAME {
                let no = Refusal::new("meeting.name_long").with("limit", LONGEST_NAME);
                return Err(no.at(field));
            }
            Ok(Attendee {
                presence,
                person: None,
                organisation: None,
                name: name.to_owned(),
                heads,
            })
        })
        .collect()
}

/// 「大学生（3人）」, 「大学生 3人」 and "Students (3)" are three; a name alone is one.
fn group(line: &str) -> (&str, u32) {
    let bracket = line
        .strip_suffix([')', '）'])
        .and_then(|line| line.rsplit_once(['(', '（']));
    let spaced = line
        .rsplit_once([' ', '\u{3000}'])
        .filter(|(_, last)| last.ends_with(['人', '名']));
    let counted = bracket.or(spaced).and_then(|(name, number)| {
        let folded = fold(number);
        let heads = folded.trim_end_matches(['人', '名']).trim().parse().ok()?;
        let name = Some(name.trim_end()).filter(|name| !name.is_empty())?;
        (1..=MOST_HEADS).contains(&heads).then_some((name, heads))
    });
    counted.unwrap_or((line, 1))
}
