//! What a line notes, in words. A note without words, such as the id of an office, stands in the file
//! and the API alone.

use desk::Desk;
use kernel::day::Day;
use kernel::ledger::Entry;
use kernel::policy::Resource;

use crate::Words;

/// The notes that say something to a reader.
pub(crate) fn shown(desk: &Desk, entry: &Entry) -> Vec<String> {
    let notes = entry.notes.iter();
    notes
        .filter_map(|(name, value)| note(desk, name, value))
        .collect()
}

fn note(desk: &Desk, name: &str, value: &str) -> Option<String> {
    let label = Words::say(desk.lang, &format!("note-{name}"), &[])?;
    Some(Words(desk.lang).note(label, meaning(desk, name, value)?))
}

/// A day, a number, or a code in the words of the house.
fn meaning(desk: &Desk, name: &str, value: &str) -> Option<String> {
    if let Ok(day) = Day::parse_iso(value) {
        return Some(day.shown(desk.lang));
    }
    if value.parse::<u64>().is_ok() {
        return Some(value.to_owned());
    }
    let w = Words(desk.lang);
    match name {
        "act" => Some(w.act(desk, value)),
        "subject" => kind(desk, value.split('/').next()?),
        "kind" => kind(desk, value).or_else(|| said(desk, &format!("answer-kind-{value}"))),
        _ => Words::say(desk.lang, &format!("note-{name}-{value}"), &[])
            .or_else(|| said(desk, &format!("{name}-{value}"))),
    }
}

fn kind(desk: &Desk, code: &str) -> Option<String> {
    let kind = Resource::read(code)?;
    Some(Words(desk.lang).kind(desk, kind).to_owned())
}

/// In the words of another feature, where it is here.
fn said(desk: &Desk, key: &str) -> Option<String> {
    desk.hall().say(desk.lang, key, &[])
}
