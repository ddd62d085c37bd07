//! Calling for volunteers, and agreeing to be called (C10).

use desk::{Desk, Failure};
use kernel::change::{Change, Fact, Whom};
use kernel::ids::{AttendanceRequestId, Id, OrganisationId};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use super::orders::CallOrder;
use crate::model::{Call, OwnVolunteering, Volunteer};
use crate::read::Fields;
use crate::rules;
use crate::store;

/// Calls for volunteers: mail goes to the staff who live in the district and agreed to be asked.
pub(crate) async fn call(desk: &Desk, order: &CallOrder) -> Result<Call, Failure> {
    let mut tx = desk.write().await?;
    let municipality = desk.municipality();
    let council: OrganisationId = order
        .council
        .trim()
        .parse()
        .map(Id::new)
        .map_err(|_| Refusal::new("request.choose").at("council"))?;
    let id: AttendanceRequestId = desk.new_id();
    let asking = store::request::asking(&mut tx, municipality, council, id).await?;
    let permit = desk.may(Action::Create, &asking)?;
    let it = order.read(desk, &asking.area, id, council)?;
    rules::may_call(it.on, desk.today)?;
    let asked = store::call::list_volunteers(&mut tx, municipality, &it.area, desk.today).await?;
    let it = Call {
        told: i64::try_from(asked.len()).unwrap_or(i64::MAX),
        ..it
    };
    store::call::insert(&mut tx, &it).await?;
    let fact = Fact::new("volunteer.call")
        .with("on", it.on)
        .with("told", it.told);
    let change = asked
        .into_iter()
        .fold(Change::new(it, fact), |change, person| {
            change.tell(Whom::Person(person), "mail-volunteer-call")
        });
    tx.commit(permit, change).await
}

/// The actor agrees to be asked.
pub(crate) async fn opt_in(desk: &Desk) -> Result<(), Failure> {
    let own = OwnVolunteering::of(desk)?;
    let mut tx = desk.write().await?;
    let permit = desk.may(Action::Edit, &own)?;
    let who = store::call::load_volunteer(&mut tx, desk.municipality(), own.person, desk.today)
        .await?
        .ok_or(Refusal::new("volunteer.staff"))?;
    if who.since.is_none() {
        store::call::opt_in(&mut tx, own.person, desk.today).await?;
    }
    tx.commit(permit, Change::new((), Fact::new("volunteer.opt_in")))
        .await
}

/// The actor is not to be asked any more; nobody asks why.
pub(crate) async fn opt_out(desk: &Desk) -> Result<(), Failure> {
    let own = OwnVolunteering::of(desk)?;
    let mut tx = desk.write().await?;
    let permit = desk.may(Action::Edit, &own)?;
    store::call::opt_out(&mut tx, own.person, desk.today).await?;
    tx.commit(permit, Change::new((), Fact::new("volunteer.opt_out")))
        .await
}

/// The actor promises to come.
pub(crate) async fn promise(desk: &Desk, id: AttendanceRequestId) -> Result<Call, Failure> {
    let own = OwnVolunteering::of(desk)?;
    let mut tx = desk.write().await?;
    let municipality = desk.municipality();
    let call = store::call::load(&mut tx, municipality, id).await?.call;
    desk.check_read(&call)?;
    let permit = desk.may(Action::Edit, &own)?;
    let who: Volunteer = store::call::load_volunteer(&mut tx, municipality, own.person, desk.today)
        .await?
        .ok_or(Refusal::new("volunteer.staff"))?;
    rules::may_promise(&call, &who, desk.today)?;
    store::call::promise(&mut tx, id, own.person, desk.today).await?;
    let council = Whom::Office(call.council);
    let fact = Fact::new("volunteer.promise").with("call", id);
    let change = Change::new(call, fact).tell(council, "mail-volunteer-promise");
    tx.commit(permit, change).await
}

/// The actor takes a promise back; nobody asks why.
pub(crate) async fn take_back(desk: &Desk, id: AttendanceRequestId) -> Result<(), Failure> {
    let own = OwnVolunteering::of(desk)?;
    let mut tx = desk.write().await?;
    let call = store::call::load(&mut tx, desk.municipality(), id)
        .await?
        .call;
    let permit = desk.may(Action::Edit, &own)?;
    store::call::take_back(&mut tx, id, own.person).await?;
    let fact = Fact::new("volunteer.take_back").with("call", id);
    let council = Whom::Office(call.council);
    let change = Change::new((), fact).tell(council, "mail-volunteer-take-back");
    tx.commit(permit, change).await
}

impl CallOrder {
    /// # Errors
    /// Every field that cannot be read.
    fn read(
        &self,
        desk: &Desk,
        area: &kernel::tiers::AreaPath,
        id: AttendanceRequestId,
        council: OrganisationId,
    ) -> Result<Call, Vec<Refusal>> {
        let mut fields = Fields::default();
        let people = self.people.trim().parse().ok();
        let people = people.filter(|number| (1..=500).contains(number));
        if people.is_none() {
            fields.refuse(Refusal::new("volunteer.people").at("people"));
        }
        let call = Call {
            id,
            council,
            area: area.clone(),
            event: fields.line("event", &self.event, "volunteer.event"),
            on: fields.day("on", &self.on, "request.on"),
            begins: fields.some_clock("begins_at", &self.begins_at),
            place: fields.line("place", &self.place, "request.place"),
            people: people.unwrap_or(1),
            text: fields.some_text("text", &self.text),
            called_on: desk.today,
            told: 0,
        };
        fields.finish(call)
    }
}
