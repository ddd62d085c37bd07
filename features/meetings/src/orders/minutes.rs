//! The minutes as typed: one box for each item, a line for each sentence.

use desk::Failure;
use kernel::day::Day;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::Title;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Reading, day};
use crate::model::{AgendaItem, ItemId, SentenceKind, Wording, Written};
use crate::rules::{self, MOST_IN_ALL, MOST_SENTENCES};

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
    /// How open each of these boxes was when it was shown, in the same order; may be missing. Whatever
    /// became of the item since, no sentence is more open than the box in which it was typed.
    pub(crate) open: Vec<String>,
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

/// The longest sentence, in characters.
const LONGEST_SENTENCE: usize = 2_000;

/// The longest text that names who does something, in characters.
const LONGEST_WHO: usize = 120;

/// The most boxes: more than an agenda has items.
const MOST_BOXES: usize = 200;

impl MinutesOrder {
    /// Goes on unless more was sent than minutes are long. It is asked before anything is read or
    /// compared, so that nobody's text keeps the house busy.
    pub(crate) fn check_size(&self) -> Result<(), Failure> {
        if self.item.len().max(self.text.len()) > MOST_BOXES {
            return Err(Failure::Unreadable("form"));
        }
        let said = |text: &String| text.lines().filter(|line| !line.trim().is_empty()).count();
        let boxes = self.text.iter().chain([&self.added_text]);
        let sizes: Vec<usize> = boxes.map(said).collect();
        let is_long = sizes.iter().any(|lines| *lines > MOST_SENTENCES);
        if is_long || sizes.iter().sum::<usize>() > MOST_IN_ALL {
            return Err(rules::minutes_long().into());
        }
        Ok(())
    }

    /// What was typed about an item, if anything was sent about it.
    pub(crate) fn text_of(&self, item: ItemId) -> Option<&str> {
        self.typed()
            .find(|(id, _)| *id == Some(item))
            .map(|(_, text)| text)
    }

    /// How open the box about an item is: as the item, unless it was more closed when it was shown.
    pub(crate) fn open_of(&self, item: &AgendaItem) -> Visibility {
        let at = self.item.iter().position(|id| id.parse() == Ok(item.id));
        let shown = at.and_then(|at| Visibility::read(self.open.get(at)?));
        shown.unwrap_or(item.visibility).max(item.visibility)
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
            reading.refuse(Refusal::new("meeting.item_gone"));
        }
        let mut pages = Vec::new();
        for item in items {
            let Some(text) = self.text_of(item.id) else {
                continue;
            };
            let read = wordings(text, self.open_of(item));
            let read = read.map_err(|no| no.with("item", &item.title));
            if let Some(wordings) = reading.take(read) {
                pages.push((item.id, wordings));
            }
        }
        let added = self.added(&mut reading, open);
        reading.whole(added.map(|added| Written { pages, added }))
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
    let is_long = |it: &Wording| it.text.chars().count() > LONGEST_SENTENCE;
    if read.iter().any(is_long) {
        return Err(Refusal::new("meeting.sentence_long").with("limit", LONGEST_SENTENCE));
    }
    let names_many = |it: &Wording| match &it.kind {
        SentenceKind::Action { who, .. } => who.chars().count() > LONGEST_WHO,
        SentenceKind::Remark | SentenceKind::Decision | SentenceKind::Information => false,
    };
    if read.iter().any(names_many) {
        return Err(Refusal::new("meeting.who_long").with("limit", LONGEST_WHO));
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
