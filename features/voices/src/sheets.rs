//! `suggestion_boxes.csv`: the boxes that stand in the districts.

use desk::feature::Later;
use desk::sheet::{Table, id_of};
use desk::{Failure, WriteTx};
use kernel::ids::Id;

use crate::store::around;

pub(crate) fn suggestion_boxes<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let id = |kind, key| id_of(tx.municipality(), kind, key);
            let own = Id::new(id("suggestion_box", line.needed("key")?));
            let council = Id::new(id("organisation", line.needed("council")?));
            let number = line.read("number", str::parse)?;
            let told = (line.needed("place")?, line.text("note"));
            around::put_box(tx, own, council, number, told).await?;
        }
        Ok(table.len())
    })
}
