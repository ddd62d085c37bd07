//! The days on which events are held: a list of a month is one range of these.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::EventId;

use super::{Selection, unreadable};
use crate::model::{Event, Minute, Slot};

/// One day of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence {
    /// Which event.
    pub(crate) event: EventId,
    /// The part of the day.
    pub(crate) slot: Slot,
    /// The day on which this time of it begins.
    pub(crate) starts_on: Day,
}

/// Writes the days of an event anew; none for what does not stand on the calendar.
pub(crate) async fn put_days(tx: &mut WriteTx, it: &Event) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from event_day where municipality = $1 and event = $2",
        p![municipality, it.id],
    )
    .await?;
    if !it.stage.stands() || it.joint.is_some() {
        return Ok(());
    }
    let mut rows: Vec<Vec<Param>> = Vec::new();
    for time in it.when.times() {
        rows.extend(time.slots().map(|slot| {
            let (from, until) = (slot.from.number(), slot.until.number());
            p![municipality, it.id, slot.on, from, until, time.first()].to_vec()
        }));
    }
    let sql = "insert into event_day (municipality, event, on_date, from_minute, until_minute, starts_on) values";
    tx.many(sql, rows).await
}

/// The days of a selection between two, themselves included, in their order.
pub(crate) async fn days(
    tx: &mut Conn,
    selection: &Selection,
    from: Day,
    until: Day,
    most: usize,
) -> Result<Vec<Occurrence>, StoreError> {
    let mut selection = selection.clone();
    let (from, until) = (selection.place(from), selection.place(until));
    let wanted = selection.sql();
    let sql = format!(
        "select d.event, d.on_date, d.from_minute, d.until_minute, d.starts_on
         from event_day d join event e on e.municipality = d.municipality and e.id = d.event
         where d.municipality = $1 and d.on_date >= {from} and d.on_date <= {until} and {wanted}
         order by d.on_date, d.from_minute, d.event limit {most}"
    );
    tx.rows(&sql, selection.params(), read).await
}

fn read(row: &Row) -> Result<Occurrence, StoreError> {
    let minute = |column| -> Result<Minute, StoreError> {
        Minute::new(row.get(column)?).ok_or_else(|| unreadable("minute like this"))
    };
    Ok(Occurrence {
        event: row.get("event")?,
        slot: Slot {
            on: row.get("on_date")?,
            from: minute("from_minute")?,
            until: minute("until_minute")?,
        },
        starts_on: row.get("starts_on")?,
    })
}
