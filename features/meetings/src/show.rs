//! 会議: its agenda and minutes, what came of them, and who was there; prints as a clean A4.

use askama::Template;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Path, Query, Typed};
use kernel::ids::{ConcernId, MeetingId};
use kernel::policy::Action;
use serde::Deserialize;

use crate::model::{AgendaItem, Errand, OpenConcern, Outcome, Sentence, SentenceKind, Stage};
use crate::next_act::{NextAct, next_act};
use crate::record::{Eyes, Record};
use crate::{Words, saying};

/// How it is looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct View {
    /// `public` to see what anybody sees.
    seen: String,
}

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    record: Record,
    /// The concerns of which the reader may say that their answers were delivered here.
    deliverable: Vec<OpenConcern>,
    /// The act that comes next.
    next: Option<NextAct>,
    /// The concerns made of sentences here that wait for the reader's first look.
    triable: Vec<ConcernId>,
    as_public: bool,
    /// What a team is called here.
    team: String,
    /// What was pressed and is refused.
    errors: FieldErrors,
    /// What was pressed and is overtaken by somebody else's act.
    overtaken: bool,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>, Query(view): Query<View>) -> Answer {
    let eyes = match view.seen.as_str() {
        "public" => Eyes::Public,
        _ => Eyes::Own,
    };
    page(&desk, id, eyes, &Typed::nothing()).await
}

/// The page, also after a press on it that could not be done.
pub(crate) async fn page(desk: &Desk, id: MeetingId, eyes: Eyes, typed: &Typed<()>) -> Answer {
    let mut tx = desk.read().await?;
    let record = Record::load(desk, &mut tx, id, eyes).await?;
    drop(tx);
    record.note_look(desk).await?;
    let deliverable = record
        .open_concerns
        .iter()
        .filter(|it| it.waits_for_delivery() && desk.can(Action::Deliver, *it))
        .cloned()
        .collect();
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        next: next_act(&record, desk.today),
        triable: triable(desk, &record),
        record,
        deliverable,
        as_public: eyes == Eyes::Public,
        team: desk.place().team(desk.lang).to_owned(),
        errors: desk.errors(&typed.no),
        overtaken: typed.overtaken,
    };
    desk.page_with(typed.status(), &page)
}

/// The concerns made of sentences that nobody judged yet, as far as the reader may.
fn triable(desk: &Desk, record: &Record) -> Vec<ConcernId> {
    let outcomes = record.outcomes.iter();
    outcomes
        .filter(|it| it.waits_for_triage() && desk.can(Action::Triage, *it))
        .map(|it| it.concern)
        .collect()
}

impl Page {
    fn title(&self) -> String {
        let it = &self.record.meeting;
        format!("{} {}", it.council.named(self.frame.lang), self.w.name(it))
    }

    fn when(&self) -> String {
        let it = &self.record.meeting;
        format!("{} {} {}", self.frame.day(it.on), it.hours, it.place)
    }

    /// The address of a page of this meeting.
    fn at(&self, rest: &str) -> String {
        self.frame.at(self.path(rest))
    }

    fn path(&self, rest: &str) -> String {
        format!("/meetings/{}{rest}", self.record.meeting.id)
    }

    fn sentence_path(&self, it: &Sentence, act: &str) -> String {
        self.path(&format!("/sentences/{}/{act}", it.id))
    }

    fn errand_path(&self, it: &Errand) -> String {
        format!("/meetings/{}/sentences/{}/done", it.meeting, it.sentence)
    }

    /// The versions of what is shown, for a press on it.
    fn versions(&self) -> [(&'static str, i64); 2] {
        let it = &self.record.meeting;
        [
            ("version", it.version),
            ("minutes_version", it.minutes_version),
        ]
    }

    /// Is its day still to come?
    fn is_before(&self) -> bool {
        self.record.meeting.on > self.frame.today
    }

    /// Is there a sheet to hand round at the table? Of a meeting that is still to be held.
    fn has_paper(&self) -> bool {
        self.record.meeting.is_planned() && self.record.meeting.on >= self.frame.today
    }

    /// What the next act is good for.
    const fn lead_to(&self, act: &NextAct) -> &'static str {
        match act {
            NextAct::Agenda => self.w.next_agenda(),
            NextAct::Minutes => self.w.next_minutes(),
            NextAct::Confirm => self.w.next_confirm(),
            NextAct::Report => self.w.next_report(),
        }
    }

    /// An item's heading with its planned time.
    fn heading(&self, item: &AgendaItem) -> String {
        match item.minutes_planned {
            Some(minutes) => self.w.item_planned(&item.title, minutes),
            None => item.title.to_string(),
        }
    }

    /// Who does it until when, and when it was done; empty for what is no errand.
    fn errand(&self, it: &Sentence) -> String {
        let SentenceKind::Action { who, due } = &it.wording.kind else {
            return String::new();
        };
        let mut said: Vec<String> = Vec::new();
        if !who.is_empty() {
            said.push(self.w.errand_by(who));
        }
        if let Some(due) = due {
            said.push(self.w.errand_until(self.frame.day(due)));
        }
        if let Some(on) = it.done_on {
            said.push(self.w.errand_done(self.frame.day(on)));
        }
        said.join(" ")
    }

    /// An errand that is still to be done.
    fn is_undone(&self, it: &Sentence) -> bool {
        it.wording.is_action() && it.done_on.is_none()
    }

    /// What came of a sentence: 案件 R5-0001：対応中.
    fn outcome(&self, it: &Outcome) -> String {
        self.w.outcome(&it.number, self.w.concern_state(&it.state))
    }

    fn outcome_of(&self, it: &Sentence) -> Option<&Outcome> {
        self.record.outcome(it.id)
    }

    /// Is the first look at the concern still to come, and the reader's?
    fn is_triable(&self, it: &Outcome) -> bool {
        self.triable.contains(&it.concern)
    }

    /// Could the reader make a concern of it?
    fn is_untaken(&self, it: &Sentence) -> bool {
        self.record.may.take_up && self.outcome_of(it).is_none()
    }

    /// Why it is not held; nothing for a meeting that is.
    fn called_off(&self) -> Option<String> {
        match &self.record.meeting.stage {
            Stage::CalledOff { on, why } => Some(self.w.called_off(self.frame.day(on), why)),
            Stage::Planned | Stage::Held | Stage::Confirmed { .. } => None,
        }
    }

    /// Who holds a concern, and when it is due to move.
    fn standing(&self, it: &OpenConcern) -> String {
        let holder = it.holder.as_ref().map(|(_, name, name_en)| match name_en {
            english if !english.is_empty() => self.frame.in_words(name, english),
            _ => name,
        });
        let next = it.next_date.map(|day| self.frame.day(day));
        match (holder, next) {
            (Some(holder), Some(next)) => self.w.concern_standing(holder, next),
            _ => String::new(),
        }
    }

    fn is_deliverable(&self, it: &OpenConcern) -> bool {
        self.deliverable.iter().any(|other| other.id == it.id)
    }

    /// Does it have an item of its own already?
    fn is_carried(&self, it: &OpenConcern) -> bool {
        let items = self.record.minutes.blocks.iter().map(|block| &block.item);
        let mut carried = items.filter_map(|item| item.carried_from);
        carried.any(|id| id == it.id)
    }

    fn tone(&self, state: &str) -> &'static str {
        saying::tone(state)
    }

    /// 構成団体 5人、地援隊 1人.
    fn attendance(&self) -> String {
        let heads = self.record.heads();
        let said = heads
            .iter()
            .map(|(presence, heads)| self.w.heads(self.w.presence(presence, &self.team), *heads));
        said.reduce(|before, next| self.w.listed(before, next))
            .unwrap_or_default()
    }

    /// The names of those who were there, for those who write the record.
    fn names(&self) -> Vec<String> {
        self.record
            .attendees
            .iter()
            .filter(|it| !it.name.is_empty())
            .map(|it| match it.heads {
                1 => it.name.clone(),
                heads => self.w.heads(&it.name, heads),
            })
            .collect()
    }
}
