//! How a request goes on, one step at a time.

use desk::db::Conn;
use desk::search::{self, Entry};
use desk::{Desk, Failure, WriteTx};
use kernel::change::Change;
use kernel::day::FiscalYear;
use kernel::ids::{AttendanceRequestId, PersonId};
use kernel::policy::{Action, Guarded, Permit, Role};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;

use super::orders::{
    AcceptOrder, AnswerOrder, AttendOrder, DeclineOrder, ProposeOrder, ReportOrder, VersionOrder,
    WithdrawOrder,
};
use crate::model::{Answer, Attended, Member, Reply, Request, Speaker};
use crate::read::Fields;
use crate::rules::{self, Count, Moved, RequestRules, Terms};
use crate::store;

/// A request under an act: loaded, permitted, with the terms that hold for it today.
pub(super) struct Case {
    pub(super) tx: WriteTx,
    pub(super) it: Request,
    permit: Permit,
    terms: Terms,
}

impl Case {
    /// Opens the transaction, loads the request and asks for the permit. `version` is what the
    /// reader saw; another one is stale.
    pub(super) async fn open(
        desk: &Desk,
        id: AttendanceRequestId,
        action: Action,
        version: &str,
    ) -> Result<Case, Failure> {
        let mut tx = desk.write().await?;
        let it = store::request::load(&mut tx, desk.municipality(), id).await?;
        let permit = desk.may(action, &it)?;
        if !version.is_empty() && version != it.version.to_string() {
            return Err(Failure::Stale);
        }
        let terms = terms(&mut tx, desk, &it.area).await?;
        Ok(Case {
            tx,
            it,
            permit,
            terms,
        })
    }

    /// The members on the day of the meeting.
    async fn members(&mut self) -> Result<Vec<Member>, Failure> {
        let municipality = self.tx.municipality().to_owned();
        let day = (self.it.team, self.it.when.on);
        Ok(store::member::list(&mut self.tx, &municipality, self.it.id, day).await?)
    }

    /// Writes the step with its line of the history, and makes it durable.
    pub(super) async fn close(mut self, change: Change<Moved>) -> Result<Request, Failure> {
        let Moved { request, step } = &change.next;
        store::request::save(&mut self.tx, request).await?;
        store::request::put_step(&mut self.tx, request, step, self.permit.office()).await?;
        let_be_found(&mut self.tx, request).await?;
        let moved = self.tx.record(self.permit, change);
        self.tx.commit_recorded().await?;
        Ok(moved.request)
    }
}

/// The terms of today in an area.
pub(super) async fn terms(tx: &mut Conn, desk: &Desk, area: &AreaPath) -> Result<Terms, Failure> {
    let book = desk.rulebook(tx).await?;
    let days = desk.working_days(tx).await?;
    let section = desk.place().section;
    Ok(Terms::on(&book, area, (desk.now, days), section)?)
}

/// Agrees to a request (C3).
pub(crate) async fn accept(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &AcceptOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Settle, &order.version).await?;
    let mut fields = Fields::default();
    let reason = fields.some_text("reason", &order.reason);
    let reason = fields.finish(reason)?;
    store::team::hold_for_council(&mut case.tx, case.it.council).await?;
    let count = count_of(&mut case.tx, desk, &case.it).await?;
    let change = rules::accept(&case.it, &count, &reason, &case.terms)?;
    case.close(change).await
}

/// Proposes another time.
pub(crate) async fn propose(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &ProposeOrder,
) -> Result<Request, Failure> {
    let case = Case::open(desk, id, Action::Settle, &order.version).await?;
    let mut fields = Fields::default();
    let when = fields.when(&order.on, &order.begins_at, &order.ends_at);
    let note = fields.some_text("note", &order.note);
    let (when, note) = fields.finish((when, note))?;
    let change = rules::propose(&case.it, when, &note, &case.terms)?;
    case.close(change).await
}

/// Takes the time that was proposed; what members said was said of another day.
pub(crate) async fn agree(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &VersionOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Edit, &order.version).await?;
    let change = rules::agree(&case.it, &case.terms)?;
    store::member::forget_answers(&mut case.tx, case.it.id).await?;
    case.close(change).await
}

/// Declines a request, with what can be done instead.
pub(crate) async fn decline(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &DeclineOrder,
) -> Result<Request, Failure> {
    let case = Case::open(desk, id, Action::Settle, &order.version).await?;
    let mut fields = Fields::default();
    let reply = Reply {
        reason: fields.needed_text("reason", &order.reason, "request.decline_reason"),
        alternative: fields.needed_text(
            "alternative",
            &order.alternative,
            "request.decline_alternative",
        ),
    };
    let reply = fields.finish(reply)?;
    let change = rules::decline(&case.it, reply, desk.today)?;
    case.close(change).await
}

/// Takes a request back.
pub(crate) async fn withdraw(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &WithdrawOrder,
) -> Result<Request, Failure> {
    let case = Case::open(desk, id, Action::Edit, &order.version).await?;
    let mut fields = Fields::default();
    let note = fields.some_text("note", &order.note);
    let note = fields.finish(note)?;
    let change = rules::withdraw(&case.it, &note, &case.terms)?;
    case.close(change).await
}

/// Takes what a member says; the reason stays with the section and the member.
pub(crate) async fn answer(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &AnswerOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Attend, &order.version).await?;
    let who = speaker(desk, &case.permit, &order.person)?;
    let said = order.read()?;
    let members = case.members().await?;
    let change = rules::answer(&case.it, &members, who.member(), &said, &case.terms)?;
    let change = brought(change, who, &members);
    store::member::put_answer(&mut case.tx, id, who.member(), &said, desk.today).await?;
    case.close(change).await
}

/// Takes the hours that a member was there.
pub(crate) async fn attend(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &AttendOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Attend, &order.version).await?;
    let who = speaker(desk, &case.permit, &order.person)?;
    let mut fields = Fields::default();
    let hours = fields.hours(&order.from, &order.to);
    let (from, to) = fields.finish(hours)?;
    let members = case.members().await?;
    let change = rules::attend(&case.it, &members, who.member(), &case.terms)?;
    let change = brought(change, who, &members);
    let on = case.it.when.on;
    let hours = Attended {
        from,
        to,
        outside_minutes: rules::outside_minutes(on, from, to, &case.terms.days),
    };
    store::member::put_attended(&mut case.tx, id, who.member(), &hours).await?;
    case.close(change).await
}

/// Ends a request: its meeting is on record.
pub(crate) async fn report(
    desk: &Desk,
    id: AttendanceRequestId,
    order: &ReportOrder,
) -> Result<Request, Failure> {
    let mut case = Case::open(desk, id, Action::Attend, &order.version).await?;
    let it = &case.it;
    let mut fields = Fields::default();
    let named = fields.some_id("meeting", &order.meeting);
    let meeting = named.or(it.meeting);
    let note = match meeting {
        Some(_) => fields.some_text("note", &order.note),
        None => fields.needed_text("note", &order.note, "request.record"),
    };
    let note = fields.finish(note)?;
    if let Some(named) = named {
        let (tx, place) = (&mut case.tx, desk.municipality());
        if !store::request::is_meeting_of(tx, place, named, it.council).await? {
            return Err(Refusal::new("request.meeting").at("meeting").into());
        }
    }
    let change = rules::report(it, meeting, &note, desk.today)?;
    case.close(change).await
}

/// The year's count at which this request stands, by the rules in force on the day of its meeting.
async fn count_of(tx: &mut Conn, desk: &Desk, it: &Request) -> Result<Count, Failure> {
    let year = FiscalYear::of(it.when.on);
    let (nth, total, agreed) = store::request::position(tx, desk.municipality(), it, year).await?;
    let book = desk.rulebook(tx).await?;
    Ok(Count {
        year,
        nth,
        total,
        agreed,
        limit: RequestRules::on(&book, &it.area, it.when.on)?.per_year,
    })
}

/// Whose word it is: a member speaks for themselves, the section for whom it names.
pub(super) fn speaker(desk: &Desk, permit: &Permit, person: &str) -> Result<Speaker, Refusal> {
    let named: Option<PersonId> = person.trim().parse().ok();
    let own = desk.actor.person;
    if permit.role() == Role::CommunitySection && (named.is_none() || named != own) {
        let named = named.ok_or(Refusal::new("request.person").at("person"))?;
        return Ok(Speaker::For(named));
    }
    if named.is_some() && named != own {
        return Err(Refusal::new("request.own_answer").at("person"));
    }
    let own = own.ok_or(Refusal::new("request.member_posted").at("person"))?;
    Ok(Speaker::Own(own))
}

/// A change with the name of the member for whom it was written down, where somebody else did.
pub(super) fn brought(change: Change<Moved>, who: Speaker, members: &[Member]) -> Change<Moved> {
    let is_named = |member: &&Member| who == Speaker::For(member.person);
    match members.iter().find(is_named) {
        Some(member) => rules::on_behalf_of(member, change),
        None => change,
    }
}

/// Lets the request be found by those who may read it.
pub(super) async fn let_be_found(tx: &mut WriteTx, it: &Request) -> Result<(), Failure> {
    let municipality = tx.municipality().to_owned();
    let asking = store::request::asking(tx, &municipality, it.council, it.id).await?;
    let title = format!("{} {} {}", it.kind, it.when.on.japanese(), asking.name);
    let entry = Entry {
        subject: it.subject(),
        standing: &it.standing(),
        title: &title,
        paragraphs: &[&it.agenda, &it.venue],
    };
    Ok(search::put(tx, entry).await?)
}

impl AnswerOrder {
    /// # Errors
    /// Every field that cannot be read.
    fn read(&self) -> Result<Answer, Vec<Refusal>> {
        let mut fields = Fields::default();
        let said = match self.answer.as_str() {
            "yes" => Answer::Yes,
            "substitute" => {
                let by = fields.some_id("substitute", &self.substitute);
                let reason = fields.some_text("reason", &self.reason);
                match by {
                    Some(by) => Answer::Substitute {
                        by,
                        reason: Some(reason).filter(|reason| !reason.is_empty()),
                    },
                    None => {
                        fields.refuse(Refusal::new("request.substitute").at("substitute"));
                        Answer::Yes
                    }
                }
            }
            "no" => Answer::No {
                reason: fields.needed_text("reason", &self.reason, "request.no_reason"),
            },
            _ => {
                fields.refuse(Refusal::new("request.answer").at("answer"));
                Answer::Yes
            }
        };
        fields.finish(said)
    }
}
