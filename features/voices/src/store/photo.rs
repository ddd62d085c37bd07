//! The photos of voices.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::day::Moment;
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

/// How many photos came over the site, from people without a login, since a moment.
pub(crate) async fn count_since(
    tx: &mut Conn,
    municipality: &str,
    since: Moment,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as recent from voice v
         join voice_photo f on f.municipality = v.municipality and f.voice = v.id
         where v.municipality = $1 and v.raised_at > $2 and v.keyed_by is null",
        p![municipality, since],
        |row| row.get("recent"),
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
