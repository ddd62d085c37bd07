//! What raisers added later.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::day::Day;
use kernel::ids::VoiceId;
use kernel::text::Body;

/// What a raiser added.
#[derive(Clone, Debug)]
pub(crate) struct Supplement {
    pub(crate) on: Day,
    pub(crate) text: String,
}

/// Adds it behind what was added before.
pub(crate) async fn add(tx: &mut WriteTx, id: VoiceId, text: &Body) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let today = tx.desk().today;
    let before: i64 = tx
        .one(
            "select count(*) as before from supplement where municipality = $1 and voice = $2",
            p![municipality, id],
            |row| row.get("before"),
        )
        .await?;
    tx.one_row(
        "insert into supplement (municipality, voice, position, on_date, text)
         values ($1, $2, $3, $4, $5)",
        p![municipality, id, before + 1, today, text.as_str()],
    )
    .await
}

/// What was added to a voice, the oldest first.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<Vec<Supplement>, StoreError> {
    tx.rows(
        "select on_date, text from supplement where municipality = $1 and voice = $2
         order by position",
        p![municipality, id],
        |row| {
            Ok(Supplement {
                on: row.get("on_date")?,
                text: row.get("text")?,
            })
        },
    )
    .await
}
