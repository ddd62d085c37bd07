//! A process that dies in the middle of its work loses nothing that it has acknowledged.

use std::collections::HashSet;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use tokio::task::JoinSet;

use super::chain::{self, HeadRow, act, verified};
use super::{both, running};
use crate::db::Db;

const ADDRESS: &str = "TSUNAGI_TEST_KILLED";
const ROUND: &str = "TSUNAGI_TEST_KILLED_ROUND";
const MUNICIPALITY: &str = "39201";
const ACKNOWLEDGED: &str = "acknowledged ";

#[test]
fn a_killed_process_keeps_every_acknowledged_act() {
    both(async |fresh| {
        chain::open(&fresh.db, &[MUNICIPALITY])
            .await
            .expect("the ledger opens");
        let (url, address, folder) = (fresh.url(), fresh.address, fresh.folder);
        drop(fresh.db);
        let mut acknowledged = Vec::new();
        for round in 0..3 {
            acknowledged.extend(tokio::task::block_in_place(|| {
                killed_after(&address, round, 100 + round * 37)
            }));
            let db = Db::open(&url).await.expect("it opens after the kill");
            let kept: HashSet<i64> = verified(&db, MUNICIPALITY).await.into_iter().collect();
            let lost: Vec<_> = acknowledged
                .iter()
                .filter(|act| !kept.contains(act))
                .collect();
            assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        }
        drop(folder);
    });
}

/// Runs the other half of this test as a process, kills it after some acts, and answers with all acts that
/// it acknowledged until it died.
fn killed_after(address: &str, round: usize, acts: usize) -> Vec<i64> {
    let mut child = Command::new(env::current_exe().expect("a test is a program"))
        .args([
            "--exact",
            "db::tests::kill::writes_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(ADDRESS, address)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let lines = BufReader::new(child.stdout.take().expect("its words are piped")).lines();
    let mut acknowledged = Vec::new();
    for line in lines.map_while(Result::ok) {
        let act = line
            .find(ACKNOWLEDGED)
            .and_then(|at| line[at + ACKNOWLEDGED.len()..].parse().ok());
        acknowledged.extend::<Option<i64>>(act);
        if acknowledged.len() == acts {
            child.kill().expect("it is killed");
        }
    }
    child.wait().expect("it is gone");
    assert!(
        acknowledged.len() >= acts,
        "it died too early, after {}",
        acknowledged.len()
    );
    acknowledged
}

#[test]
#[ignore = "runs only as the process that the test above kills"]
fn writes_until_it_is_killed() {
    let (Ok(address), Ok(round)) = (env::var(ADDRESS), env::var(ROUND)) else {
        return;
    };
    let round: i64 = round.parse().expect("the round is a number");
    running(async {
        let url = address.parse().expect("the address is one");
        let db = Db::open(&url).await.expect("it opens");
        let mut writers = JoinSet::new();
        for writer in 0..8 {
            let db = db.clone();
            writers.spawn(async move {
                for at in 0.. {
                    let id = (round * 8 + writer) * 1_000_000 + at;
                    act(&db, MUNICIPALITY, id, HeadRow::Last)
                        .await
                        .expect("it commits");
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "{ACKNOWLEDGED}{id}").expect("the parent listens");
                    out.flush().expect("the parent listens");
                }
            });
        }
        writers.join_all().await;
    });
}
