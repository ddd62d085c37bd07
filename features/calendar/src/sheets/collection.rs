//! `collection_rules.csv` and `collection_changes.csv`: ごみの日 and what the year's end changes.

use desk::feature::Later;
use desk::sheet::{Table, id_of};
use desk::{Failure, WriteTx};
use kernel::day::Day;
use kernel::ids::Id;

use super::area_path;
use crate::model::{CollectionKind, Outcome, Recurrence};
use crate::store;

/// Which kind is collected when, by area, with dates of effect.
pub(crate) fn collection_rules<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        for line in table.lines() {
            let area = area_path(tx, &line, "area").await?;
            let kind = line.read("kind", |code| CollectionKind::read(code).ok_or(()))?;
            let every = line.read("every", |text| {
                Recurrence::read_gif(text).or_else(|_| Recurrence::read_words(text))
            })?;
            let from = line.read("from", Day::read)?;
            let until = line.read_some("until", Day::read)?;
            let key = format!("{}/{}/{from}", line.needed("area")?, kind.code());
            let id = Id::new(id_of(&municipality, "collection_rule", &key));
            let row = (id, &area, kind, &every, (from, until), line.text("note"));
            store::put_collection_rule(tx, row).await?;
        }
        Ok(table.len())
    })
}

/// What falls out, and what is collected besides.
pub(crate) fn collection_changes<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let area = area_path(tx, &line, "area").await?;
            let kind = line.read("kind", |code| CollectionKind::read(code).ok_or(()))?;
            let on = line.read("on", Day::read)?;
            let outcome = line.read("change", |code| Outcome::read(code).ok_or(()))?;
            let row = (&area, kind, on, outcome, line.text("note"));
            store::put_collection_change(tx, row).await?;
        }
        Ok(table.len())
    })
}
