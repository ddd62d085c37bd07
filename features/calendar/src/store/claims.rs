//! What events take up. The index of the table answers what is taken up on a day by one look for each
//! thing, however many events there are.

use std::collections::HashMap;

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::EventId;
use kernel::text::Title;

use super::{Selection, unreadable};
use crate::model::{Event, Minute, Slot, Taken, Thing};

/// Takes the turn at fixing days: whoever fixes one next waits, and then sees this one.
pub(crate) async fn take_turn(tx: &mut WriteTx) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into calendar_turn (municipality, turns) values ($1, 1)
         on conflict (municipality) do update set turns = calendar_turn.turns + 1",
        p![municipality],
    )
    .await
}

/// Writes what an event takes up anew.
pub(crate) async fn put_claims(tx: &mut WriteTx, it: &Event) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from event_claim where municipality = $1 and event = $2",
        p![municipality, it.id],
    )
    .await?;
    let rows: Vec<Vec<Param>> = it
        .claims()
        .into_iter()
        .map(|claim| {
            let (from, until) = (claim.slot.from.number(), claim.slot.until.number());
            let thing = claim.thing.to_string();
            p![municipality, thing, claim.slot.on, from, it.id, until].to_vec()
        })
        .collect();
    let sql = "insert into event_claim (municipality, thing, on_date, from_minute, event, until_minute) values";
    tx.many(sql, rows).await
}

/// What others take up of these things between two days, themselves included. `seen` says which titles
/// may be told; that something is taken is told of every event.
pub(crate) async fn taken(
    tx: &mut Conn,
    seen: &Selection,
    it: EventId,
    things: &[Thing],
    (from, until): (Day, Day),
) -> Result<Vec<Taken>, StoreError> {
    if things.is_empty() {
        return Ok(Vec::new());
    }
    let by_key: HashMap<String, &Thing> = things.iter().map(|it| (it.to_string(), it)).collect();
    let mut selection = seen.clone();
    let visible = selection.sql();
    let (from, until) = (selection.place(from), selection.place(until));
    let own = selection.place(it);
    let keys: Vec<String> = by_key
        .keys()
        .map(|key| selection.place(key.as_str()))
        .collect();
    let keys = keys.join(", ");
    let sql = format!(
        "select k.thing, k.on_date, k.from_minute, k.until_minute, k.event, e.place_name,
             case when {visible} then e.title end as title
         from event_claim k join event e on e.municipality = k.municipality and e.id = k.event
         where k.municipality = $1 and k.thing in ({keys})
           and k.on_date >= {from} and k.on_date <= {until} and k.event <> {own}
         order by k.on_date, k.from_minute, k.event, k.thing"
    );
    tx.rows(&sql, selection.params(), |row| read(row, &by_key))
        .await
}

fn read(row: &Row, things: &HashMap<String, &Thing>) -> Result<Taken, StoreError> {
    let key: String = row.get("thing")?;
    let thing = things
        .get(&key)
        .ok_or_else(|| unreadable("thing like this"))?;
    let minute = |column| -> Result<Minute, StoreError> {
        Minute::new(row.get(column)?).ok_or_else(|| unreadable("minute like this"))
    };
    let title: Option<String> = row.get("title")?;
    Ok(Taken {
        thing: (*thing).clone(),
        slot: Slot {
            on: row.get("on_date")?,
            from: minute("from_minute")?,
            until: minute("until_minute")?,
        },
        event: row.get("event")?,
        title: title.and_then(|title| Title::new(&title).ok()),
        venue: row.get("place_name")?,
    })
}
