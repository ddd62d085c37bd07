//! What a feature is to the house: one value, named once in the list of features.

use std::future::Future;
use std::pin::Pin;

use axum::Router;
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
