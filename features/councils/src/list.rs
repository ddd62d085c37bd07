//! 協議会: their names by reading, for those who look for their own. The whole registry is another view
//! of the same address.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Query};
use kernel::lang::Lang;
use kernel::text::fold;
use serde::Deserialize;

use crate::model::Listed;
use crate::rules::{self, Counting};
use crate::{Words, registry, store};

/// What is looked for, as typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub(crate) q: String,
    /// The fiscal year of the certification; of the registry alone.
    pub(crate) year: String,
    /// `table` for the registry.
    view: String,
}

/// How many districts have how many councils.
pub(crate) struct Counts {
    pub(crate) districts: usize,
    pub(crate) covered: usize,
    pub(crate) councils: usize,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    /// What councils are called here.
    council: String,
    counts: Counts,
    wanted: Wanted,
    found: Vec<Listed>,
}

pub(crate) async fn get(desk: Desk, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = desk.read().await?;
    let ground = store::ground(&mut tx, &desk).await?;
    let book = desk.rulebook(&mut tx).await?;
    let counting = Counting::of(&book, &desk.place().area, desk.today);
    let coverage = rules::coverage(&ground, counting, desk.today);
    let counts = Counts {
        districts: coverage.tiles.len(),
        covered: coverage.covered(),
        councils: coverage.councils(),
    };
    if wanted.view == "table" {
        return registry::page(&desk, &mut tx, &ground, counts, wanted).await;
    }
    let mut found = rules::registry(&ground, &[], &[], desk.today);
    found.retain(|it| rules::is_found(it, &wanted.q, None));
    found.sort_by_cached_key(|it| match desk.lang {
        Lang::Ja => fold(&it.council.kana),
        Lang::En => fold(it.council.named(desk.lang)),
    });
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        council: desk.place().council(desk.lang).to_owned(),
        counts,
        wanted,
        found,
    })
}

impl Page {
    /// Its districts, and what people call it otherwise.
    fn about(&self, it: &Listed) -> String {
        let districts = it.district_names(self.frame.lang);
        match &it.council.registration.common_name {
            Some(it) => format!("{districts} {} {}", self.w.common(it.kind), it.name),
            None => districts,
        }
    }
}
