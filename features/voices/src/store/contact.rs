//! What a raiser left of themselves. Read behind a permit of its own, and erased when they wish.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::ids::VoiceId;

use crate::model::Raiser;

/// What the raiser of a voice left.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<Raiser, StoreError> {
    tx.one(
        "select raiser_name, raiser_contact, reply_mail from voice
         where municipality = $1 and id = $2",
        p![municipality, id],
        |row| {
            Ok(Raiser {
                name: row.get("raiser_name")?,
                contact: row.get("raiser_contact")?,
                reply_mail: row.get("reply_mail")?,
            })
        },
    )
    .await
}

/// Sets where word of an answer goes.
pub(crate) async fn save_mail(
    tx: &mut WriteTx,
    id: VoiceId,
    mail: Option<&str>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update voice set reply_mail = $3 where municipality = $1 and id = $2",
        p![municipality, id, mail],
    )
    .await
}

/// Erases everything that the raiser left of themselves; the words stay.
pub(crate) async fn erase(tx: &mut WriteTx, id: VoiceId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update voice set raiser_name = null, raiser_contact = null, reply_mail = null
         where municipality = $1 and id = $2",
        p![municipality, id],
    )
    .await
}
