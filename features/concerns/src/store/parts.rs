//! Wholes and parts, as stored: a row for each part.

use desk::db::{Conn, Param, StoreError};
use desk::{Desk, WriteTx, p};
use kernel::day::Day;
use kernel::ids::ConcernId;
use kernel::policy::{Action, Resource};

use super::COLUMNS;
use crate::model::{self, Kin};

/// How a concern hangs together with others. To be asked once the concern is held: what is read then
/// stays true until the transaction ends.
pub(crate) async fn kin(tx: &mut WriteTx, id: ConcernId) -> Result<Kin, StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one(
        "select (select whole from concern_part where municipality = $1 and part = $2) as whole,
                (select count(*) from concern_part where municipality = $1 and whole = $2) as parts",
        p![municipality, id],
        |row| {
            Ok(Kin {
                whole: row.get("whole")?,
                parts: row.get("parts")?,
            })
        },
    )
    .await
}

/// Makes it a part of a whole; of that one alone.
pub(crate) async fn put_part(
    tx: &mut WriteTx,
    part: ConcernId,
    whole: ConcernId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into concern_part (municipality, part, whole) values ($1, $2, $3)
         on conflict (municipality, part) do update set whole = excluded.whole",
        p![municipality, part, whole],
    )
    .await
}

/// Makes it a part of nothing.
pub(crate) async fn take_out(tx: &mut WriteTx, part: ConcernId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from concern_part where municipality = $1 and part = $2",
        p![municipality, part],
    )
    .await?;
    Ok(())
}

/// The parts of one become parts of another, in which it lives on.
pub(crate) async fn move_parts(
    tx: &mut WriteTx,
    from: ConcernId,
    into: ConcernId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from concern_part where municipality = $1 and part = $2 and whole = $3",
        p![municipality, into, from],
    )
    .await?;
    tx.exec(
        "update concern_part set whole = $3 where municipality = $1 and whole = $2",
        p![municipality, from, into],
    )
    .await?;
    Ok(())
}

/// A whole or a part, as its relatives name it.
#[derive(Clone, Debug)]
pub(crate) struct Relative {
    pub(crate) id: ConcernId,
    pub(crate) number: String,
    pub(crate) title: String,
    state: String,
    delivered_on: Option<Day>,
    closed_on: Option<Day>,
}

impl Relative {
    /// Its number and title.
    pub(crate) fn named(&self) -> String {
        format!("{} {}", self.number, self.title)
    }

    /// The code of its state.
    pub(crate) fn state(&self) -> &str {
        &self.state
    }

    /// The code of its state for readers.
    pub(crate) fn state_shown(&self) -> &str {
        model::shown(&self.state, self.delivered_on)
    }

    /// Its page, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/concerns/{}", self.id)
    }
}

/// The whole and the parts of a concern, as far as the reader may see them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Relatives {
    pub(crate) whole: Option<Relative>,
    /// The oldest first.
    pub(crate) parts: Vec<Relative>,
}

impl Relatives {
    /// How many of the parts have ended.
    pub(crate) fn ended(&self) -> usize {
        let ended = self.parts.iter().filter(|it| it.closed_on.is_some());
        ended.count()
    }
}

/// What hangs together with a concern, as far as the reader may see it: one query.
pub(crate) async fn list_relatives(
    tx: &mut Conn,
    desk: &Desk,
    id: ConcernId,
) -> Result<Relatives, StoreError> {
    let mut params = p![desk.municipality(), id].to_vec();
    let (readable, values) = desk.scope(Action::Read, Resource::Concern).sql(&COLUMNS, 3);
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select c.id, c.number, c.title, c.state, c.delivered_on, c.closed_on, k.whole
         from concern_part k
         join concern c on c.municipality = k.municipality
             and c.id = case when k.part = $2 then k.whole else k.part end
         where k.municipality = $1 and (k.part = $2 or k.whole = $2) and {readable}
         order by c.id"
    );
    let rows: Vec<(bool, Relative)> = tx
        .rows(&sql, &params, |row| {
            let relative = Relative {
                id: row.get("id")?,
                number: row.get("number")?,
                title: row.get("title")?,
                state: row.get("state")?,
                delivered_on: row.get("delivered_on")?,
                closed_on: row.get("closed_on")?,
            };
            let whole: ConcernId = row.get("whole")?;
            Ok((whole == relative.id, relative))
        })
        .await?;
    let (wholes, parts): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(is_whole, _)| *is_whole);
    Ok(Relatives {
        whole: wholes.into_iter().map(|(_, it)| it).next(),
        parts: parts.into_iter().map(|(_, it)| it).collect(),
    })
}
