//! わたしの机: the first page of everybody who works here.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure};
use kernel::day::Day;
use kernel::policy::Role;

use crate::model::{
    Coming, Concern, Consulted, Errand, Late, Listed, Papers, Pressing, Request, Step, Waiting,
};
use crate::rules::{self, Trend, Turn, When};
use crate::wording::{self, joined, tone};
use crate::{Words, guide, store};

/// Whoever deals with concerns sees where the late ones lie; an office sees its own pace too.
const SEES_LATE: [Role; 3] = [Role::CommunitySection, Role::Headquarters, Role::Department];

/// Those who follow what goes on near them without holding any of it.
const LOOKS_ON: [Role; 3] = [
    Role::MemberOrganisation,
    Role::WelfareWorker,
    Role::Prefecture,
];

#[derive(Template)]
#[template(path = "my_desk.html")]
struct Page {
    frame: Frame,
    w: Words,
    lead: String,
    waiting: i64,
    late: i64,
    orphans: i64,
    groups: Vec<Group>,
    more: bool,
    watched: Part,
    asked_for: Part,
    coming: Vec<Row>,
    errands: Part,
    latest: Vec<Row>,
    late_ones: Vec<Lateness>,
    trend: Option<(String, String)>,
    links: Vec<(String, String)>,
}

/// What is due at one time.
struct Group {
    title: &'static str,
    rows: Vec<Row>,
}

/// The first rows of a list, and whether there are more.
struct Part {
    rows: Vec<Row>,
    more: bool,
}

/// One thing on the page.
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) about: String,
    pub(crate) chips: Vec<(String, &'static str)>,
    /// The words and the address of the one next act.
    pub(crate) step: Option<(String, String)>,
}

/// Late concerns with one office.
struct Lateness {
    holder: String,
    count: String,
    oldest: String,
}

/// Everything that waits for the reader, in the order in which it presses, with the numbers of all.
pub(crate) struct Desktop {
    pub(crate) papers: Papers,
    /// Those in sight: the first of each kind.
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) total: i64,
    /// How many of all have their day behind them.
    pub(crate) late: i64,
}

/// Lays out the desk of the actor.
///
/// # Errors
/// When the store fails.
pub(crate) async fn lay_out(desk: &Desk) -> Result<Desktop, Failure> {
    let since = rules::trend_since(desk.today);
    let papers = store::papers::read(desk, since, rules::minutes_late_until).await?;
    let held = papers.held.rows();
    let held = held.filter_map(|it| wording::held(desk, it));
    let asked = papers.asked.rows().map(|it| wording::asked(desk, it));
    let voices = papers.voices.rows().map(|it| wording::voice(desk, it));
    let requests = papers.requests.rows.iter();
    let requests: Vec<Waiting> = requests
        .filter_map(|it| wording::request(desk, it))
        .collect();
    let unwritten = papers.unwritten.rows();
    let unwritten = unwritten.map(|it| wording::unwritten(desk, it, &papers.days));
    // Of the requests some are others' turn, so that only those in sight are counted.
    let ours = count(&requests);
    let ours_late = requests
        .iter()
        .filter(|it| When::of(it.due, desk.today) == When::Late);
    let (total, late) = papers.pressing();
    Ok(Desktop {
        total: total + ours,
        late: late + count(ours_late),
        waiting: rules::in_order(
            held.chain(asked)
                .chain(voices)
                .chain(requests.iter().cloned())
                .chain(unwritten)
                .collect(),
        ),
        papers,
    })
}

/// How many there are in sight.
fn count<T>(rows: impl IntoIterator<Item = T>) -> i64 {
    i64::try_from(rows.into_iter().count()).expect("a page shows few things")
}

impl Papers {
    /// How many things of all kinds wait, and how many of them have their day behind them.
    const fn pressing(&self) -> (i64, i64) {
        let (held, asked) = (&self.held, &self.asked);
        let (voices, unwritten) = (&self.voices, &self.unwritten);
        (
            held.listed.total + asked.listed.total + voices.listed.total + unwritten.listed.total,
            held.late + asked.late + voices.late + unwritten.late,
        )
    }
}

impl<T> Pressing<T> {
    fn rows(&self) -> std::slice::Iter<'_, T> {
        self.listed.rows.iter()
    }
}

impl<T> Listed<T> {
    /// How many there are beside those in sight.
    fn unseen(&self) -> i64 {
        self.total - count(&self.rows)
    }

    fn part(&self, row: impl Fn(&T) -> Row) -> Part {
        Part {
            rows: self.rows.iter().map(row).collect(),
            more: self.unseen() > 0,
        }
    }
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let Desktop {
        papers,
        waiting,
        total,
        late,
    } = lay_out(&desk).await?;
    let w = Words(desk.lang);
    let sees_late = SEES_LATE.into_iter().any(|role| desk.actor.is(role));
    let looks_on = LOOKS_ON.into_iter().any(|role| desk.actor.is(role));
    desk.page(&Page {
        lead: match (total, late) {
            (0, _) => w.desk_empty().to_owned(),
            (total, 0) => w.desk_lead(total),
            (total, late) => w.desk_lead_late(total, late),
        },
        frame: desk.frame(),
        w,
        waiting: total,
        late,
        orphans: papers.orphans,
        more: total > count(&waiting),
        groups: groups(&desk, &waiting),
        watched: watched(&desk, &papers),
        asked_for: asked_for(&desk, &papers),
        coming: papers.coming.iter().map(|it| coming(&desk, it)).collect(),
        errands: papers.errands.part(|it| errand(&desk, it)),
        latest: match looks_on {
            true => papers.latest.iter().map(|it| followed(&desk, it)).collect(),
            false => Vec::new(),
        },
        late_ones: match sees_late {
            true => papers.late.iter().map(|it| lateness(&desk, it)).collect(),
            false => Vec::new(),
        },
        trend: trend(&desk, &papers),
        links: guide::links(&desk),
    })
}

/// How the reader's own section answers; another office has a pace only once it answered.
fn trend(desk: &Desk, papers: &Papers) -> Option<(String, String)> {
    let w = Words(desk.lang);
    let Trend { now, before } = rules::trend(&papers.answered, desk.today);
    let is_worth_it = desk.actor.is(Role::Department) || now.count + before.count > 0;
    is_worth_it.then(|| (w.pace(now), w.pace(before)))
}

fn groups(desk: &Desk, waiting: &[Waiting]) -> Vec<Group> {
    let w = Words(desk.lang);
    When::ALL
        .into_iter()
        .map(|when| Group {
            title: match when {
                When::Late => w.group_late(),
                When::Today => w.group_today(),
                When::Later => w.group_later(),
            },
            rows: waiting
                .iter()
                .filter(|it| When::of(it.due, desk.today) == when)
                .map(|it| row(desk, it))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn row(desk: &Desk, it: &Waiting) -> Row {
    let w = Words(desk.lang);
    let frame = desk.frame();
    let urgent = it.is_urgent.then(|| (w.urgent().to_owned(), "late"));
    let kind = wording::kind(desk, it.subject.kind);
    let due = (w.due(it.due, desk.today), tone(it.due, desk.today));
    // What is late is a day alone, which does not say what was to be done by then.
    let is_late = When::of(it.due, desk.today) == When::Late;
    let deadline = is_late.then_some(it.deadline.as_str());
    Row {
        title: it.title.clone(),
        href: frame.at(desk::links::path(it.subject)),
        about: joined(desk, [Some(it.about.as_str()), deadline]),
        chips: [(kind, "plain"), due].into_iter().chain(urgent).collect(),
        step: it.step.map(|step| {
            let path = frame.at(step.path(it.subject.id));
            (w.coded("step", step.code()), path)
        }),
    }
}

/// What was sent and lies with others, and requests for attendance that are others' turn.
fn watched(desk: &Desk, papers: &Papers) -> Part {
    let concerns = papers.watched.part(|it| sent(desk, it));
    let requests = papers.requests.rows.iter();
    let requests = requests.filter(|it| rules::turn(it, desk.today) == Turn::Theirs);
    Part {
        rows: concerns
            .rows
            .into_iter()
            .chain(requests.map(|it| asked(desk, it)))
            .collect(),
        more: concerns.more,
    }
}

/// What the reader's councils asked: by themselves, and as concerns.
fn asked_for(desk: &Desk, papers: &Papers) -> Part {
    let concerns = papers.of_council.part(|it| sent(desk, it));
    let consulted = papers.consulted.iter().map(|it| consulted(desk, it));
    Part {
        rows: consulted.chain(concerns.rows).collect(),
        more: concerns.more,
    }
}

/// What a council asked of its team: with whom it lies, since when, until when.
fn consulted(desk: &Desk, it: &Consulted) -> Row {
    let w = Words(desk.lang);
    let (state, tone_of_state) = match it.with {
        Some(_) => ("state-waiting", "going"),
        None => ("state-noted", "done"),
    };
    let until = it.with.as_ref().map(|(_, until)| *until);
    let holder = it.with.as_ref().map(|(it, _)| w.lies_with(it.shown(desk)));
    let since = w.since(w.day(it.asked_on, desk.today));
    let due = until.map(|due| (w.due(due, desk.today), tone(due, desk.today)));
    let late = until
        .filter(|due| When::of(*due, desk.today) == When::Late)
        .map(|due| w.deadline(Step::ReadVoice.code(), due, desk.today));
    Row {
        title: wording::beginning(&it.text),
        href: desk.frame().at(format!("/voices/{}", it.id)),
        about: joined(
            desk,
            [
                Some(w.consultation(&it.number).as_str()),
                holder.as_deref(),
                Some(&since),
                late.as_deref(),
            ],
        ),
        chips: std::iter::once((desk.say(state, &[]), tone_of_state))
            .chain(due)
            .collect(),
        step: None,
    }
}

/// A concern that lies with somebody else: where, since when, until when.
fn sent(desk: &Desk, it: &Concern) -> Row {
    let w = Words(desk.lang);
    let row = followed(desk, it);
    let Some(inside) = it.inside.as_ref().filter(|it| it.next_date.is_some()) else {
        return row;
    };
    let holder = inside.holder.as_ref().map(|it| w.lies_with(it.shown(desk)));
    let since = w.since(w.day(Day::of(inside.since), desk.today));
    Row {
        about: joined(
            desk,
            [
                Some(it.number.as_str()),
                holder.as_deref(),
                Some(&since),
                late(desk, it).as_deref(),
            ],
        ),
        ..row
    }
}

/// What should have been done by now of a concern, for those who deal with it.
fn late(desk: &Desk, it: &Concern) -> Option<String> {
    let due = it.next_date()?;
    let is_late = When::of(due, desk.today) == When::Late;
    is_late.then(|| wording::deadline(desk, it, due))
}

/// A concern and what came of it so far. Whoever may read it only because it is public sees what the
/// public sees: neither who has it until when, nor an answer of which the district has not heard (F2).
pub(crate) fn followed(desk: &Desk, it: &Concern) -> Row {
    let w = Words(desk.lang);
    let council = it.council.as_ref().map(|it| it.shown(desk));
    let ended = it.closed_on.map(|day| w.ended_on(day.shown(desk.lang)));
    let due = it
        .next_date()
        .map(|due| (w.due(due, desk.today), tone(due, desk.today)));
    let answer = it.answer_shown();
    let answer = answer.map(|kind| (desk.say(&format!("answer-kind-{kind}"), &[]), "plain"));
    let state = wording::state(desk, it);
    let state_tone = match it.closed_on {
        None => "going",
        Some(_) => "done",
    };
    let plain = it.inside.is_none().then_some(state.as_str());
    let inside = it.inside.as_ref();
    Row {
        title: it.title.clone(),
        href: desk.frame().at(format!("/concerns/{}", it.id)),
        about: joined(
            desk,
            [
                Some(it.number.as_str()),
                council,
                ended.as_deref(),
                late(desk, it).as_deref(),
                plain,
            ],
        ),
        chips: inside
            .map(|_| (state.clone(), state_tone))
            .into_iter()
            .chain(answer)
            .chain(due)
            .collect(),
        step: None,
    }
}

fn asked(desk: &Desk, it: &Request) -> Row {
    let w = Words(desk.lang);
    let (title, about) = wording::meeting_of(desk, it);
    let holder = w.lies_with(it.holder.shown(desk));
    let is_late = When::of(it.next_date, desk.today) == When::Late;
    let deadline = is_late.then(|| w.deadline(Step::Settle.code(), it.next_date, desk.today));
    Row {
        title,
        href: desk.frame().at(format!("/requests/{}", it.id)),
        about: joined(
            desk,
            [Some(about.as_str()), Some(&holder), deadline.as_deref()],
        ),
        chips: vec![(
            w.due(it.next_date, desk.today),
            tone(it.next_date, desk.today),
        )],
        step: None,
    }
}

fn coming(desk: &Desk, it: &Coming) -> Row {
    let w = Words(desk.lang);
    let Coming {
        meeting: it,
        carried,
    } = it;
    let when = format!("{} {}", it.on.shown(desk.lang), it.begins_at);
    let carried = (*carried > 0).then(|| (w.carried(*carried), "waiting"));
    Row {
        title: wording::meeting_title(desk, it),
        href: desk.frame().at(format!("/meetings/{}", it.id)),
        about: joined(desk, [Some(when.as_str()), Some(&it.place)]),
        chips: carried.into_iter().collect(),
        step: None,
    }
}

fn errand(desk: &Desk, it: &Errand) -> Row {
    let w = Words(desk.lang);
    let who = w.errand_of(&it.who);
    let due = it
        .due_on
        .map(|due| (w.due(due, desk.today), tone(due, desk.today)));
    Row {
        title: it.text.clone(),
        href: desk
            .frame()
            .at(format!("/meetings/{}#sentence-{}", it.meeting, it.sentence)),
        about: joined(desk, [Some(who.as_str()), Some(it.council.shown(desk))]),
        chips: due.into_iter().collect(),
        step: None,
    }
}

fn lateness(desk: &Desk, it: &Late) -> Lateness {
    let w = Words(desk.lang);
    Lateness {
        holder: it.holder.shown(desk).to_owned(),
        count: w.count(it.count),
        oldest: w.due(it.oldest, desk.today),
    }
}
