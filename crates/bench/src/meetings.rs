//! Meetings with minutes of twenty sentences, the last of them some days ago; and a few to come.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::rows::{Copy, Row, at, drawn, insert, make_findable, rows};
use crate::words::said;

/// How many sentences the minutes of a meeting have.
const SENTENCES: u64 = 20;

/// How many meetings are to come.
const PLANNED: u64 = 60;

/// One of how many sentences is an errand of somebody, and one of how many of these is not done.
const ERRANDS: u64 = 10;
const UNDONE: u64 = 20;

/// A meeting of the stories with all that belongs to it.
struct Pattern {
    meeting: Row,
    items: Vec<Row>,
    sentences: Vec<Row>,
    things: Vec<Row>,
    /// By which it is found.
    paragraph: Row,
}

pub(crate) fn copy(tx: &Connection, count: u64) -> rusqlite::Result<()> {
    let councils = rows(tx, "organisation", "kind = ?1", "council")?;
    let held = pattern(
        tx,
        "status <> 'planned' and exists (select 1 from sentence s where s.meeting = meeting.id)",
    )?;
    let planned = pattern(tx, "status = 'planned'")?;
    for number in 0..count + PLANNED {
        let council = &councils[at(number, councils.len())];
        let (pattern, days) = match number.checked_sub(count) {
            None => (&held, -3 * i64::try_from(count - number).expect("years")),
            Some(ahead) => (&planned, 90 + i64::try_from(ahead).expect("months")),
        };
        copy_one(tx, pattern, council, number, days)?;
    }
    Ok(())
}

fn pattern(tx: &Connection, condition: &str) -> rusqlite::Result<Pattern> {
    let found = rows(tx, "meeting", &format!("{condition} and place <> ?1"), "")?;
    let meeting = found.into_iter().next().expect("the stories hold one");
    let id = meeting.id("id");
    Ok(Pattern {
        items: rows(tx, "agenda_item", "meeting = ?1", id.as_bytes())?,
        sentences: rows(tx, "sentence", "meeting = ?1", id.as_bytes())?,
        things: rows(tx, "thing", "kind = 'meeting' and id = ?1", id.as_bytes())?,
        paragraph: rows(
            tx,
            "paragraph",
            "kind = 'meeting' and place = 0 and id = ?1",
            id.as_bytes(),
        )?
        .remove(0),
        meeting,
    })
}

fn copy_one(
    tx: &Connection,
    pattern: &Pattern,
    council: &Row,
    number: u64,
    days: i64,
) -> rusqlite::Result<()> {
    let it = &pattern.meeting;
    let id = drawn(number, 101);
    let mut copy = Copy::later(days);
    copy.put_id(it.id("id"), id);
    for (place, item) in (102..).zip(&pattern.items) {
        copy.put_id(item.id("id"), drawn(number, place));
    }
    copy.put_id(it.id("council"), council.id("id"));
    copy.put_text(it.text("area_path"), council.text("area_path"));
    for row in [it].into_iter().chain(&pattern.items) {
        insert(tx, &copy.of(row).with("carried_from", Value::Null))?;
    }
    let title = format!("{} 定例会 {number}", council.text("name"));
    for row in &pattern.things {
        insert(tx, &copy.of(row).with("title", title.clone()))?;
    }
    let mut pieces = vec![title];
    for position in 0..SENTENCES {
        let Some(sentence) = pattern
            .sentences
            .get(at(position, pattern.sentences.len().max(1)))
        else {
            break;
        };
        let (_, words, _) = said(number * SENTENCES + position);
        let sentence = copy
            .of(sentence)
            .with("id", drawn(number, 200 + position).as_bytes().to_vec())
            .with("position", i64::try_from(position).expect("twenty"))
            .with("text", words.clone());
        insert(tx, &as_errand(sentence, it, number * SENTENCES + position))?;
        pieces.push(words);
    }
    make_findable(tx, &copy.of(&pattern.paragraph), &pieces)
}

/// Makes one sentence of some what somebody promised to do.
fn as_errand(sentence: Row, meeting: &Row, number: u64) -> Row {
    if !number.is_multiple_of(ERRANDS) {
        return sentence;
    }
    let day = meeting.text("on_date").to_owned();
    let done = match (number / ERRANDS).is_multiple_of(UNDONE) {
        true => Value::Null,
        false => Value::Text(day.clone()),
    };
    sentence
        .with("kind", "action".to_owned())
        .with("who", "事務局".to_owned())
        .with("due_on", day)
        .with("done_on", done)
}
