//! The minutes as typed: one box for each item, a line for each sentence.

use kernel::day::Day;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::Title;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Reading, day};
use crate::model::{AgendaItem, ItemId, Wording};

/// The minutes of a meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct MinutesOrder {
    /// The version from which the writer began; empty to take the present one.
    pub(crate) version: String,
    /// The items, by their ids; those that are not here stay as they are.
    pub(crate) item: Vec<String>,
    /// What was said about each of them, in the same order: a line for each sentence.
    pub(crate) text: Vec<String>,
    /// The title of something that was not on the agenda; may be empty.
    pub(crate) added_title: String,
    /// What was said about it.
    pub(crate) added_text: String,
}

/// Something that was to do is done.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct DoneOrder {
    /// The day; empty for today.
    pub(crate) on: String,
}

/// What was written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// Item by item; the items that were not sent are missing.
    pub(crate) pages: Vec<(ItemId, Vec<Wording>)>,
    /// What was not on the agenda.
    pub(crate) added: Option<(Title, Vec<Wording>)>,
}

/// The longest sentence, in characters.
pub(crate) const LONGEST_SENTENCE: usize = 2_000;

/// The most sentences about one item.
pub(crate) const MOST_SENTENCES: usize = 1_000;

impl MinutesOrder {
    /// What was typed about an item, if anything was sent about it.
    pub(crate) fn text_of(&self, item: ItemId) -> Option<&str> {
        self.typed()
            .find(|(id, _)| *id == Some(item))
            .map(|(_, text)| text)
    }

    /// What was typed about items that are no longer on the agenda: nobody else will show it.
    pub(crate) fn strays(&self, items: &[AgendaItem]) -> Vec<&str> {
        self.typed()
            .filter(|(id, text)| !text.trim().is_empty() && !is_among(*id, items))
            .map(|(_, text)| text)
            .collect()
    }

    fn typed(&self) -> impl Iterator<Item = (Option<ItemId>, &str)> {
        let texts = self.text.iter().map(String::as_str);
        let ids = self.item.iter().map(|id| id.parse().ok());
        ids.zip(texts)
    }

    /// What was written about these items.
    pub(crate) fn read(
        &self,
        items: &[AgendaItem],
        open: Visibility,
    ) -> Result<Written, Vec<Refusal>> {
        let mut reading = Reading::default();
        if !self.strays(items).is_empty() {
            reading.take::<()>(Err(Refusal::new("meeting.item_gone")));
        }
        let mut pages = Vec::new();
        for item in items {
            let Some(text) = self.text_of(item.id) else {
                continue;
            };
            let read = wordings(text, item.visibility);
            let read = read.map_err(|no| no.with("item", &item.title));
            if let Some(wordings) = reading.take(read) {
                pages.push((item.id, wordings));
            }
        }
        let added = self.added(&mut reading, open);
        reading.end(added.map(|added| Written { pages, added }))
    }

    fn added(&self, reading: &mut Reading, open: Visibility) -> Option<Added> {
        if self.added_title.trim().is_empty() && self.added_text.trim().is_empty() {
            return Some(None);
        }
        let title = Title::new(&self.added_title).map_err(|_| {
            Refusal::new("meeting.item_title")
                .with("limit", Title::LIMIT)
                .at("added_title")
        });
        let title = reading.take(title);
        let read = wordings(&self.added_text, open);
        let read = read.map_err(|no| no.with("item", &self.added_title).at("added_text"));
        Some(Some((title?, reading.take(read)?)))
    }
}

type Added = Option<(Title, Vec<Wording>)>;

fn is_among(id: Option<ItemId>, items: &[AgendaItem]) -> bool {
    items.iter().any(|item| Some(item.id) == id)
}

/// The sentences of a box.
pub(crate) fn wordings(text: &str, open: Visibility) -> Result<Vec<Wording>, Refusal> {
    let read: Vec<Wording> = text
        .lines()
        .filter_map(|line| Wording::read(line, open))
        .collect();
    let too_long = |it: &Wording| it.text.chars().count() > LONGEST_SENTENCE;
    if read.len() > MOST_SENTENCES || read.iter().any(too_long) {
        return Err(Refusal::new("meeting.sentence_long")
            .with("limit", LONGEST_SENTENCE)
            .with("most", MOST_SENTENCES));
    }
    Ok(read)
}

impl DoneOrder {
    /// The day on which it was done.
    pub(crate) fn read(&self, today: Day) -> Result<Day, Refusal> {
        match self.on.as_str() {
            "" => Ok(today),
            text => day(text, "on"),
        }
    }
}
