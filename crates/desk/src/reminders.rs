//! 期限のお知らせ: mail to an office on the working day before something that it must do is due, and
//! once more when it is late.
//!
//! Each feature tells what falls due ([`Feature::dues`](crate::Feature)); here it is sent: each
//! reminder once, however many nodes run, because its row in `reminder` is written in the
//! transaction that puts it into the outbox. Nobody is reminded at night or on a holiday: not when
//! the reminder is made, and not when the outbox had to wait for the relay ([`rest_until`]).

mod store;

use kernel::change::{Change, Fact, Subject};
use kernel::day::{Day, Moment, OpenHours, WorkingDays};
use kernel::ids::OrganisationId;
use kernel::policy::{Action, Guarded, Standing, Visibility};
use kernel::rulebook::{Case, Gap, KnownRule, fits};
use kernel::tiers::AreaPath;

use crate::db::Conn;
use crate::desk::Desk;
use crate::failure::Failure;

/// The hours of a working day in which people are reminded.
const HOURS: &str = "reminder.hours";

/// How many working days before something is due its office is reminded.
const AHEAD: &str = "reminder.ahead_working_days";

/// How many reminders one transaction sends; the others wait for the next stroke.
const BATCH: usize = 100;

/// The rules that reminders keep.
pub static RULES: &[KnownRule] = &[
    KnownRule {
        id: HOURS,
        fits: fits::<OpenHours>,
        decide: may_go_out,
    },
    KnownRule {
        id: AHEAD,
        fits: fits::<u32>,
        decide: is_near,
    },
];

/// Something that an office must do until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// With what.
    pub subject: Subject,
    /// Where that lies.
    pub area: AreaPath,
    /// Whose turn it is.
    pub office: OrganisationId,
    /// Until when.
    pub on: Day,
    /// The key of the words that say what is to be done: `due-…`.
    pub what: &'static str,
    /// The number by which people speak of the thing; empty where it has none.
    pub number: String,
}

impl Guarded for Due {
    fn subject(&self) -> Subject {
        self.subject
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Closed,
            holder: Some(self.office),
            ..Standing::public(self.area.clone())
        }
    }
}

/// Which of the two reminders of a due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Time {
    /// Before the day is over.
    Before,
    /// The day has passed.
    Late,
}

impl Time {
    fn of(on: Day, today: Day) -> Time {
        if on < today { Time::Late } else { Time::Before }
    }

    const fn code(self) -> &'static str {
        match self {
            Time::Before => "before",
            Time::Late => "late",
        }
    }

    /// The key of the words of the mail.
    const fn about(self) -> &'static str {
        match self {
            Time::Before => "mail-reminder-before",
            Time::Late => "mail-reminder-late",
        }
    }
}

/// When the offices of a municipality may be reminded.
struct Rules {
    days: WorkingDays,
    hours: OpenHours,
    ahead: u32,
}

impl Rules {
    /// The rules in force today. A municipality that has none of its own keeps the usual office
    /// hours and reminds one working day ahead.
    async fn of(tx: &mut Conn, desk: &Desk) -> Result<Rules, Failure> {
        let book = desk.rulebook(tx).await?;
        let area = &desk.place().area;
        let has = |rule| book.row(rule, area, desk.today).is_some();
        let usual = OpenHours {
            from: WorkingDays::OPENS,
            until: WorkingDays::CLOSES,
        };
        Ok(Rules {
            hours: match has(HOURS) {
                true => book.value(HOURS, area, desk.today)?,
                false => usual,
            },
            ahead: match has(AHEAD) {
                true => book.value(AHEAD, area, desk.today)?,
                false => 1,
            },
            days: desk.working_days(tx).await?,
        })
    }

    /// The moment at which the next reminder may go out, when none may now.
    fn rest_until(&self, now: Moment) -> Option<Moment> {
        Some(self.days.next_reminder(now, self.hours)).filter(|next| *next != now)
    }
}

/// Reminds the offices of what is due, as far as they were not reminded of it yet. Answers with how
/// many reminders that were.
///
/// # Errors
/// When the store fails; then it is tried again at the next stroke.
pub async fn remind(desk: &Desk) -> Result<usize, Failure> {
    let mut tx = desk.read().await?;
    let rules = Rules::of(&mut tx, desk).await?;
    if rules.rest_until(desk.now).is_some() {
        return Ok(0);
    }
    let until = rules.days.add(desk.today, rules.ahead);
    let mut fresh = Vec::new();
    for dues in desk.hall().features().iter().flat_map(|it| it.dues) {
        fresh.extend(dues(&mut tx, desk, until).await?);
    }
    store::leave_fresh(&mut tx, desk, &mut fresh).await?;
    drop(tx);
    fresh.truncate(BATCH);
    match fresh.is_empty() {
        true => Ok(0),
        false => send(desk, &fresh).await,
    }
}

async fn send(desk: &Desk, dues: &[Due]) -> Result<usize, Failure> {
    let mut tx = desk.write().await?;
    let mut sent = 0;
    for it in dues {
        let time = Time::of(it.on, desk.today);
        // Another node may have been faster.
        if !store::note(&mut tx, it, time).await? {
            continue;
        }
        let addresses = store::addresses(&mut tx, it.office).await?;
        for address in &addresses {
            store::post(&mut tx, it, time, address).await?;
        }
        let permit = desk.may(Action::Read, it)?;
        let fact = Fact::new("reminder.send")
            .with("what", it.what)
            .with("due", it.on)
            .with("time", time.code())
            .with("office", it.office)
            .with("letters", addresses.len());
        tx.record(permit, Change::new((), fact));
        sent += 1;
    }
    if sent > 0 {
        tx.commit_recorded().await?;
        desk.hall().wake_outbox();
    }
    Ok(sent)
}

/// Until when the outbox keeps a reminder that it was about to send; nothing when it may go.
///
/// # Errors
/// When the store fails.
pub(crate) async fn rest_until(desk: &Desk) -> Result<Option<Moment>, Failure> {
    let mut tx = desk.read().await?;
    Ok(Rules::of(&mut tx, desk).await?.rest_until(desk.now))
}

/// A worked example: may a reminder go out on this day at the time `at`?
fn may_go_out(case: &Case<'_>) -> Result<bool, Gap> {
    let at: kernel::day::Clock = case.given("at")?;
    let now = case.on.at(at);
    Ok(case.days.next_reminder(now, case.value(HOURS)?) == now)
}

/// A worked example: is somebody reminded on this day of what is due on the day `due`?
fn is_near(case: &Case<'_>) -> Result<bool, Gap> {
    let due: Day = case.given("due")?;
    Ok(due <= case.days.add(case.on, case.value(AHEAD)?))
}
