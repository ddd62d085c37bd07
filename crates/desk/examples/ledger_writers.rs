//! Measures what many writers do to the ledger's chain, and proves that it stays one chain:
//!
//! ```text
//! cargo run -p desk --example ledger_writers
//! cargo run -p desk --example ledger_writers -- postgres://postgres@localhost/empty
//! ```
//!
//! Without an address, on a new SQLite file and on a throw-away PostgreSQL, which gives up
//! durability for speed; a database that is named has to be empty. The answer is what
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
use cluster::Cluster;
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

/// How many writers are at work at once, and how many acts each of them carries out.
const AT_WORK: [(usize, usize); 3] = [(1, 400), (16, 200), (64, 100)];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Some(address) = env::args().nth(1) {
        return measure_all(&address).await;
    }
    let folder = tempfile::tempdir()?;
    measure_all(&format!(
        "sqlite:{}",
        folder.path().join("ledger.db").display()
    ))
    .await?;
    let cluster = Cluster::start()?;
    measure_all(&cluster.url("postgres")).await
}

async fn measure_all(address: &str) -> Result<(), Box<dyn Error>> {
    let db = Db::open(&address.parse()?).await?;
    println!(
        "{:40} {:>8} {:>10} {:>10}",
        format!("{:?}", db.engine()),
        "acts/s",
        "median ms",
        "p99 ms"
    );
    for (writers, acts) in AT_WORK {
        for way in ways() {
            measure(&db, &way, writers, acts).await?;
        }
    }
    Ok(())
}

async fn measure(db: &Db, way: &Way, writers: usize, acts: usize) -> Result<(), Box<dyn Error>> {
    let ledgers: Vec<String> = (0..way.ledgers)
        .map(|at| format!("{} {at}, {writers} writers", way.name))
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
        "{:40} {per_second:8.0} {:10.1} {:10.1}",
        format!("{writers:2} writers, {}", way.name),
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
