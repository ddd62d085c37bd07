//! Nothing was edited, removed or put elsewhere, or where it was (F7).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Query};
use kernel::change::Fact;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::chain::{self, Verdict};
use crate::{Words, acts};

/// How many faults the page names; beyond that, the number says enough.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "verify.html")]
struct Page {
    frame: Frame,
    w: Words,
    first: i64,
    last: i64,
    lines: i64,
    hash: String,
    faults: Vec<String>,
    count: usize,
    /// How many lines before these are still to be checked, and where.
    before: i64,
    next: String,
}

/// Which part of the ledger.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Part {
    /// The lines before this place; the last of all where none is said.
    pub(crate) before: String,
}

pub(crate) async fn get(desk: Desk, Query(part): Query<Part>) -> Answer {
    let (verdict, next) = verify(&desk, &part).await?;
    let w = Words(desk.lang);
    let frame = desk.frame();
    desk.page(&Page {
        next: next.map_or_else(String::new, |next| {
            frame.at(format!("/ledger/verify?before={next}"))
        }),
        before: next.map_or(0, |next| next - 1),
        frame,
        w,
        first: verdict.first.max(1),
        last: verdict.last,
        lines: verdict.lines(),
        hash: verdict.hash.hex(),
        faults: verdict
            .faults
            .iter()
            .take(SHOWN)
            .map(|it| w.fault(it))
            .collect(),
        count: verdict.faults.len(),
    })
}

/// Checks a part of the lines, each against the seal of the line before, in one snapshot; then writes
/// down what came of it. Answers with the place before which the next part ends.
///
/// # Errors
/// [`Failure::Denied`] for those who may not read the ledger.
pub(crate) async fn verify(desk: &Desk, part: &Part) -> Result<(Verdict, Option<i64>), Failure> {
    let permit = acts::permit(desk)?;
    let mut tx = desk.read().await?;
    let before = part.before.parse().ok();
    let (verdict, next) = chain::verify_part(&mut tx, desk.municipality(), before).await?;
    drop(tx);
    let fact = Fact::new("ledger.verify")
        .with("first", verdict.first)
        .with("lines", verdict.lines())
        .with("faults", verdict.faults.len());
    match acts::note(desk, permit, fact).await {
        // A ledger whose head was turned back takes no line any more; its auditor hears of it all
        // the same.
        Err(_) if !verdict.faults.is_empty() => {}
        noted => noted?,
    }
    Ok((verdict, next))
}
