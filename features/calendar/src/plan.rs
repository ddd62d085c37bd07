//! 年間計画: all wishes of a year on one board, and days proposed for those that have none (F6). The
//! program proposes and says why; it changes nothing.

mod pose;
mod run;

use std::collections::HashMap;

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Failure, Query};
use kernel::day::{Day, FiscalYear};
use kernel::ids::EventId;
use kernel::policy::{Action, Resource};
use serde::Deserialize;
use solver::{Because, Kind, Part, Plan, Price};

use crate::Words;
use crate::model::{Event, Stage, Thing, When, Which};
use crate::saying::tone;
use crate::store::{self, Selection};
use pose::Question;

/// The most events of a board; a council has a few hundred.
const MOST: usize = 2000;

/// Which year of which council, and what stays.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    council: String,
    fiscal_year: String,
    /// Events that stay where they are.
    pin: Vec<String>,
    /// `yes` to have days proposed.
    propose: String,
    /// `yes` to take the best plan that was found so far.
    stop: String,
}

#[derive(Template)]
#[template(path = "plan.html")]
struct Page {
    frame: Frame,
    w: Words,
    council: String,
    councils: Vec<Choice>,
    year: FiscalYear,
    years: Vec<Choice>,
    pinned: Vec<String>,
    events: Vec<Event>,
    /// What is proposed, by event.
    proposals: HashMap<EventId, Proposal>,
    /// How far the planner is, in hundredths, while it works.
    working: Option<u32>,
    /// What the plan costs, what none can cost less than, and whether nothing better exists.
    found: Option<(u64, u64, bool)>,
    /// The address that asks again.
    again: String,
}

/// A day that is proposed for an event.
struct Proposal {
    on: Day,
    /// Is it the day that it has?
    stays: bool,
    /// What speaks against the day it was wished for.
    why_not: Vec<String>,
    /// What is still near the proposed day.
    beside: Vec<String>,
    /// The next best days.
    others: Vec<Day>,
}

pub(crate) async fn get(desk: Desk, Query(asked): Query<Asked>) -> Answer {
    desk.account()?;
    let settles = desk.scope(Action::Settle, Resource::Event);
    if settles.any.is_empty() {
        return Err(Failure::Missing);
    }
    let w = Words(desk.lang);
    let mut tx = desk.read().await?;
    let councils = store::councils(&mut tx, desk.municipality()).await?;
    let council = council_of(&desk, &asked.council, &councils);
    let year = FiscalYear::read(&asked.fiscal_year).unwrap_or(FiscalYear::of(desk.today));
    let events = events(&desk, &mut tx, &council, year).await?;
    let working_days = desk.working_days(&mut tx).await?;
    drop(tx);
    let pinned: Vec<EventId> = asked.pin.iter().filter_map(|it| it.parse().ok()).collect();
    let mut page = Page {
        frame: desk.frame(),
        w,
        councils: councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)))
            .collect(),
        year,
        years: years(&desk),
        pinned: pinned.iter().map(ToString::to_string).collect(),
        proposals: HashMap::new(),
        working: None,
        found: None,
        again: again(&asked, &council, year),
        council,
        events,
    };
    if asked.propose == "yes" {
        let key = run::key(
            (desk.municipality(), year.0, desk.today, &page.pinned),
            &page.events,
        );
        let pose = || pose::pose(&page.events, year, &pinned, desk.today, &working_days);
        if let Some(run) = run::plan_of(key, pose).await {
            if asked.stop == "yes" {
                run.stop();
            }
            match run.plan() {
                Some(plan) => page.propose(&run.question, plan),
                None => page.working = Some(run.done()),
            }
        }
    }
    desk.page(&page)
}

/// The council that is asked for, or the reader's own, or the first.
pub(crate) fn council_of(desk: &Desk, asked: &str, councils: &[crate::model::Host]) -> String {
    if !asked.is_empty() {
        return store::organisation_id(desk.municipality(), asked).to_string();
    }
    let own = desk
        .actor
        .offices()
        .find(|it| councils.iter().any(|council| council.id == *it));
    let first = own.or_else(|| councils.first().map(|it| it.id));
    first.map_or(String::new(), |it| it.to_string())
}

/// What stands on the calendar of the council in the year, and its wishes for it.
async fn events(
    desk: &Desk,
    tx: &mut desk::db::Conn,
    council: &str,
    year: FiscalYear,
) -> Result<Vec<Event>, Failure> {
    let which = Which {
        council: council.to_owned(),
        ..Which::default()
    };
    let seen = desk.scope(Action::Read, Resource::Event);
    let selection = Selection::of(desk.municipality(), &seen, &which);
    let held = store::held(tx, &selection, year.first(), year.last(), MOST).await?;
    let undated = store::undated(tx, &selection, MOST).await?;
    let wishes = undated.events.into_iter().filter(|it| match &it.when {
        When::Someday(season) => season.fiscal_year() == year,
        When::Once(_) | When::Repeated(_) => false,
    });
    Ok(held.events.into_iter().chain(wishes).collect())
}

/// This year and the next.
fn years(desk: &Desk) -> Vec<Choice> {
    let now = FiscalYear::of(desk.today).0;
    [now, now + 1]
        .iter()
        .map(|year| Choice::new(year.to_string(), FiscalYear(*year).shown(desk.lang)))
        .collect()
}

fn again(asked: &Asked, council: &str, year: FiscalYear) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("council", council);
    query.append_pair("fiscal_year", &year.0.to_string());
    query.append_pair("propose", "yes");
    for pin in &asked.pin {
        query.append_pair("pin", pin);
    }
    format!("/events/plan?{}", query.finish())
}

impl Page {
    /// Takes the plan as it was found, with its reasons.
    fn propose(&mut self, question: &Question, plan: &Plan) {
        let board = solver::Board::new(&question.problem, &plan.assignment);
        for index in &question.open {
            let because = board.because(*index);
            if let Some(proposal) = self.proposal(question, &because) {
                self.proposals.insert(question.events[*index], proposal);
            }
        }
        self.found = Some((plan.costs.total(), plan.bound, plan.is_optimal()));
    }

    fn proposal(&self, question: &Question, because: &Because) -> Option<Proposal> {
        let chosen = because.chosen.as_ref()?;
        let day = |day: u16| question.first.add_days(i32::from(day));
        Some(Proposal {
            on: day(chosen.day),
            stays: !because.is_moved() && question.problem.events()[because.event].wished.is_some(),
            why_not: because
                .wished
                .as_ref()
                .map_or(Vec::new(), |price| self.reasons(question, price)),
            beside: self.reasons(question, chosen),
            others: because.alternatives.iter().map(|it| day(it.day)).collect(),
        })
    }

    /// What lies on a day, the heaviest first, in words.
    fn reasons(&self, question: &Question, price: &Price) -> Vec<String> {
        let mut parts: Vec<&Part> = price.parts.iter().filter(|it| it.cost > 0).collect();
        parts.sort_by_key(|it| std::cmp::Reverse(it.cost));
        let mut said: Vec<String> = parts
            .iter()
            .filter_map(|part| self.reason(question, part))
            .collect();
        said.dedup();
        said.truncate(4);
        said
    }

    fn reason(&self, question: &Question, part: &Part) -> Option<String> {
        let shared = part.with?;
        let other = question.events[shared.event];
        let other = self.events.iter().find(|it| it.id == other)?;
        let title = other.about.title.as_str();
        let w = self.w;
        let people = || {
            let thing = question.things.get(shared.id as usize);
            let hosts = other.hosts().chain(&other.about.needed);
            let mut hosts = hosts.filter(|it| thing == Some(&Thing::People(it.id)));
            hosts
                .next()
                .map_or(String::new(), |it| it.named(self.frame.lang).to_owned())
        };
        Some(match part.kind {
            Kind::Wish => return None,
            Kind::Place => w.plan_place(title),
            Kind::People => w.plan_people(title, people()),
            Kind::Equipment => w.plan_equipment(title),
            Kind::SameHour => w.plan_same_hour(title),
            Kind::SameDay => w.plan_same_day(title),
            Kind::Near => w.plan_near(title),
            Kind::Week => w.plan_week(title, people()),
            Kind::Weekend => w.plan_weekend(title, people()),
        })
    }

    fn proposal_of(&self, it: &Event) -> Option<&Proposal> {
        self.proposals.get(&it.id)
    }

    fn tone(&self, it: &Event) -> &'static str {
        tone(&it.stage)
    }

    /// Can it be moved by a plan?
    fn is_open(&self, it: &Event) -> bool {
        matches!(
            (&it.stage, &it.when),
            (Stage::Idea { .. }, _) | (Stage::Tentative { .. }, When::Once(_))
        )
    }

    /// What a day can be found for.
    fn movable(&self) -> Vec<&Event> {
        self.events.iter().filter(|it| self.is_open(it)).collect()
    }

    /// What stays where it is, and is still to come.
    fn settled(&self) -> Vec<&Event> {
        let is_ahead = |it: &&Event| {
            let times = it.when.times();
            times.last().is_some_and(|it| it.last() >= self.frame.today)
        };
        let settled = self.events.iter().filter(|it| !self.is_open(it));
        settled.filter(is_ahead).collect()
    }

    fn is_pinned(&self, it: &Event) -> bool {
        self.pinned.contains(&it.id.to_string())
    }

    /// Where the day that is proposed can be entered.
    fn take(&self, it: &Event, proposal: &Proposal) -> String {
        let act = match it.when {
            When::Someday(_) => "edit",
            When::Once(_) | When::Repeated(_) => "move",
        };
        self.frame
            .at(format!("/events/{}/{act}?first_on={}", it.id, proposal.on))
    }

    /// How good the plan is, in words.
    fn quality(&self) -> Option<String> {
        let (cost, bound, is_optimal) = self.found?;
        Some(match is_optimal {
            true => self.w.plan_optimal(cost),
            false => self.w.plan_good(cost, bound),
        })
    }

    fn days(&self, days: &[Day]) -> String {
        let days: Vec<String> = days.iter().map(|day| self.frame.day_short(day)).collect();
        days.join(self.w.and())
    }
}
