//! Nothing was edited, removed or put elsewhere, or where it was (F7).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure};
use kernel::change::Fact;

use crate::chain::{self, Verdict};
use crate::{Words, acts};

/// How many faults the page names; beyond that, the number says enough.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "verify.html")]
struct Page {
    frame: Frame,
    w: Words,
    lines: i64,
    hash: String,
    faults: Vec<String>,
    count: usize,
}

pub(crate) async fn get(desk: Desk) -> Answer {
    let verdict = verify(&desk).await?;
    let w = Words(desk.lang);
    desk.page(&Page {
        frame: desk.frame(),
        w,
        lines: verdict.last,
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

/// Checks every line against the seal of the line before, in one snapshot; then writes down what
/// came of it.
///
/// # Errors
/// [`Failure::Denied`] for those who may not read the ledger.
pub(crate) async fn verify(desk: &Desk) -> Result<Verdict, Failure> {
    let permit = acts::permit(desk)?;
    let mut tx = desk.read().await?;
    let verdict = chain::verify_stored(&mut tx, desk.municipality()).await?;
    drop(tx);
    let fact = Fact::new("ledger.verify")
        .with("lines", verdict.last)
        .with("faults", verdict.faults.len());
    match acts::note(desk, permit, fact).await {
        // A ledger whose head was turned back takes no line any more; its auditor hears of it all
        // the same.
        Err(_) if !verdict.faults.is_empty() => {}
        noted => noted?,
    }
    Ok(verdict)
}
