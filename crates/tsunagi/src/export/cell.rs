//! A value of the database as the text of a cell.

use desk::db::{FromValue, Param, Row, StoreError, ToParam, Value};
use kernel::day::{Day, Moment};
use uuid::Uuid;

use super::tables::{Column, Kind};

/// Reads a column as what the schema says it is: SQLite keeps moments as numbers and ids as bytes.
pub(super) fn read(row: &Row, column: &Column) -> Result<Param, StoreError> {
    let name = &column.name;
    match column.kind {
        Kind::Text => get::<String>(row, name),
        Kind::Number => get::<i64>(row, name),
        Kind::Id => get::<Uuid>(row, name),
        Kind::Day => get::<Day>(row, name),
        Kind::Moment => get::<Moment>(row, name),
        Kind::Json => get::<serde_json::Value>(row, name),
        Kind::Bytes => get::<Vec<u8>>(row, name),
    }
}

fn get<T: FromValue + ToParam>(row: &Row, name: &str) -> Result<Param, StoreError> {
    Ok(row.get::<Option<T>>(name)?.to_param())
}

/// The text of a value: days as 2023-10-03, moments in UTC, bytes in hexadecimal digits.
pub(super) fn text(value: &Param) -> String {
    match value {
        Value::Null => String::new(),
        Value::Int(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bytes(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        Value::Uuid(id) => id.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Json(json) => json.to_string(),
    }
}
