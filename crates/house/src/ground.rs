//! What a house stands on: a database with the documents' data, copied from one that is built
//! once for all tests of a process.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::clock::Clock;
use desk::db::{DatabaseUrl, Db};
use desk::hall::Settings;
use desk::{Feature, Hall};
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::moment;
use crate::press::Tray;

/// The engine below a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

/// Keeps the folder of a SQLite file until the house is torn down. A PostgreSQL database goes
/// with its throw-away server.
pub(crate) struct Ground {
    kind: Kind,
    address: String,
    _folder: Option<TempDir>,
}

impl Ground {
    /// Runs statements past the desk, as somebody does who reached the database itself.
    pub(crate) async fn tamper(&self, sql: &str) {
        match self.kind {
            Kind::Sqlite => {
                let file = self.address.trim_start_matches("sqlite:");
                let database = rusqlite::Connection::open(file).expect("the file of the house");
                database.execute_batch(sql).expect("statements of SQLite");
            }
            Kind::Postgres => {
                let (client, connection) =
                    tokio_postgres::connect(&self.address, tokio_postgres::NoTls)
                        .await
                        .expect("the database of the house");
                tokio::spawn(connection);
                client
                    .batch_execute(sql)
                    .await
                    .expect("statements of PostgreSQL");
            }
        }
    }
}

/// The addresses of the ready-made databases, by engine and list of features.
static READY: Mutex<Option<HashMap<(Kind, String), String>>> = Mutex::const_new(None);

pub(crate) async fn build(
    kind: Kind,
    features: &'static [&'static Feature],
    tray: &Arc<Tray>,
) -> (Hall, Ground) {
    let model = model(kind, features).await;
    let (address, folder) = match kind {
        Kind::Sqlite => {
            let folder = TempDir::new().expect("a temporary folder");
            let file = folder.path().join("house.db");
            std::fs::copy(&model, &file).expect("a copy of the ready-made file");
            (format!("sqlite:{}", file.display()), Some(folder))
        }
        Kind::Postgres => (copy_database(&model).await, None),
    };
    let hall = open(&address, features, tray).await;
    let ground = Ground {
        kind,
        address,
        _folder: folder,
    };
    (hall, ground)
}

/// The ground of a file that is there already, and stays when the house is gone.
pub(crate) async fn on(
    file: &Path,
    features: &'static [&'static Feature],
    tray: &Arc<Tray>,
) -> (Hall, Ground) {
    let address = format!("sqlite:{}", file.display());
    let hall = open(&address, features, tray).await;
    let ground = Ground {
        kind: Kind::Sqlite,
        address,
        _folder: None,
    };
    (hall, ground)
}

async fn open(address: &str, features: &[&'static Feature], tray: &Arc<Tray>) -> Hall {
    let address: DatabaseUrl = address.parse().expect("an address of ours");
    let db = Db::open(&address).await.expect("a database for the test");
    let settings = Settings {
        secure_cookies: false,
        ..Settings::default()
    };
    // A test names its moments; where it names none, it is the day of the demonstration.
    let clock = Clock::set_to(moment("2023-10-03 09:00"));
    Hall::open(db, clock, settings, features.to_vec(), tray.clone())
        .await
        .expect("the schema of the features")
}

async fn model(kind: Kind, features: &'static [&'static Feature]) -> String {
    let names: Vec<&str> = features.iter().map(|feature| feature.name).collect();
    let key = (kind, names.join("+"));
    let mut ready = READY.lock().await;
    let ready = ready.get_or_insert_default();
    if let Some(model) = ready.get(&key) {
        return model.clone();
    }
    let model = match kind {
        Kind::Sqlite => {
            let folder = TempDir::new().expect("a temporary folder").keep();
            let address = format!("sqlite:{}", folder.join("model.db").display());
            furnish(&address, features).await;
            // Beside the file that runs there is a log of what is not in it yet; a backup holds all.
            whole_copy(&address, &folder).await.display().to_string()
        }
        Kind::Postgres => {
            let name = format!("model_{}", uuid::Uuid::now_v7().simple());
            let address = create_database(&name, "template0").await;
            furnish(&address, features).await;
            name
        }
    };
    ready.insert(key, model.clone());
    model
}

async fn furnish(address: &str, features: &[&'static Feature]) {
    let hall = open(address, features, &Arc::default()).await;
    for municipality in ["kochi", "takamatsu"] {
        let folder = crate::samples().join(municipality);
        let now = moment("2023-04-01 09:00");
        if let Err(why) = desk::sheet::import::folder(&hall, &folder, now).await {
            panic!("the samples of {municipality} do not go in: {why:?}");
        }
    }
}

async fn whole_copy(address: &str, folder: &Path) -> PathBuf {
    let address: DatabaseUrl = address.parse().expect("an address of ours");
    let db = Db::open(&address).await.expect("the ready-made file");
    let copy = folder.join("whole.db");
    db.backup_to(&copy)
        .await
        .expect("a copy of the ready-made file");
    copy
}

async fn copy_database(model: &str) -> String {
    let name = format!("house_{}", uuid::Uuid::now_v7().simple());
    create_database(&name, model).await
}

async fn create_database(name: &str, template: &str) -> String {
    let server = cluster::shared().expect("PostgreSQL: see CONTRIBUTING.md");
    let (client, connection) =
        tokio_postgres::connect(&format!("{server}/postgres"), tokio_postgres::NoTls)
            .await
            .expect("the throw-away server");
    tokio::spawn(connection);
    let sql =
        format!("create database {name} template {template} encoding 'UTF8' locale 'C.UTF-8'");
    // A template may have no other visitor: those who just furnished it are still leaving.
    let close = format!(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{template}'"
    );
    client
        .batch_execute(&close)
        .await
        .expect("an empty template");
    client.batch_execute(&sql).await.expect("a new database");
    format!("{server}/{name}")
}
