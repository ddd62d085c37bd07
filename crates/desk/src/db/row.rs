//! One row of an answer, read by the names of its columns.

use std::any::type_name;
use std::fmt;
use std::sync::Arc;

use kernel::day::{Day, Moment};
use kernel::ids::Id;
use uuid::Uuid;

use super::{DbError, StoreError, Value};

/// One row of an answer.
pub struct Row {
    columns: Arc<[String]>,
    values: Vec<Value>,
}

/// What can be read from a column. A feature writes it for its own types.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a column",
    note = "write `impl FromValue for {Self}`; a truth value becomes a dated row or a nullable day"
)]
pub trait FromValue: Sized {
    /// The value as this type; nothing when it is of another kind or out of range.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Row {
    pub(super) fn new(columns: Arc<[String]>, values: Vec<Value>) -> Row {
        Row { columns, values }
    }

    /// Reads one column.
    ///
    /// # Errors
    /// When the answer has no such column, or when its value is not a `T`.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T, StoreError> {
        // A dozen short names in a row are compared faster than they are hashed.
        let Some(at) = self.columns.iter().position(|name| name == column) else {
            return Err(DbError::Column(column.to_owned()).into());
        };
        T::from_value(&self.values[at]).ok_or_else(|| {
            let column = column.to_owned();
            let found = self.values[at].kind();
            DbError::Value {
                column,
                wanted: type_name::<T>(),
                found,
            }
            .into()
        })
    }
}

/// Shows the columns alone, never what stands in them.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Row").field(&self.columns).finish()
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl<T> FromValue for Id<T> {
    fn from_value(value: &Value) -> Option<Self> {
        Uuid::from_value(value).map(Id::new)
    }
}

macro_rules! from_value {
    ($($type:ty: $($pattern:pat => $read:expr),+;)*) => {
        $(impl FromValue for $type {
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    $($pattern => $read,)+
                    _ => None,
                }
            }
        })*
    };
}

// Where two kinds are named, the second is how SQLite keeps what PostgreSQL has a type for.
from_value! {
    i64: Value::Int(n) => Some(*n);
    i32: Value::Int(n) => i32::try_from(*n).ok();
    u32: Value::Int(n) => u32::try_from(*n).ok();
    f64: Value::Real(x) => Some(*x), Value::Int(n) => Some(*n as f64);
    String: Value::Text(text) => Some(text.clone());
    Vec<u8>: Value::Bytes(bytes) => Some(bytes.clone());
    [u8; 32]: Value::Bytes(bytes) => bytes.as_slice().try_into().ok();
    Uuid: Value::Uuid(uuid) => Some(*uuid), Value::Bytes(bytes) => Uuid::from_slice(bytes).ok();
    Day: Value::Day(day) => Some(*day), Value::Text(text) => Day::parse_iso(text).ok();
    Moment: Value::Moment(moment) => Some(*moment), Value::Int(n) => Moment::from_microsecond(*n).ok();
    serde_json::Value: Value::Json(json) => Some(json.clone()), Value::Text(text) => serde_json::from_str(text).ok();
}
