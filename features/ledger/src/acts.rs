//! Reading the ledger is an act too: first it is written down, then it is shown.

use desk::sheet::id_of;
use desk::{Desk, Failure};
use kernel::change::{Change, Fact};
use kernel::policy::{Action, Permit};

use crate::model::{Filter, Ledger};

/// Leave to read the ledger of the desk's municipality.
pub(crate) fn permit(desk: &Desk) -> Result<Permit, Failure> {
    let id = id_of(desk.municipality(), "ledger", desk.municipality());
    let ledger = Ledger::of(id, desk.place().area.clone());
    desk.may(Action::Read, &ledger)
}

/// Writes down that the ledger is being read, and for what.
pub(crate) async fn note(desk: &Desk, permit: Permit, fact: Fact) -> Result<(), Failure> {
    let tx = desk.write().await?;
    tx.commit(permit, Change::new((), fact)).await
}

/// The line about a look at some lines: ids, codes and days alone. A name that was looked for is
/// left out.
pub(crate) fn fact(act: &'static str, filter: &Filter) -> Fact {
    let subject = filter
        .subject
        .map(|it| format!("{}/{}", it.kind.code(), it.id));
    let notes = [
        ("from", filter.from.map(|it| it.to_string())),
        ("until", filter.until.map(|it| it.to_string())),
        ("account", filter.account.map(|it| it.to_string())),
        ("office", filter.office.map(|it| it.to_string())),
        ("act", filter.act.map(str::to_owned)),
        ("kind", filter.kind.map(|it| it.code().to_owned())),
        ("subject", subject),
    ];
    notes
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .fold(Fact::new(act), |fact, (name, value)| fact.with(name, value))
}
