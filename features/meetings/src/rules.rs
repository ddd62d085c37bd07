//! What may happen to a meeting and what then follows: pure decisions.

mod agenda;
mod headline;
mod keep;
mod merge;
mod minutes;
mod report;

use kernel::change::{Change, Decision, Fact, Whom};
use kernel::day::Day;
use kernel::ids::{MeetingId, OrganisationId};
use kernel::refusal::{Refusal, refuse};
use kernel::text::Title;

pub(crate) use agenda::{add, carry, change, remove, shift};
pub(crate) use headline::headline;
pub(crate) use merge::{Merged, merge};
pub(crate) use minutes::{
    Fresh, MOST_IN_ALL, MOST_SENTENCES, check_take_up, finish, minutes_long, write,
};
pub(crate) use report::{prefilled, report};

use crate::model::{Council, Meeting, Plan, Stage};

/// Calls a meeting.
pub(crate) fn call(id: MeetingId, council: Council, plan: Plan) -> Change<Meeting> {
    let next = Meeting {
        id,
        council,
        kind: plan.kind,
        title: plan.title,
        on: plan.on,
        hours: plan.hours,
        place: plan.place,
        stage: Stage::Planned,
        visibility: plan.visibility,
        version: 1,
        minutes_version: 0,
    };
    let fact = fact(&next, "meeting.call");
    Change::new(next, fact)
}

/// Mends its particulars. The council stays; parts that were more open than the meeting now is are
/// narrowed with it.
pub(crate) fn mend(it: &Meeting, plan: Plan) -> Decision<Meeting> {
    check_open(it)?;
    let next = Meeting {
        kind: plan.kind,
        title: plan.title,
        on: plan.on,
        hours: plan.hours,
        place: plan.place,
        visibility: plan.visibility,
        ..moved(it)
    };
    let fact = fact(&next, "meeting.mend");
    Ok(Change::new(next, fact))
}

/// Confirms the minutes (議事録確定): from now on nobody writes in them.
pub(crate) fn confirm(it: &Meeting, sentences: usize, today: Day) -> Decision<Meeting> {
    check_open(it)?;
    if it.stage == Stage::Planned {
        return refuse("meeting.not_held");
    }
    if sentences == 0 {
        return refuse("meeting.nothing_said");
    }
    let next = Meeting {
        stage: Stage::Confirmed { on: today },
        ..moved(it)
    };
    let fact = fact(&next, "meeting.confirm").with("sentences", sentences);
    Ok(Change::new(next, fact))
}

/// Calls it off (中止): whoever was asked to come hears of it.
pub(crate) fn call_off(
    it: &Meeting,
    why: Title,
    asked: &[OrganisationId],
    today: Day,
) -> Decision<Meeting> {
    check_planned(it)?;
    let next = Meeting {
        stage: Stage::CalledOff { on: today, why },
        ..moved(it)
    };
    let fact = fact(&next, "meeting.call_off");
    let change = Change::new(next, fact);
    Ok(asked.iter().fold(change, |change, office| {
        change.tell(Whom::Office(*office), "mail-meeting-called-off")
    }))
}

/// Goes on while it is still to be held.
pub(crate) fn check_planned(it: &Meeting) -> Result<(), Refusal> {
    check_open(it)?;
    match it.is_planned() {
        true => Ok(()),
        false => refuse("meeting.was_held"),
    }
}

/// Opens confirmed minutes again, to correct them; the ledger remembers who did.
pub(crate) fn reopen(it: &Meeting) -> Decision<Meeting> {
    let Stage::Confirmed { on } = it.stage else {
        return refuse("meeting.not_confirmed");
    };
    let next = Meeting {
        stage: Stage::Held,
        ..moved(it)
    };
    let fact = fact(&next, "meeting.reopen").with("confirmed_on", on);
    Ok(Change::new(next, fact))
}

/// Records who was there.
pub(crate) fn attend(it: &Meeting, heads: u32, today: Day) -> Decision<Meeting> {
    check_open(it)?;
    if it.on > today {
        return Err(Refusal::new("meeting.not_yet").with("day", it.on));
    }
    let next = Meeting {
        stage: Stage::Held,
        ..moved(it)
    };
    let fact = fact(&next, "meeting.attend").with("heads", heads);
    Ok(Change::new(next, fact))
}

/// Goes on unless the minutes are confirmed, or it was called off.
fn check_open(it: &Meeting) -> Result<(), Refusal> {
    match it.stage {
        Stage::Planned | Stage::Held => Ok(()),
        Stage::Confirmed { .. } => refuse("meeting.confirmed"),
        Stage::CalledOff { .. } => refuse("meeting.called_off"),
    }
}

/// The same meeting, one version later.
fn moved(it: &Meeting) -> Meeting {
    Meeting {
        version: it.version + 1,
        ..it.clone()
    }
}

fn fact(next: &Meeting, act: &'static str) -> Fact {
    Fact::new(act)
        .with("on", next.on)
        .with("status", next.stage.code())
        .with("visibility", next.visibility.code())
}
