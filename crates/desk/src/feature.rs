//! What a feature is to the house: one value, named once in the list of features.

use std::future::Future;
use std::pin::Pin;

use axum::Router;
use kernel::change::Subject;
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::lifecycle::Lifecycle;
use kernel::rulebook::KnownRule;
use utoipa_axum::router::OpenApiRouter;

use crate::db::{Conn, SchemaFile, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::reminders::Due;
use crate::sheet::Sheet;
use crate::tx::WriteTx;

/// One folder of `features/`, as the house sees it.
pub struct Feature {
    /// Its name, that of its folder.
    pub name: &'static str,
    /// Its tables.
    pub schema: &'static [SchemaFile],
    /// Its pages.
    pub pages: fn() -> Router<Hall>,
    /// Its part of the JSON API, below `/api/v1`.
    pub api: fn() -> OpenApiRouter<Hall>,
    /// Its words, looked up by a code that is known only at run time.
    pub say: Say,
    /// Its entries in the navigation for this reader.
    pub places: fn(&Desk) -> Vec<Place>,
    /// Its lifecycles.
    pub lifecycles: &'static [&'static Lifecycle],
    /// The files it can import, in the order in which they build on each other.
    pub sheets: &'static [Sheet],
    /// What it does when time has passed, at a desk of the house: each says how much it did.
    pub strokes: &'static [Stroke],
    /// The rules of the rulebook that it asks for.
    pub rules: &'static [KnownRule],
    /// What falls due for somebody, so that they are reminded.
    pub dues: &'static [Dues],
    /// What it does in the transaction of another feature's change, such as what ends with a meeting
    /// that is called off.
    pub follows: &'static [Follow],
}

/// What one feature does when another one has changed something. It is declared here because Cargo
/// knows no circles: whoever calls another feature cannot be called back by it.
#[derive(Debug)]
pub struct Follow {
    /// The change, as the ledger calls it: `meeting.call_off`.
    pub act: &'static str,
    /// What follows it.
    pub then: Then,
}

/// What follows the change of a thing. What it records becomes durable with that change, or not at all.
pub type Then = for<'a> fn(&'a mut WriteTx, Subject) -> Later<'a, Result<(), Failure>>;

/// Lets every feature that declared it follow an act of the caller's, who recorded it and commits.
///
/// # Errors
/// What a follower cannot do; then the act itself does not happen either.
pub async fn follow(tx: &mut WriteTx, act: &str, it: Subject) -> Result<(), Failure> {
    let hall = tx.desk().hall().clone();
    let declared = hall.features().iter().flat_map(|feature| feature.follows);
    for follow in declared.filter(|follow| follow.act == act) {
        (follow.then)(tx, it).await?;
    }
    Ok(())
}

/// What happens without anybody pressing a button, such as the return of what nobody took. It is
/// called every few minutes and does only what is due, so that twice is the same as once.
pub type Stroke = for<'a> fn(&'a Desk) -> Later<'a, Result<usize, Failure>>;

/// What offices must do on or before a day, the earliest first.
pub type Dues = for<'a> fn(&'a mut Conn, &'a Desk, Day) -> Later<'a, Result<Vec<Due>, StoreError>>;

/// Looks up a text by its key and fills in the facts that it names.
pub type Say = fn(Lang, &str, &[(&str, String)]) -> Option<String>;

/// An entry of the navigation.
#[derive(Clone, Debug)]
pub struct Place {
    /// The words.
    pub label: String,
    /// Where it leads, without the base.
    pub path: &'static str,
    /// Smaller stands further left.
    pub order: u8,
}

/// A future that may move between threads, as tables of functions hold it.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
