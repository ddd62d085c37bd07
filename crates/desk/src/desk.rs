//! What a handler is given: who acts, what day it is, and the ways to read, decide and write.

mod answer;

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kernel::change::{Change, Fact, Subject};
use kernel::day::{Day, Moment, WorkingDays};
use kernel::ids::Id;
use kernel::lang::Lang;
use kernel::policy::{Action, Actor, Columns, Guarded, Permit, Resource, Scope, ScopeParam};
use kernel::rulebook::{Row as Rule, Rulebook};
use kernel::tiers::AreaPath;
use uuid::Uuid;

use crate::db::{Conn, Param, ReadTx, StoreError};
use crate::failure::Failure;
use crate::frame::TextSize;
use crate::hall::{Hall, Municipality};
use crate::links;
use crate::p;
use crate::search;
use crate::tx::WriteTx;

/// One request's desk; cheap to clone.
#[derive(Clone)]
pub struct Desk {
    hall: Hall,
    place: Arc<Municipality>,
    visit: Arc<Visit>,
    /// Who acts.
    pub actor: Arc<Actor>,
    /// The language of the answer.
    pub lang: Lang,
    /// The moment of the request.
    pub now: Moment,
    /// The day of the request, in Japan.
    pub today: Day,
}

/// What the outer layer read from the request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Visit {
    /// Path and query of the page, without the base.
    pub(crate) path: String,
    /// The token of the form.
    pub(crate) once: Option<Uuid>,
    /// The session's key in the store.
    pub(crate) session: Option<String>,
    /// The address of the network from which the request comes.
    pub(crate) comes_from: Option<IpAddr>,
    /// What the browser shows to be known again at the door.
    pub(crate) device: Option<String>,
    /// The session was begun with a password that was printed for its owner.
    pub(crate) handed: bool,
    /// It is a program, which showed a token.
    pub(crate) is_program: bool,
    /// What was just done, to be confirmed on this page.
    pub(crate) done: Option<String>,
    /// How large the letters are.
    pub(crate) text_size: TextSize,
    /// The names of the actor's office and role, for the header of the page.
    pub(crate) office: String,
}

impl Desk {
    pub(crate) fn new(
        hall: Hall,
        place: Arc<Municipality>,
        visit: Visit,
        actor: Actor,
        lang: Lang,
        now: Moment,
    ) -> Desk {
        Desk {
            hall,
            place,
            visit: Arc::new(visit),
            actor: Arc::new(actor),
            lang,
            now,
            today: Day::of(now),
        }
    }

    /// A desk at which the program itself acts: for importers and for what is due by the clock.
    pub fn of_the_house(hall: &Hall, place: Arc<Municipality>, now: Moment) -> Desk {
        let actor = Actor::house(&place.area);
        let visit = Visit::default();
        Desk::new(hall.clone(), place, visit, actor, Lang::Ja, now)
    }

    /// The same desk with somebody else at it, for what is no answer to a form of its own.
    pub(crate) fn taken_by(&self, actor: Actor) -> Desk {
        Desk {
            actor: Arc::new(actor),
            visit: Arc::new(Visit::default()),
            ..self.clone()
        }
    }

    /// The same desk for somebody with a private link, which opens these things.
    #[must_use]
    pub fn holding(&self, links: impl IntoIterator<Item = Subject>) -> Desk {
        Desk {
            actor: Arc::new(Actor::clone(&self.actor).holding(links)),
            ..self.clone()
        }
    }

    /// The hall in which the desk stands.
    pub const fn hall(&self) -> &Hall {
        &self.hall
    }

    /// The municipality whose desk it is.
    pub fn place(&self) -> &Municipality {
        &self.place
    }

    /// Its code, which leads every key.
    pub fn municipality(&self) -> &str {
        &self.place.code
    }

    pub(crate) fn once(&self) -> Option<Uuid> {
        self.visit.once
    }

    /// The address of a page as the world reaches it, for paper, mail and feeds.
    pub fn address(&self, path: &str) -> String {
        self.hall().address(self.place(), path)
    }

    /// The key of the session in the store, if there is one.
    pub fn session(&self) -> Option<&str> {
        self.visit.session.as_deref()
    }

    /// The address of the network from which the request comes; none within the program.
    pub(crate) fn comes_from(&self) -> Option<IpAddr> {
        self.visit.comes_from
    }

    /// What the browser shows to be known again at the door.
    pub(crate) fn device(&self) -> Option<&str> {
        self.visit.device.as_deref()
    }

    /// Whether a program acts, with a token that the actor made for it.
    pub fn is_program(&self) -> bool {
        self.visit.is_program
    }

    /// Whether the actor came in with a password that was printed for them, and is to choose their
    /// own before anything else.
    pub fn owes_password(&self) -> bool {
        self.visit.handed
    }

    /// A new id. It begins with the time, so that rows lie in the order of their making.
    pub fn new_id<T>(&self) -> Id<T> {
        Id::new(self.new_uuid())
    }

    pub(crate) fn new_uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// A transaction that reads one snapshot.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<ReadTx, Failure> {
        Ok(self.hall.db().read().await?)
    }

    /// A transaction that ends in a commit.
    ///
    /// # Errors
    /// [`Failure::Twice`] for a form that was sent before; otherwise when the database cannot be
    /// reached.
    pub async fn write(&self) -> Result<WriteTx, Failure> {
        let mut tx = self.write_aside().await?;
        tx.take_token().await?;
        Ok(tx)
    }

    /// A transaction for what is written beside the act of a form: that somebody looked, or was
    /// denied.
    pub(crate) async fn write_aside(&self) -> Result<WriteTx, Failure> {
        Ok(WriteTx::new(self.hall.db().write().await?, self.clone()))
    }

    /// Leave to do this to `it`.
    ///
    /// # Errors
    /// [`Failure::Denied`]; the attempt goes to the ledger.
    pub fn may(&self, action: Action, it: &impl Guarded) -> Result<Permit, Failure> {
        Ok(self.actor.may(action, it)?)
    }

    /// Goes on only when the actor may read `it`.
    ///
    /// # Errors
    /// As [`Desk::may`].
    pub fn check_read(&self, it: &impl Guarded) -> Result<(), Failure> {
        self.may(Action::Read, it).map(drop)
    }

    /// Whether a button is worth showing.
    pub fn can(&self, action: Action, it: &impl Guarded) -> bool {
        self.actor.may(action, it).is_ok()
    }

    /// Which rows of a kind the actor may do this to.
    pub fn scope(&self, action: Action, kind: Resource) -> Scope {
        self.actor.scope(action, kind)
    }

    /// The condition on `thing t` for all that the actor may read, of whatever kind; its first
    /// parameter is `$first`.
    pub fn readable_things(&self, first: usize) -> (String, Vec<Param>) {
        self.readable(&links::COLUMNS, first)
    }

    /// The condition on `paragraph p` of `thing t` for all that the actor may read.
    pub(crate) fn readable_pieces(&self, first: usize) -> (String, Vec<Param>) {
        self.readable(&search::COLUMNS, first)
    }

    fn readable(&self, columns: &Columns, first: usize) -> (String, Vec<Param>) {
        let mut any = Vec::new();
        let mut params = Vec::new();
        for kind in Resource::ALL {
            let scope = self.scope(Action::Read, *kind);
            if scope.any.is_empty() {
                continue;
            }
            let (sql, values) = scope.sql(columns, first + params.len());
            params.extend(values.into_iter().map(Param::from));
            any.push(format!("(t.kind = '{}' and {sql})", kind.code()));
        }
        if any.is_empty() {
            return ("(1 = 0)".to_owned(), params);
        }
        (format!("({})", any.join(" or ")), params)
    }

    /// The rulebook of the municipality.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn rulebook(&self, tx: &mut Conn) -> Result<Rulebook, StoreError> {
        let rows = tx
            .rows(
                "select rule, area_path, from_date, until_date, value, text_ja, text_en, source
                 from rule_row where municipality = $1",
                p![self.municipality()],
                |row| {
                    Ok(Rule {
                        rule: row.get("rule")?,
                        area: AreaPath::stored(row.get::<String>("area_path")?),
                        period: kernel::day::Period {
                            from: row.get("from_date")?,
                            until: row.get("until_date")?,
                        },
                        value: row.get("value")?,
                        text_ja: row.get("text_ja")?,
                        text_en: row.get("text_en")?,
                        source: row.get("source")?,
                    })
                },
            )
            .await?;
        Ok(Rulebook::new(rows))
    }

    /// When the offices of the municipality are open: by the law's calculation and the
    /// municipality's own changes to it (`holidays_override.csv`).
    ///
    /// # Errors
    /// When the store fails.
    pub async fn working_days(&self, tx: &mut Conn) -> Result<WorkingDays, StoreError> {
        let changes: Vec<(Day, String)> = tx
            .rows(
                "select on_date, change from holiday_change where municipality = $1",
                p![self.municipality()],
                |row| Ok((row.get("on_date")?, row.get("change")?)),
            )
            .await?;
        let apply = |days: WorkingDays, (day, change): (Day, String)| match change.as_str() {
            "remove" => days.opened_on(day),
            _ => days.closed_on(day),
        };
        Ok(changes.into_iter().fold(WorkingDays::default(), apply))
    }

    /// Writes into the ledger that somebody looked at what is not public.
    ///
    /// # Errors
    /// When the store fails; then it is not shown either.
    pub async fn note_look(&self, permit: Permit, act: &'static str) -> Result<(), Failure> {
        let tx = self.write_aside().await?;
        tx.commit(permit, Change::new((), Fact::new(act))).await
    }

    /// The account of the actor.
    ///
    /// # Errors
    /// [`Failure::Login`] for somebody who is not logged in.
    pub fn account(&self) -> Result<kernel::ids::AccountId, Failure> {
        self.actor.account.ok_or(Failure::Login)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Desk {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts
            .extensions
            .get::<Desk>()
            .cloned()
            .ok_or_else(|| Failure::Broken("the outer layer of the desk is missing".into()))
    }
}

impl From<ScopeParam> for Param {
    fn from(value: ScopeParam) -> Param {
        match value {
            ScopeParam::Text(text) => Param::Text(text),
            ScopeParam::Office(id) => Param::Uuid(id.uuid()),
        }
    }
}
