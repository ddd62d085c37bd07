//! The minutes are written, again and again, until they are confirmed.

use kernel::change::{Change, Decision};
use kernel::day::Day;
use kernel::policy::Visibility;
use kernel::refusal::{Refusal, refuse};
use kernel::text::Title;

use super::agenda::check_room;
use super::keep::keep;
use super::{check_open, fact};
use crate::model::{
    AgendaItem, Block, ItemId, Meeting, Minutes, Sentence, SentenceId, Stage, Wording, Written,
};

/// The most sentences about one item. Two texts about it are compared line by line.
pub(crate) const MOST_SENTENCES: usize = 1_000;

/// The most sentences of one meeting: a hundred pages.
pub(crate) const MOST_IN_ALL: usize = 3_000;

/// More was written than minutes are long.
pub(crate) fn minutes_long() -> Refusal {
    Refusal::new("meeting.minutes_long")
        .with("most", MOST_SENTENCES)
        .with("all", MOST_IN_ALL)
}

/// Where new ids come from.
pub(crate) struct Fresh<'a> {
    /// For sentences.
    pub(crate) sentence: &'a mut dyn FnMut() -> SentenceId,
    /// For an item that was not on the agenda.
    pub(crate) item: ItemId,
}

/// Saves what was written. Items that were not sent stay as they are, and a sentence that became a
/// concern may be mended but not taken away (F3).
pub(crate) fn write(
    it: &Meeting,
    stored: &Minutes,
    written: Written,
    became: &[SentenceId],
    today: Day,
    fresh: Fresh<'_>,
) -> Decision<(Meeting, Minutes)> {
    check_open(it)?;
    let Fresh { sentence, item } = fresh;
    let mut blocks: Vec<Block> = Vec::new();
    for block in &stored.blocks {
        let page = written.pages.iter().find(|(id, _)| *id == block.item.id);
        let sentences = match page {
            Some((_, typed)) => keep(
                &block.sentences,
                narrowed(typed, block.item.visibility),
                &mut *sentence,
            ),
            None => block.sentences.clone(),
        };
        blocks.push(Block {
            item: block.item.clone(),
            sentences,
        });
    }
    if let Some((title, typed)) = written.added {
        check_room(blocks.len() + 1, "added_title")?;
        let typed = narrowed(&typed, it.visibility);
        blocks.push(Block {
            item: added_item(item, title, it.visibility),
            sentences: keep(&[], typed, &mut *sentence),
        });
    }
    let mut minutes = Minutes { blocks };
    if minutes.sentences().count() > MOST_IN_ALL {
        return Err(minutes_long());
    }
    rejoin(stored, &mut minutes);
    check_kept(stored, &minutes, became)?;
    let is_held = it.is_planned() && it.on <= today;
    let stage = if is_held {
        Stage::Held
    } else {
        it.stage.clone()
    };
    let next = Meeting {
        stage,
        minutes_version: it.minutes_version + 1,
        ..it.clone()
    };
    let fact = fact(&next, "meeting.minutes")
        .with("version", next.minutes_version)
        .with("sentences", minutes.sentences().count());
    Ok(Change::new((next, minutes), fact))
}

/// Something that was to do is done.
pub(crate) fn finish(it: &Meeting, sentence: &Sentence, on: Day, today: Day) -> Decision<Sentence> {
    if !sentence.wording.is_action() {
        return refuse("meeting.not_action");
    }
    if on > today {
        return Err(Refusal::new("meeting.done_later").at("on"));
    }
    let next = Sentence {
        done_on: Some(on),
        ..sentence.clone()
    };
    let fact = fact(it, "meeting.done")
        .with("sentence", sentence.id)
        .with("done_on", on);
    Ok(Change::new(next, fact))
}

/// May this sentence become a concern? Once.
pub(crate) fn check_take_up(it: &Sentence, became: &[SentenceId]) -> Result<(), Refusal> {
    if became.contains(&it.id) {
        return refuse("meeting.became");
    }
    Ok(())
}

fn narrowed(typed: &[Wording], open: Visibility) -> Vec<Wording> {
    typed.iter().map(|it| it.clone().narrowed(open)).collect()
}

fn added_item(id: ItemId, title: Title, visibility: Visibility) -> AgendaItem {
    AgendaItem {
        id,
        title,
        minutes_planned: None,
        visibility,
        carried_from: None,
    }
}

/// A sentence that was moved from one item to another is the same one there.
fn rejoin(before: &Minutes, after: &mut Minutes) {
    let here = |minutes: &Minutes, id| minutes.sentences().any(|it| it.id == id);
    let mut lost: Vec<&Sentence> = before
        .sentences()
        .filter(|it| !here(after, it.id))
        .collect();
    let sentences = after.blocks.iter_mut().flat_map(|it| &mut it.sentences);
    for it in sentences.filter(|it| !here(before, it.id)) {
        if let Some(at) = lost
            .iter()
            .position(|old| old.wording.text == it.wording.text)
        {
            let old = lost.swap_remove(at);
            it.id = old.id;
            it.done_on = old.done_on.filter(|_| it.wording.is_action());
        }
    }
}

/// A concern must find the sentence from which it came.
fn check_kept(before: &Minutes, after: &Minutes, became: &[SentenceId]) -> Result<(), Refusal> {
    let lost = before
        .sentences()
        .find(|it| became.contains(&it.id) && !after.sentences().any(|other| other.id == it.id));
    match lost {
        None => Ok(()),
        Some(it) => Err(Refusal::new("meeting.sentence_kept").with("text", &it.wording.text)),
    }
}
