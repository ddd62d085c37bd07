//! 行事: what it is, when and where, and for those who keep it what comes next.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::day::Day;
use kernel::ids::EventId;
use kernel::policy::{Action, Guarded};

use crate::Words;
use crate::form::Look;
use crate::jsonld::json_ld;
use crate::model::{Event, Stage, When};
use crate::saying::tone;
use crate::store;

/// How many of the coming times of a series are listed.
const COMING: usize = 12;

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Event,
    /// What is in the way, for those who settle the day.
    look: Look,
    may_edit: bool,
    may_settle: bool,
    may_triage: bool,
    /// The same for programs that read pages.
    json_ld: String,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<EventId>) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let may_settle = desk.can(Action::Settle, &it);
    let look = match may_settle && it.stage.stands() && !it.stage.is_off() {
        true => Look::at(&desk, &mut tx, &it).await?,
        false => Look::default(),
    };
    let json_ld = match it.standing().visibility {
        kernel::policy::Visibility::Public => json_ld(&desk, &it),
        _ => String::new(),
    };
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        may_edit: desk.can(Action::Edit, &it),
        may_triage: desk.can(Action::Triage, &it),
        may_settle,
        look,
        it,
        json_ld,
    })
}

impl Page {
    fn at(&self, act: &str) -> String {
        self.frame.at(format!("/events/{}/{act}", self.it.id))
    }

    fn tone(&self) -> &'static str {
        tone(&self.it.stage)
    }

    fn is_waiting(&self) -> bool {
        matches!(self.it.stage, Stage::Submitted { .. })
    }

    /// Is there a day to fix?
    fn is_to_fix(&self) -> bool {
        self.may_settle && matches!(self.it.stage, Stage::Tentative { .. } | Stage::Postponed(_))
    }

    /// Can it be put off?
    fn is_held(&self) -> bool {
        self.may_settle && matches!(self.it.stage, Stage::Tentative { .. } | Stage::Fixed { .. })
    }

    /// Can it be held on another day?
    fn is_movable(&self) -> bool {
        self.is_held() || (self.may_settle && matches!(self.it.stage, Stage::Postponed(_)))
    }

    /// Can it be cancelled?
    fn is_cancellable(&self) -> bool {
        self.may_settle && self.it.stage.stands() && !matches!(self.it.stage, Stage::Cancelled(_))
    }

    /// Can what it is still be mended?
    fn is_mendable(&self) -> bool {
        self.may_edit && !matches!(self.it.stage, Stage::Cancelled(_) | Stage::Declined(_))
    }

    /// Why it is not held as planned.
    fn off(&self) -> Option<String> {
        let why = self.it.stage.why()?;
        let on = self.frame.day(self.it.stage.on());
        Some(self.w.off(self.w.stage(&self.it.stage), why, on))
    }

    /// The day for which it was announced first.
    fn before(&self) -> Option<String> {
        let before = self.it.before?;
        Some(self.w.before(self.frame.day(before)))
    }

    fn audience(&self) -> String {
        let words: Vec<&str> = self
            .it
            .about
            .audience
            .iter()
            .map(|it| self.w.audience(it))
            .collect();
        words.join(self.w.and())
    }

    fn access(&self) -> String {
        let words: Vec<&str> = self
            .it
            .about
            .access
            .iter()
            .map(|it| self.w.access(it))
            .collect();
        words.join(self.w.and())
    }

    fn cohosts(&self) -> String {
        let names = self.it.about.cohosts.iter();
        let names: Vec<&str> = names.map(|it| it.named(self.frame.lang)).collect();
        names.join(self.w.and())
    }

    fn needed(&self) -> String {
        let names = self.it.about.needed.iter();
        let names: Vec<&str> = names.map(|it| it.named(self.frame.lang)).collect();
        names.join(self.w.and())
    }

    /// The next times of a series.
    fn coming(&self) -> Vec<Day> {
        match &self.it.when {
            When::Repeated(series) => series
                .times()
                .into_iter()
                .map(|it| it.first())
                .filter(|day| *day >= self.frame.today)
                .take(COMING)
                .collect(),
            When::Someday(_) | When::Once(_) => Vec::new(),
        }
    }
}
