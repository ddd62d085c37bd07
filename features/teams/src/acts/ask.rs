//! How a request begins.

use desk::db::Conn;
use desk::{Desk, Failure};
use kernel::day::{Clock, Day, FiscalYear};
use kernel::ids::{AttendanceRequestId, Id, OrganisationId};
use kernel::policy::{Action, Permit, Role};
use kernel::refusal::Refusal;

use super::orders::{AfterOrder, RequestOrder};
use super::step::{brought, let_be_found, speaker, terms};
use crate::model::{Asking, Attended, Channel, MeetingKind, Part, Request, When};
use crate::read::Fields;
use crate::rules::{self, Circumstances, Count, RequestRules, Wish};
use crate::store;

/// Takes a request for attendance, from the council itself or keyed in for it (C3).
pub(crate) async fn ask(desk: &Desk, order: &RequestOrder) -> Result<Request, Failure> {
    let mut tx = desk.write().await?;
    let asking = asking(&mut tx, desk, &order.council).await?;
    let permit = desk.may(Action::Create, &asking)?;
    let wish = order.read(&permit)?;
    store::team::hold_for_council(&mut tx, asking.council).await?;
    let around = around(&mut tx, desk, &asking, wish.when.on).await?;
    let day = (asking.council, wish.when.on);
    let open = store::request::list_open_on(&mut tx, desk.municipality(), day).await?;
    let change = rules::ask(&asking, wish, &around, &open)?;
    store::request::insert(&mut tx, &change.next.request).await?;
    let it = &change.next;
    store::request::put_step(&mut tx, &it.request, &it.step, permit.office()).await?;
    let_be_found(&mut tx, &it.request).await?;
    Ok(tx.commit(permit, change).await?.request)
}

/// Takes an attendance that had no request: the request is made afterwards and counts (C5b).
pub(crate) async fn after(desk: &Desk, order: &AfterOrder) -> Result<Request, Failure> {
    let mut tx = desk.write().await?;
    let asking = asking(&mut tx, desk, &order.council).await?;
    let permit = desk.may(Action::Attend, &asking)?;
    let (wish, (from, to), reason) = order.read()?;
    let who = speaker(desk, &permit, &order.person)?;
    let on = wish.when.on;
    let around = around(&mut tx, desk, &asking, on).await?;
    let hours = Attended {
        from,
        to,
        outside_minutes: rules::outside_minutes(on, from, to, &around.terms.days),
    };
    store::team::hold_for_council(&mut tx, asking.council).await?;
    let count = count_with_one_more(&mut tx, desk, &asking, &around.rules, on).await?;
    let change = rules::after(&asking, wish, who.member(), &around, (&count, &reason))?;
    let change = brought(change, who, &around.members);
    let it = &change.next;
    store::request::insert(&mut tx, &it.request).await?;
    store::member::put_attended(&mut tx, it.request.id, who.member(), &hours).await?;
    store::request::put_step(&mut tx, &it.request, &it.step, permit.office()).await?;
    let_be_found(&mut tx, &it.request).await?;
    Ok(tx.commit(permit, change).await?.request)
}

/// The council of an order, under the id that its request will have.
async fn asking(tx: &mut Conn, desk: &Desk, council: &str) -> Result<Asking, Failure> {
    let council: OrganisationId = council
        .trim()
        .parse()
        .map(Id::new)
        .map_err(|_| Refusal::new("request.choose").at("council"))?;
    let id: AttendanceRequestId = desk.new_id();
    Ok(store::request::asking(tx, desk.municipality(), council, id).await?)
}

/// What a request of this council meets on the day of its meeting.
async fn around(
    tx: &mut Conn,
    desk: &Desk,
    asking: &Asking,
    on: Day,
) -> Result<Circumstances, Failure> {
    let municipality = desk.municipality();
    let team = store::team::of_council(tx, municipality, asking.council, on)
        .await?
        .ok_or_else(|| Refusal::new("request.no_team").at("council"))?;
    let members = store::member::list(tx, municipality, asking.id, (team, on)).await?;
    let book = desk.rulebook(tx).await?;
    Ok(Circumstances {
        team,
        members,
        rules: RequestRules::on(&book, &asking.area, on)?,
        terms: terms(tx, desk, &asking.area).await?,
    })
}

/// The year's count as it will be with one more.
async fn count_with_one_more(
    tx: &mut Conn,
    desk: &Desk,
    asking: &Asking,
    rules: &RequestRules,
    on: Day,
) -> Result<Count, Failure> {
    let year = FiscalYear::of(on);
    let total = store::request::count(tx, desk.municipality(), asking.council, year).await?;
    Ok(Count {
        year,
        nth: total + 1,
        total: total + 1,
        agreed: 0,
        limit: rules.per_year.clone(),
    })
}

impl RequestOrder {
    /// # Errors
    /// Every field that cannot be read.
    fn read(&self, permit: &Permit) -> Result<Wish, Vec<Refusal>> {
        let mut fields = Fields::default();
        let kind = fields.line("kind", &self.kind, "request.kind");
        let part = match self.part.as_str() {
            "" => Some(Part::Listen),
            word => fields.one_of("part", Part::read(word)),
        };
        let wish = Wish {
            kind: MeetingKind::new(kind),
            when: fields.when(&self.on, &self.begins_at, &self.ends_at),
            venue: fields.line("place", &self.place, "request.place"),
            agenda: fields.some_text("agenda", &self.agenda),
            part: part.unwrap_or(Part::Listen),
            wanted: fields.some_id("wanted", &self.wanted),
            contact: fields.some_line("contact", &self.contact),
            channel: self.channel(permit, &mut fields),
        };
        fields.finish(wish)
    }

    /// The council itself writes here; whoever else does names the original.
    fn channel(&self, permit: &Permit, fields: &mut Fields) -> Channel {
        if permit.role() == Role::CouncilOfficer {
            return Channel::Form;
        }
        let original = fields.line("on_behalf_of", &self.on_behalf_of, "request.on_behalf_of");
        match self.channel.as_str() {
            "paper" => Channel::Paper(original),
            "telephone" => Channel::Telephone(original),
            _ => {
                fields.refuse(Refusal::new("request.channel").at("channel"));
                Channel::Form
            }
        }
    }
}

impl AfterOrder {
    /// # Errors
    /// Every field that cannot be read.
    fn read(&self) -> Result<(Wish, (Clock, Clock), String), Vec<Refusal>> {
        let mut fields = Fields::default();
        let on = fields.day("on", &self.on, "request.on");
        let hours = fields.hours(&self.from, &self.to);
        let wish = Wish {
            kind: MeetingKind::new(fields.line("kind", &self.kind, "request.kind")),
            when: When {
                on,
                begins: hours.0,
                ends: Some(hours.1),
            },
            venue: fields.line("place", &self.place, "request.place"),
            agenda: fields.some_text("agenda", &self.agenda),
            part: Part::Listen,
            wanted: None,
            contact: String::new(),
            channel: Channel::Afterwards,
        };
        let reason = fields.some_text("reason", &self.reason);
        fields.finish((wish, hours, reason))
    }
}
