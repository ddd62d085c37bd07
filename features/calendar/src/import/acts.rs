//! Reading a file in, and taking its rows into the calendar: all of them, or none.

mod put;

use std::collections::BTreeSet;

use desk::db::Conn;
use desk::{Desk, Failure, WriteTx};
use kernel::change::{Change, Fact, Subject};
use kernel::ids::{Id, OrganisationId};
use kernel::policy::{Action, Guarded, Resource, Standing, Visibility};
use kernel::refusal::Refusal;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use super::read::read;
use super::row::{Ground, Row};
use super::upload::Upload;
use super::verdict::{Judged, Known, judge};
use crate::model::Host;
use crate::store::{self, Import, ImportId, Organiser};

/// How many days something that was read in is kept.
const KEPT: i32 = 30;

/// So many files are unfolded in memory at once.
static READERS: Semaphore = Semaphore::const_new(2);

/// What came of taking rows in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Outcome {
    /// How many new events stand on the calendar.
    pub(crate) put_up: usize,
    /// How many were changed.
    pub(crate) changed: usize,
    /// How many were there already.
    pub(crate) there: usize,
    /// How many were left out, doubtful or unreadable ones among them.
    pub(crate) left: usize,
    /// Events beside which something else is on.
    pub(crate) clashes: Vec<Beside>,
    /// Rows that a rule refused, with the words of it.
    pub(crate) refused: Vec<Beside>,
}

/// An event or a row with what there is to say about it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Beside {
    /// The event; nothing for a row that became none.
    pub(crate) event: Option<kernel::ids::EventId>,
    /// What it is called.
    pub(crate) title: String,
    /// What there is to say.
    pub(crate) text: String,
}

/// Somebody's file, as the policy sees it: like an event of the organiser it is read for.
struct Reading {
    id: ImportId,
    organiser: Organiser,
}

impl Guarded for Reading {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Event, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.organiser.area.clone(),
            visibility: Visibility::Closed,
            council: self.organiser.council.as_ref().map(|it: &Host| it.id),
            holder: Some(self.organiser.host.id),
            sender: None,
            asked: Vec::new(),
        }
    }
}

/// Who may put up whose events, and what is known around them.
pub(crate) async fn ground(desk: &Desk, tx: &mut Conn, upload: &Upload) -> Result<Ground, Failure> {
    let municipality = desk.municipality();
    let scope = desk.scope(Action::Settle, Resource::Event);
    let organisers = store::organisers(tx, municipality, &scope, desk.today).await?;
    let organiser = upload.organiser(&organisers)?;
    let area = organisers.iter().find(|it| it.host.id == organiser);
    let places = store::places(tx, municipality, area.map(|it| &it.area)).await?;
    Ok(Ground {
        municipality: municipality.to_owned(),
        today: desk.today,
        year: upload.year(desk.today)?,
        organiser,
        organisers,
        places,
        visibility: upload.visibility(),
    })
}

/// The rows of an upload. They are read beside the other requests; whatever a file does to its reader
/// is a refusal.
pub(crate) async fn rows(upload: &Upload, ground: Ground) -> Result<Vec<Row>, Failure> {
    let broken = || Failure::from(Refusal::new("import.broken").at("file"));
    let bytes = upload.bytes()?;
    let _turn = READERS.acquire().await.map_err(|_| broken())?;
    let read = tokio::task::spawn_blocking(move || read(&bytes, &ground));
    Ok(read.await.map_err(|_| broken())??)
}

/// Reads an upload in and keeps its rows.
pub(crate) async fn read_in(desk: &Desk, upload: &Upload) -> Result<ImportId, Failure> {
    let account = desk.account()?;
    let ground = {
        let mut tx = desk.read().await?;
        ground(desk, &mut tx, upload).await?
    };
    let mut organisers = ground.organisers.iter();
    let organiser = organisers.find(|it| it.host.id == ground.organiser);
    let organiser = organiser.cloned().ok_or(Failure::Missing)?;
    let id = desk.new_id();
    let import = Import {
        id,
        account,
        organiser: ground.organiser,
        file: upload.file.clone(),
        is_fixed: upload.fixed,
        read_at: desk.now,
        keep_until: desk.today.add_days(KEPT),
        outcome: None,
    };
    let rows = rows(upload, ground).await?;
    let permit = desk.may(Action::Create, &Reading { id, organiser })?;
    let fact = Fact::new("event.read_in").with("rows", rows.len());
    let rows = rows.iter().map(as_json).collect::<Result<_, _>>()?;
    let mut tx = desk.write().await?;
    store::insert_import(&mut tx, &import, rows).await?;
    tx.commit(permit, Change::new(id, fact)).await
}

fn as_json(it: &impl Serialize) -> Result<serde_json::Value, Failure> {
    serde_json::to_value(it).map_err(|why| Failure::Broken(why.to_string()))
}

/// A file that the actor read in, with its rows as they are judged today.
pub(crate) async fn kept(
    desk: &Desk,
    tx: &mut Conn,
    id: ImportId,
) -> Result<(Import, Vec<Judged>), Failure> {
    let (municipality, account) = (desk.municipality(), desk.account()?);
    let import = store::import(tx, municipality, id, account).await?;
    let rows = store::import_rows(tx, municipality, id).await?;
    let rows = rows.into_iter().map(serde_json::from_value);
    let rows: Vec<Row> = rows
        .collect::<Result<_, _>>()
        .map_err(|why| Failure::Broken(why.to_string()))?;
    let judged = judged(desk, tx, rows).await?;
    Ok((import, judged))
}

/// Rows beside what the calendar has.
pub(crate) async fn judged(
    desk: &Desk,
    tx: &mut Conn,
    rows: Vec<Row>,
) -> Result<Vec<Judged>, Failure> {
    let organisers: BTreeSet<&str> = rows.iter().map(|it| it.order.organiser.as_str()).collect();
    let from = rows.iter().filter_map(|it| {
        let first = &it.order.time.first_on;
        kernel::day::Day::parse_iso(first).ok()
    });
    let from = from.min().unwrap_or(desk.today);
    let mut known = Known::default();
    for organiser in organisers {
        let Ok(id) = organiser.parse::<OrganisationId>() else {
            continue;
        };
        let standing = store::standing(tx, desk.municipality(), id, from).await?;
        known.add(organiser, standing);
    }
    Ok(judge(rows, &known, desk.municipality()))
}

/// Takes the ticked rows of a file in.
pub(crate) async fn take_in(
    desk: &Desk,
    id: ImportId,
    ticked: &BTreeSet<usize>,
) -> Result<(), Failure> {
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx).await?;
    let (import, judged) = kept(desk, &mut tx, id).await?;
    if import.outcome.is_some() {
        return Ok(());
    }
    let outcome = put_all(desk, &mut tx, &judged, ticked, import.is_fixed).await?;
    store::close_import(&mut tx, id, as_json(&outcome)?, desk.now).await?;
    note(desk, &mut tx, (id, import.organiser), &outcome).await?;
    tx.commit_recorded().await
}

/// Takes the rows of a program in at once: those that are ticked unless somebody looks.
pub(crate) async fn take_at_once(desk: &Desk, upload: &Upload) -> Result<Taken, Failure> {
    let ground = {
        let mut tx = desk.read().await?;
        ground(desk, &mut tx, upload).await?
    };
    let organiser = ground.organiser;
    let rows = rows(upload, ground).await?;
    if upload.dry_run {
        let mut tx = desk.read().await?;
        let judged = self::judged(desk, &mut tx, rows).await?;
        return Ok(Taken {
            judged,
            outcome: None,
        });
    }
    let mut tx = desk.write().await?;
    store::take_turn(&mut tx).await?;
    let judged = self::judged(desk, &mut tx, rows).await?;
    let ticked = judged.iter().filter(|it| it.is_ticked());
    let ticked = ticked.map(|it| it.position).collect();
    let outcome = put_all(desk, &mut tx, &judged, &ticked, upload.fixed).await?;
    note(desk, &mut tx, (desk.new_id(), organiser), &outcome).await?;
    tx.commit_recorded().await?;
    Ok(Taken {
        judged,
        outcome: Some(outcome),
    })
}

/// Rows, and what came of them where it was no dry run.
pub(crate) struct Taken {
    pub(crate) judged: Vec<Judged>,
    pub(crate) outcome: Option<Outcome>,
}

async fn put_all(
    desk: &Desk,
    tx: &mut WriteTx,
    judged: &[Judged],
    ticked: &BTreeSet<usize>,
    is_fixed: bool,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let mut put = put::Put::new(desk, is_fixed);
    for it in judged {
        match it.verdict.is_open() && ticked.contains(&it.position) {
            true => put.row(tx, it, &mut outcome).await?,
            false if it.event.is_some() && !it.verdict.is_open() => outcome.there += 1,
            false => outcome.left += 1,
        }
    }
    Ok(outcome)
}

/// The line of the ledger about the file as a whole.
async fn note(
    desk: &Desk,
    tx: &mut WriteTx,
    (id, organiser): (ImportId, OrganisationId),
    outcome: &Outcome,
) -> Result<(), Failure> {
    let found = store::organiser(tx, desk.municipality(), organiser, desk.today).await?;
    let organiser = found.ok_or(Failure::Missing)?;
    let permit = desk.may(Action::Create, &Reading { id, organiser })?;
    let fact = Fact::new("event.take_in")
        .with("put_up", outcome.put_up)
        .with("changed", outcome.changed)
        .with("left", outcome.left);
    tx.record(permit, Change::new((), fact));
    Ok(())
}

/// What has been kept long enough goes, whoever read it in.
pub(crate) async fn drop_old(desk: &Desk) -> Result<usize, Failure> {
    let old = {
        let mut tx = desk.read().await?;
        store::count_old_imports(&mut tx, desk.municipality(), desk.today).await?
    };
    if old == 0 {
        return Ok(0);
    }
    let mut tx = desk.write().await?;
    store::drop_old_imports(&mut tx, desk.today).await?;
    let permit = desk.may(Action::Edit, &Old(desk))?;
    let fact = Fact::new("event.drop_read").with("files", old);
    tx.commit(permit, Change::new((), fact)).await?;
    Ok(usize::try_from(old).unwrap_or_default())
}

/// All files that were read in, for the house that clears them away.
struct Old<'a>(&'a Desk);

impl Guarded for Old<'_> {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Event, Id::<Import>::new(uuid::Uuid::nil()))
    }

    fn standing(&self) -> Standing {
        Standing::public(self.0.place().area.clone())
    }
}
