//! The photos of voices.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::ids::VoiceId;

/// The kind of every photo that is kept.
pub(crate) const KIND: &str = "image/jpeg";

/// Keeps the photo of a new voice.
pub(crate) async fn add(tx: &mut WriteTx, id: VoiceId, jpeg: &[u8]) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into voice_photo (municipality, voice, position, kind, bytes)
         values ($1, $2, 1, $3, $4)",
        p![municipality, id, KIND, jpeg],
    )
    .await
}

/// The photo of a voice.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<Vec<u8>, StoreError> {
    tx.one(
        "select bytes from voice_photo where municipality = $1 and voice = $2 and position = 1",
        p![municipality, id],
        |row| row.get("bytes"),
    )
    .await
}
