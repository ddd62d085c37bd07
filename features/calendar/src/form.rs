//! The form of an event: what it asks, and what is in the way while it is filled in.

use desk::db::Conn;
use desk::frame::Choice;
use desk::{Desk, Failure};
use kernel::ids::Id;
use kernel::policy::{Action, Resource, Scope};

use crate::Words;
use crate::acts::in_the_way;
use crate::model::{Access, Audience, Event, EventKind, Source, When};
use crate::orders::EventOrder;
use crate::rules::{self, Arrival, Clash, Draft, Free, Origin};
use crate::store::{self, Organiser};

/// What the form offers to choose from.
pub(crate) struct Offer {
    pub(crate) organisers: Vec<Choice>,
    /// Organisations that may hold it too, or whose people it needs.
    pub(crate) others: Vec<Choice>,
    pub(crate) places: Vec<Choice>,
    pub(crate) kinds: Vec<Choice>,
    pub(crate) audiences: Vec<Choice>,
    pub(crate) accesses: Vec<Choice>,
    pub(crate) opennesses: Vec<Choice>,
}

impl Offer {
    /// The choices of somebody who may hold events as `scope` says; `organiser` is who holds it, where
    /// that is known: then its neighbours stand among the others.
    pub(crate) async fn of(
        desk: &Desk,
        tx: &mut Conn,
        scope: &Scope,
        organiser: &str,
    ) -> Result<Offer, Failure> {
        let w = Words(desk.lang);
        let municipality = desk.municipality();
        let organisers = store::organisers(tx, municipality, scope, desk.today).await?;
        let chosen = chosen(&organisers, organiser);
        let everybody = desk.scope(Action::Read, Resource::Organisation);
        let all = store::organisers(tx, municipality, &everybody, desk.today).await?;
        let near = |it: &&Organiser| match chosen.and_then(|it| it.council.as_ref()) {
            Some(council) => it.council.as_ref() == Some(council),
            None => it.council.is_none() || all.len() < 60,
        };
        let others = all.iter().filter(near).map(|it| choice(desk, it)).collect();
        let area = chosen.map(|it| &it.area);
        let places = store::places(tx, municipality, area).await?;
        let places = places
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)));
        Ok(Offer {
            organisers: organisers.iter().map(|it| choice(desk, it)).collect(),
            others,
            places: places.collect(),
            kinds: w.choices(EventKind::ALL, EventKind::code, |w, it| w.kind(it)),
            audiences: w.choices(Audience::ALL, Audience::code, |w, it| w.audience(it)),
            accesses: w.choices(Access::ALL, Access::code, |w, it| w.access(it)),
            opennesses: w.opennesses(),
        })
    }
}

/// The one that is chosen, or the only one there is.
fn chosen<'a>(organisers: &'a [Organiser], organiser: &str) -> Option<&'a Organiser> {
    match organisers {
        [only] => Some(only),
        several => several
            .iter()
            .find(|it| it.host.id.to_string() == organiser),
    }
}

/// An organisation, with the council to which it belongs.
fn choice(desk: &Desk, it: &Organiser) -> Choice {
    let name = it.host.named(desk.lang);
    let label = match &it.council {
        Some(council) if council.id != it.host.id => {
            format!("{name}（{}）", council.named(desk.lang))
        }
        Some(_) | None => name.to_owned(),
    };
    Choice::new(it.host.id.to_string(), label)
}

/// What is on at the time of an event, and better days.
#[derive(Default)]
pub(crate) struct Look {
    /// As it would be, where it was clear enough to look.
    pub(crate) event: Option<Event>,
    /// What is in the way.
    pub(crate) clashes: Vec<Clash>,
    /// Days that suit better, where something is in the way.
    pub(crate) free: Vec<Free>,
}

impl Look {
    /// At an event as it stands.
    pub(crate) async fn at(desk: &Desk, tx: &mut Conn, it: &Event) -> Result<Look, Failure> {
        let clashes = in_the_way(desk, tx, it).await?;
        let free = match clashes.iter().any(|it| it.weight() > FREE_FROM) {
            true => free(desk, tx, it).await?,
            false => Vec::new(),
        };
        Ok(Look {
            event: Some(it.clone()),
            clashes,
            free,
        })
    }

    /// At an event that is still being typed: as far as its time, its organiser and its place can be
    /// read, and nothing where they cannot.
    pub(crate) async fn typed(
        desk: &Desk,
        tx: &mut Conn,
        order: &EventOrder,
    ) -> Result<Look, Failure> {
        match typed_event(desk, tx, order).await? {
            Some(event) => Look::at(desk, tx, &event).await,
            None => Ok(Look::default()),
        }
    }

    /// Can both not be held as they are?
    pub(crate) fn is_grave(&self) -> bool {
        self.clashes.iter().any(Clash::is_grave)
    }

    /// Was there enough to look?
    pub(crate) fn looked(&self) -> bool {
        self.event
            .as_ref()
            .is_some_and(|it| it.when.span().is_some())
    }

    /// Why something is in the way, in words.
    pub(crate) fn reasons(&self, w: Words, clash: &Clash) -> Vec<String> {
        let Some(event) = &self.event else {
            return Vec::new();
        };
        clash.reasons.iter().map(|it| w.reason(event, it)).collect()
    }
}

/// From which weight on other days are proposed: not for a neighbour of the day before.
const FREE_FROM: u32 = 30;

/// Days that suit an event better than its own.
async fn free(desk: &Desk, tx: &mut Conn, it: &Event) -> Result<Vec<Free>, Failure> {
    let Some(span) = it.when.span() else {
        return Ok(Vec::new());
    };
    let (from, until) = (
        span.first().add_days(-rules::WINDOW - 1),
        span.last().add_days(rules::WINDOW + 1),
    );
    let seen = desk.scope(Action::Read, Resource::Event);
    let selection = store::Selection::seen(desk.municipality(), &seen);
    let taken = store::taken(tx, &selection, it.id, &rules::asked(it), (from, until)).await?;
    let working = desk.working_days(tx).await?;
    Ok(rules::free(it, &taken, desk.today, &working))
}

/// The event that a half-filled form describes, if it says when and by whom.
async fn typed_event(
    desk: &Desk,
    tx: &mut Conn,
    order: &EventOrder,
) -> Result<Option<Event>, Failure> {
    let named = EventOrder {
        title: Some(order.title.clone())
            .filter(|it| !it.trim().is_empty())
            .unwrap_or_else(|| "—".to_owned()),
        ..order.clone()
    };
    let (Ok(typed), Ok(organiser)) = (named.read(desk.today), order.read_organiser()) else {
        return Ok(None);
    };
    if matches!(typed.when, When::Someday(_)) {
        return Ok(None);
    }
    let municipality = desk.municipality();
    let Some(it) = store::organiser(tx, municipality, organiser, desk.today).await? else {
        return Ok(None);
    };
    let place = match typed.place {
        Some(id) => store::place(tx, municipality, id).await?,
        None => None,
    };
    let cohosts = store::hosts(tx, municipality, &typed.cohosts).await?;
    let needed = store::hosts(tx, municipality, &typed.needed).await?;
    let origin = Origin {
        organiser: it.host,
        council: it.council,
        area: it.area,
        layer: it.layer,
    };
    let (when, visibility) = (typed.when.clone(), typed.visibility);
    let draft = Draft {
        about: typed.about(place, cohosts, needed),
        when,
        visibility,
    };
    let id = order
        .id
        .parse()
        .unwrap_or_else(|_| Id::new(uuid::Uuid::nil()));
    let change = rules::put_up(id, origin, draft, (Arrival::PutUp, Source::Page), desk.now);
    Ok(Some(change.next))
}
