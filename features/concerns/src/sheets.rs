//! `categories.csv`: what concerns are about.

use desk::feature::Later;
use desk::sheet::Table;
use desk::{Failure, WriteTx};

use crate::store::{self, Category};

pub(crate) fn categories<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for (position, line) in table.lines().enumerate() {
            let category = Category {
                key: line.needed("key")?.to_owned(),
                name: line.needed("name_ja")?.to_owned(),
                name_en: line.needed("name_en")?.to_owned(),
            };
            let departments: Vec<&str> = line.text("departments").split(';').collect();
            store::put_category(tx, position, &category, &departments).await?;
        }
        Ok(table.len())
    })
}
