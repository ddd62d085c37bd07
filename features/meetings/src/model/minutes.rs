//! 議事録: the items of a meeting with what was said about each.

use kernel::day::Moment;
use kernel::policy::Visibility;
use serde::{Deserialize, Serialize};

use super::{AgendaItem, ItemId, Sentence, Wording};

/// The whole of the minutes, in the order of the agenda.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Minutes {
    /// Item by item.
    pub(crate) blocks: Vec<Block>,
}

/// One item with its sentences.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    /// The item.
    pub(crate) item: AgendaItem,
    /// What was said.
    pub(crate) sentences: Vec<Sentence>,
}

impl Minutes {
    /// All sentences.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.blocks.iter().flat_map(|block| &block.sentences)
    }

    /// Does anything here concern only those who deal with it: a closed part, or a speaker?
    pub(crate) fn is_personal(&self) -> bool {
        let speaks = |it: &Sentence| it.wording.speaker.is_some();
        self.has_closed() || self.sentences().any(speaks)
    }

    /// Leaves out what is more closed than `most`.
    pub(crate) fn keep_open(&mut self, most: Visibility) {
        self.blocks.retain(|block| block.item.visibility <= most);
        for block in &mut self.blocks {
            block.sentences.retain(|it| it.wording.visibility <= most);
        }
    }

    /// Is any part of it closed?
    pub(crate) fn has_closed(&self) -> bool {
        let closed = |it: Visibility| it == Visibility::Closed;
        self.blocks
            .iter()
            .any(|block| closed(block.item.visibility))
            || self.sentences().any(|it| closed(it.wording.visibility))
    }
}

/// The minutes as they stood after one saving, for whoever began to write from there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Revision {
    /// When it was saved.
    pub(crate) at: Moment,
    /// By whom.
    pub(crate) by_name: String,
    /// What it said.
    pub(crate) pages: Vec<Page>,
}

/// One item of a revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Page {
    /// The item.
    pub(crate) item: ItemId,
    /// Its sentences.
    pub(crate) wordings: Vec<Wording>,
}

impl Revision {
    /// What it said about an item; nothing about one that came later.
    pub(crate) fn of(&self, item: ItemId) -> &[Wording] {
        self.pages
            .iter()
            .find(|page| page.item == item)
            .map_or(&[], |page| &page.wordings)
    }
}
