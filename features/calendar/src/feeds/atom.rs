//! `/feed.xml`: what changed on the calendar, the newest first (Atom 1.0, RFC 4287).

use askama::Template;
use axum::body::Body;
use axum::http::HeaderMap;
use desk::{Answer, Desk, Query};
use kernel::day::Moment;

use super::fresh::Fresh;
use super::{address, name, selected, titled};
use crate::Words;
use crate::model::{Event, Which};
use crate::store;

/// How many changes it tells.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "feeds/atom.xml")]
struct Feed {
    desk: Desk,
    w: Words,
    name: String,
    /// The municipality, which publishes it.
    whose: String,
    /// Its own address, which is its name for ever.
    own: String,
    /// The page that shows the same.
    page: String,
    updated: Moment,
    events: Vec<Event>,
}

/// The feed.
pub(crate) async fn get(desk: Desk, Query(which): Query<Which>, asked: HeaderMap) -> Answer {
    let mut tx = desk.read().await?;
    let selection = selected(&desk, &which);
    let state = store::state(&mut tx, &selection).await?;
    let changed = store::changed_last(&mut tx, &selection, MOST).await?;
    let name = name(&desk, &mut tx, &which).await?;
    drop(tx);
    let query = which.query();
    let fresh = Fresh::of(&desk, &state, &format!("atom {name}{query}"));
    let feed = Feed {
        w: Words(desk.lang),
        name,
        whose: desk.place().named(desk.lang).to_owned(),
        own: desk.address(&format!("/feed.xml{query}")),
        page: desk.address(&format!("/calendar{query}")),
        // An empty feed was never changed; it began with the first day that there is.
        updated: state.newest.unwrap_or(Moment::UNIX_EPOCH),
        events: changed.events,
        desk: desk.clone(),
    };
    let text = feed.render()?;
    let kind = "application/atom+xml; charset=utf-8";
    Ok(fresh.answer(&asked, kind, || Body::from(text)))
}

impl Feed {
    fn title(&self, it: &Event) -> String {
        plain(&titled(self.w, it))
    }

    fn address(&self, it: &Event) -> String {
        address(&self.desk, it)
    }

    /// When, where, why not, what for: in a few lines.
    fn summary(&self, it: &Event) -> String {
        let w = self.w;
        let off = it.stage.why().map(|why| {
            let on = it.stage.on().shown(w.0);
            w.off(w.stage(&it.stage), why, on)
        });
        let said = [
            w.when(it),
            it.about.venue.named(w.0),
            it.about.purpose.clone(),
        ];
        let lines: Vec<String> = off
            .into_iter()
            .chain(said)
            .filter(|it| !it.is_empty())
            .collect();
        plain(&lines.join("\n"))
    }
}

/// A text without what XML has no sign for (XML 1.0, 2.2).
fn plain(text: &str) -> String {
    let has_sign = |it: &char| !it.is_control() || matches!(it, '\n' | '\t');
    text.chars()
        .filter(has_sign)
        .filter(|it| !matches!(it, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
