//! How a request begins: with the chair's wish, or afterwards with somebody's attendance (C3, C5b).

use kernel::change::{Change, Fact, Whom};
use kernel::day::Day;
use kernel::ids::{OrganisationId, PersonId, TeamId};
use kernel::refusal::Refusal;
use kernel::text::fold;

use super::steps::{Moved, posted};
use super::{Count, RequestRules, Terms, counted_in, duty_of};
use crate::model::{Asking, Channel, MeetingKind, Member, Open, Part, Place, Request, Step, When};

/// The rule that finds an open request for the same time and place; it names the request.
pub(crate) const SAME: &str = "request.same";

/// The rule for a council that asks for a meeting that is over.
pub(crate) const PAST_FOR_COUNCIL: &str = "request.past_for_council";

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

/// Takes the wish of a council: from now on the section holds it. `open` are the council's open
/// requests on that day: what is asked for twice by a slip would count twice.
///
/// # Errors
/// Every rule that forbids it, all at once.
pub(crate) fn ask(
    it: &Asking,
    wish: Wish,
    around: &Circumstances,
    open: &[Request],
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
    no.extend(around.terms.ahead(&wish.when, past(&wish.channel)).err());
    if let Some(same) = open.iter().find(|known| is_same(known, &wish)) {
        let again = Refusal::new(SAME).with("request", same.id);
        no.push(again.at("on"));
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

/// What the council itself is told of a meeting that is over differs from what the office is told:
/// only the office enters who was there.
const fn past(channel: &Channel) -> &'static str {
    match channel {
        Channel::Form => PAST_FOR_COUNCIL,
        Channel::Paper(_) | Channel::Telephone(_) | Channel::Afterwards => "request.past",
    }
}

/// Does this request want somebody at the same time at the same place, or would it if the time that
/// is proposed suits?
fn is_same(it: &Request, wish: &Wish) -> bool {
    let times = [Some(it.when), it.place.proposal()];
    let same_time = times
        .into_iter()
        .flatten()
        .any(|when| (when.on, when.begins) == (wish.when.on, wish.when.begins));
    same_time && plain(&it.venue) == plain(&wish.venue)
}

/// A place as one hears it: people space its name at will.
fn plain(venue: &str) -> String {
    fold(venue).split_whitespace().collect()
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
