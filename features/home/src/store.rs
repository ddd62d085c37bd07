//! All SQL of the feature. It reads what the others keep, by the policy's scope, and writes nothing.
//! Every page asks a fixed number of questions, whatever the size of the municipality.

pub(crate) mod concern;
pub(crate) mod figures;
pub(crate) mod meeting;
pub(crate) mod papers;
pub(crate) mod request;
pub(crate) mod voice;

use desk::Desk;
use desk::db::{Conn, Param, Row, StoreError, ToParam};
use kernel::ids::OrganisationId;
use kernel::policy::{Columns, Scope};

use crate::model::{Listed, Named, Pressing};

/// The values of a statement: the municipality is `$1`, the others follow in their order.
struct Values(Vec<Param>);

impl Values {
    fn of(desk: &Desk) -> Values {
        Values(vec![desk.municipality().into()])
    }

    /// Puts a value and names its place.
    fn place(&mut self, value: impl ToParam) -> String {
        self.0.push(value.to_param());
        format!("${}", self.0.len())
    }

    /// The list of some offices for `in`; one that holds nothing where there are none.
    fn offices(&mut self, offices: &[OrganisationId]) -> String {
        if offices.is_empty() {
            return "(null)".to_owned();
        }
        let places: Vec<String> = offices.iter().map(|office| self.place(office)).collect();
        format!("({})", places.join(", "))
    }

    /// The condition of a scope.
    fn within(&mut self, scope: &Scope, columns: &Columns) -> String {
        let (condition, values) = scope.sql(columns, self.0.len() + 1);
        self.0.extend(values.into_iter().map(Param::from));
        condition
    }
}

/// Asks for rows that each carry the number of all in the column `total`.
async fn listed<T>(
    tx: &mut Conn,
    sql: &str,
    values: &Values,
    read: impl Fn(&Row) -> Result<T, StoreError>,
) -> Result<Listed<T>, StoreError> {
    let mut total = 0;
    let rows = tx
        .rows(sql, &values.0, |row| {
            total = row.get("total")?;
            read(row)
        })
        .await?;
    Ok(Listed { rows, total })
}

/// Asks for rows that also carry, in the column `late`, how many of all have their day behind them.
async fn pressing<T>(
    tx: &mut Conn,
    sql: &str,
    values: &Values,
    read: impl Fn(&Row) -> Result<T, StoreError>,
) -> Result<Pressing<T>, StoreError> {
    let Listed { rows, total } = listed(tx, sql, values, |row| {
        Ok((read(row)?, row.get::<i64>("late")?))
    })
    .await?;
    Ok(Pressing {
        late: rows.first().map_or(0, |(_, late)| *late),
        listed: Listed {
            rows: rows.into_iter().map(|(it, _)| it).collect(),
            total,
        },
    })
}

/// A name that must be there.
fn named(row: &Row, ja: &str, en: &str) -> Result<Named, StoreError> {
    Ok(Named {
        ja: row.get(ja)?,
        en: row.get(en)?,
    })
}

/// A name, where there is one.
fn perhaps_named(row: &Row, ja: &str, en: &str) -> Result<Option<Named>, StoreError> {
    match row.get::<Option<String>>(ja)? {
        Some(_) => named(row, ja, en).map(Some),
        None => Ok(None),
    }
}
