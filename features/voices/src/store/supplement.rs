//! What was said after a voice: what its raiser added, and the reply after which they did.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::day::Day;
use kernel::ids::VoiceId;
use kernel::text::Body;

use crate::model::SaidBy;

/// Something that was said.
#[derive(Clone, Debug)]
pub(crate) struct Supplement {
    pub(crate) by: SaidBy,
    pub(crate) on: Day,
    pub(crate) text: String,
}

impl Supplement {
    /// Words of a day.
    pub(crate) fn new(by: SaidBy, on: Day, text: &Body) -> Supplement {
        Supplement {
            by,
            on,
            text: text.as_str().to_owned(),
        }
    }
}

/// Adds it behind what was said before, in a transaction that holds the voice.
pub(crate) async fn add(tx: &mut WriteTx, id: VoiceId, it: &Supplement) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let before = count(tx, &municipality, id).await?;
    tx.one_row(
        "insert into supplement (municipality, voice, position, said_by, on_date, text)
         values ($1, $2, $3, $4, $5, $6)",
        p![municipality, id, before + 1, it.by.code(), it.on, it.text],
    )
    .await
}

/// How much was said after a voice.
pub(crate) async fn count(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as said from supplement where municipality = $1 and voice = $2",
        p![municipality, id],
        |row| row.get("said"),
    )
    .await
}

/// What was said after a voice, the oldest first.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<Vec<Supplement>, StoreError> {
    tx.rows(
        "select said_by, on_date, text from supplement where municipality = $1 and voice = $2
         order by position",
        p![municipality, id],
        |row| {
            let by: String = row.get("said_by")?;
            Ok(Supplement {
                by: SaidBy::read(&by).ok_or_else(|| super::unreadable("supplement"))?,
                on: row.get("on_date")?,
                text: row.get("text")?,
            })
        },
    )
    .await
}
