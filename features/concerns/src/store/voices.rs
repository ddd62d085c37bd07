//! The voices of a concern: what people raised that it took up, or that joined it.

use desk::db::{Conn, Param, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{ConcernId, VoiceId};
use kernel::policy::{Action, Columns, Resource};

/// Where the table keeps what the policy asks about; the voice is `v`.
const COLUMNS: Columns = Columns {
    area: "v.area_path",
    visibility: "v.visibility",
    council: Some("v.council"),
    holder: Some("v.holder"),
    sender: None,
    asked: None,
};

/// A voice, without anything personal.
#[derive(Clone, Debug)]
pub(crate) struct Voice {
    pub(crate) number: String,
    pub(crate) channel: String,
    pub(crate) raised_on: Day,
    /// Its words; nothing where they are closed to the reader.
    pub(crate) text: Option<String>,
    /// Which voice, where the reader may open it.
    readable: Option<VoiceId>,
}

impl Voice {
    /// Its page, without the base; empty for whoever may not open it.
    pub(crate) fn path(&self) -> String {
        let path = self.readable.map(|id| format!("/voices/{id}"));
        path.unwrap_or_default()
    }
}

/// The voices of a concern and of those that were merged into it, the oldest first: one query. For
/// readers who deal with the concern, who read what is open to those involved.
pub(crate) async fn list_voices(
    tx: &mut Conn,
    desk: &Desk,
    id: ConcernId,
) -> Result<Vec<Voice>, StoreError> {
    let (readable, values) = desk.scope(Action::Read, Resource::Voice).sql(&COLUMNS, 3);
    let sql = format!(
        "with recursive whole (id) as (
             select c.id from concern c where c.municipality = $1 and c.id = $2
             union
             select c.id from concern c join whole w on c.merged_into = w.id
             where c.municipality = $1
         )
         select v.number, v.channel, v.raised_on,
                case when v.visibility = 'members' or {readable} then v.text end as text,
                case when {readable} then v.id end as readable
         from voice v
         where v.municipality = $1 and v.concern in (select w.id from whole w)
           and v.doubt is null
         order by v.raised_at, v.id"
    );
    let mut params = p![desk.municipality(), id].to_vec();
    params.extend(values.into_iter().map(Param::from));
    tx.rows(&sql, &params, |row| {
        Ok(Voice {
            number: row.get("number")?,
            channel: row.get("channel")?,
            raised_on: row.get("raised_on")?,
            text: row.get("text")?,
            readable: row.get("readable")?,
        })
    })
    .await
}
