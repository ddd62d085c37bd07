//! What came from what, and where a thing is to be seen (F3).

use kernel::change::{How, Subject};
use kernel::policy::{Columns, Resource};
use uuid::Uuid;

use crate::db::{Conn, Row, StoreError};
use crate::desk::Desk;
use crate::p;

/// The columns of `thing` about which the policy asks.
pub const COLUMNS: Columns = Columns {
    area: "t.area_path",
    visibility: "t.visibility",
    council: Some("t.council"),
    holder: Some("t.holder"),
    sender: Some("t.sender"),
    asked: Some(
        "exists (select 1 from thing_asked q where q.municipality = t.municipality
                 and q.kind = t.kind and q.id = t.id and q.organisation = {office})",
    ),
};

/// The page of a thing, without the base.
pub fn path(subject: Subject) -> String {
    let folder = match subject.kind {
        Resource::Area => "areas",
        Resource::Organisation => "organisations",
        Resource::Council => "councils",
        Resource::Team => "teams",
        Resource::Meeting => "meetings",
        Resource::AttendanceRequest => "requests",
        Resource::Voice => "voices",
        Resource::Concern => "concerns",
        Resource::Account => return "/me".to_owned(),
        Resource::Ledger => return "/ledger".to_owned(),
    };
    format!("/{folder}/{}", subject.id)
}

/// Reads a subject from its two columns.
///
/// # Errors
/// When the kind is none that the house knows.
pub fn subject(row: &Row, kind: &str, id: &str) -> Result<Subject, StoreError> {
    let code: String = row.get(kind)?;
    let kind = Resource::read(&code)
        .ok_or_else(|| StoreError::Unreadable(format!("no kind of thing is called {code}")))?;
    Ok(Subject {
        kind,
        id: row.get::<Uuid>(id)?,
    })
}

fn how(row: &Row) -> Result<How, StoreError> {
    let code: String = row.get("how")?;
    How::read(&code).ok_or_else(|| StoreError::Unreadable(format!("nothing is linked as {code}")))
}

/// One end of a link that the reader may see.
#[derive(Clone, Debug)]
pub struct Linked {
    /// How it is connected.
    pub how: How,
    /// Does it come before the thing asked about?
    pub before: bool,
    /// What it is.
    pub subject: Subject,
    /// What it is called.
    pub title: String,
}

impl Linked {
    /// Its page, without the base.
    pub fn path(&self) -> String {
        path(self.subject)
    }
}

/// What the thing came from and what became of it, as far as the reader may see: one query.
///
/// # Errors
/// When the store fails.
pub async fn of(tx: &mut Conn, desk: &Desk, it: Subject) -> Result<Vec<Linked>, StoreError> {
    let (readable, values) = desk.readable_things(4);
    let sql = format!(
        "select l.how, 1 as before, t.kind, t.id, t.title, l.at from link l
         join thing t on t.municipality = l.municipality and t.kind = l.from_kind and t.id = l.from_id
         where l.municipality = $1 and l.to_kind = $2 and l.to_id = $3 and {readable}
         union all
         select l.how, 0 as before, t.kind, t.id, t.title, l.at from link l
         join thing t on t.municipality = l.municipality and t.kind = l.to_kind and t.id = l.to_id
         where l.municipality = $1 and l.from_kind = $2 and l.from_id = $3 and {readable}
         order by 6"
    );
    let mut params = p![desk.municipality(), it.kind.code(), it.id].to_vec();
    params.extend(values);
    tx.rows(&sql, &params, |row| {
        Ok(Linked {
            how: how(row)?,
            before: row.get::<i64>("before")? == 1,
            subject: subject(row, "kind", "id")?,
            title: row.get("title")?,
        })
    })
    .await
}
