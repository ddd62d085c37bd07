//! `/api/v1/desk` and `/api/v1/search`: what waits for one, and what one may find.

use desk::search::Found;
use desk::{Desk, Failure, Json, Query};
use kernel::day::Day;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Coming, Concern, Errand, Late, Waiting};
use crate::my_desk::{Desktop, lay_out};
use crate::rules::When;
use crate::search::{Question, answer};
use crate::wording;

/// What stands on the desk of the one who asks.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeskOut {
    /// What waits, in the order in which it presses: the first of all.
    waiting: Vec<WaitingOut>,
    /// How many things wait in all.
    waiting_total: i64,
    /// How many of them have their day behind them.
    late_total: i64,
    /// What their offices sent and others hold.
    watched: Vec<ConcernOut>,
    /// What their councils asked, the newest first.
    asked_for: Vec<ConcernOut>,
    /// The next meetings.
    meetings: Vec<MeetingOut>,
    /// What was promised at meetings and is not done.
    errands: Vec<ErrandOut>,
    /// Where late concerns lie.
    late: Vec<LateOut>,
    /// Open concerns without a holder or a next date: always 0.
    orphans: i64,
}

/// One thing that waits.
#[derive(Serialize, ToSchema)]
pub(crate) struct WaitingOut {
    /// `concern`, `voice`, `attendance_request` or `meeting`.
    kind: &'static str,
    id: String,
    title: String,
    about: String,
    /// Until when, as `2023-07-26`.
    due: String,
    /// `late`, `today` or `later`.
    when: &'static str,
    /// The one next act, such as `take`; nothing where there is nothing to do yet.
    step: Option<&'static str>,
    /// The page on which it is done.
    path: String,
}

/// A concern in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConcernOut {
    id: String,
    number: String,
    title: String,
    state: String,
    holder: Option<String>,
    /// Since when it has been there; nothing for whoever sees no more than the public.
    since: Option<String>,
    next_date: Option<String>,
    answer_kind: Option<String>,
    closed_on: Option<String>,
}

/// A meeting to come.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingOut {
    id: String,
    council: String,
    kind: String,
    title: String,
    on: String,
    begins_at: String,
    place: String,
    /// 前回懸案: how many concerns of the council are open.
    carried: i64,
}

/// What somebody promised at a meeting.
#[derive(Serialize, ToSchema)]
pub(crate) struct ErrandOut {
    meeting: String,
    text: String,
    who: String,
    due_on: Option<String>,
}

/// Late concerns with one office.
#[derive(Serialize, ToSchema)]
pub(crate) struct LateOut {
    holder: String,
    count: i64,
    oldest: String,
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub(crate) struct ResultsOut {
    found: Vec<FoundOut>,
    /// For `?after=…`; nothing on the last page.
    next: Option<String>,
}

/// One thing that was found.
#[derive(Serialize, ToSchema)]
pub(crate) struct FoundOut {
    kind: &'static str,
    id: String,
    title: String,
    /// The part of its text around the words.
    excerpt: String,
    path: String,
    /// When it last changed, in UTC.
    changed_at: String,
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn waiting(it: &Waiting, today: Day) -> WaitingOut {
    WaitingOut {
        kind: it.subject.kind.code(),
        id: it.subject.id.to_string(),
        title: it.title.clone(),
        about: it.about.clone(),
        due: it.due.to_string(),
        when: match When::of(it.due, today) {
            When::Late => "late",
            When::Today => "today",
            When::Later => "later",
        },
        step: it.step.map(|step| step.code()),
        path: match it.step {
            Some(step) => step.path(it.subject.id),
            None => desk::links::path(it.subject),
        },
    }
}

fn concern(desk: &Desk, it: &Concern) -> ConcernOut {
    ConcernOut {
        id: it.id.to_string(),
        number: it.number.clone(),
        title: it.title.clone(),
        state: it.state.clone(),
        holder: it.holder().map(|it| it.shown(desk).to_owned()),
        since: day(it.inside.as_ref().map(|it| Day::of(it.since))),
        next_date: day(it.next_date()),
        answer_kind: it.answer_shown().map(str::to_owned),
        closed_on: day(it.closed_on),
    }
}

fn meeting(desk: &Desk, it: &Coming) -> MeetingOut {
    let Coming {
        meeting: it,
        carried,
    } = it;
    MeetingOut {
        id: it.id.to_string(),
        council: it.council.shown(desk).to_owned(),
        kind: it.kind.clone(),
        title: wording::meeting_title(desk, it),
        on: it.on.to_string(),
        begins_at: it.begins_at.clone(),
        place: it.place.clone(),
        carried: *carried,
    }
}

impl From<&Errand> for ErrandOut {
    fn from(it: &Errand) -> ErrandOut {
        ErrandOut {
            meeting: it.meeting.to_string(),
            text: it.text.clone(),
            who: it.who.clone(),
            due_on: day(it.due_on),
        }
    }
}

fn late(desk: &Desk, it: &Late) -> LateOut {
    LateOut {
        holder: it.holder.shown(desk).to_owned(),
        count: it.count,
        oldest: it.oldest.to_string(),
    }
}

impl From<Found> for FoundOut {
    fn from(it: Found) -> FoundOut {
        FoundOut {
            kind: it.subject.kind.code(),
            id: it.subject.id.to_string(),
            path: it.path(),
            title: it.title,
            excerpt: it.excerpt,
            changed_at: it.changed_at.to_string(),
        }
    }
}

/// My desk: what waits for me, what I watch, what my council asked.
#[utoipa::path(get, path = "/desk", tag = "home",
    responses((status = 200, body = DeskOut), (status = 401)))]
pub(crate) async fn my_desk(desk: Desk) -> Result<Json<DeskOut>, Failure> {
    desk.account()?;
    let Desktop {
        papers,
        waiting: all,
        total,
        late: late_total,
    } = lay_out(&desk).await?;
    Ok(Json(DeskOut {
        waiting: all.iter().map(|it| waiting(it, desk.today)).collect(),
        waiting_total: total,
        late_total,
        watched: papers
            .watched
            .rows
            .iter()
            .map(|it| concern(&desk, it))
            .collect(),
        asked_for: papers
            .of_council
            .rows
            .iter()
            .map(|it| concern(&desk, it))
            .collect(),
        meetings: papers.coming.iter().map(|it| meeting(&desk, it)).collect(),
        errands: papers.errands.rows.iter().map(ErrandOut::from).collect(),
        late: papers.late.iter().map(|it| late(&desk, it)).collect(),
        orphans: papers.orphans,
    }))
}

/// Everything that one may see and that has all of these words, the newest first.
#[utoipa::path(get, path = "/search", tag = "home", params(Question),
    responses((status = 200, body = ResultsOut)))]
pub(crate) async fn search(
    desk: Desk,
    Query(question): Query<Question>,
) -> Result<Json<ResultsOut>, Failure> {
    let results = answer(&desk, &question).await?;
    Ok(Json(ResultsOut {
        found: results.found.into_iter().map(FoundOut::from).collect(),
        next: results.next.map(|next| next.to_string()),
    }))
}
