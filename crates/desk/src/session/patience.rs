//! How long the door waits between attempts. It counts an attempt before it compares the password,
//! in one transaction, so that guesses sent side by side do not slip in together; what was right is
//! taken back from the count.
//!
//! Whoever keeps trying from one place waits longer and longer. All places together make a login wait
//! too, but for moments only: nobody far away keeps its owner out. A browser that came in with the
//! login before is a place of its own, and does not wait for what others do.

use std::net::IpAddr;

use jiff::SignedDuration;
use kernel::day::Moment;

use crate::db::{RawTx, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;
use crate::seal::Seal;

/// So many wrong attempts are slips of the hand; from the next on each waits, and is written down.
const SLIPS: i64 = 2;

/// For each such number of wrong attempts from all places together, a login waits a second more.
const CROWD: i64 = 10;

/// The longest that all places together make a login wait, in seconds.
const CROWD_WAITS: i64 = 4;

/// How long after its wait a wrong attempt is still held against whoever made it.
pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_hours(1);

/// The most rows that are kept for a municipality. Beyond them the oldest go: whoever fills them with
/// logins that nobody has gains less than the longest wait.
const MOST: i64 = 20_000;

/// What the marks are for.
const PURPOSE: &str = "door";

/// Where an attempt comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// From a browser or session that is known to be the owner's.
    Known(String),
    /// From an address of the network; none within the program.
    Address(Option<IpAddr>),
}

impl Place {
    /// What tells places apart. One subscriber has a whole /64 of the newer addresses.
    fn key(&self) -> String {
        match self {
            Place::Known(device) => format!("known {device}"),
            Place::Address(Some(IpAddr::V6(address))) => {
                let [a, b, c, d, ..] = address.segments();
                format!("from {a:x}:{b:x}:{c:x}:{d:x}")
            }
            Place::Address(Some(IpAddr::V4(address))) => format!("from {address}"),
            Place::Address(None) => "from here".to_owned(),
        }
    }
}

/// An attempt that was counted, and may be compared now.
pub(super) struct Counted {
    /// The mark of login and place.
    here: String,
    /// The mark of the login from everywhere; none for a place that does not wait for others.
    anywhere: Option<String>,
    /// How many attempts from this place that makes, with this one.
    tries: i64,
    crowd: i64,
}

impl Counted {
    /// The number to be written down, once an attempt is more than a slip.
    pub(super) fn noted(&self) -> Option<i64> {
        let most = self.tries.max(self.crowd);
        (self.tries > SLIPS || self.crowd > CROWD).then_some(most)
    }
}

/// What is remembered under a mark.
struct Trace {
    failures: i64,
    next_at: Moment,
}

/// Counts an attempt as wrong, until it proves right. The moment at which the next one is heard, when
/// it came too early: then it is not counted.
pub(super) async fn count(
    desk: &Desk,
    login: &str,
    place: &Place,
) -> Result<Result<Counted, Moment>, Failure> {
    let seal = Seal::of(desk).await?;
    let here = seal.mark(PURPOSE, &format!("{login}\n{}", place.key()));
    let anywhere = match place {
        Place::Known(_) => None,
        Place::Address(_) => Some(seal.mark(PURPOSE, login)),
    };
    let mut tx = desk.hall().db().write().await?;
    // Always in this order, so that no two wait for one another.
    let crowd = match &anywhere {
        Some(mark) => Some(hold(&mut tx, desk, mark).await?),
        None => None,
    };
    let own = hold(&mut tx, desk, &here).await?;
    let heard_at = crowd.iter().chain([&own]).map(|it| it.next_at).max();
    if let Some(later) = heard_at.filter(|at| *at > desk.now) {
        return Ok(Err(later));
    }
    let mut counted = Counted {
        tries: own.failures + 1,
        crowd: 0,
        here,
        anywhere,
    };
    let wait = wait_here(counted.tries);
    write(&mut tx, desk, &counted.here, counted.tries, wait).await?;
    if let (Some(mark), Some(crowd)) = (&counted.anywhere, crowd) {
        counted.crowd = crowd.failures + 1;
        let wait = wait_anywhere(counted.crowd);
        write(&mut tx, desk, mark, counted.crowd, wait).await?;
    }
    forget(&mut tx, desk).await?;
    tx.commit().await?;
    Ok(Ok(counted))
}

/// Takes back from the count what came from a place that proved right.
pub(super) async fn forgive(desk: &Desk, counted: &Counted) -> Result<(), Failure> {
    let mut tx = desk.hall().db().write().await?;
    if let Some(mark) = &counted.anywhere {
        tx.exec(
            "update login_delay set next_at = $4,
                 failures = case when failures > $3 then failures - $3 else 0 end
             where municipality = $1 and mark = $2",
            p![desk.municipality(), mark, counted.tries, desk.now],
        )
        .await?;
    }
    tx.exec(
        "delete from login_delay where municipality = $1 and mark = $2",
        p![desk.municipality(), counted.here],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// One second, two, four … after each wrong attempt, at most two and a half minutes.
fn wait_here(failures: i64) -> i64 {
    match failures <= SLIPS {
        true => 0,
        false => (1i64 << failures.clamp(1, 9)).min(300) / 2,
    }
}

fn wait_anywhere(failures: i64) -> i64 {
    (failures / CROWD).min(CROWD_WAITS)
}

/// What is remembered under a mark, held until the transaction ends.
async fn hold(tx: &mut RawTx, desk: &Desk, mark: &str) -> Result<Trace, StoreError> {
    let trace = tx
        .one(
            "insert into login_delay (municipality, mark, failures, next_at)
             values ($1, $2, 0, $3)
             on conflict (municipality, mark) do update set failures = login_delay.failures
             returning failures, next_at",
            p![desk.municipality(), mark, desk.now],
            |row| {
                Ok(Trace {
                    failures: row.get("failures")?,
                    next_at: row.get("next_at")?,
                })
            },
        )
        .await?;
    let is_past = trace.next_at < desk.now - REMEMBERED;
    Ok(Trace {
        failures: if is_past { 0 } else { trace.failures },
        ..trace
    })
}

async fn write(
    tx: &mut RawTx,
    desk: &Desk,
    mark: &str,
    failures: i64,
    wait: i64,
) -> Result<(), StoreError> {
    let wait = SignedDuration::from_secs(wait);
    let next_at = desk.now.saturating_add(wait).unwrap_or(desk.now);
    tx.one_row(
        "update login_delay set failures = $3, next_at = $4
         where municipality = $1 and mark = $2",
        p![desk.municipality(), mark, failures, next_at],
    )
    .await
}

/// Keeps the memory small, whatever is typed at the door; the answer is how many marks that were. What
/// somebody holds at this moment is left for later.
pub(crate) async fn forget(tx: &mut RawTx, desk: &Desk) -> Result<usize, StoreError> {
    let forgotten = tx
        .claim(
            "delete from login_delay where municipality = $1 and mark in (
                 select d.mark from login_delay d
                 where d.municipality = $1 and (d.next_at < $2 or d.next_at < (
                     select n.next_at from login_delay n where n.municipality = $1
                     order by n.next_at desc limit 1 offset $3))
                 limit 1000 {skip_locked})
             returning mark",
            p![desk.municipality(), desk.now - REMEMBERED, MOST - 1],
            |row| row.get::<String>("mark"),
        )
        .await?;
    Ok(forgotten.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{self, CODE, at, both};

    #[test]
    fn one_place_waits_longer_and_longer_and_all_together_for_moments() {
        let here: Vec<i64> = (1..=10).map(wait_here).collect();
        assert_eq!(here, [0, 0, 4, 8, 16, 32, 64, 128, 150, 150]);
        assert_eq!([9, 10, 39, 40, 9_999].map(wait_anywhere), [0, 1, 3, 4, 4]);
    }

    #[test]
    fn a_subscriber_is_one_place() {
        let check = |one: &str, other: &str, expected: bool| {
            let key = |text: &str| Place::Address(text.parse().ok()).key();
            assert_eq!(key(one) == key(other), expected, "{one} {other}");
        };
        check("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true);
        check("2001:db8:1:2::1", "2001:db8:1:3::1", false);
        check("192.0.2.1", "192.0.2.2", false);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn attempts_side_by_side_are_counted_one_by_one() {
        both(async |ground| {
            let hall = ground.hall(0).await;
            let desk = trial::desk(&hall, Vec::new(), at(0));
            let place = Place::Address("192.0.2.1".parse().ok());
            let mut tries = tokio::task::JoinSet::new();
            for _ in 0..8 {
                let (desk, place) = (desk.clone(), place.clone());
                tries.spawn(async move { matches!(count(&desk, "road", &place).await, Ok(Ok(_))) });
            }
            let came = tries.join_all().await;
            let heard = came.into_iter().filter(|heard| *heard).count();
            assert_eq!(heard, 3, "two slips, and the one from which on one waits");
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_nobody_has_fills_no_memory_and_goes() {
        both(async |ground| {
            let hall = ground.hall(0).await;
            let desk = trial::desk(&hall, Vec::new(), at(0));
            let mut tx = hall.db().write().await.expect("a turn to write");
            let rows = (0..MOST + 500)
                .map(|n| {
                    let before = at(0) - SignedDuration::from_millis(n);
                    p![CODE, format!("mark {n}"), 1i64, before].to_vec()
                })
                .collect();
            tx.many(
                "insert into login_delay (municipality, mark, failures, next_at) values",
                rows,
            )
            .await
            .expect("many marks");
            tx.commit().await.expect("a commit");
            let rows = async || {
                let mut tx = hall.db().read().await.expect("a reader");
                tx.one("select count(*) as n from login_delay", &[], |row| {
                    row.get::<i64>("n")
                })
                .await
                .expect("a count")
            };
            let place = Place::Address(None);
            count(&desk, "nobody", &place).await.expect("counted").ok();
            assert!(rows().await <= MOST, "{}", rows().await);
            let later = trial::desk(&hall, Vec::new(), at(62));
            for _ in 0..25 {
                let mut tx = hall.db().write().await.expect("a turn to write");
                forget(&mut tx, &later).await.expect("forgotten");
                tx.commit().await.expect("a commit");
            }
            assert_eq!(rows().await, 0);
        })
        .await;
    }
}
