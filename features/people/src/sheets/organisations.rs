//! `organisations.csv` and `departments.csv`.

use desk::feature::Later;
use desk::sheet::Table;
use desk::{Failure, WriteTx};
use kernel::day::Day;

use super::{id, optional};
use crate::model::{Organisation, OrganisationKind, Window};
use crate::store::organisation;

pub(crate) fn organisations<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let areas = organisation::areas_by_key(tx, &municipality).await?;
        for line in table.lines() {
            let key = line.needed("key")?;
            let (area, area_path) = line.read("area", |key| areas.get(key).ok_or(()))?;
            let it = Organisation {
                id: id(tx, "organisation", key),
                key: key.to_owned(),
                kind: line.read("kind", |code| OrganisationKind::read(code).ok_or(()))?,
                name: line.needed("name")?.to_owned(),
                name_en: line.text("name_en").to_owned(),
                kana: line.text("kana").to_owned(),
                area: *area,
                area_path: area_path.clone(),
                phone: optional(&line, "phone"),
                mail: optional(&line, "mail"),
                parent: line
                    .some("parent")
                    .map(|parent| id(tx, "organisation", parent)),
                note: line.text("note").to_owned(),
                closed_on: line.read_some("closed_on", Day::read)?,
            };
            organisation::put_organisation(tx, &it).await?;
        }
        Ok(table.len())
    })
}

pub(crate) fn departments<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let key = line.needed("organisation")?;
            let window = Window {
                text: line.needed("window_text")?.to_owned(),
                categories: line
                    .text("takes_categories")
                    .split(';')
                    .map(str::trim)
                    .filter(|category| !category.is_empty())
                    .map(str::to_owned)
                    .collect(),
            };
            organisation::put_window(tx, id(tx, "organisation", key), &window).await?;
        }
        Ok(table.len())
    })
}
