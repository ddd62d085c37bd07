//! 出席者: officers and the team by a tick, organisations by their number, others by name.

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path, Typed};
use kernel::ids::MeetingId;
use kernel::policy::{Action, Visibility};

use crate::model::{Attendee, Candidate, Candidates, Meeting, Presence};
use crate::orders::{AttendanceOrder, carried};
use crate::{Words, acts, store};

#[derive(Template)]
#[template(path = "attendance.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What is done here, in words.
    act: &'static str,
    it: Meeting,
    order: AttendanceOrder,
    candidates: Candidates,
    /// As it is stored, for whoever was slower.
    stored: Vec<Attendee>,
    errors: FieldErrors,
    overtaken: bool,
    /// What a team is called here.
    team: String,
}

impl Page {
    async fn of(
        desk: &Desk,
        id: MeetingId,
        typed: Typed<AttendanceOrder>,
    ) -> Result<Page, Failure> {
        let mut tx = desk.read().await?;
        let it = store::load(&mut tx, desk.municipality(), id).await?;
        desk.may(Action::Edit, &it).map(drop)?;
        desk.may(Action::Edit, &it.part(Visibility::Closed))
            .map(drop)?;
        let stored = store::attendees(&mut tx, desk.municipality(), id).await?;
        Ok(Page {
            frame: desk.frame(),
            w: Words(desk.lang),
            act: Words(desk.lang).edit_attendance(),
            candidates: store::candidates(&mut tx, desk.municipality(), &it).await?,
            errors: desk.errors(&typed.no),
            overtaken: typed.overtaken,
            order: AttendanceOrder {
                version: carried(&typed, |order| &order.version, it.version),
                ..typed.order.unwrap_or_else(|| as_typed(&stored))
            },
            it,
            stored,
            team: desk.place().team(desk.lang).to_owned(),
        })
    }

    /// Those to tick, of one kind.
    fn people(&self, presence: Presence) -> Vec<Choice> {
        let choice = |it: &Candidate| {
            let label = match it.post.is_empty() {
                true => it.name.clone(),
                false => format!("{} {}", it.post, it.name),
            };
            Choice::new(it.person.to_string(), label)
        };
        let those = self
            .candidates
            .people
            .iter()
            .filter(|it| it.presence == presence);
        those.map(choice).collect()
    }

    fn officers(&self) -> Vec<Choice> {
        self.people(Presence::Officer)
    }

    fn members(&self) -> Vec<Choice> {
        self.people(Presence::Team)
    }

    fn heads_of(&self, organisation: &impl ToString) -> String {
        self.order.heads_of(&organisation.to_string()).to_owned()
    }

    fn stored_line(&self, it: &Attendee) -> String {
        let name = match it.name.is_empty() {
            true => self.w.presence(it.presence, &self.team),
            false => &it.name,
        };
        self.w.heads(name, it.heads)
    }
}

/// The record as somebody would type it.
fn as_typed(stored: &[Attendee]) -> AttendanceOrder {
    let lines = |presence: Presence| {
        let those = stored.iter().filter(|it| it.presence == presence);
        let lines = those.map(|it| match it.heads {
            1 => it.name.clone(),
            heads => format!("{} ({heads})", it.name),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let organisations = || {
        stored
            .iter()
            .filter_map(|it| Some((it.organisation?, it.heads)))
    };
    let observers = stored.iter().find(|it| it.presence == Presence::Observer);
    AttendanceOrder {
        version: String::new(),
        person: stored
            .iter()
            .filter_map(|it| Some(it.person?.to_string()))
            .collect(),
        organisation: organisations().map(|(id, _)| id.to_string()).collect(),
        heads: organisations()
            .map(|(_, heads)| heads.to_string())
            .collect(),
        staff: lines(Presence::Staff),
        guests: lines(Presence::Guest),
        observers: observers.map_or(String::new(), |it| it.heads.to_string()),
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<MeetingId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<MeetingId>,
    Form(order): Form<AttendanceOrder>,
) -> Answer {
    match acts::attend(&desk, id, &order).await {
        Ok(_) => desk.see_done(&format!("/meetings/{id}"), "meeting-attend"),
        Err(why) => page(&desk, id, Typed::again(order, why)?).await,
    }
}

async fn page(desk: &Desk, id: MeetingId, typed: Typed<AttendanceOrder>) -> Answer {
    desk.page_with(typed.status(), &Page::of(desk, id, typed).await?)
}
