//! What waits for whom, and how it is going: pure.

use kernel::day::{Day, WorkingDays};
use kernel::policy::Action;

use crate::model::{Answered, Concern, Request, Step, Waited, Waiting};

/// The minutes are expected so many working days after the meeting. No document sets a number;
/// the report of an attendance is expected then too.
const MINUTES_WITHIN: u32 = 5;

/// How many days make up one side of a trend: a quarter of a year.
const QUARTER: i32 = 91;

/// The one next act to a concern, for whoever holds it.
pub(crate) fn concern_step(it: &Concern) -> Option<Step> {
    match (it.state.as_str(), it.is_judged) {
        ("triage" | "returned", false) => Some(Step::Triage),
        ("triage" | "returned", true) => Some(Step::Send),
        ("sent", _) => Some(Step::Take),
        ("working", _) => Some(Step::Answer),
        ("answered", _) => Some(Step::Deliver),
        ("promised", _) => Some(Step::AnswerPromise),
        _ => None,
    }
}

/// What the policy calls an act to a concern; nothing for acts to other things.
pub(crate) const fn action(step: Step) -> Option<Action> {
    match step {
        Step::Triage => Some(Action::Triage),
        Step::Send => Some(Action::Send),
        Step::Take => Some(Action::Take),
        Step::Answer | Step::AnswerPromise => Some(Action::Answer),
        Step::Deliver => Some(Action::Deliver),
        Step::Advise => Some(Action::Advise),
        Step::ReadVoice
        | Step::Settle
        | Step::Agree
        | Step::SayComing
        | Step::Attend
        | Step::Report
        | Step::WriteMinutes => None,
    }
}

/// How a request stands on a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It is the reader's turn.
    Ours(Step),
    /// The reader comes; there is nothing to do before the day.
    Expected,
    /// It is somebody else's turn.
    Theirs,
}

/// Whose turn it is with an open request. A member who answered has nothing more to do until
/// the day, and one who cannot come has nothing to do at all.
pub(crate) fn turn(it: &Request, today: Day) -> Turn {
    if !it.is_ours {
        return Turn::Theirs;
    }
    let comes = it.reply.as_deref() == Some("yes");
    let stays_away = it.reply.is_some() && !comes;
    match it.state.as_str() {
        "asked" => Turn::Ours(Step::Settle),
        "proposed" => Turn::Ours(Step::Agree),
        "accepted" if !it.is_with_team => Turn::Ours(Step::Settle),
        "accepted" if it.reply.is_none() => Turn::Ours(Step::SayComing),
        "staffed" if stays_away => Turn::Theirs,
        "staffed" if it.on <= today => Turn::Ours(Step::Attend),
        "staffed" if comes => Turn::Expected,
        "attended" if !stays_away => Turn::Ours(Step::Report),
        _ => Turn::Theirs,
    }
}

/// Until when the minutes of a meeting are expected.
pub(crate) fn minutes_by(meeting: Day, days: &WorkingDays) -> Day {
    days.add(meeting, MINUTES_WITHIN)
}

/// The last day whose minutes are late, seen from a day.
pub(crate) fn minutes_late_until(today: Day, days: &WorkingDays) -> Day {
    let mut meeting = today;
    while minutes_by(meeting, days) >= today {
        meeting = meeting.add_days(-1);
    }
    meeting
}

/// When something is due, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    /// Its day is over.
    Late,
    /// Its day is today.
    Today,
    /// Its day is to come.
    Later,
}

impl When {
    /// All, in the order of the page.
    pub(crate) const ALL: [When; 3] = [When::Late, When::Today, When::Later];

    pub(crate) fn of(due: Day, today: Day) -> When {
        match due.cmp(&today) {
            std::cmp::Ordering::Less => When::Late,
            std::cmp::Ordering::Equal => When::Today,
            std::cmp::Ordering::Greater => When::Later,
        }
    }
}

/// Puts what waits in the order in which it presses: by its day, what endangers people before the
/// rest of the day.
pub(crate) fn in_order(mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    waiting.sort_by_key(|it| (it.due, !it.is_urgent));
    waiting
}

/// How many were answered, and how long that took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pace {
    pub(crate) count: i64,
    /// The median in days; the mean of the middle two, rounded up, where there is no middle one.
    pub(crate) median: Option<i64>,
}

/// The pace of some answers, by how long each took; the shortest first. Whoever answers on the day
/// on which it came needed no day, and nobody less than none.
pub(crate) fn pace(waited: &[Waited]) -> Pace {
    let count: i64 = waited.iter().map(|it| it.count).sum();
    let nth = |place: i64| {
        let mut before = 0;
        let reached = waited.iter().find(|it| {
            before += it.count;
            before > place
        });
        reached.map(|it| it.days.max(0))
    };
    let median = if count % 2 == 1 {
        nth(count / 2)
    } else {
        let middle = nth(count / 2 - 1).zip(nth(count / 2));
        middle.map(|(one, other)| (one + other + 1) / 2)
    };
    Pace { count, median }
}

/// How long each answer took, the shortest first.
fn waited<'a>(answered: impl Iterator<Item = &'a Answered>) -> Vec<Waited> {
    let mut days: Vec<i64> = answered
        .map(|it| it.came_on.days_until(it.answered_on).into())
        .collect();
    days.sort_unstable();
    let one = |days| Waited { days, count: 1 };
    days.into_iter().map(one).collect()
}

/// An office beside itself: the quarter of a year before today, and the one before that. Never
/// beside another office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trend {
    pub(crate) now: Pace,
    pub(crate) before: Pace,
}

/// The day from which on answers matter to a trend.
pub(crate) fn trend_since(today: Day) -> Day {
    today.add_days(-2 * QUARTER)
}

/// The trend of some answers.
pub(crate) fn trend(answered: &[Answered], today: Day) -> Trend {
    let turn = today.add_days(-QUARTER);
    let (now, before): (Vec<&Answered>, Vec<&Answered>) =
        answered.iter().partition(|it| it.answered_on > turn);
    Trend {
        now: pace(&waited(now.into_iter())),
        before: pace(&waited(before.into_iter())),
    }
}
