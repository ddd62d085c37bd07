//! Single statements on a SQLite connection: binding, reading, and what its errors mean.

use std::sync::Arc;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Error, ToSql, ffi};

use crate::db::{Constraint, ConstraintKind, DbError, Param, Row, StoreError, Value};

pub(super) fn rows(
    connection: &Connection,
    text: &str,
    params: &[Param],
) -> Result<Vec<Row>, StoreError> {
    let mut statement = prepare(connection, text, params)?;
    let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut answer = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = answer.next().map_err(|error| running(&error))? {
        let values = (0..columns.len())
            .map(|at| value(row.get_ref(at)?))
            .collect::<Result<_, Error>>();
        rows.push(Row::new(
            columns.clone(),
            values.map_err(|error| running(&error))?,
        ));
    }
    Ok(rows)
}

pub(super) fn exec(
    connection: &Connection,
    text: &str,
    params: &[Param],
) -> Result<u64, StoreError> {
    let changed = prepare(connection, text, params)?
        .raw_execute()
        .map_err(|error| running(&error))?;
    Ok(changed as u64)
}

pub(super) fn check(connection: &Connection, text: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(text)
        .map_err(|error| spoken(&error))?;
    Ok(())
}

/// A statement of the lanes themselves, such as `begin`.
pub(super) fn short(connection: &Connection, text: &str) -> Result<(), Error> {
    connection.prepare_cached(text)?.raw_execute().map(drop)
}

fn prepare<'c>(
    connection: &'c Connection,
    text: &str,
    params: &[Param],
) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = connection
        .prepare_cached(text)
        .map_err(|error| spoken(&error))?;
    if statement.parameter_count() != params.len() {
        let error = Error::InvalidParameterCount(params.len(), statement.parameter_count());
        return Err(spoken(&error).into());
    }
    for (at, param) in params.iter().enumerate() {
        statement
            .raw_bind_parameter(at + 1, param)
            .map_err(|error| spoken(&error))?;
    }
    Ok(statement)
}

/// What SQLite says before a statement runs is about its text, which holds no values.
fn spoken(error: &Error) -> DbError {
    DbError::Engine {
        code: code(error),
        words: error.to_string(),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>, Error> {
        use rusqlite::types::Value as Owned;
        Ok(match self {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Int(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Value::Real(x) => ToSqlOutput::Borrowed(ValueRef::Real(*x)),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Value::Uuid(uuid) => ToSqlOutput::Borrowed(ValueRef::Blob(uuid.as_bytes())),
            Value::Day(day) => ToSqlOutput::Owned(Owned::Text(day.to_string())),
            Value::Moment(moment) => {
                ToSqlOutput::Borrowed(ValueRef::Integer(moment.as_microsecond()))
            }
            Value::Json(json) => ToSqlOutput::Owned(Owned::Text(json.to_string())),
        })
    }
}

fn value(found: ValueRef<'_>) -> Result<Value, Error> {
    Ok(match found {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Real(x) => Value::Real(x),
        ValueRef::Text(_) => Value::Text(found.as_str()?.to_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    })
}

/// What an error of a running statement means. Its words may quote values, unless they name an
/// invariant.
fn running(error: &Error) -> StoreError {
    let kind = match error.sqlite_extended_error_code() {
        Some(
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID,
        ) => ConstraintKind::Unique,
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => ConstraintKind::ForeignKey,
        Some(ffi::SQLITE_CONSTRAINT_CHECK) => ConstraintKind::Check,
        Some(ffi::SQLITE_CONSTRAINT_NOTNULL) => ConstraintKind::NotNull,
        Some(ffi::SQLITE_BUSY) => return DbError::Busy.into(),
        _ => return failure(error).into(),
    };
    let words = error.to_string();
    let name = words
        .split_once("constraint failed: ")
        .map_or("", |(_, name)| name)
        .to_owned();
    StoreError::Broken(Constraint { kind, name })
}

/// A failure of the engine, by its code alone.
pub(super) fn failure(error: &Error) -> DbError {
    DbError::Engine {
        code: code(error),
        words: String::new(),
    }
}

fn code(error: &Error) -> String {
    error
        .sqlite_extended_error_code()
        .map_or_else(|| "client".to_owned(), |code| code.to_string())
}
