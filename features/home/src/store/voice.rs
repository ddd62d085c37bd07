//! Voices that wait for somebody to read them.

use desk::Desk;
use desk::db::{Conn, StoreError};
use kernel::day::Day;
use kernel::policy::{Action, Columns, Resource};

use super::{Values, named, perhaps_named, pressing};
use crate::model::{Consulted, Pressing, Reader, Voice};

const COLUMNS: Columns = Columns {
    area: "v.area_path",
    visibility: "v.visibility",
    council: Some("v.council"),
    holder: Some("v.holder"),
    sender: None,
    asked: None,
};

/// The voices that the reader's offices hold, by their next date. One of which somebody is to say
/// first whether a person wrote it waits in its tray, and presses nobody.
pub(crate) async fn held(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Pressing<Voice>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let scope = desk.scope(Action::Read, Resource::Voice);
    let readable = values.within(&scope, &COLUMNS);
    let today = values.place(desk.today);
    let sql = format!(
        "select v.id, v.number, v.kind, v.channel, v.next_date, u.name as council_name,
                u.name_en as council_name_en, count(*) over () as total,
                count(case when v.next_date < {today} then 1 end) over () as late
         from voice v
         left join organisation u on u.municipality = v.municipality and u.id = v.council
         where v.municipality = $1 and v.holder in {offices} and v.doubt is null and {readable}
         order by v.next_date, v.id limit 20"
    );
    pressing(tx, &sql, &values, |row| {
        Ok(Voice {
            id: row.get("id")?,
            number: row.get("number")?,
            kind: row.get("kind")?,
            channel: row.get("channel")?,
            council: perhaps_named(row, "council_name", "council_name_en")?,
            next_date: row.get("next_date")?,
        })
    })
    .await
}

/// For how many days a consultation stays in sight to which the team replied at once.
const REPLIED: i32 = 30;

/// What the reader's councils asked of their team and nobody took up yet, the newest first; what was
/// replied to at once stays a while.
pub(crate) async fn consulted(
    tx: &mut Conn,
    desk: &Desk,
    reader: &Reader,
) -> Result<Vec<Consulted>, StoreError> {
    let mut values = Values::of(desk);
    let offices = values.offices(&reader.offices);
    let scope = desk.scope(Action::Read, Resource::Voice);
    let readable = values.within(&scope, &COLUMNS);
    let since = values.place(desk.today.add_days(-REPLIED));
    let sql = format!(
        "select v.id, v.number, v.text, v.raised_on, v.next_date, h.name as holder_name,
                h.name_en as holder_name_en
         from voice v
         left join organisation h on h.municipality = v.municipality and h.id = v.holder
         where v.municipality = $1 and v.council in {offices} and v.channel = 'consultation'
           and (v.holder is not null or v.noted_on >= {since}) and {readable}
         order by v.id desc limit 10"
    );
    tx.rows(&sql, &values.0, |row| {
        let until: Option<Day> = row.get("next_date")?;
        let holder = |_| named(row, "holder_name", "holder_name_en");
        Ok(Consulted {
            id: row.get("id")?,
            number: row.get("number")?,
            text: row.get("text")?,
            asked_on: row.get("raised_on")?,
            with: until.map(holder).transpose()?.zip(until),
        })
    })
    .await
}
