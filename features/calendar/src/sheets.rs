//! The files of the calendar: places, events, collection days. The same file twice changes nothing.

mod collection;
mod events;

use desk::feature::Later;
use desk::sheet::{Line, Table, id_of};
use desk::{Failure, WriteTx};
use kernel::ids::{Id, OrganisationId};

pub(crate) use collection::{collection_changes, collection_rules};
pub(crate) use events::events;

use crate::model::{Access, PlaceId, PlaceKind};
use crate::store::{self, PlaceRow};

/// `places.csv`.
pub(crate) fn places<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        for line in table.lines() {
            let key = line.needed("key")?;
            let area = area_path(tx, &line, "area").await?;
            let access = words(line.text("access"))
                .map(|it| Access::read(it).ok_or_else(|| line.fault("access", it)))
                .collect::<Result<Vec<_>, _>>()?;
            let it = PlaceRow {
                id: Id::new(id_of(&municipality, "place", key)),
                key,
                kind: line.read("kind", |code| PlaceKind::read(code).ok_or(()))?,
                name: line.needed("name")?,
                name_en: line.text("name_en"),
                kana: line.text("kana"),
                area: &area,
                address: line.text("address"),
                phone: line.some("phone"),
                access: &access,
                way: line.text("way"),
                capacity: line.read_some("capacity", str::parse::<u32>)?,
                note: line.text("note"),
            };
            store::put_place(tx, &it).await?;
        }
        Ok(table.len())
    })
}

/// The path of the area that a column names by its key.
async fn area_path(
    tx: &mut WriteTx,
    line: &Line<'_>,
    column: &str,
) -> Result<kernel::tiers::AreaPath, Failure> {
    let key = line.needed(column)?;
    let municipality = tx.municipality().to_owned();
    let found = store::area_path(tx, &municipality, key).await?;
    found.ok_or_else(|| line.fault(column, key))
}

/// The words of a cell that holds several, separated by semicolons.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '；'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
}

/// The organisation that a key names; whether there is one, the caller asks.
fn organisation(municipality: &str, key: &str) -> OrganisationId {
    Id::new(id_of(municipality, "organisation", key))
}

/// The place that a key names.
fn place(municipality: &str, key: &str) -> PlaceId {
    Id::new(id_of(municipality, "place", key))
}
