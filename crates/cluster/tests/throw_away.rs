//! The promises of a throw-away server: it answers, it is alone, and nothing of it remains.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use cluster::Cluster;

#[test]
fn a_server_answers_and_leaves_with_its_holder() {
    let Some(first) = start() else { return };
    let Some(second) = start() else { return };
    assert_ne!(
        first.server(),
        second.server(),
        "two clusters never share a port"
    );
    assert_eq!(first.url("desk"), format!("{}/desk", first.server()));
    assert!(
        answers(&first.server()),
        "a started server takes connections"
    );

    let address = first.server();
    drop(first);
    assert!(
        !answers(&address),
        "a dropped server is gone when drop returns"
    );
    assert!(answers(&second.server()), "the other one stays");
}

#[test]
fn a_server_leaves_when_its_holder_panics() {
    let Some(cluster) = start() else { return };
    let address = cluster.server();
    let holder = std::thread::spawn(move || {
        let _held = cluster;
        panic!("as a failing test does");
    });
    assert!(holder.join().is_err());
    assert!(!answers(&address));
}

#[test]
fn all_tests_of_a_process_share_one_server() {
    if start().is_none() {
        return;
    }
    let before = Instant::now();
    let first = cluster::shared().expect("a machine that starts one server starts another");
    let again = cluster::shared().expect("the first answer is kept");
    assert!(std::ptr::eq(first, again));
    assert!(before.elapsed() < Duration::from_secs(60));
}

/// A machine without PostgreSQL is said aloud; the whole-house test command installs it.
fn start() -> Option<Cluster> {
    match Cluster::start() {
        Ok(cluster) => Some(cluster),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: {error}");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

fn answers(server: &str) -> bool {
    let address = server
        .rsplit('@')
        .next()
        .expect("rsplit gives at least one piece");
    TcpStream::connect(address).is_ok()
}
