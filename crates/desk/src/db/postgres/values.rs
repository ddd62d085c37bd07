//! Values as PostgreSQL sends and takes them.

use std::error::Error;
use std::fmt::Write as _;
use std::sync::Arc;

use bytes::BytesMut;
use kernel::day::{Day, Moment};
use tokio_postgres::Statement;
use tokio_postgres::types::{Format, FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::db::{DbError, Param, Row, Value};

type Failure = Box<dyn Error + Sync + Send>;

/// The parameters of a statement as the client takes them.
pub(super) fn bound(params: &[Param]) -> Vec<&(dyn ToSql + Sync)> {
    params
        .iter()
        .map(|param| param as &(dyn ToSql + Sync))
        .collect()
}

/// Values go to PostgreSQL as text: so the server reads each as whatever type the statement wants
/// there, an `int` or a `bigint`, a `tsvector` or a `jsonb`, and says itself when it does not fit.
impl ToSql for Value {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Failure> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Int(n) => write!(out, "{n}")?,
            Value::Real(x) => write!(out, "{x}")?,
            Value::Text(text) => out.extend_from_slice(text.as_bytes()),
            Value::Bytes(bytes) => out.extend_from_slice(bytes),
            Value::Uuid(uuid) => write!(out, "{uuid}")?,
            Value::Day(day) => write!(out, "{day}")?,
            Value::Moment(moment) => write!(out, "{}", whole_microseconds(*moment)?)?,
            Value::Json(json) => write!(out, "{json}")?,
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        match self {
            Value::Bytes(_) => Format::Binary,
            _ => Format::Text,
        }
    }

    to_sql_checked!();
}

/// PostgreSQL would round what is finer, SQLite cuts it off; both shall hold the same.
fn whole_microseconds(moment: Moment) -> Result<Moment, jiff::Error> {
    Moment::from_microsecond(moment.as_microsecond())
}

/// Reads a whole answer.
pub(super) fn rows(
    statement: &Statement,
    answer: &[tokio_postgres::Row],
) -> Result<Vec<Row>, DbError> {
    let columns: Arc<[String]> = statement
        .columns()
        .iter()
        .map(|column| column.name().to_owned())
        .collect();
    let read = |row| {
        let values = (0..columns.len())
            .map(|at| value(statement, row, at))
            .collect::<Result<_, _>>()?;
        Ok(Row::new(columns.clone(), values))
    };
    answer.iter().map(read).collect()
}

fn value(statement: &Statement, row: &tokio_postgres::Row, at: usize) -> Result<Value, DbError> {
    row.try_get(at).map_err(|_| {
        let column = &statement.columns()[at];
        DbError::ColumnType {
            column: column.name().to_owned(),
            found: column.type_().name().to_owned(),
        }
    })
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(wanted: &Type, raw: &'a [u8]) -> Result<Value, Failure> {
        Ok(match *wanted {
            Type::INT2 => Value::Int(i64::from(i16::from_sql(wanted, raw)?)),
            Type::INT4 => Value::Int(i64::from(i32::from_sql(wanted, raw)?)),
            Type::INT8 => Value::Int(i64::from_sql(wanted, raw)?),
            Type::FLOAT4 => Value::Real(f64::from(f32::from_sql(wanted, raw)?)),
            Type::FLOAT8 => Value::Real(f64::from_sql(wanted, raw)?),
            Type::BYTEA => Value::Bytes(raw.to_vec()),
            Type::UUID => Value::Uuid(FromSql::from_sql(wanted, raw)?),
            Type::DATE => Value::Day(Day::from(jiff::civil::Date::from_sql(wanted, raw)?)),
            Type::TIMESTAMPTZ => Value::Moment(FromSql::from_sql(wanted, raw)?),
            Type::JSON | Type::JSONB => Value::Json(FromSql::from_sql(wanted, raw)?),
            _ => Value::Text(String::from_sql(wanted, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Value, Failure> {
        Ok(Value::Null)
    }

    fn accepts(found: &Type) -> bool {
        const KNOWN: [Type; 14] = [
            Type::INT2,
            Type::INT4,
            Type::INT8,
            Type::FLOAT4,
            Type::FLOAT8,
            Type::BYTEA,
            Type::UUID,
            Type::DATE,
            Type::TIMESTAMPTZ,
            Type::JSON,
            Type::JSONB,
            Type::TEXT,
            Type::VARCHAR,
            Type::BPCHAR,
        ];
        KNOWN.contains(found)
    }
}
