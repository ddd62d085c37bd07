//! 出席依頼の一覧: what waits for whom, and the year's count of each council (C3, C5b).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::ids::AttendanceRequestId;
use kernel::lang::Lang;
use kernel::policy::{Action, Resource, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::model::{Channel, Place};
use crate::rules::Count;
use crate::store::listing::{self, PAGE, Shown, Which};
use crate::{Words, takes_part, view};

/// Which part of the list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Part {
    /// `ended`, or the open ones where nothing is said.
    show: String,
    /// Of this council alone.
    council: String,
    /// Of this team alone.
    team: String,
    /// Behind this place: a day and an id.
    after: String,
}

#[derive(Template)]
#[template(path = "requests.html")]
struct Page {
    frame: Frame,
    w: Words,
    lines: Vec<Line>,
    ended: bool,
    /// Requests beyond the year's number that the section has not decided on.
    undecided: usize,
    next: String,
    may_ask: bool,
    may_key_in: bool,
    may_enter: bool,
    /// Where a consultation is taken up; for officers of a council.
    consultation: Option<String>,
}

/// The page for a reader to whom no request is ever open.
#[derive(Template)]
#[template(path = "requests_others.html")]
struct Others {
    frame: Frame,
    w: Words,
    /// What a team is called here.
    team: String,
    /// The section that runs the scheme, and its telephone.
    section: String,
    phone: String,
}

impl Others {
    fn of(desk: &Desk) -> Others {
        let place = desk.place();
        let section = match desk.lang {
            Lang::Ja => &place.section_name,
            Lang::En => &place.section_name_en,
        };
        Others {
            frame: desk.frame(),
            w: Words(desk.lang),
            team: place.team(desk.lang).to_owned(),
            section: section.clone(),
            phone: place.phone.clone(),
        }
    }
}

/// One request in the list.
struct Line {
    title: String,
    path: String,
    about: String,
    state: &'static str,
    tone: &'static str,
    count: Option<String>,
    count_tone: &'static str,
    late: bool,
    afterwards: bool,
}

pub(crate) async fn get(desk: Desk, Query(part): Query<Part>) -> Answer {
    desk.account()?;
    if !takes_part(&desk) {
        return desk.page(&Others::of(&desk));
    }
    let mut tx = desk.read().await?;
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let which = part.read();
    let mut found = listing::list(&mut tx, desk.municipality(), &scope, &which).await?;
    let last = found.get(PAGE).and(found.get(PAGE - 1));
    let next = last.map(|it| part.next(it));
    found.truncate(PAGE);
    let book = desk.rulebook(&mut tx).await?;
    let mut lines = Vec::with_capacity(found.len());
    let mut undecided = 0;
    for it in &found {
        let count = view::count(it, &book)?;
        undecided += usize::from(view::is_undecided(&it.request) && count.needs_reason());
        lines.push(line(&desk, it, &count));
    }
    let frame = desk.frame();
    let council = desk
        .actor
        .grants()
        .iter()
        .find(|it| it.role == Role::CouncilOfficer);
    desk.page(&Page {
        next: next.map(|path| frame.at(path)).unwrap_or_default(),
        w: Words(desk.lang),
        lines,
        ended: which.ended,
        undecided,
        may_ask: desk.actor.is(Role::CouncilOfficer),
        may_key_in: desk.actor.is(Role::CommunitySection),
        may_enter: desk.actor.is(Role::TeamMember) || desk.actor.is(Role::CommunitySection),
        consultation: council
            .and_then(|it| it.organisation)
            .map(|id| frame.at(format!("/voices/new?council={id}&channel=consultation"))),
        frame,
    })
}

fn line(desk: &Desk, it: &Shown, count: &Count) -> Line {
    let w = Words(desk.lang);
    let request = &it.request;
    let when = view::when_shown(&request.when, desk.lang);
    let about = match (&it.holder, request.place.next()) {
        (Some(holder), Some(next)) => {
            let next = next.shown_short(desk.lang);
            w.line_open(when, holder.named(desk.lang), next)
        }
        _ => when,
    };
    Line {
        title: view::title(it, desk.lang),
        path: format!("/requests/{}", request.id),
        about,
        state: request.place.state(),
        tone: view::tone(request.place.state()),
        count: view::count_text(count, desk.lang),
        count_tone: view::count_tone(count),
        late: request.place.next().is_some_and(|next| next < desk.today),
        afterwards: request.channel == Channel::Afterwards,
    }
}

impl Part {
    pub(crate) fn read(&self) -> Which {
        Which {
            ended: self.show == "ended",
            council: self.council.parse().ok(),
            team: self.team.parse().ok(),
            after: self.after.split_once('.').and_then(|(day, id)| {
                let day = Day::parse_iso(day).ok()?;
                let id: AttendanceRequestId = id.parse().ok()?;
                Some((day, id))
            }),
        }
    }

    /// The place of a request in the list, for `after`.
    pub(crate) fn cursor(last: &Shown) -> String {
        let day = match last.request.place {
            Place::Open { next, .. } => next,
            Place::Ended { on, .. } => on,
        };
        format!("{day}.{}", last.request.id)
    }

    /// The address of the part behind this request.
    fn next(&self, last: &Shown) -> String {
        let which = self.read();
        let show = if which.ended { "ended" } else { "open" };
        let council = which.council.map(|id| format!("&council={id}"));
        let team = which.team.map(|id| format!("&team={id}"));
        format!(
            "/requests?show={show}{}{}&after={}",
            council.unwrap_or_default(),
            team.unwrap_or_default(),
            Part::cursor(last)
        )
    }
}
