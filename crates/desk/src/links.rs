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
        Resource::Event => "events",
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

/// How many links of a thing are shown. A thing of daily business has a handful; what gathers more
/// shows the latest, and each of those leads on to its own.
pub const MOST: usize = 50;

/// What the thing came from and what became of it, as far as the reader may see, in the order in
/// which it came about: the latest [`MOST`] of them. One query.
///
/// # Errors
/// When the store fails.
pub async fn of(tx: &mut Conn, desk: &Desk, it: Subject) -> Result<Vec<Linked>, StoreError> {
    let (readable, values) = desk.readable_things(4);
    let sql = format!(
        "select how, before, kind, id, title, at from (
         select l.how, 1 as before, t.kind, t.id, t.title, l.at from link l
         join thing t on t.municipality = l.municipality and t.kind = l.from_kind and t.id = l.from_id
         where l.municipality = $1 and l.to_kind = $2 and l.to_id = $3 and {readable}
         union all
         select l.how, 0 as before, t.kind, t.id, t.title, l.at from link l
         join thing t on t.municipality = l.municipality and t.kind = l.to_kind and t.id = l.to_id
         where l.municipality = $1 and l.from_kind = $2 and l.from_id = $3 and {readable}
         order by at desc, kind desc, id desc limit {MOST}
         ) latest order by at, kind, id"
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{CODE, at, both, city, desk};

    #[tokio::test(flavor = "multi_thread")]
    async fn a_thing_with_many_links_shows_the_latest_in_their_order() {
        both(async |ground| {
            let hall = ground.hall(0).await;
            let parent = Subject {
                kind: Resource::Concern,
                id: Uuid::from_u128(1),
            };
            let mut tx = hall.db().write().await.expect("a turn to write");
            for number in 2..70u8 {
                let child = Uuid::from_u128(number.into());
                tx.exec(
                    "insert into thing (municipality, kind, id, title, area_path, visibility,
                         changed_at)
                     values ($1, 'concern', $2, $3, $4, 'public', $5)",
                    p![CODE, child, number.to_string(), city().as_str(), at(0)],
                )
                .await
                .expect("a thing");
                tx.exec(
                    "insert into link (municipality, from_kind, from_id, how, to_kind, to_id, at)
                     values ($1, 'concern', $2, $3, 'concern', $4, $5)",
                    p![
                        CODE,
                        child,
                        How::Became.code(),
                        parent.id,
                        at(number.into())
                    ],
                )
                .await
                .expect("a link");
            }
            tx.commit().await.expect("a commit");
            let desk = desk(&hall, Vec::new(), at(100));
            let mut tx = desk.read().await.expect("a reader");
            let all = of(&mut tx, &desk, parent).await.expect("links");
            let titles: Vec<String> = all.into_iter().map(|it| it.title).collect();
            let latest: Vec<String> = (20..70).map(|number| number.to_string()).collect();
            assert_eq!(titles, latest);
        })
        .await;
    }
}
