//! One call for volunteers: open to everybody; who promised to come is for those who called.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::ids::{AttendanceRequestId, PersonId};
use kernel::policy::Action;

use crate::store::call::{self, ShownCall};
use crate::{Words, acts, rules, store};

#[derive(Template)]
#[template(path = "call_page.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: ShownCall,
    /// Who promised, for those who called.
    promised: Option<Vec<(PersonId, String)>>,
    /// The reader may promise to come.
    may_promise: bool,
    /// The reader promised to come.
    has_promised: bool,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let it = call::load(&mut tx, municipality, id).await?;
    desk.check_read(&it.call)?;
    let promised = call::list_promised(&mut tx, municipality, id).await?;
    let (own, has_promised) = match desk.actor.person {
        Some(person) => (
            call::load_volunteer(&mut tx, municipality, person, desk.today).await?,
            call::has_promised(&mut tx, municipality, id, person).await?,
        ),
        None => (None, false),
    };
    // The names are for those who may call in the name of the council.
    let asking = store::request::asking(&mut tx, municipality, it.call.council, id).await?;
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        may_promise: !has_promised
            && own.is_some_and(|who| rules::may_promise(&it.call, &who, desk.today).is_ok()),
        promised: desk.can(Action::Create, &asking).then_some(promised),
        has_promised,
        it,
    })
}

pub(crate) async fn promise(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    acts::promise(&desk, id).await?;
    desk.see_done(&format!("/volunteering/{id}"), "volunteer-promise")
}

pub(crate) async fn take_back(desk: Desk, Path(id): Path<AttendanceRequestId>) -> Answer {
    acts::take_back(&desk, id).await?;
    desk.see_done(&format!("/volunteering/{id}"), "volunteer-take-back")
}
