//! What need not be kept goes by itself: nothing of it is part of the record.

use jiff::SignedDuration;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;
use crate::session::patience;

/// How long a form can be sent again by mistake.
const TOKENS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long it can be asked what became of a message. Its address goes with it.
const MESSAGES: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Clears away what has served its time; the answer is how many rows that were.
///
/// # Errors
/// When the store fails.
pub async fn clear(desk: &Desk) -> Result<u64, Failure> {
    let statements = [
        (
            "delete from once where municipality = $1 and at < $2",
            TOKENS,
        ),
        (
            "delete from outbox where municipality = $1 and at < $2 and next_try_at is null",
            MESSAGES,
        ),
    ];
    let mut tx = desk.hall().db().write().await?;
    let mut cleared = 0;
    for (statement, kept) in statements {
        cleared += tx
            .exec(statement, p![desk.municipality(), desk.now - kept])
            .await?;
    }
    let marks = patience::forget(&mut tx, desk).await?;
    tx.commit().await?;
    Ok(cleared + marks as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{CODE, at, both};

    #[tokio::test]
    async fn what_has_served_its_time_goes_and_the_rest_stays() {
        both(async |ground| {
            let hall = ground.hall(0).await;
            let mut tx = hall.db().write().await.expect("a turn to write");
            for (id, age) in [(1, 8 * 24 * 60), (2, 6 * 24 * 60)] {
                tx.exec(
                    "insert into once (municipality, token, at) values ($1, $2, $3)",
                    p![CODE, uuid::Uuid::from_u128(id), at(-age)],
                )
                .await
                .expect("a token");
            }
            for (id, next_try_at) in [(1, None), (2, Some(at(5)))] {
                tx.exec(
                    "insert into outbox (municipality, id, at, address, lang, about, subject_kind,
                         subject_id, tries, next_try_at)
                     values ($1, $2, $3, 'a@city.example', 'ja', 'mail-x', 'concern', $2, 1, $4)",
                    p![
                        CODE,
                        uuid::Uuid::from_u128(id),
                        at(-31 * 24 * 60),
                        next_try_at
                    ],
                )
                .await
                .expect("a message");
            }
            tx.commit().await.expect("a commit");
            let place = hall.home().expect("the municipality");
            let desk = Desk::of_the_house(&hall, place, at(0));
            assert_eq!(clear(&desk).await.expect("cleared"), 2);
            assert_eq!(clear(&desk).await.expect("cleared"), 0);
        })
        .await;
    }
}
