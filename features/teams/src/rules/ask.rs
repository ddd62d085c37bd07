//! How a request begins: with the chair's wish, or afterwards with somebody's attendance (C3, C5b).

use kernel::change::{Change, Fact, Whom};
use kernel::day::Day;
use kernel::ids::{OrganisationId, PersonId, TeamId};
use kernel::refusal::Refusal;

use super::steps::{Moved, posted};
use super::{Count, RequestRules, Terms, counted_in, duty_of};
use crate::model::{Asking, Channel, MeetingKind, Member, Open, Part, Place, Request, Step, When};

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    pub(crate) kind: MeetingKind,
    pub(crate) when: When,
    pub(crate) venue: String,
    pub(crate) agenda: String,
    pub(crate) part: Part,
    pub(crate) wanted: Option<PersonId>,
    pub(crate) contact: String,
    pub(crate) channel: Channel,
}

/// What a request meets on the day of its meeting.
#[derive(Clone, Debug)]
pub(crate) struct Circumstances {
    /// The team that serves the council.
    pub(crate) team: TeamId,
    /// Who is on it.
    pub(crate) members: Vec<Member>,
    /// The rules in force.
    pub(crate) rules: RequestRules,
    /// The calendar and the section.
    pub(crate) terms: Terms,
}

/// Takes the wish of a council: from now on the section holds it.
///
/// # Errors
/// Every rule that forbids it, all at once.
pub(crate) fn ask(
    it: &Asking,
    wish: Wish,
    around: &Circumstances,
) -> Result<Change<Moved>, Vec<Refusal>> {
    let (today, section) = (around.terms.today, around.terms.section);
    let mut no = refusals(it, &wish, around);
    if let Some(wanted) = wish.wanted {
        no.extend(
            posted(&around.members, wanted)
                .err()
                .map(|it| it.at("wanted")),
        );
    }
    if wish.when.on < today {
        no.push(Refusal::new("request.past").at("on"));
    }
    if !no.is_empty() {
        return Err(no);
    }
    let place = Place::Open {
        state: Open::Asked,
        holder: section,
        next: around.terms.answer_by(wish.when.on),
    };
    let step = match wish.channel.on_behalf_of() {
        Some(original) => Step::for_all("keyed_in").saying(original),
        None => Step::for_all("ask"),
    };
    let fact = Fact::new("request.ask")
        .with("on", wish.when.on)
        .with("channel", wish.channel.code());
    let request = begun(it, around.team, wish, place, today);
    Ok(Change::new(Moved::new(request, step), fact)
        .tell(Whom::Office(section), "mail-request-asked"))
}

/// Makes the request to an attendance that had none, so that the count is true. Beyond the year's
/// number whoever enters it says why.
///
/// # Errors
/// Every rule that forbids it, all at once.
pub(crate) fn after(
    it: &Asking,
    wish: Wish,
    who: PersonId,
    around: &Circumstances,
    (count, reason): (&Count, &str),
) -> Result<Change<Moved>, Vec<Refusal>> {
    let today = around.terms.today;
    let mut no = refusals(it, &wish, around);
    no.extend(posted(&around.members, who).err());
    if wish.when.on > today {
        no.push(Refusal::new("request.future").at("on"));
    }
    let over_reason = count.room_or_reason(reason).unwrap_or_else(|over| {
        no.push(over);
        None
    });
    if !no.is_empty() {
        return Err(no);
    }
    let place = Place::Open {
        state: Open::Attended,
        holder: OrganisationId::new(around.team.uuid()),
        next: around.terms.report_by(),
    };
    let fact = Fact::new("request.after").with("on", wish.when.on);
    let request = Request {
        over_reason,
        ..begun(it, around.team, wish, place, today)
    };
    Ok(Change::new(
        Moved::new(request, Step::for_all("after")),
        fact,
    ))
}

/// What forbids a request, whether it comes before the meeting or after it.
fn refusals(it: &Asking, wish: &Wish, around: &Circumstances) -> Vec<Refusal> {
    let rules = &around.rules;
    let duty = duty_of(&wish.kind, rules).and_then(|ruling| ruling.duty_or_refusal());
    let mut no: Vec<Refusal> = duty.err().into_iter().collect();
    let certified = it.certified_on.is_some_and(|on| on <= around.terms.today);
    if !allows(rules, certified) {
        no.push(Refusal::new("request.certified_only").at("council"));
    }
    no
}

/// Whether the rules let a council ask that the city certified, or did not (A1).
pub(super) fn allows(rules: &RequestRules, certified: bool) -> bool {
    certified || !rules.certified_only.as_ref().is_some_and(|it| it.value)
}

fn begun(it: &Asking, team: TeamId, wish: Wish, place: Place, today: Day) -> Request {
    Request {
        id: it.id,
        council: it.council,
        team,
        area: it.area.clone(),
        kind: wish.kind,
        venue: wish.venue,
        agenda: wish.agenda,
        part: wish.part,
        wanted: wish.wanted,
        contact: wish.contact,
        channel: wish.channel,
        counted_in: counted_in(&place, wish.when.on),
        when: wish.when,
        place,
        over_reason: None,
        reply: None,
        meeting: None,
        asked_on: today,
        version: 1,
    }
}
