//! Whom to tell that an answer came back: raisers who left an address, each once for a delivery.

use desk::db::{Conn, StoreError};
use desk::{WriteTx, p};
use kernel::day::Moment;
use kernel::ids::{ConcernId, VoiceId};
use uuid::Uuid;

/// How many are told at one stroke; the others at the next.
const AT_ONCE: usize = 100;

/// How many seconds back something that happened to a concern is news: a fortnight. A stroke looks at
/// what moves, however much has come to its end.
const NEWS: i64 = 14 * 24 * 60 * 60;

/// The last delivery of a concern.
const LAST_DELIVERY: &str = "(select d.id from delivery d \
     where d.municipality = $1 and d.concern = w.id order by d.id desc limit 1)";

/// The voices whose raisers have not heard of the last delivery of their concern, with that
/// delivery: of the concerns to which something happened lately, and of those that were merged into
/// them.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    now: Moment,
) -> Result<Vec<(VoiceId, Uuid)>, StoreError> {
    let sql = format!(
        "with recursive way (id, merged_into) as (
             select c.id, c.merged_into from concern c
             where c.municipality = $1 and c.changed_at > $2
             union
             select c.id, c.merged_into from way w
             join concern c on c.municipality = $1 and c.id = w.merged_into
         ), whole (id, delivery) as (
             select w.id, {LAST_DELIVERY} from way w where w.merged_into is null
             union
             select c.id, w.delivery from whole w
             join concern c on c.municipality = $1 and c.merged_into = w.id
         )
         select v.id, w.delivery from whole w
         join voice v on v.municipality = $1 and v.concern = w.id
         where w.delivery is not null and v.reply_mail is not null and v.holder is null
           and v.told_of is distinct from w.delivery
         order by v.id limit {AT_ONCE}"
    );
    let since = Moment::from_second(now.as_second() - NEWS).unwrap_or(now);
    tx.rows(&sql, p![municipality, since], |row| {
        Ok((row.get("id")?, row.get("delivery")?))
    })
    .await
}

/// Remembers that a raiser was told of a delivery; no when that is known already.
pub(crate) async fn save(
    tx: &mut WriteTx,
    id: VoiceId,
    delivery: Uuid,
) -> Result<bool, StoreError> {
    let municipality = tx.municipality().to_owned();
    let changed = tx
        .exec(
            "update voice set told_of = $3
             where municipality = $1 and id = $2 and told_of is distinct from $3",
            p![municipality, id, delivery],
        )
        .await?;
    Ok(changed == 1)
}

/// What was delivered of a concern before a voice joined it; no when there is nothing of which its
/// raiser was not told.
pub(crate) async fn save_known(
    tx: &mut WriteTx,
    id: VoiceId,
    concern: ConcernId,
) -> Result<bool, StoreError> {
    let municipality = tx.municipality().to_owned();
    let last: Option<Uuid> = tx
        .optional(
            "select d.id from delivery d where d.municipality = $1 and d.concern = $2
             order by d.id desc limit 1",
            p![municipality, concern],
            |row| row.get("id"),
        )
        .await?;
    match last {
        Some(delivery) => save(tx, id, delivery).await,
        None => Ok(false),
    }
}
