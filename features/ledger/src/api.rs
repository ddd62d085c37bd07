//! `/api/v1/ledger`: the lines and the check of their chain, for programs that audit.

use desk::{Desk, Failure, Json, Query};
use kernel::ledger::Fault;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::chain::Verdict;
use crate::model::Written;
use crate::verify::Part;
use crate::wanted::{Wanted, page};
use crate::{acts, store, verify};

/// Some lines of the ledger, the newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct LinesOut {
    lines: Vec<LineOut>,
    /// The place before which the next page ends: `?before=…`; nothing on the last page.
    next: Option<i64>,
}

/// One line.
#[derive(Serialize, ToSchema)]
pub(crate) struct LineOut {
    /// Its place; the first is 1.
    seq: i64,
    /// When, in UTC.
    at: String,
    /// The account that acted; nothing for a resident without one.
    account: Option<String>,
    login: Option<String>,
    role: String,
    office: Option<String>,
    /// The act, such as `concern.forward`.
    act: String,
    subject: SubjectOut,
    /// Ids, codes and days, by name.
    notes: Map<String, Value>,
    /// SHA-256 over the hash of the line before and this line.
    hash: String,
}

/// What was acted upon.
#[derive(Serialize, ToSchema)]
pub(crate) struct SubjectOut {
    kind: &'static str,
    id: String,
    /// What it is called, where the reader may read it.
    title: Option<String>,
}

/// What came of a check of the chain, or of a part of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct VerdictOut {
    /// Nothing of these lines was edited, removed or put elsewhere.
    whole: bool,
    /// The place of the first of them. Behind 1, it is taken as it stands, and checked in the next
    /// part.
    first: i64,
    /// The place of the last of them.
    last: i64,
    /// How many they are.
    lines: i64,
    /// The hash of the last line.
    hash: String,
    faults: Vec<FaultOut>,
    /// The place before which the next part ends: `?before=…`; nothing when the first line of the
    /// ledger was reached.
    next: Option<i64>,
}

/// Something wrong with the chain.
#[derive(Serialize, ToSchema)]
pub(crate) struct FaultOut {
    /// `edited`, `removed`, `reordered` or `head`.
    fault: &'static str,
    /// The first place that it concerns.
    from: i64,
    /// The last place that it concerns.
    to: i64,
}

impl From<Written> for LineOut {
    fn from(it: Written) -> LineOut {
        let entry = it.line.entry;
        LineOut {
            seq: entry.seq,
            at: entry.at.to_string(),
            account: entry.account.map(|id| id.to_string()),
            login: it.who.map(|(_, login)| login),
            role: entry.role,
            office: entry.office.map(|id| id.to_string()),
            act: entry.act,
            subject: SubjectOut {
                kind: entry.subject.kind.code(),
                id: entry.subject.id.to_string(),
                title: it.title,
            },
            notes: entry
                .notes
                .into_iter()
                .map(|(name, value)| (name, value.into()))
                .collect(),
            hash: it.line.hash.hex(),
        }
    }
}

impl From<&Fault> for FaultOut {
    fn from(it: &Fault) -> FaultOut {
        let (fault, from, to) = match *it {
            Fault::Edited { seq } => ("edited", seq, seq),
            Fault::Removed { from, to } => ("removed", from, to),
            Fault::Reordered { seq } => ("reordered", seq, seq),
            Fault::Head { expected } => ("head", expected, expected),
        };
        FaultOut { fault, from, to }
    }
}

impl From<(Verdict, Option<i64>)> for VerdictOut {
    fn from((it, next): (Verdict, Option<i64>)) -> VerdictOut {
        VerdictOut {
            next,
            whole: it.faults.is_empty(),
            first: it.first,
            last: it.last,
            lines: it.lines(),
            hash: it.hash.hex(),
            faults: it.faults.iter().map(FaultOut::from).collect(),
        }
    }
}

/// The lines of the ledger; the look itself is its newest line.
#[utoipa::path(get, path = "/ledger", tag = "ledger", params(Wanted),
    responses((status = 200, body = LinesOut)))]
pub(crate) async fn list(
    desk: Desk,
    Query(wanted): Query<Wanted>,
) -> Result<Json<LinesOut>, Failure> {
    let permit = acts::permit(&desk)?;
    let filter = wanted.filter()?;
    acts::note(&desk, permit, acts::fact("ledger.look", &filter)).await?;
    let mut tx = desk.read().await?;
    let (found, next) = page(store::list(&mut tx, &desk, &filter).await?);
    Ok(Json(LinesOut {
        lines: found.into_iter().map(LineOut::from).collect(),
        next,
    }))
}

/// Checks lines against the seal of the line before, ten thousand at a time, the last of all first.
#[utoipa::path(get, path = "/ledger/verification", tag = "ledger", params(Part),
    responses((status = 200, body = VerdictOut)))]
pub(crate) async fn verification(
    desk: Desk,
    Query(part): Query<Part>,
) -> Result<Json<VerdictOut>, Failure> {
    Ok(Json(verify::verify(&desk, &part).await?.into()))
}
