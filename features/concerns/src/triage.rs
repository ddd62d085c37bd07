//! 見立てる: the first look (C6): what it is about, whether one side alone can solve it, how it
//! presses, and who may read it.

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::{Answer, Desk, Form, Path, Typed};
use kernel::ids::ConcernId;
use kernel::policy::Visibility;

use crate::acts::{self, TriageOrder};
use crate::around::{Around, done};
use crate::model::{Concern, Triage, Urgency};
use crate::{Words, store};

#[derive(Template)]
#[template(path = "triage.html")]
struct Page {
    frame: Frame,
    w: Words,
    around: Around,
    order: TriageOrder,
    choices: Choices,
}

/// From what the reader chooses.
struct Choices {
    categories: Vec<Choice>,
    triages: Vec<Choice>,
    urgencies: Vec<Choice>,
    visibilities: Vec<Choice>,
}

pub(crate) async fn get(desk: Desk, Path(id): Path<ConcernId>) -> Answer {
    page(&desk, id, Typed::nothing()).await
}

pub(crate) async fn post(
    desk: Desk,
    Path(id): Path<ConcernId>,
    Form(order): Form<TriageOrder>,
) -> Answer {
    match acts::triage(&desk, id, &order).await {
        Ok(_) => done(&desk, id, "triage"),
        Err(failure) => page(&desk, id, Typed::again(order, failure)?).await,
    }
}

async fn page(desk: &Desk, id: ConcernId, typed: Typed<TriageOrder>) -> Answer {
    let mut tx = desk.read().await?;
    let w = Words(desk.lang);
    let around = Around::load(&mut tx, desk, id, "triage", &typed).await?;
    let categories = store::categories(&mut tx, desk.municipality()).await?;
    let page = Page {
        frame: desk.frame(),
        w,
        order: typed
            .order
            .unwrap_or_else(|| TriageOrder::of(&around.it.about)),
        choices: Choices {
            categories: categories.iter().map(|it| it.choice(desk.lang)).collect(),
            triages: w.choices("triage", &[Triage::Single.code(), Triage::Joint.code()]),
            urgencies: w.choices("urgency", &Urgency::ALL.map(Urgency::code)),
            visibilities: w.choices("visibility", &openable(&around.it)),
        },
        around,
    };
    page.around.answer(desk, tx, &page).await
}

/// How open it can be: what came from something closed stays closed.
fn openable(it: &Concern) -> Vec<&'static str> {
    let all = Visibility::ALL.iter().copied();
    let open = all.filter(|to| it.origin != Visibility::Closed || *to == Visibility::Closed);
    open.map(Visibility::code).collect()
}
