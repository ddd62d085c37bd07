//! `areas.csv`: parents stand above their children.

use std::collections::HashMap;

use desk::feature::Later;
use desk::sheet::{Table, id_of};
use desk::{Failure, WriteTx};
use kernel::ids::{AreaId, Id};
use kernel::tiers::{AreaPath, Tier};

use crate::model::Area;
use crate::store;

/// The id of the area with this key.
fn id(tx: &WriteTx, key: &str) -> AreaId {
    Id::new(id_of(tx.municipality(), "area", key))
}

pub(crate) fn areas<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let mut paths: HashMap<&str, AreaPath> = HashMap::new();
        for line in table.lines() {
            let key = line.needed("key")?;
            let path = match line.some("parent") {
                None => AreaPath::root(key),
                Some(parent) => paths
                    .get(parent)
                    .ok_or_else(|| line.fault("parent", parent))?
                    .child(key),
            };
            let area = Area {
                id: id(tx, key),
                parent: line.some("parent").map(|parent| id(tx, parent)),
                path: path.clone(),
                tier: line.read("tier", |code| Tier::read(code).ok_or(()))?,
                code: line.some("code").map(str::to_owned),
                name: line.needed("name")?.to_owned(),
                name_en: line.needed("name_en")?.to_owned(),
                kana: line.needed("kana")?.to_owned(),
                printed: line.some("printed").map(str::to_owned),
            };
            store::put(tx, key, &area, line.text("note")).await?;
            paths.insert(key, path);
        }
        Ok(table.len())
    })
}
