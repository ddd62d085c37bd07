//! What sections that were asked said beside the one that holds the concern.

use desk::db::{Conn, Row, StoreError};
use desk::{WriteTx, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, OrganisationId};

/// A section that was asked, and what it said.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) office: OrganisationId,
    pub(crate) asked_on: Day,
    /// The oldest first; nothing while it is waited for.
    pub(crate) advice: Vec<Advice>,
}

/// What a section said once.
#[derive(Clone, Debug)]
pub(crate) struct Advice {
    pub(crate) on: Day,
    pub(crate) by_name: String,
    pub(crate) text: String,
}

/// The sections that are asked, or said something before they came to hold it: one query.
pub(crate) async fn list_asked(
    tx: &mut Conn,
    municipality: &str,
    id: ConcernId,
) -> Result<Vec<Asked>, StoreError> {
    let rows = tx
        .rows(
            "select q.organisation, q.asked_on, a.on_date, a.by_name, a.text
             from concern_asked q
             left join advice a on a.municipality = q.municipality and a.concern = q.concern
                 and a.organisation = q.organisation
             where q.municipality = $1 and q.concern = $2
               and (q.ended_on is null or q.said_on is not null)
             order by q.asked_on, q.organisation, a.position",
            p![municipality, id],
            |row| {
                Ok(Asked {
                    office: row.get("organisation")?,
                    asked_on: row.get("asked_on")?,
                    advice: read_advice(row)?.into_iter().collect(),
                })
            },
        )
        .await?;
    Ok(rows
        .into_iter()
        .fold(Vec::new(), |mut asked: Vec<Asked>, next| {
            match asked.last_mut().filter(|it| it.office == next.office) {
                Some(it) => it.advice.extend(next.advice),
                None => asked.push(next),
            }
            asked
        }))
}

fn read_advice(row: &Row) -> Result<Option<Advice>, StoreError> {
    let Some(on) = row.get("on_date")? else {
        return Ok(None);
    };
    Ok(Some(Advice {
        on,
        by_name: row.get("by_name")?,
        text: row.get("text")?,
    }))
}

/// Keeps what an asked section says, beside all that it said before.
pub(crate) async fn advise(
    tx: &mut WriteTx,
    id: ConcernId,
    office: OrganisationId,
    text: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let (name, today) = (tx.desk().actor.name.clone(), tx.desk().today);
    // Its row is held from here on: two people of the section speak one after the other.
    tx.one_row(
        "update concern_asked set said_on = $4
         where municipality = $1 and concern = $2 and organisation = $3",
        p![municipality, id, office, today],
    )
    .await?;
    tx.one_row(
        "insert into advice (municipality, concern, organisation, position, on_date, by_name, text)
         values ($1, $2, $3, (select count(*) + 1 from advice where municipality = $1
             and concern = $2 and organisation = $3), $4, $5, $6)",
        p![municipality, id, office, today, name, text],
    )
    .await
}
