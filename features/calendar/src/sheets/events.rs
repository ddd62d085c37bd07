//! `events.csv`: the events of the house's own files, each with a key.

use desk::feature::Later;
use desk::sheet::{Line, Table, id_of};
use desk::{Failure, WriteTx};
use kernel::ids::{EventId, Id};
use kernel::policy::{Action, Guarded};

use super::{organisation, place, words};
use crate::acts::put_findable;
use crate::model::{Source, When};
use crate::orders::{EventOrder, TimeOrder};
use crate::rules::{self, Arrival, Draft, Origin};
use crate::store;

pub(crate) fn events<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            put(tx, &line).await?;
        }
        Ok(table.len())
    })
}

/// Puts one event up, unless it stands already: what people changed on the screen stays theirs.
async fn put(tx: &mut WriteTx, line: &Line<'_>) -> Result<(), Failure> {
    let desk = tx.desk().clone();
    let municipality = tx.municipality().to_owned();
    let key = line.needed("key")?;
    let id: EventId = Id::new(id_of(&municipality, "event", key));
    if store::is_known(tx, &municipality, id).await? {
        return Ok(());
    }
    let typed = order(line, &municipality).read(desk.today)?;
    let organiser = line.needed("organiser")?;
    let held_by = organisation(&municipality, organiser);
    let found = store::organiser(tx, &municipality, held_by, desk.today).await?;
    let found = found.ok_or_else(|| line.fault("organiser", organiser))?;
    let known = match typed.place {
        Some(place) => store::place(tx, &municipality, place).await?,
        None => None,
    };
    let cohosts = store::hosts(tx, &municipality, &typed.cohosts).await?;
    let needed = store::hosts(tx, &municipality, &typed.needed).await?;
    let layer = line.read_some("layer", |code| crate::model::Layer::read(code).ok_or(()))?;
    let origin = Origin {
        organiser: found.host,
        council: found.council,
        area: found.area,
        layer: layer.unwrap_or(found.layer),
    };
    let (when, visibility) = (typed.when.clone(), typed.visibility);
    let draft = Draft {
        about: typed.about(known, cohosts, needed),
        when,
        visibility,
    };
    let change = rules::put_up(
        id,
        origin,
        draft,
        (Arrival::PutUp, Source::Sample),
        desk.now,
    );
    let permit = desk.may(Action::Create, &change.next)?;
    store::insert(tx, &change.next, Some(key)).await?;
    let mut event = tx.record(permit, change);
    if line.text("status") == "fixed" && !matches!(event.when, When::Someday(_)) {
        let permit = desk.may(Action::Settle, &event)?;
        let change = rules::fix(&event, &[], (None, &[]), desk.now)?;
        store::save(tx, &change.next).await?;
        event = tx.record(permit, change);
    }
    debug_assert_eq!(event.subject().id, id.uuid());
    put_findable(tx, &event).await
}

/// The row as the order that somebody could have typed.
fn order(line: &Line<'_>, municipality: &str) -> EventOrder {
    let text = |column: &str| line.text(column).to_owned();
    let list = |column: &str| words(line.text(column)).map(str::to_owned).collect();
    let hosts = |column: &str| {
        words(line.text(column))
            .map(|key| organisation(municipality, key).to_string())
            .collect()
    };
    EventOrder {
        title: text("title"),
        kind: text("kind"),
        purpose: text("purpose"),
        description: text("description"),
        place: line
            .some("place")
            .map_or(String::new(), |key| place(municipality, key).to_string()),
        place_name: text("place_name"),
        time: TimeOrder {
            first_on: text("first_on"),
            last_on: text("last_on"),
            begins_at: text("begins_at"),
            ends_at: text("ends_at"),
            through: text("through"),
            every: text("every"),
            every_until: text("every_until"),
            except: line.text("except").replace(';', "\n"),
            season: text("season"),
        },
        audience: list("audience"),
        cohosts: hosts("cohosts"),
        needed: hosts("needed"),
        equipment: line.text("equipment").replace(';', "、"),
        access: list("access"),
        fee: text("fee"),
        capacity: text("capacity"),
        sign_up: text("sign_up"),
        rain: text("rain"),
        contact: text("contact"),
        visibility: text("visibility"),
        ..EventOrder::default()
    }
}
