//! A hall for the desk's own tests: one municipality, no features but one with words, on both
//! engines. Tests of features use the crate `house`, which stands on this one.

mod authority;

use std::sync::Arc;

use axum::Router;
use kernel::change::Subject;
use kernel::day::{Day, Moment, moment_at};
use kernel::ids::{AccountId, OrganisationId};
use kernel::lang::Lang;
use kernel::policy::{Actor, Grant, Resource};
use kernel::tiers::AreaPath;
use tempfile::TempDir;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use crate::clock::Clock;
use crate::db::{Conn, DatabaseUrl, Db, StoreError};
use crate::desk::{Desk, Visit};
use crate::feature::{Feature, Later};
use crate::hall::{Hall, Settings};
use crate::p;
use crate::paper::{Press, PressError, Printed, Sheet};
use crate::reminders::Due;

pub(crate) use authority::{Authority, Certified};

/// The code of the trial municipality.
pub(crate) const CODE: &str = "392014";

/// Where it lies.
pub(crate) fn city() -> AreaPath {
    AreaPath::root("392014")
}

/// 10 o'clock on 2023-10-03, in Japan, and so many minutes.
pub(crate) fn at(minutes: i64) -> Moment {
    let ten = moment_at(Day::constant(2023, 10, 3), 10, 0);
    ten + jiff::SignedDuration::from_mins(minutes)
}

/// An empty database of one engine with the address to open it again.
pub(crate) struct Ground {
    address: DatabaseUrl,
    _folder: Option<TempDir>,
}

impl Ground {
    /// A hall on this ground whose clock was just set to [`at`] these minutes.
    pub(crate) async fn hall(&self, minutes: i64) -> Hall {
        let db = Db::open(&self.address)
            .await
            .expect("a database for the test");
        let settings = Settings {
            public_url: "https://tsunagi.city.example/".to_owned(),
            ..Settings::default()
        };
        let clock = Clock::set_to(at(minutes));
        Hall::open(db, clock, settings, vec![&WORDS], Arc::new(Stamp))
            .await
            .expect("our own schema")
    }
}

/// Runs a test on SQLite and on PostgreSQL, each with an empty database of its own that knows one
/// municipality. Half a test is no test: without PostgreSQL it fails, unless the environment
/// variable `TSUNAGI_TEST_WITHOUT_POSTGRES` is set.
pub(crate) async fn both(test: impl AsyncFn(Ground)) {
    let folder = TempDir::new().expect("a temporary folder");
    let address = format!("sqlite:{}", folder.path().join("trial.db").display());
    eprintln!("on SQLite:");
    test(ground(&address, Some(folder)).await).await;
    if std::env::var_os("TSUNAGI_TEST_WITHOUT_POSTGRES").is_some() {
        eprintln!("NOT TESTED ON POSTGRESQL: TSUNAGI_TEST_WITHOUT_POSTGRES is set");
        return;
    }
    eprintln!("on PostgreSQL:");
    test(ground(&new_database().await, None).await).await;
}

async fn ground(address: &str, folder: Option<TempDir>) -> Ground {
    let ground = Ground {
        address: address.parse().expect("an address of ours"),
        _folder: folder,
    };
    let hall = ground.hall(0).await;
    let mut tx = hall.db().write().await.expect("a turn to write");
    tx.one_row(
        "insert into municipality (code, slug, name, name_en, area_path, section, section_name,
             section_name_en, phone, scheme)
         values ($1, 'kochi', '高知市', 'Kochi City', $2, $3, '地域コミュニティ推進課',
             'Community Promotion Section', '088-000-0000', $4)",
        p![
            CODE,
            city().as_str(),
            Uuid::now_v7(),
            serde_json::to_value(crate::hall::Scheme::default()).expect("plain words")
        ],
    )
    .await
    .expect("the municipality");
    tx.exec(
        "insert into ledger_head (municipality, seq, hash) values ($1, 0, $2)",
        p![CODE, kernel::ledger::Hash::GENESIS.hex()],
    )
    .await
    .expect("the head of its ledger");
    tx.commit().await.expect("a commit");
    ground
}

async fn new_database() -> String {
    let server = cluster::shared().expect("PostgreSQL: see CONTRIBUTING.md");
    let name = format!("trial_{}", Uuid::now_v7().simple());
    let (client, connection) =
        tokio_postgres::connect(&format!("{server}/postgres"), tokio_postgres::NoTls)
            .await
            .expect("the throw-away server");
    tokio::spawn(connection);
    client
        .batch_execute(&format!("create database {name}"))
        .await
        .expect("a new database");
    format!("{server}/{name}")
}

/// A desk at which somebody with these grants sits, or a resident without any.
pub(crate) fn desk(hall: &Hall, grants: Vec<Grant>, now: Moment) -> Desk {
    let place = hall.by_code(CODE).expect("the trial municipality");
    let today = Day::of(now);
    let account = AccountId::new(Uuid::now_v7());
    let actor = if grants.is_empty() {
        Actor::resident(&place.area)
    } else {
        Actor::logged_in(account, None, String::new(), grants, &place.area, today)
    };
    Desk::new(hall.clone(), place, Visit::default(), actor, Lang::Ja, now)
}

/// A press that puts nothing but the title on its one page.
struct Stamp;

impl Press for Stamp {
    fn print(&self, sheet: &Sheet) -> Result<Printed, PressError> {
        Ok(Printed {
            pdf: sheet.title.clone().into_bytes(),
            pages: 1,
            unprintable: Vec::new(),
        })
    }

    fn picture(&self, sheet: &Sheet, page: usize, _: f32) -> Result<Vec<u8>, PressError> {
        match page {
            1 => Ok(sheet.title.clone().into_bytes()),
            other => Err(PressError::NoSuchPage(other)),
        }
    }
}

/// A new office.
pub(crate) fn office() -> OrganisationId {
    OrganisationId::new(Uuid::now_v7())
}

/// The office that has something to do on 4 October 2023.
pub(crate) const DUE_OFFICE: Uuid = Uuid::from_u128(0x0ff1);

/// The concern with which it has to do it.
pub(crate) const DUE_CONCERN: Uuid = Uuid::from_u128(0x0c01);

fn dues<'a>(_: &'a mut Conn, _: &'a Desk, until: Day) -> Later<'a, Result<Vec<Due>, StoreError>> {
    let due = Due {
        subject: Subject {
            kind: Resource::Concern,
            id: DUE_CONCERN,
        },
        area: city(),
        office: OrganisationId::new(DUE_OFFICE),
        on: Day::constant(2023, 10, 4),
        what: "due-concern-take",
        number: "R5-12".to_owned(),
    };
    let dues = if due.on <= until {
        vec![due]
    } else {
        Vec::new()
    };
    Box::pin(std::future::ready(Ok(dues)))
}

/// A feature with nothing but the words of one message, and one thing that is due.
static WORDS: Feature = Feature {
    name: "trial",
    schema: &[],
    pages: Router::new,
    api: OpenApiRouter::new,
    say,
    places: |_| Vec::new(),
    lifecycles: &[],
    sheets: &[],
    strokes: &[],
    rules: &[],
    dues: &[dues],
    follows: &[],
};

fn say(lang: Lang, key: &str, facts: &[(&str, String)]) -> Option<String> {
    let place = facts.iter().find(|(name, _)| *name == "municipality");
    let place = place.map_or("…", |(_, name)| name.as_str());
    match (key, lang) {
        ("mail-concern-sent-subject", Lang::Ja) => {
            Some("協働ほっとレポートが届きました（つなぎ）".to_owned())
        }
        ("mail-concern-sent-subject", Lang::En) => Some("A hot report has arrived".to_owned()),
        ("mail-concern-sent-body", Lang::Ja) => Some(format!(
            "{place}の地域から、協働ほっとレポートが届いています。"
        )),
        ("mail-concern-sent-body", Lang::En) => Some(format!(
            "There is a hot report for you from a district of {place}."
        )),
        ("due-concern-take", Lang::Ja) => Some("案件の受け取り".to_owned()),
        ("due-concern-take", Lang::En) => Some("taking a concern".to_owned()),
        _ => None,
    }
}
