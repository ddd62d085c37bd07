//! What goes to a database on another machine is protected, or it does not go.

use std::fs;
use std::process::Command;

use cluster::{Cluster, Identity};

use super::super::{DatabaseUrl, Db, DbError};
use super::{Folder, server};
use crate::trial::{Authority, Certified};

/// A server with TLS for `127.0.0.1`, the file of its authority, and that of a stranger.
struct Secure {
    cluster: Cluster,
    folder: Folder,
}

impl Secure {
    fn start(made_out_to: &str) -> Secure {
        let folder = Folder::new();
        let ours = Authority::new("the town's authority");
        let Certified { certificate, key } = ours.certify(made_out_to);
        let identity = Identity {
            certificate: &certificate,
            key: &key,
        };
        let stranger = Authority::new("somebody else");
        for (name, text) in [
            ("ours.pem", ours.root()),
            ("stranger.pem", stranger.root()),
            ("empty.pem", String::new()),
        ] {
            fs::write(folder.path().join(name), text).expect("the folder takes a file");
        }
        Secure {
            cluster: Cluster::start_with_tls(identity).expect("a server with TLS"),
            folder,
        }
    }

    /// The address with something said about TLS; `{}` is the folder of the authorities.
    fn address(&self, said: &str) -> String {
        let folder = self.folder.path().display().to_string();
        format!(
            "{}?{}",
            self.cluster.url("postgres"),
            said.replace("{}", &folder)
        )
    }
}

#[test]
fn a_database_is_reached_over_tls_or_not_at_all() {
    super::running(async {
        let Some(open) = server() else { return };
        let secure = Secure::start("127.0.0.1");
        check_reached(&secure.address(""), false).await;
        check_reached(&secure.address("sslmode=disable"), false).await;
        check_reached(&secure.address("sslrootcert={}/ours.pem"), true).await;
        for mode in ["require", "verify-ca", "verify-full"] {
            let said = format!("sslmode={mode}&sslrootcert={{}}/ours.pem");
            check_reached(&secure.address(&said), true).await;
        }
        for (said, why) in [
            ("sslmode=require", "an authority that we do not trust"),
            ("sslmode=require&sslrootcert=system", "we do not trust"),
            ("sslrootcert={}/stranger.pem", "we do not trust"),
            ("sslrootcert={}/empty.pem", "holds no certificate in PEM"),
            (
                "sslrootcert={}/none.pem",
                "none.pem of sslrootcert cannot be read",
            ),
        ] {
            check_refused(&secure.address(said), why).await;
        }
        check_refused(
            &format!("{open}/postgres?sslmode=require"),
            "the server speaks none",
        )
        .await;

        let misnamed = Secure::start("db.city.example");
        check_refused(
            &misnamed.address("sslrootcert={}/ours.pem"),
            "to another name",
        )
        .await;
    });
}

#[test]
fn postgresql_s_own_programs_take_the_same_address() {
    let Some(_) = server() else { return };
    let secure = Secure::start("127.0.0.1");
    let dumps = |authority: &str| {
        let said = format!("sslmode=verify-full&sslrootcert={{}}/{authority}");
        let dump = Command::new("pg_dump").arg(secure.address(&said)).output();
        dump.expect("pg_dump is on the search path")
            .status
            .success()
    };
    assert!(dumps("ours.pem"));
    assert!(!dumps("stranger.pem"));
}

/// Whether a database is reached, and in the way that is expected.
async fn check_reached(address: &str, by_tls: bool) {
    let url: DatabaseUrl = address.parse().expect("an address");
    let db = Db::open(&url)
        .await
        .unwrap_or_else(|why| panic!("{address}: {why}"));
    let mut tx = db.read().await.expect("reading begins");
    let asked =
        "select case when ssl then 1 else 0 end as n from pg_stat_ssl where pid = pg_backend_pid()";
    let ssl: i32 = tx
        .one(asked, &[], |row| row.get("n"))
        .await
        .expect("one row");
    assert_eq!(ssl == 1, by_tls, "{address}");
}

async fn check_refused(address: &str, why: &str) {
    let url: DatabaseUrl = address.parse().expect("an address");
    let error = Db::open(&url).await.expect_err(address);
    assert!(matches!(error, DbError::Tls(_)), "{address}: {error:?}");
    assert!(error.to_string().contains(why), "{address}: {error}");
}
