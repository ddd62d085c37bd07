//! How the tables of others say what an event is, as data: `profiles/import.toml`.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use kernel::text::{fold, half_width};
use serde::Deserialize;

use crate::model::{Audience, EventKind};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Field {
    /// A name of the row that stays when its day changes.
    Id,
    /// A number of the row, which is a name where the table says of which municipality it is.
    Number,
    /// The code of a municipality.
    Municipality,
    Title,
    Subtitle,
    /// The day, or the first of several, or all that is said of the time.
    FirstOn,
    LastOn,
    /// The month, where the day stands in a column of its own.
    Month,
    /// The day of [`Field::Month`].
    Date,
    /// From when until when, in one cell.
    Times,
    BeginsAt,
    EndsAt,
    TimeNote,
    Every,
    Place,
    Room,
    Address,
    Organiser,
    Audience,
    Kind,
    Description,
    Purpose,
    Fee,
    FeeNote,
    Capacity,
    SignUp,
    SignUpUntil,
    SignUpUntilTime,
    Contact,
    Phone,
    Extension,
    Way,
    Parking,
    Equipment,
    Rain,
    Url,
    Note,
}

/// Hours that are only named: 「午前中」.
#[derive(Debug, Deserialize)]
pub(crate) struct Vague {
    words: Vec<String>,
    /// The beginning, `09:00`.
    pub(crate) from: String,
    /// The end.
    pub(crate) until: String,
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
struct Written {
    headings: BTreeMap<Field, Vec<String>>,
    audience: BTreeMap<String, Vec<String>>,
    kind: toml::Table,
    vague: Vec<Vague>,
}

/// The file, ready to be asked.
#[derive(Debug)]
pub(crate) struct Profile {
    headings: HashMap<String, Field>,
    audience: Vec<(Audience, Vec<String>)>,
    kinds: Vec<(EventKind, Vec<String>)>,
    vague: Vec<Vague>,
}

/// The profile of the house.
pub(crate) static PROFILE: LazyLock<Profile> = LazyLock::new(|| {
    let text = include_str!("../../profiles/import.toml");
    let written: Written = toml::from_str(text).expect("a test reads the profile");
    Profile::of(written)
});

impl Profile {
    fn of(written: Written) -> Profile {
        let mut headings = HashMap::new();
        for (field, spellings) in &written.headings {
            for spelling in spellings {
                headings.entry(heading(spelling)).or_insert(*field);
            }
        }
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let audience = written.audience.iter();
        let audience = audience.filter_map(|(code, words)| {
            let who = Audience::read(code)?;
            Some((who, folded(words)))
        });
        let kinds = EventKind::ALL.iter().filter_map(|kind| {
            let words = written.kind.get(kind.code())?.as_array()?;
            let words = words.iter().filter_map(|word| word.as_str().map(fold));
            Some((*kind, words.collect()))
        });
        Profile {
            headings,
            audience: audience.collect(),
            kinds: kinds.collect(),
            vague: written.vague,
        }
    }

    /// What the column under a heading holds.
    pub(crate) fn field(&self, text: &str) -> Option<Field> {
        let whole = heading(text);
        let short = || whole.split(['(', '[', '【']).next().unwrap_or_default();
        self.headings
            .get(&whole)
            .or_else(|| self.headings.get(short()))
            .copied()
    }

    /// For whom, as far as the words are known; nothing where none is.
    pub(crate) fn audience(&self, cell: &str) -> Vec<Audience> {
        let cell = fold(cell);
        let known = self.audience.iter();
        let mut found: Vec<Audience> = known
            .filter(|(_, words)| words.iter().any(|word| cell.contains(word)))
            .map(|(who, _)| *who)
            .collect();
        found.sort_unstable();
        found
    }

    /// What it is: by the longest word of its category, else of its name.
    pub(crate) fn kind(&self, category: &str, title: &str) -> EventKind {
        let category = category.trim();
        EventKind::read(category)
            .or_else(|| self.kind_in(category))
            .or_else(|| self.kind_in(title))
            .unwrap_or(EventKind::Other)
    }

    fn kind_in(&self, text: &str) -> Option<EventKind> {
        let text = fold(text);
        let known = self.kinds.iter();
        let found = known.filter_map(|(kind, words)| {
            let said = words.iter().filter(|word| text.contains(*word));
            let longest = said.map(|word| word.chars().count()).max()?;
            Some((longest, *kind))
        });
        found.max_by_key(|(longest, _)| *longest).map(|(_, it)| it)
    }

    /// The hours that a word names.
    pub(crate) fn vague(&self, text: &str) -> Option<&Vague> {
        let mut all = self.vague.iter();
        all.find(|it| it.words.iter().any(|word| word.eq_ignore_ascii_case(text)))
    }
}

/// A heading as it is compared.
fn heading(text: &str) -> String {
    let plain = half_width(text);
    let plain = plain.trim_matches(['*', '※', '■', '●', '◆']);
    let folded = fold(plain);
    folded.chars().filter(|it| !it.is_whitespace()).collect()
}
