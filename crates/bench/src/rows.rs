//! Copies of rows: what points at what stays so, everything else is the copy's own.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Span};
use kernel::text::index_text;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use uuid::Uuid;

use crate::CITY;

/// A row of any table, by its columns.
#[derive(Clone)]
pub(crate) struct Row {
    table: &'static str,
    cells: Vec<(String, Value)>,
}

impl Row {
    /// The value of a column.
    pub(crate) fn get(&self, column: &str) -> &Value {
        let cell = self.cells.iter().find(|(name, _)| name == column);
        &cell.expect("the column is one of the table").1
    }

    /// The text of a column.
    pub(crate) fn text(&self, column: &str) -> &str {
        match self.get(column) {
            Value::Text(text) => text,
            other => panic!("{column} is no text: {other:?}"),
        }
    }

    /// The id in a column.
    pub(crate) fn id(&self, column: &str) -> Uuid {
        match self.get(column) {
            Value::Blob(bytes) => Uuid::from_slice(bytes).expect("an id has sixteen bytes"),
            other => panic!("{column} is no id: {other:?}"),
        }
    }

    /// Whether the row is a thing of its own, other than a line about another.
    pub(crate) fn has_own_id(&self) -> bool {
        matches!(self.table, "answer" | "delivery")
    }

    /// The same row with another value in a column, where it has that column.
    pub(crate) fn with(mut self, column: &str, value: impl Into<Value>) -> Row {
        if let Some(cell) = self.cells.iter_mut().find(|(name, _)| name == column) {
            cell.1 = value.into();
        }
        self
    }
}

/// The rows of a table for which a condition with one parameter holds.
pub(crate) fn rows(
    tx: &Connection,
    table: &'static str,
    condition: &str,
    parameter: impl rusqlite::ToSql,
) -> rusqlite::Result<Vec<Row>> {
    let sql = format!("select * from {table} where municipality = '{CITY}' and {condition}");
    let mut statement = tx.prepare(&sql)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let read = statement.query_map([parameter], |row| {
        let cells = names.iter().enumerate();
        let cells = cells.map(|(at, name)| Ok((name.clone(), row.get(at)?)));
        Ok(Row {
            table,
            cells: cells.collect::<rusqlite::Result<_>>()?,
        })
    })?;
    read.collect()
}

/// The ids that a query of one column finds.
pub(crate) fn ids(tx: &Connection, sql: &str) -> rusqlite::Result<Vec<Uuid>> {
    let mut statement = tx.prepare(sql)?;
    let found = statement.query_map([CITY], |row| row.get::<_, Vec<u8>>(0))?;
    found
        .map(|bytes| Ok(Uuid::from_slice(&bytes?).expect("an id has sixteen bytes")))
        .collect()
}

/// Writes a row.
pub(crate) fn insert(tx: &Connection, row: &Row) -> rusqlite::Result<()> {
    let columns: Vec<&str> = row.cells.iter().map(|(name, _)| name.as_str()).collect();
    let places = vec!["?"; columns.len()].join(", ");
    let (table, columns) = (row.table, columns.join(", "));
    let sql = format!("insert into {table} ({columns}) values ({places})");
    let values = row.cells.iter().map(|(_, value)| value);
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// Lets a thing be found by these pieces of text, the title first; each is a row such as `like`.
pub(crate) fn make_findable(
    tx: &Connection,
    like: &Row,
    pieces: &[String],
) -> rusqlite::Result<()> {
    for (place, piece) in (0_i64..).zip(pieces) {
        let row = like.clone().with("number", Value::Null);
        insert(tx, &row.with("place", place).with("text", piece.clone()))?;
        tx.prepare_cached("insert into paragraph_grams (rowid, grams) values (?, ?)")?
            .execute(params![tx.last_insert_rowid(), index_text(piece)])?;
    }
    Ok(())
}

/// What is different in one copy.
#[derive(Default)]
pub(crate) struct Copy {
    ids: HashMap<Vec<u8>, Vec<u8>>,
    texts: HashMap<String, String>,
    days: i64,
}

impl Copy {
    /// A copy that lies so many days later.
    pub(crate) fn later(days: i64) -> Copy {
        Copy {
            days,
            ..Copy::default()
        }
    }

    /// Puts an id in the place of another, wherever it stands.
    pub(crate) fn put_id(&mut self, old: Uuid, new: Uuid) {
        self.ids
            .insert(old.as_bytes().to_vec(), new.as_bytes().to_vec());
    }

    /// Puts a text in the place of another, wherever it stands.
    pub(crate) fn put_text(&mut self, old: &str, new: &str) {
        self.texts.insert(old.to_owned(), new.to_owned());
    }

    /// Puts the id that stands so many places further in the place of each.
    pub(crate) fn turn(&mut self, ids: &[Uuid], places: u64) {
        let ahead = at(places, ids.len());
        for (place, id) in ids.iter().enumerate() {
            self.put_id(*id, ids[(place + ahead) % ids.len()]);
        }
    }

    /// The row as it stands in the copy.
    pub(crate) fn of(&self, row: &Row) -> Row {
        let cells = row.cells.iter();
        let cells = cells.map(|(name, value)| (name.clone(), self.value(name, value)));
        Row {
            table: row.table,
            cells: cells.collect(),
        }
    }

    fn value(&self, column: &str, value: &Value) -> Value {
        match value {
            Value::Blob(id) => Value::Blob(self.ids.get(id).unwrap_or(id).clone()),
            Value::Text(text) => match (self.texts.get(text), text.parse::<Date>()) {
                (Some(new), _) => Value::Text(new.clone()),
                (None, Ok(day)) => Value::Text((day + Span::new().days(self.days)).to_string()),
                (None, Err(_)) => value.clone(),
            },
            Value::Integer(moment) if column == "at" || column.ends_with("_at") => {
                let later = SignedDuration::from_hours(24 * self.days).as_micros();
                Value::Integer(moment + i64::try_from(later).expect("some years"))
            }
            Value::Null | Value::Integer(_) | Value::Real(_) => value.clone(),
        }
    }
}

/// A place in a list of this length, going round.
pub(crate) fn at(number: u64, length: usize) -> usize {
    let length = u64::try_from(length).expect("a list fits into memory");
    usize::try_from(number % length).expect("below the length of a list")
}

/// An id as the house would have drawn it when it made the copy of this number, one an hour, so that
/// ids sort as copies came.
pub(crate) fn drawn(number: u64, salt: u64) -> Uuid {
    const FIRST: u64 = 1_470_000_000_000;
    let random = Uuid::new_v5(&Uuid::nil(), &[number, salt].map(u64::to_be_bytes).concat());
    let moment = u128::from(FIRST + number * 3_600_000) << 80;
    let rest = random.as_u128() & ((1 << 76) - 1) & !(0xc000 << 48);
    Uuid::from_u128(moment | (0x7 << 76) | (0x8000 << 48) | rest)
}
