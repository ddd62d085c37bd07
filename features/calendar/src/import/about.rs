//! What an event is, from the cells of a record. What has no field of its own is kept as a line of the
//! description: nothing that was written is lost.

use kernel::text::{clean_line, fold, half_width};

use super::heading::Record;
use super::note::Note;
use super::profile::{Field, PROFILE};
use super::row::Ground;
use crate::orders::EventOrder;

/// All of the event but its time and its organiser.
pub(super) fn order(record: &Record, ground: &Ground, notes: &mut Vec<Note>) -> EventOrder {
    let text = |field| record.text(field);
    let line = |field| clean_line(record.text(field));
    let title = match (line(Field::Title), line(Field::Subtitle)) {
        (title, subtitle) if subtitle.is_empty() => title,
        (title, subtitle) => format!("{title} {subtitle}"),
    };
    let (place, place_name) = venue(&line(Field::Place), &line(Field::Room), ground);
    let mut order = EventOrder {
        kind: PROFILE.kind(text(Field::Kind), &title).code().to_owned(),
        title,
        purpose: line(Field::Purpose),
        description: text(Field::Description).to_owned(),
        place,
        place_name,
        equipment: text(Field::Equipment).to_owned(),
        fee: fee(&line(Field::Fee), &line(Field::FeeNote)),
        sign_up: joined(&[
            line(Field::SignUp),
            before(
                "〆",
                &line(Field::SignUpUntil),
                &line(Field::SignUpUntilTime),
            ),
        ]),
        rain: line(Field::Rain),
        contact: joined(&[
            line(Field::Contact),
            line(Field::Phone),
            before("内線", &line(Field::Extension), ""),
        ]),
        visibility: ground.visibility.clone(),
        ..EventOrder::default()
    };
    audience(&line(Field::Audience), &mut order, notes);
    capacity(&line(Field::Capacity), &mut order);
    let organiser = line(Field::Organiser);
    if !ground
        .organisers
        .iter()
        .any(|it| fold(&it.host.name) == fold(&organiser))
    {
        add_named(&mut order.description, "主催", &organiser);
    }
    let others = [
        ("住所", Field::Address),
        ("交通", Field::Way),
        ("駐車場", Field::Parking),
        ("日時", Field::TimeNote),
        ("備考", Field::Note),
        ("", Field::Url),
    ];
    for (name, field) in others {
        add_named(&mut order.description, name, text(field));
    }
    order
}

/// Adds a line to a text.
pub(super) fn add(text: &mut String, line: &str) {
    if !line.trim().is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line.trim());
    }
}

fn add_named(text: &mut String, name: &str, said: &str) {
    let said = said.trim();
    match (said, name) {
        ("", _) => {}
        (said, "") => add(text, said),
        (said, name) => add(text, &format!("{name}：{said}")),
    }
}

fn joined(parts: &[String]) -> String {
    let parts = parts.iter().filter(|it| !it.is_empty());
    parts.cloned().collect::<Vec<_>>().join(" ")
}

fn before(mark: &str, text: &str, more: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("{mark}{text} {more}").trim().to_owned(),
    }
}

/// A known place with what its cell says besides: 「ふれあいセンター 2階」; else the words.
fn venue(cell: &str, room: &str, ground: &Ground) -> (String, String) {
    let words = joined(&[cell.to_owned(), room.to_owned()]);
    let known = ground.places.iter().filter(|it| cell.starts_with(&it.name));
    let known = known.max_by_key(|it| it.name.len());
    let same = || ground.places.iter().find(|it| fold(&it.name) == fold(cell));
    match known {
        Some(place) => {
            let rest = cell.strip_prefix(&place.name).unwrap_or_default();
            let rest = rest.trim_matches([' ', '　', '・', '(', ')', '（', '）']);
            let words = joined(&[rest.to_owned(), room.to_owned()]);
            (place.id.to_string(), words)
        }
        None => match same().filter(|_| !cell.is_empty()) {
            Some(place) => (place.id.to_string(), room.to_owned()),
            None => (String::new(), words),
        },
    }
}

/// `0` is free of charge, `1,000` a thousand yen.
fn fee(cell: &str, note: &str) -> String {
    let plain = half_width(cell).replace([',', ' '], "");
    let number = plain.trim_end_matches(".0").trim_end_matches('円');
    let fee = match number.parse::<u32>() {
        Ok(0) => "無料".to_owned(),
        Ok(yen) => format!("{yen}円"),
        Err(_) => cell.to_owned(),
    };
    match (fee.as_str(), note) {
        (fee, "") => fee.to_owned(),
        ("" | "無料", "無料") => "無料".to_owned(),
        ("", note) => note.to_owned(),
        (fee, note) => format!("{fee}（{note}）"),
    }
}

/// For whom; words that are not known are kept as a line.
fn audience(cell: &str, order: &mut EventOrder, notes: &mut Vec<Note>) {
    if cell.is_empty() {
        return;
    }
    let known = PROFILE.audience(cell);
    if known.is_empty() {
        notes.push(Note::said("audience").with("cell", cell));
    }
    add_named(&mut order.description, "対象", cell);
    order.audience = known.iter().map(|it| it.code().to_owned()).collect();
}

/// 「50」「50名」; anything else is kept as a line.
fn capacity(cell: &str, order: &mut EventOrder) {
    let plain = half_width(cell).replace([',', ' '], "");
    let plain = ["先着", "約"]
        .into_iter()
        .fold(plain.as_str(), |text, word| text.trim_start_matches(word));
    let number = plain.trim_end_matches(['人', '名']);
    match number.parse::<u32>() {
        Ok(heads) if (1..=1_000_000).contains(&heads) => order.capacity = heads.to_string(),
        Ok(_) | Err(_) => add_named(&mut order.description, "定員", cell),
    }
}
