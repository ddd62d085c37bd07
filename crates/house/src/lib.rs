//! A whole house for a test: the features it names, on a real database with the documents'
//! data, behind the real router. What a test does, a person could do.
//!
//! ```ignore
//! house::both(&[&areas::FEATURE], |house| async move {
//!     let page = house.at("2023-07-20 19:00").by("team_misato").get("/areas").await;
//!     page.shows("三里");
//! });
//! ```

mod ground;
mod press;
mod reply;
mod visitor;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use desk::paper::Sheet;
use desk::{Feature, Hall};
use kernel::day::{Moment, moment_at};

pub use reply::Reply;
pub use visitor::Visitor;

/// A running house.
pub struct House {
    hall: Hall,
    app: Router,
    tray: Arc<press::Tray>,
    /// The database below; its file is gone with the house.
    ground: ground::Ground,
}

impl House {
    /// A house on a SQLite file that is there already, for whoever measures.
    ///
    /// # Panics
    /// When the file holds none.
    pub async fn on(file: &Path, features: &'static [&'static Feature]) -> House {
        let tray = Arc::default();
        let (hall, ground) = ground::on(file, features, &tray).await;
        House::furnished(hall, features, tray, ground)
    }

    fn furnished(
        hall: Hall,
        features: &'static [&'static Feature],
        tray: Arc<press::Tray>,
        ground: ground::Ground,
    ) -> House {
        let app = desk::enter::enter(&hall, routes(features));
        House {
            hall,
            app,
            tray,
            ground,
        }
    }

    /// The hall, for what a test must look up itself.
    pub const fn hall(&self) -> &Hall {
        &self.hall
    }

    /// The sheets that went to the press, the oldest first. It prints them as empty pages: what they
    /// look like is tried with the true press.
    pub fn sheets(&self) -> Vec<Sheet> {
        self.tray.sheets()
    }

    /// Runs statements of SQL past the desk, as somebody does who reached the database itself: what
    /// the ledger and the database's own checks must withstand.
    ///
    /// # Panics
    /// When the database refuses them.
    pub async fn tamper(&self, sql: &str) {
        self.ground.tamper(sql).await;
    }

    /// Somebody without a login comes in at this moment, `2023-07-20 19:00` in Japan.
    ///
    /// # Panics
    /// When the moment cannot be read.
    pub fn at(&self, when: &str) -> Visitor<'_> {
        Visitor::new(&self.app, moment(when))
    }
}

/// Reads `2023-07-20 19:00` as a moment in Japan.
///
/// # Panics
/// When it cannot be read.
pub fn moment(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').unwrap_or((text, "09:00"));
    let day = kernel::day::Day::parse_iso(day).expect("a test names its day as 2023-07-20");
    let (hour, minute) = clock
        .split_once(':')
        .expect("a test names its time as 19:00");
    let number = |text: &str| text.parse().expect("a time has digits");
    moment_at(day, number(hour), number(minute))
}

/// The folder with the documents' data.
pub fn samples() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample"))
}

/// Runs a test on SQLite and on PostgreSQL, each with a database of its own.
///
/// # Panics
/// When the test fails, or when this machine has no PostgreSQL: unless the environment
/// variable `TSUNAGI_TEST_WITHOUT_POSTGRES` is set, half a test is no test.
pub fn both<F, Fut>(features: &'static [&'static Feature], test: F)
where
    F: Fn(House) -> Fut,
    Fut: Future<Output = ()>,
{
    run(features, &test, ground::Kind::Sqlite);
    if std::env::var_os("TSUNAGI_TEST_WITHOUT_POSTGRES").is_some() {
        eprintln!("NOT TESTED ON POSTGRESQL: TSUNAGI_TEST_WITHOUT_POSTGRES is set");
        return;
    }
    run(features, &test, ground::Kind::Postgres);
}

/// Runs a test on SQLite alone, where the engine makes no difference.
///
/// # Panics
/// When the test fails.
pub fn sqlite<F, Fut>(features: &'static [&'static Feature], test: F)
where
    F: Fn(House) -> Fut,
    Fut: Future<Output = ()>,
{
    run(features, &test, ground::Kind::Sqlite);
}

fn run<F, Fut>(features: &'static [&'static Feature], test: &F, kind: ground::Kind)
where
    F: Fn(House) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let tray = Arc::default();
        let (hall, ground) = ground::build(kind, features, &tray).await;
        eprintln!("on {kind:?}:");
        test(House::furnished(hall, features, tray, ground)).await;
    });
}

/// All pages and the API of the features, as the program lays them out.
fn routes(features: &[&'static Feature]) -> Router<Hall> {
    features.iter().fold(Router::new(), |router, feature| {
        let (api, _) = (feature.api)().split_for_parts();
        router.merge((feature.pages)()).nest("/api/v1", api)
    })
}
