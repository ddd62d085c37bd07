//! さがす: everything that the reader may see, by its words.

use askama::Template;
use desk::db::StoreError;
use desk::frame::Frame;
use desk::search::{Cursor, Found, PAGE, find};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use kernel::policy::Resource;
use kernel::text::query;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Words;
use crate::marks::{Piece, marked};
use crate::wording;

/// The longest question that is read, in characters.
const LONGEST: usize = 200;

/// The kinds of things that have words of their own.
const KINDS: [Resource; 7] = [
    Resource::Concern,
    Resource::Voice,
    Resource::Meeting,
    Resource::AttendanceRequest,
    Resource::Council,
    Resource::Team,
    Resource::Organisation,
];

/// What is looked for.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Question {
    /// The words; a thing must have all of them.
    q: String,
    /// One kind of thing alone, such as `concern`.
    kind: String,
    /// The `next` of the page before.
    after: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Page {
    frame: Frame,
    w: Words,
    words: String,
    /// Whether there is anything to look for.
    asks: bool,
    kinds: Vec<KindLink>,
    hits: Vec<Hit>,
    next: String,
}

/// A narrowing to one kind of thing, or to none.
struct KindLink {
    label: String,
    href: String,
    is_current: bool,
}

/// Something that was found.
struct Hit {
    title: Vec<Piece>,
    href: String,
    excerpt: Vec<Piece>,
    kind: String,
    changed: String,
}

/// What was found, and where the next page begins.
pub(crate) struct Results {
    pub(crate) found: Vec<Found>,
    pub(crate) next: Option<Cursor>,
}

impl Question {
    fn words(&self) -> String {
        self.q.trim().chars().take(LONGEST).collect()
    }

    fn kind(&self) -> Option<Resource> {
        Resource::read(&self.kind)
    }

    /// The address of the same words, among another kind or further on.
    fn at(&self, kind: &str, after: Option<Cursor>) -> String {
        let mut address = form_urlencoded::Serializer::new("/search?".to_owned());
        address.append_pair("q", &self.words());
        if !kind.is_empty() {
            address.append_pair("kind", kind);
        }
        if let Some(after) = after {
            address.append_pair("after", &after.to_string());
        }
        address.finish()
    }
}

/// Answers a question: one query, of what the reader may see alone.
///
/// # Errors
/// When the store fails.
pub(crate) async fn answer(desk: &Desk, question: &Question) -> Result<Results, desk::Failure> {
    let mut tx = desk.read().await?;
    let after = question.after.parse().ok();
    let found: Result<Vec<Found>, StoreError> =
        find(&mut tx, desk, &question.words(), question.kind(), after).await;
    let found = found?;
    let next = found.get(PAGE - 1).map(Found::cursor);
    Ok(Results { found, next })
}

pub(crate) async fn get(desk: Desk, Query(question): Query<Question>) -> Answer {
    let words = question.words();
    let results = answer(&desk, &question).await?;
    let frame = desk.frame();
    let next = results
        .next
        .map(|next| frame.at(question.at(&question.kind, Some(next))));
    desk.page(&Page {
        w: Words(desk.lang),
        asks: query(&words).is_some(),
        kinds: kinds(&desk, &question),
        hits: results
            .found
            .iter()
            .map(|it| hit(&desk, it, &words))
            .collect(),
        next: next.unwrap_or_default(),
        words,
        frame,
    })
}

fn kinds(desk: &Desk, question: &Question) -> Vec<KindLink> {
    let w = Words(desk.lang);
    let frame = desk.frame();
    let all = KindLink {
        label: w.kind_all().to_owned(),
        href: frame.at(question.at("", None)),
        is_current: question.kind().is_none(),
    };
    let each = KINDS.into_iter().map(|kind| KindLink {
        label: wording::kind(desk, kind),
        href: frame.at(question.at(kind.code(), None)),
        is_current: question.kind() == Some(kind),
    });
    std::iter::once(all).chain(each).collect()
}

fn hit(desk: &Desk, it: &Found, words: &str) -> Hit {
    let w = Words(desk.lang);
    Hit {
        title: marked(&it.title, words),
        href: desk.frame().at(it.path()),
        excerpt: marked(&it.excerpt, words),
        kind: wording::kind(desk, it.subject.kind),
        changed: w.changed(Day::of(it.changed_at).shown(desk.lang)),
    }
}
