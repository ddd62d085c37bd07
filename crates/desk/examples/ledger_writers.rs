//! Measures what many writers do to the ledger's chain, and proves that it stays one chain:
//!
//! ```text
//! cargo run -p desk --example ledger_writers -- sqlite:target/ledger.db 64 200
//! cargo run -p desk --example ledger_writers -- postgres://postgres@localhost/empty 64 200
//! ```
//!
//! The database has to be empty. The numbers are writers and acts of each; the answer is what
//! `docs/decisions/0002-ledger-chain.md` rests on.

// Writing is closed to everybody outside the crate, so the measurement takes the door's own text in.
#[path = "../src"]
mod house {
    #[allow(
        dead_code,
        unreachable_pub,
        unused_imports,
        reason = "a program uses a part of what a library offers"
    )]
    pub(crate) mod db;
}

#[path = "../src/db/tests/chain.rs"]
mod chain;

use std::env;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chain::HeadRow;
use house::db::{self, Db, StoreError};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

/// One way of writing.
struct Way {
    name: &'static str,
    /// Among how many ledgers the writers are spread.
    ledgers: usize,
    head: HeadRow,
    queue: Queue,
}

/// Who waits where.
#[derive(Clone)]
enum Queue {
    /// At the database.
    Database,
    /// Outside of it, one act after the other: so none can share a commit.
    Outside(Arc<Mutex<()>>),
}

fn ways() -> [Way; 5] {
    let way = |name, ledgers, head, queue| Way {
        name,
        ledgers,
        head,
        queue,
    };
    let outside = Queue::Outside(Arc::default());
    [
        way("one after the other", 1, HeadRow::Last, outside),
        way(
            "together, head row first",
            1,
            HeadRow::First,
            Queue::Database,
        ),
        way("together, head row last", 1, HeadRow::Last, Queue::Database),
        way(
            "together, 8 ledgers, first",
            8,
            HeadRow::First,
            Queue::Database,
        ),
        way(
            "together, 8 ledgers, last",
            8,
            HeadRow::Last,
            Queue::Database,
        ),
    ]
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [address, writers, acts] =
        arguments().ok_or("usage: ledger_writers ADDRESS WRITERS ACTS")?;
    let (writers, acts): (usize, usize) = (writers.parse()?, acts.parse()?);
    let db = Db::open(&address.parse()?).await?;
    println!(
        "{:28} {:>8} {:>10} {:>10}",
        "", "acts/s", "median ms", "p99 ms"
    );
    for way in ways() {
        measure(&db, &way, writers, acts).await?;
    }
    Ok(())
}

fn arguments() -> Option<[String; 3]> {
    env::args().skip(1).collect::<Vec<_>>().try_into().ok()
}

async fn measure(db: &Db, way: &Way, writers: usize, acts: usize) -> Result<(), Box<dyn Error>> {
    let ledgers: Vec<String> = (0..way.ledgers)
        .map(|at| format!("{} {at}", way.name))
        .collect();
    chain::open(db, &ledgers.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let began = Instant::now();
    let mut running = JoinSet::new();
    for writer in 0..writers {
        let (db, queue, head) = (db.clone(), way.queue.clone(), way.head);
        let ledger = ledgers[writer % ledgers.len()].clone();
        let first = i64::try_from(writer * acts)?;
        running.spawn(async move {
            write(&db, &ledger, first..first + acts as i64, head, &queue).await
        });
    }
    let waits: Result<Vec<Vec<Duration>>, StoreError> =
        running.join_all().await.into_iter().collect();
    let took = began.elapsed();
    let mut waits = waits?.concat();
    waits.sort_unstable();
    let share = |part: f64| waits[(waits.len() as f64 * part) as usize].as_secs_f64() * 1e3;
    let per_second = waits.len() as f64 / took.as_secs_f64();
    println!(
        "{:28} {per_second:8.0} {:10.1} {:10.1}",
        way.name,
        share(0.5),
        share(0.99)
    );
    let mut kept = 0;
    for ledger in &ledgers {
        kept += chain::verified(db, ledger).await.len();
    }
    assert_eq!(
        kept,
        writers * acts,
        "every acknowledged act is in its chain"
    );
    Ok(())
}

async fn write(
    db: &Db,
    ledger: &str,
    acts: std::ops::Range<i64>,
    head: HeadRow,
    queue: &Queue,
) -> Result<Vec<Duration>, StoreError> {
    let mut waits = Vec::new();
    for act in acts {
        let began = Instant::now();
        let _turn = match queue {
            Queue::Database => None,
            Queue::Outside(turn) => Some(turn.lock().await),
        };
        chain::act(db, ledger, act, head).await?;
        waits.push(began.elapsed());
    }
    Ok(waits)
}
