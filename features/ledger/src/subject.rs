//! Who saw and who changed one thing (F7).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Path, Query};
use kernel::change::Subject;
use kernel::policy::Resource;
use serde::Deserialize;
use uuid::Uuid;

use crate::model::{Filter, Visits, Way};
use crate::wanted::page;
use crate::wording::Shown;
use crate::{Words, acts, rules, store};

#[derive(Template)]
#[template(path = "subject.html")]
struct Page {
    frame: Frame,
    w: Words,
    kind: String,
    id: Uuid,
    title: Option<String>,
    groups: Vec<Group>,
    lines: Vec<Shown>,
    next: String,
}

/// Those who saw it, changed it, or were denied.
struct Group {
    title: &'static str,
    people: Vec<Deed>,
}

/// What somebody did, how often and when last.
struct Deed {
    who: String,
    /// The name is somebody's, so it stays in Japanese.
    is_name: bool,
    role: String,
    what: String,
    often: String,
}

/// Which part of the lines.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Part {
    before: String,
}

pub(crate) async fn get(
    desk: Desk,
    Path((kind, id)): Path<(String, Uuid)>,
    Query(part): Query<Part>,
) -> Answer {
    let permit = acts::permit(&desk)?;
    let kind = Resource::read(&kind).ok_or(Failure::Missing)?;
    let filter = Filter {
        subject: Some(Subject { kind, id }),
        before: part.before.parse().ok(),
        ..Filter::default()
    };
    acts::note(&desk, permit, acts::fact("ledger.look", &filter)).await?;
    let mut tx = desk.read().await?;
    let (found, last) = page(store::list(&mut tx, &desk, &filter).await?);
    let visits = store::list_visits(&mut tx, desk.municipality(), Subject { kind, id }).await?;
    let title = store::title(&mut tx, &desk, Subject { kind, id }).await?;
    let frame = desk.frame();
    let path = format!("/ledger/subject/{}/{id}", kind.code());
    desk.page(&Page {
        next: last.map_or_else(String::new, |last| {
            frame.at(format!("{path}?before={last}"))
        }),
        frame,
        w: Words(desk.lang),
        kind: Words(desk.lang).kind(&desk, kind).to_owned(),
        id,
        title,
        groups: groups(&desk, &visits),
        lines: found.iter().map(|it| Shown::of(&desk, it)).collect(),
    })
}

fn groups(desk: &Desk, visits: &[Visits]) -> Vec<Group> {
    let w = Words(desk.lang);
    [
        (Way::Saw, w.group_saw()),
        (Way::Changed, w.group_changed()),
        (Way::Denied, w.group_denied()),
    ]
    .into_iter()
    .map(|(way, title)| Group {
        title,
        people: visits
            .iter()
            .filter(|it| rules::way(&it.act) == way)
            .map(|it| deed(desk, it))
            .collect(),
    })
    .collect()
}

fn deed(desk: &Desk, it: &Visits) -> Deed {
    let w = Words(desk.lang);
    Deed {
        who: w.who(it.who.as_ref(), &it.role),
        is_name: it.who.is_some(),
        role: desk.say(&format!("role-{}", it.role), &[]),
        what: w.act(desk, &it.act),
        often: w.visits(it.count, it.last_at),
    }
}
