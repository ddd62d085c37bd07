//! Nothing was edited, removed or put elsewhere, or where it was (F7).

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure};
use kernel::change::Fact;
use kernel::ledger::{Hash, Verifier};

use crate::model::Verdict;
use crate::store::chain::{self, LINES};
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
        lines: verdict.lines,
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

/// Checks every line against the seal of the line before, in one snapshot and a page at a time;
/// then writes down what came of it.
///
/// # Errors
/// [`Failure::Denied`] for those who may not read the ledger.
pub(crate) async fn verify(desk: &Desk) -> Result<Verdict, Failure> {
    let permit = acts::permit(desk)?;
    let mut tx = desk.read().await?;
    let (head, sealed) = chain::head(&mut tx, desk.municipality()).await?;
    let mut verifier = Verifier::default();
    let mut hash = Hash::GENESIS;
    let mut after = i64::MIN;
    loop {
        let lines = chain::list(&mut tx, desk.municipality(), after, i64::MAX).await?;
        for line in &lines {
            verifier.look(line);
            (after, hash) = (line.entry.seq, line.hash);
        }
        if lines.len() < LINES {
            break;
        }
    }
    drop(tx);
    let (lines, faults) = verifier.finish(head, sealed);
    let fact = Fact::new("ledger.verify")
        .with("lines", lines)
        .with("faults", faults.len());
    match acts::note(desk, permit, fact).await {
        // A ledger whose head was turned back takes no line any more; its auditor hears of it all
        // the same.
        Err(_) if !faults.is_empty() => {}
        noted => noted?,
    }
    Ok(Verdict {
        lines,
        hash,
        faults,
    })
}
