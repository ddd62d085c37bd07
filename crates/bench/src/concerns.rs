//! Concerns of all districts, councils, teams and sections; every twelfth is open.

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::rows::{Copy, Row, at, drawn, ids, insert, make_findable, rows};
use crate::words::said;

/// One of how many is open.
const OPEN: u64 = 12;

/// What belongs to a concern, by its column `concern`.
const PARTS: [&str; 5] = [
    "concern_step",
    "concern_asked",
    "hot_report",
    "answer",
    "delivery",
];

/// A concern of the stories with all that belongs to it.
struct Pattern {
    concern: Row,
    parts: Vec<Row>,
    /// By which it is found.
    paragraph: Row,
}

/// Between whom the copies are spread.
struct Around {
    /// Each with the place where it is at home.
    councils: Vec<Row>,
    teams: Vec<Uuid>,
    sections: Vec<Uuid>,
}

/// The id of the copy of this number.
pub(crate) fn id_of(number: u64) -> Uuid {
    drawn(number, 1)
}

pub(crate) fn copy(tx: &Connection, count: u64) -> rusqlite::Result<()> {
    let open = patterns(tx, "holder is not null")?;
    let ended = patterns(tx, "closed_on is not null")?;
    let around = Around {
        councils: rows(tx, "organisation", "kind = ?1", "council")?,
        teams: ids(
            tx,
            "select id from team where municipality = ?1 order by id",
        )?,
        sections: ids(
            tx,
            "select organisation from department_window where municipality = ?1 order by 1",
        )?,
    };
    for number in 0..count {
        let (patterns, days) = match number % OPEN {
            0 => (&open, i64::try_from(number % 30).expect("a month") - 10),
            _ => (
                &ended,
                -i64::try_from((count - number) / 18).expect("years"),
            ),
        };
        let pattern = &patterns[at(number / OPEN, patterns.len())];
        copy_one(tx, pattern, &around, number, days)?;
    }
    Ok(())
}

fn patterns(tx: &Connection, condition: &str) -> rusqlite::Result<Vec<Pattern>> {
    let concerns = rows(tx, "concern", &format!("{condition} and number <> ?1"), "")?;
    let whole = concerns.into_iter().map(|concern| {
        let id = concern.id("id");
        let mut parts = Vec::new();
        for table in PARTS {
            parts.extend(rows(tx, table, "concern = ?1", id.as_bytes())?);
        }
        for table in ["thing", "thing_asked"] {
            parts.extend(rows(
                tx,
                table,
                "kind = 'concern' and id = ?1",
                id.as_bytes(),
            )?);
        }
        let found = "kind = 'concern' and place = 0 and id = ?1";
        let paragraph = rows(tx, "paragraph", found, id.as_bytes())?.remove(0);
        Ok(Pattern {
            concern,
            parts,
            paragraph,
        })
    });
    whole.collect()
}

fn copy_one(
    tx: &Connection,
    pattern: &Pattern,
    around: &Around,
    number: u64,
    days: i64,
) -> rusqlite::Result<()> {
    let it = &pattern.concern;
    let id = id_of(number);
    let mut copy = Copy::later(days);
    copy.turn(&around.teams, number);
    copy.turn(&around.sections, number);
    copy.put_id(it.id("id"), id);
    for (place, part) in (2..).zip(&pattern.parts) {
        if part.has_own_id() {
            copy.put_id(part.id("id"), drawn(number, place));
        }
    }
    let council = &around.councils[at(number, around.councils.len())];
    copy.put_id(it.id("council"), council.id("id"));
    copy.put_text(it.text("area_path"), council.text("area_path"));
    let visibility = match number % 10 {
        0..6 => "public",
        6..9 => "members",
        _ => "closed",
    };
    let (title, words, spot) = said(number);
    let code = format!("R{}-{number:05}", number % 5 + 1);

    let concern = copy
        .of(it)
        .with("number", code.clone())
        .with("title", title.clone())
        .with("words", words.clone())
        .with("summary", words.clone())
        .with("spot", spot.clone())
        .with("visibility", visibility.to_owned())
        .with("meeting", Value::Null)
        .with("sentence", Value::Null);
    insert(tx, &concern)?;
    for part in &pattern.parts {
        let part = copy.of(part).with("visibility", visibility.to_owned());
        insert(tx, &part.with("title", title.clone()))?;
    }
    let paragraph = copy.of(&pattern.paragraph);
    let paragraph = paragraph.with("visibility", visibility.to_owned());
    make_findable(tx, &paragraph, &[title, code, words, spot])
}
