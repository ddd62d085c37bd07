//! How a request goes on: every open one has one holder and one next date (F1).

use kernel::change::{Change, Decision, Fact, How, Subject, Whom};
use kernel::day::Day;
use kernel::ids::{MeetingId, OrganisationId, PersonId};
use kernel::lifecycle::{Lifecycle, Move, State};
use kernel::policy::{Guarded, Resource};
use kernel::refusal::{Refusal, refuse};

use super::{Count, Terms, counted_in};
use crate::model::{Answer, End, Member, Open, Place, Reply, Request, Step, When};

/// The lifecycle of a request for attendance.
pub(crate) static LIFECYCLE: Lifecycle = Lifecycle {
    of: "attendance_request",
    first: "asked",
    states: &[
        open("asked"),
        open("proposed"),
        open("accepted"),
        open("staffed"),
        open("attended"),
        ended("reported"),
        ended("declined"),
        ended("withdrawn"),
    ],
    moves: &[
        step("accept", &["asked"], &["accepted"]),
        step("propose", &["asked", "accepted"], &["proposed"]),
        step("agree", &["proposed"], &["accepted"]),
        step("answer", &["accepted", "staffed"], &["accepted", "staffed"]),
        step(
            "attend",
            &["accepted", "staffed", "attended"],
            &["attended"],
        ),
        step("report", &["attended"], &["reported"]),
        step(
            "record",
            &["accepted", "staffed", "attended"],
            &["accepted", "staffed", "attended"],
        ),
        step("decline", &["asked", "proposed", "accepted"], &["declined"]),
        step(
            "withdraw",
            &["asked", "proposed", "accepted", "staffed"],
            &["withdrawn"],
        ),
    ],
};

const fn open(code: &'static str) -> State {
    State { code, open: true }
}

const fn ended(code: &'static str) -> State {
    State { code, open: false }
}

const fn step(
    act: &'static str,
    from: &'static [&'static str],
    to: &'static [&'static str],
) -> Move {
    Move { act, from, to }
}

/// A request after a step, with the step's line in its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) request: Request,
    pub(crate) step: Step,
}

impl Moved {
    pub(crate) const fn new(request: Request, step: Step) -> Moved {
        Moved { request, step }
    }
}

/// Agrees to a request: the team holds it. Beyond the year's number somebody says why.
pub(crate) fn accept(it: &Request, count: &Count, reason: &str, terms: &Terms) -> Decision<Moved> {
    possible(it, "accept")?;
    let over_reason = count.room_or_reason(reason)?;
    let step = match &over_reason {
        Some(reason) => Step::for_all("accept_over").saying(reason),
        None => Step::for_all("accept"),
    };
    let fact = Fact::new("request.accept")
        .with("nth", count.nth)
        .with("year", count.year);
    let next = Request {
        over_reason,
        ..with_team(it, it.when, terms)
    };
    let team = match it.wanted {
        Some(person) => Whom::Person(person),
        None => Whom::Office(it.team_office()),
    };
    Ok(change(next, step, fact)
        .tell(Whom::Office(it.council), "mail-request-accepted")
        .tell(team, "mail-request-wanted"))
}

/// Asks the council whether another time suits.
pub(crate) fn propose(it: &Request, when: When, note: &str, terms: &Terms) -> Decision<Moved> {
    possible(it, "propose")?;
    terms.ahead(&when, "request.past")?;
    if when == it.when {
        return refuse("request.same_time").map_err(|no: Refusal| no.at("on"));
    }
    let next = it.moved(Place::Open {
        state: Open::Proposed(when),
        holder: it.council,
        next: terms.answer_by(when.on),
    });
    let fact = Fact::new("request.propose").with("on", when.on);
    Ok(change(next, Step::for_all("propose").saying(note), fact)
        .tell(Whom::Office(it.council), "mail-request-proposed"))
}

/// Takes the time that was proposed.
pub(crate) fn agree(it: &Request, terms: &Terms) -> Decision<Moved> {
    possible(it, "agree")?;
    let when = it.place.proposal().unwrap_or(it.when);
    if terms.is_past(&when) {
        return refuse("request.past_proposal");
    }
    let fact = Fact::new("request.agree").with("on", when.on);
    Ok(
        change(with_team(it, when, terms), Step::for_all("agree"), fact)
            .tell(Whom::Office(it.team_office()), "mail-request-wanted"),
    )
}

/// Says no, why, and what can be done instead (断らない).
pub(crate) fn decline(it: &Request, reply: Reply, today: Day) -> Decision<Moved> {
    possible(it, "decline")?;
    let next = Request {
        reply: Some(reply),
        ..it.moved(Place::Ended {
            state: End::Declined,
            on: today,
        })
    };
    Ok(
        change(next, Step::for_all("decline"), Fact::new("request.decline"))
            .tell(Whom::Office(it.council), "mail-request-declined"),
    )
}

/// Takes the request back.
pub(crate) fn withdraw(it: &Request, note: &str, terms: &Terms) -> Decision<Moved> {
    possible(it, "withdraw")?;
    let next = it.moved(Place::Ended {
        state: End::Withdrawn,
        on: terms.today,
    });
    let step = Step::for_all("withdraw").saying(note);
    let change = change(next, step, Fact::new("request.withdraw"))
        .tell(Whom::Office(terms.section), "mail-request-withdrawn");
    Ok(match it.place {
        Place::Open {
            state: Open::Accepted | Open::Staffed,
            ..
        } => change.tell(Whom::Office(it.team_office()), "mail-request-withdrawn"),
        Place::Open { .. } | Place::Ended { .. } => change,
    })
}

/// Takes what a member says. When nobody of the team can come, the section holds the request
/// again, so that it is not left lying (F1).
pub(crate) fn answer(
    it: &Request,
    members: &[Member],
    who: PersonId,
    said: &Answer,
    terms: &Terms,
) -> Decision<Moved> {
    possible(it, "answer")?;
    posted(members, who)?;
    if let Some(by) = said.substitute() {
        posted(members, by).map_err(|no| no.at("substitute"))?;
        if by == who {
            return Err(Refusal::new("request.substitute").at("substitute"));
        }
    }
    let others = members.iter().filter(|member| member.person != who);
    let answers: Vec<Option<&Answer>> = others
        .map(|member| member.answer.as_ref())
        .chain([Some(said)])
        .collect();
    let somebody_comes = answers.contains(&Some(&Answer::Yes));
    let nobody_left = answers
        .iter()
        .all(|it| it.is_some_and(|it| *it != Answer::Yes));
    let next = it.moved(match (somebody_comes, nobody_left) {
        (true, _) => Place::Open {
            state: Open::Staffed,
            holder: it.team_office(),
            next: it.when.on,
        },
        (false, true) => Place::Open {
            state: Open::Accepted,
            holder: terms.section,
            next: terms.answer_by(it.when.on),
        },
        (false, false) => with_team(it, it.when, terms).place,
    });
    let fact = Fact::new("request.answer").with("answer", said.code());
    Ok(tell_of_answer(
        it,
        said,
        change(next, step_of(said), fact),
        terms.section,
    ))
}

/// Only that somebody comes is said to the council; the rest stays within the office.
fn step_of(said: &Answer) -> Step {
    match said {
        Answer::Yes => Step::for_all("answer_yes"),
        Answer::Substitute { .. } => Step::for_staff("answer_substitute"),
        Answer::No { .. } => Step::for_staff("answer_no"),
    }
}

fn tell_of_answer(
    it: &Request,
    said: &Answer,
    change: Change<Moved>,
    section: OrganisationId,
) -> Change<Moved> {
    let holder = change.next.request.place.holder();
    let change = match said {
        Answer::Yes => change.tell(Whom::Office(it.council), "mail-request-staffed"),
        Answer::Substitute { by, .. } => change.tell(Whom::Person(*by), "mail-request-substitute"),
        Answer::No { .. } => change,
    };
    if holder == Some(section) {
        return change.tell(Whom::Office(section), "mail-request-unstaffed");
    }
    change
}

/// Takes that a member was there: the record of the meeting is due.
pub(crate) fn attend(
    it: &Request,
    members: &[Member],
    who: PersonId,
    terms: &Terms,
) -> Decision<Moved> {
    possible(it, "attend")?;
    posted(members, who)?;
    if it.when.on > terms.today {
        return refuse("request.future");
    }
    let next = it.moved(Place::Open {
        state: Open::Attended,
        holder: it.team_office(),
        next: it
            .place
            .next()
            .filter(|_| it.place.state() == "attended")
            .unwrap_or_else(|| terms.report_by()),
    });
    Ok(change(
        next,
        Step::for_all("attend"),
        Fact::new("request.attend"),
    ))
}

/// Goes on where the record of the meeting can be begun, and was not yet.
pub(crate) fn may_record(it: &Request) -> Result<(), Refusal> {
    possible(it, "record")?;
    match it.meeting {
        Some(_) => refuse("request.recorded"),
        None => Ok(()),
    }
}

/// Ties the request to the record of its meeting; whose turn it is stays as it was.
pub(crate) fn record(it: &Request, meeting: MeetingId) -> Change<Moved> {
    let next = Request {
        meeting: Some(meeting),
        ..it.moved(it.place.clone())
    };
    let record = Subject::of(Resource::Meeting, meeting);
    change(next, Step::for_all("record"), Fact::new("request.record")).link(
        it.subject(),
        How::Became,
        record,
    )
}

/// Ends a request with the record of its meeting, where there is one in the house.
pub(crate) fn report(
    it: &Request,
    meeting: Option<MeetingId>,
    note: &str,
    today: Day,
) -> Decision<Moved> {
    possible(it, "report")?;
    let next = Request {
        meeting,
        ..it.moved(Place::Ended {
            state: End::Reported,
            on: today,
        })
    };
    let step = Step::for_all("report").saying(note);
    let change = change(next, step, Fact::new("request.report"));
    Ok(match meeting {
        Some(meeting) => {
            let record = Subject::of(Resource::Meeting, meeting);
            change.link(it.subject(), How::Became, record)
        }
        None => change,
    })
}

/// The request with the team, which is to say who comes.
fn with_team(it: &Request, when: When, terms: &Terms) -> Request {
    let place = Place::Open {
        state: Open::Accepted,
        holder: it.team_office(),
        next: terms.answer_by(when.on),
    };
    Request { when, ..it.clone() }.moved(place)
}

fn change(next: Request, step: Step, fact: Fact) -> Change<Moved> {
    Change::new(Moved::new(next, step), fact)
}

/// Goes on when the lifecycle has a way from here.
pub(super) fn possible(it: &Request, act: &str) -> Result<(), Refusal> {
    if LIFECYCLE.acts(it.place.state()).any(|known| known == act) {
        return Ok(());
    }
    refuse("request.state")
}

/// Goes on for somebody who is on the team on the day of the meeting.
pub(super) fn posted(members: &[Member], who: PersonId) -> Result<(), Refusal> {
    if members.iter().any(|member| member.person == who) {
        return Ok(());
    }
    Err(Refusal::new("request.member_posted").at("person"))
}

impl Request {
    /// The same request at another place, one step on.
    pub(super) fn moved(&self, place: Place) -> Request {
        Request {
            counted_in: counted_in(&place, self.when.on),
            place,
            version: self.version + 1,
            ..self.clone()
        }
    }
}
