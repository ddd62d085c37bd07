//! Mail on its way. An act writes its messages into the outbox within its own transaction; here
//! they leave the house, each once, however many nodes run.
//!
//! A runner claims one message at a time: it pushes the next try ahead by [`LEASE`], commits, and
//! then sends. A node that dies in between loses nothing, because the message is due again when
//! the lease ends; should the relay have taken it just before, it comes under the same Message-ID,
//! by which mail programs drop the second copy.
//!
//! Mail says that something is there to be read, and where. It names no person and quotes nobody:
//! it passes through machines that are not ours. Reminders rest at night and on holidays.

mod letter;
mod mailer;
mod queue;

#[cfg(test)]
mod tests;

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use jiff::SignedDuration;
use kernel::day::Moment;

use crate::db::StoreError;
use crate::desk::Desk;
use crate::hall::Hall;
use crate::reminders;
use mailer::Unsent;
use queue::Due;

pub use mailer::{Encryption, Login, MailSettings, Mailer, MailerError};

/// How long the outbox rests when nobody wakes it: the net below the wake-up calls, which do not
/// reach other nodes nor survive a restart.
const POLL: Duration = Duration::from_secs(30);

/// For how long a claimed message belongs to its runner; longer than any sending takes.
const LEASE: SignedDuration = SignedDuration::from_mins(10);

/// The pauses after the first try, the second, and so on: 1, 5 and 30 minutes, 2 and 12 hours.
const PAUSES: [SignedDuration; 5] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(12),
];

/// Sends what is due until `stop` is ready; then it ends after the message in hand.
pub async fn run(hall: Hall, mailer: Mailer, stop: impl Future<Output = ()>) {
    describe();
    let mut stop = pin!(stop);
    loop {
        let turn = turn(&hall, &mailer).await;
        let rest = rest(&hall, turn);
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = rest => {}
        }
    }
}

/// What came of one look into the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// A message left the house.
    Sent,
    /// The relay, or the message itself, said no; it is tried again later or given up.
    Refused,
    /// It is a reminder, and its reader is not to be reminded now.
    Kept,
    /// The relay was not to be reached, so the others need not be tried now.
    Unreachable,
    /// Nothing is due, or there is nowhere to send it.
    Idle,
}

/// Until the next look.
async fn rest(hall: &Hall, turn: Turn) {
    match turn {
        Turn::Sent | Turn::Refused | Turn::Kept => {}
        Turn::Unreachable | Turn::Idle => {
            tokio::select! {
                () = hall.outbox().notified() => {}
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }
}

async fn turn(hall: &Hall, mailer: &Mailer) -> Turn {
    let turn = match send_next(hall, mailer).await {
        Ok(turn) => turn,
        Err(error) => {
            tracing::error!(%error, "the outbox cannot be read or written");
            return Turn::Idle;
        }
    };
    if turn == Turn::Idle || turn == Turn::Unreachable {
        count_waiting(hall).await;
    }
    turn
}

/// Claims one message, sends it and writes down what came of it.
async fn send_next(hall: &Hall, mailer: &Mailer) -> Result<Turn, StoreError> {
    let Some(relay) = mailer.relay() else {
        return Ok(Turn::Idle);
    };
    let now = hall.clock().now();
    let Some(due) = queue::claim(hall.db(), now, now + LEASE).await? else {
        return Ok(Turn::Idle);
    };
    if let Some(until) = quiet_until(hall, &due, now).await {
        queue::keep(hall.db(), &due, until).await?;
        return Ok(Turn::Kept);
    }
    let sending = async {
        let letter = letter::write(hall, &due)?;
        relay.send(&due, letter, now).await
    };
    match sending.await {
        Ok(()) => {
            metrics::counter!(SENT).increment(1);
            queue::sent(hall.db(), &due, hall.clock().now()).await?;
            Ok(Turn::Sent)
        }
        Err(unsent) => put_off(hall, &due, unsent).await,
    }
}

/// Until when a reminder rests that waited for the relay into the night or a holiday. A rulebook
/// that cannot be read keeps no mail: it was made within the hours.
async fn quiet_until(hall: &Hall, due: &Due, now: Moment) -> Option<Moment> {
    due.reminder.as_ref()?;
    let place = hall.by_code(&due.municipality)?;
    let desk = Desk::of_the_house(hall, place, now);
    reminders::rest_until(&desk).await.unwrap_or_else(|why| {
        tracing::error!(?why, "the hours of reminders cannot be read");
        None
    })
}

/// Writes down why a message was not sent and when it is tried again.
async fn put_off(hall: &Hall, due: &Due, unsent: Unsent) -> Result<Turn, StoreError> {
    metrics::counter!(FAILED).increment(1);
    let next_try_at = next_try(hall.clock().now(), due.tries, &unsent);
    let why = unsent.without(&due.address);
    tracing::warn!(outbox = %due.id, tries = due.tries, given_up = next_try_at.is_none(), "a message was not sent");
    queue::failed(hall.db(), due, next_try_at, &why).await?;
    match unsent {
        Unsent::Refused(_) => Ok(Turn::Refused),
        Unsent::Unreachable(_) => Ok(Turn::Unreachable),
    }
}

/// When a message that failed `tries` times is tried again. Nobody gives up on a relay that did
/// not answer: it may be down over a long weekend.
fn next_try(now: Moment, tries: i64, unsent: &Unsent) -> Option<Moment> {
    let [.., longest] = PAUSES;
    let pause = usize::try_from(tries - 1)
        .ok()
        .and_then(|before| PAUSES.get(before).copied());
    match unsent {
        Unsent::Refused(_) => Some(now + pause?),
        Unsent::Unreachable(_) => Some(now + pause.unwrap_or(longest)),
    }
}

const WAITING: &str = "tsunagi_outbox_waiting";
const SENT: &str = "tsunagi_mail_sent_total";
const FAILED: &str = "tsunagi_mail_failed_total";

fn describe() {
    metrics::describe_gauge!(WAITING, "Messages in the outbox that are still to be sent.");
    metrics::describe_counter!(SENT, "Messages that the mail relay took.");
    metrics::describe_counter!(FAILED, "Tries to send a message that failed.");
}

async fn count_waiting(hall: &Hall) {
    match queue::count_waiting(hall.db()).await {
        Ok(waiting) => metrics::gauge!(WAITING).set(waiting as f64),
        Err(error) => tracing::error!(%error, "the outbox cannot be counted"),
    }
}
