//! One value on its way into or out of a statement, the same for both engines.

use std::fmt;

use kernel::day::{Day, Moment};
use kernel::ids::Id;
use uuid::Uuid;

/// A value of a column. There is no truth value: a flag is a dated row or a nullable day, so that
/// who and when come free.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; also yen, years, positions and versions.
    Int(i64),
    /// A measured number.
    Real(f64),
    /// A text as typed.
    Text(String),
    /// Bytes, as of a hash or a seal.
    Bytes(Vec<u8>),
    /// An id: 16 bytes on SQLite, `uuid` on PostgreSQL.
    Uuid(Uuid),
    /// A day: ISO text on SQLite, `date` on PostgreSQL; both sort as time does.
    Day(Day),
    /// An instant in whole microseconds, finer ones are cut off: an integer since 1970 on SQLite, which sorts,
    /// subtracts and holds all that PostgreSQL's `timestamptz` can.
    Moment(Moment),
    /// A document: text on SQLite, `jsonb` on PostgreSQL, which keeps neither spaces nor the order of
    /// keys. What is hashed or signed is therefore kept as text.
    Json(serde_json::Value),
}

/// A value on its way into a statement.
pub type Param = Value;

/// What may stand for `$n` in a statement. A feature writes it for its own types.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a statement",
    note = "write `impl ToParam for {Self}`; a truth value becomes a dated row or a nullable day"
)]
pub trait ToParam {
    /// The value as the engines know it.
    fn to_param(&self) -> Param;
}

/// The parameters of a statement, by value or by reference: `p![it.id, &title, Some(day)]`.
#[macro_export]
macro_rules! p {
    ($($value:expr),* $(,)?) => {
        &[$($crate::db::ToParam::to_param(&$value)),*] as &[$crate::db::Param]
    };
}

impl<T: ToParam> From<T> for Param {
    fn from(value: T) -> Param {
        value.to_param()
    }
}

impl<T: ToParam + ?Sized> ToParam for &T {
    fn to_param(&self) -> Param {
        (**self).to_param()
    }
}

impl<T: ToParam> ToParam for Option<T> {
    fn to_param(&self) -> Param {
        self.as_ref().map_or(Param::Null, ToParam::to_param)
    }
}

impl<T> ToParam for Id<T> {
    fn to_param(&self) -> Param {
        Param::Uuid(self.uuid())
    }
}

macro_rules! to_param {
    ($($type:ty: |$value:ident| $param:expr;)*) => {
        $(impl ToParam for $type {
            fn to_param(&self) -> Param {
                let $value = self;
                $param
            }
        })*
    };
}

to_param! {
    i64: |n| Param::Int(*n);
    i32: |n| Param::Int(i64::from(*n));
    i16: |n| Param::Int(i64::from(*n));
    u32: |n| Param::Int(i64::from(*n));
    u16: |n| Param::Int(i64::from(*n));
    u8: |n| Param::Int(i64::from(*n));
    f64: |x| Param::Real(*x);
    str: |text| Param::Text(without_zero(text));
    String: |text| Param::Text(without_zero(text));
    [u8]: |bytes| Param::Bytes(bytes.to_vec());
    [u8; 32]: |hash| Param::Bytes(hash.to_vec());
    Vec<u8>: |bytes| Param::Bytes(bytes.clone());
    Uuid: |uuid| Param::Uuid(*uuid);
    Day: |day| Param::Day(*day);
    Moment: |moment| Param::Moment(*moment);
    serde_json::Value: |json| Param::Json(json.clone());
}

/// PostgreSQL keeps no zero byte in a text, and nobody can type one; only a program sends it.
fn without_zero(text: &str) -> String {
    text.replace('\0', "")
}

impl Value {
    /// What kind of value this is, for messages that must not show the value itself.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Int(_) => "int",
            Value::Real(_) => "real",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
            Value::Uuid(_) => "uuid",
            Value::Day(_) => "day",
            Value::Moment(_) => "moment",
            Value::Json(_) => "json",
        }
    }
}

/// Shows the kind alone: values are people's names and voices, and this text may reach a log.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(●●)", self.kind())
    }
}
