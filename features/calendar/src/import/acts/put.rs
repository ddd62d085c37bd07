//! Taking one row in: putting its event up, or bringing what its source changed.

use std::collections::HashMap;

use desk::sheet::id_of;
use desk::{Desk, Failure, WriteTx};
use kernel::ids::{EventId, Id};
use kernel::policy::Action;
use kernel::refusal::Refusal;
use kernel::text::Title;

use super::{Beside, Outcome};
use crate::acts::{complete, in_the_way, origin, put_findable};
use crate::import::verdict::{Judged, Verdict};
use crate::model::{Event, Particulars, Source, Stage, When};
use crate::rules::{self, Arrival, Clash, Draft, Origin};
use crate::store;

/// The most lines about single events that an outcome holds.
const MOST_LINES: usize = 100;

/// Takes rows in, with what they have in common.
pub(super) struct Put<'a> {
    desk: &'a Desk,
    /// Are the days fixed where nothing grave is in the way?
    is_fixed: bool,
    /// Is it still worth looking what is on beside an event? Not where its day is not fixed and nobody
    /// would read one more line about it.
    looks: bool,
    origins: HashMap<String, Origin>,
}

impl<'a> Put<'a> {
    pub(super) fn new(desk: &'a Desk, is_fixed: bool) -> Put<'a> {
        Put {
            desk,
            is_fixed,
            looks: true,
            origins: HashMap::new(),
        }
    }

    /// Takes a row in, and counts it.
    pub(super) async fn row(
        &mut self,
        tx: &mut WriteTx,
        it: &Judged,
        outcome: &mut Outcome,
    ) -> Result<(), Failure> {
        self.looks = self.is_fixed || outcome.clashes.len() < MOST_LINES;
        let done = match (it.verdict, it.event) {
            (Verdict::Changed, Some(event)) => self.renew(tx, event, it).await,
            _ => self.put_up(tx, it).await,
        };
        let (event, clashes) = match done {
            Ok(done) => done,
            Err(failure) => {
                let no = failure.refusals()?;
                outcome.left += 1;
                let text = no.iter().map(|no| self.desk.explain(no));
                let text = text.collect::<Vec<_>>().join(" ");
                line(&mut outcome.refused, it.event, &it.row.order.title, text);
                return Ok(());
            }
        };
        match it.verdict {
            Verdict::Changed => outcome.changed += 1,
            _ => outcome.put_up += 1,
        }
        if !clashes.is_empty() {
            let text = self.said(&event, &clashes);
            line(
                &mut outcome.clashes,
                Some(event.id),
                event.about.title.as_str(),
                text,
            );
        }
        let digest = it.row.digest(self.desk.municipality());
        Ok(store::put_origin(tx, event.id, &digest).await?)
    }

    async fn put_up(
        &mut self,
        tx: &mut WriteTx,
        it: &Judged,
    ) -> Result<(Event, Vec<Clash>), Failure> {
        let order = &it.row.order;
        let origin = self.origin(tx, it).await?;
        let typed = order.read(self.desk.today)?;
        let draft = complete(self.desk, tx, typed).await?;
        let id: EventId = Id::new(id_of(
            self.desk.municipality(),
            "event_from_file",
            &it.row.key,
        ));
        let from = (Arrival::PutUp, Source::File);
        let change = rules::put_up(id, origin, draft, from, self.desk.now);
        let permit = self.desk.may(Action::Create, &change.next)?;
        store::insert(tx, &change.next, Some(&it.row.key)).await?;
        let mut event = tx.record(permit, change);
        let clashes = match self.looks {
            true => in_the_way(self.desk, tx, &event).await?,
            false => Vec::new(),
        };
        if it.row.called_off {
            event = self.call_off(tx, event).await?;
        } else if self.is_fixed && order.fixed != "no" {
            event = self.fix(tx, event, &clashes).await?;
        }
        put_findable(tx, &event).await?;
        Ok((event, clashes))
    }

    async fn origin(&mut self, tx: &mut WriteTx, it: &Judged) -> Result<Origin, Failure> {
        let organiser = &it.row.order.organiser;
        if let Some(origin) = self.origins.get(organiser) {
            return Ok(origin.clone());
        }
        let origin = origin(self.desk, tx, &it.row.order).await?;
        self.origins.insert(organiser.clone(), origin.clone());
        Ok(origin)
    }

    /// Fixes the day where nothing is in the way that cannot be held beside it; else it stays open.
    async fn fix(
        &self,
        tx: &mut WriteTx,
        event: Event,
        clashes: &[Clash],
    ) -> Result<Event, Failure> {
        let permit = self.desk.may(Action::Settle, &event)?;
        match rules::fix(&event, clashes, (None, &[]), self.desk.now) {
            Ok(change) => {
                store::save(tx, &change.next).await?;
                Ok(tx.record(permit, change))
            }
            Err(_) => Ok(event),
        }
    }

    async fn call_off(&self, tx: &mut WriteTx, event: Event) -> Result<Event, Failure> {
        let why = crate::Words(kernel::lang::Lang::Ja).import_called_off();
        let why = Title::new(why).map_err(|_| Refusal::new("event.why"))?;
        let permit = self.desk.may(Action::Settle, &event)?;
        let change = rules::cancel(&event, why, self.desk.now)?;
        store::save(tx, &change.next).await?;
        Ok(tx.record(permit, change))
    }

    /// Brings what the source changed to an event that stands. What the source does not say stays as
    /// people have it here.
    async fn renew(
        &self,
        tx: &mut WriteTx,
        id: EventId,
        it: &Judged,
    ) -> Result<(Event, Vec<Clash>), Failure> {
        let mut event = store::load(tx, self.desk.municipality(), id).await?;
        if it.row.called_off {
            event = match event.stage {
                Stage::Cancelled(_) => event,
                _ => self.call_off(tx, event).await?,
            };
            put_findable(tx, &event).await?;
            return Ok((event, Vec::new()));
        }
        let typed = it.row.order.read(self.desk.today)?;
        let mut draft = complete(self.desk, tx, typed).await?;
        keep(&event.about, &mut draft.about);
        draft.visibility = event.visibility;
        let there = Event {
            when: draft.when.clone(),
            ..event.clone()
        };
        let clashes = in_the_way(self.desk, tx, &there).await?;
        let is_fixed = matches!(event.stage, Stage::Fixed { .. } | Stage::Postponed(_));
        if is_fixed && draft.when != event.when && !matches!(draft.when, When::Someday(_)) {
            event = self.move_to(tx, event, &draft, &clashes).await?;
        }
        let permit = self.desk.may(Action::Edit, &event)?;
        let change = rules::mend(&event, draft, self.desk.now)?;
        store::save(tx, &change.next).await?;
        let event = tx.record(permit, change);
        put_findable(tx, &event).await?;
        Ok((event, clashes))
    }

    async fn move_to(
        &self,
        tx: &mut WriteTx,
        event: Event,
        draft: &Draft,
        clashes: &[Clash],
    ) -> Result<Event, Failure> {
        let permit = self.desk.may(Action::Settle, &event)?;
        let when = draft.when.clone();
        let change = rules::move_to(&event, when, clashes, (None, &[]), self.desk.now)?;
        store::save(tx, &change.next).await?;
        Ok(tx.record(permit, change))
    }

    /// What is on beside an event, in a line.
    fn said(&self, event: &Event, clashes: &[Clash]) -> String {
        let w = crate::Words(self.desk.lang);
        let mut lines = Vec::new();
        for clash in clashes.iter().take(3) {
            let reasons = clash.reasons.iter().map(|it| w.reason(event, it));
            let reasons = reasons.collect::<Vec<_>>().join(w.and());
            lines.push(format!(
                "{} {}: {reasons}",
                w.clash_title(clash),
                w.clash_when(clash)
            ));
        }
        lines.join("; ")
    }
}

fn line(lines: &mut Vec<Beside>, event: Option<EventId>, title: &str, text: String) {
    if lines.len() < MOST_LINES {
        lines.push(Beside {
            event,
            title: title.to_owned(),
            text,
        });
    }
}

/// What the source does not say stays as it is.
fn keep(before: &Particulars, next: &mut Particulars) {
    let texts = [
        (&before.purpose, &mut next.purpose),
        (&before.sign_up, &mut next.sign_up),
        (&before.rain, &mut next.rain),
        (&before.contact, &mut next.contact),
    ];
    for (before, next) in texts {
        if next.is_empty() {
            next.clone_from(before);
        }
    }
    if next.description.is_empty() {
        next.description.clone_from(&before.description);
    }
    if next.venue.place.is_none() && next.venue.words.is_empty() {
        next.venue.clone_from(&before.venue);
    }
    if next.audience.is_empty() {
        next.audience.clone_from(&before.audience);
    }
    if next.equipment.is_empty() {
        next.equipment.clone_from(&before.equipment);
    }
    if next.access.is_empty() {
        next.access.clone_from(&before.access);
    }
    if next.fee == crate::model::Fee::default() {
        next.fee.clone_from(&before.fee);
    }
    next.capacity = next.capacity.or(before.capacity);
    next.cohosts.clone_from(&before.cohosts);
    next.needed.clone_from(&before.needed);
}
