//! Whom to tell that an answer came back: raisers who left an address, each once for a delivery.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::ids::{ConcernId, VoiceId};
use uuid::Uuid;

/// How many are told at one stroke; the others at the next.
const AT_ONCE: usize = 100;

/// The last delivery of a concern.
const LAST_DELIVERY: &str = "(select d.id from delivery d \
     where d.municipality = $1 and d.concern = w.id order by d.id desc limit 1)";

/// The voices whose raisers have not heard of the last delivery of their concern, with that
/// delivery. Where a concern was merged, the one in which it lives on counts.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<(VoiceId, Uuid)>, StoreError> {
    let sql = format!(
        "with recursive way (voice, told_of, id, merged_into) as (
             select v.id, v.told_of, c.id, c.merged_into from voice v
             join concern c on c.municipality = v.municipality and c.id = v.concern
             where v.municipality = $1 and v.reply_mail is not null and v.holder is null
             union
             select w.voice, w.told_of, c.id, c.merged_into from way w
             join concern c on c.municipality = $1 and c.id = w.merged_into
         ), fresh (voice, told_of, delivery) as (
             select w.voice, w.told_of, {LAST_DELIVERY} from way w where w.merged_into is null
         )
         select voice, delivery from fresh
         where delivery is not null and (told_of is null or told_of <> delivery)
         order by voice limit {AT_ONCE}"
    );
    tx.rows(&sql, p![municipality], |row| {
        Ok((row.get("voice")?, row.get("delivery")?))
    })
    .await
}

/// Remembers that a raiser was told of a delivery.
pub(crate) async fn save(tx: &mut WriteTx, id: VoiceId, delivery: Uuid) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update voice set told_of = $3 where municipality = $1 and id = $2",
        p![municipality, id, delivery],
    )
    .await
}

/// What was delivered of a concern before a voice joined it was read by its raiser then: it is no
/// news.
pub(crate) async fn save_known(
    tx: &mut WriteTx,
    id: VoiceId,
    concern: ConcernId,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update voice set told_of = (
             select d.id from delivery d where d.municipality = $1 and d.concern = $3
             order by d.id desc limit 1)
         where municipality = $1 and id = $2",
        p![municipality, id, concern],
    )
    .await
}
