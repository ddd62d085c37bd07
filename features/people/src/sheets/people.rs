//! `people.csv` and `officers.csv`.

use desk::feature::Later;
use desk::sheet::Table;
use desk::{Failure, WriteTx};

use super::{id, optional, period};
use crate::model::{Grade, Officer, Person};
use crate::store::{organisation, person};

pub(crate) fn people<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        let municipality = tx.municipality().to_owned();
        let areas = organisation::areas_by_key(tx, &municipality).await?;
        for line in table.lines() {
            let key = line.needed("key")?;
            let residence = line.read_some("residence_area", |key| areas.get(key).ok_or(()))?;
            let it = Person {
                id: id(tx, "person", key),
                key: key.to_owned(),
                family_name: line.needed("family_name")?.to_owned(),
                given_name: line.text("given_name").to_owned(),
                family_kana: line.text("family_kana").to_owned(),
                given_kana: line.text("given_kana").to_owned(),
                grade: line.read_some("grade", |word| Grade::read(word).ok_or(()))?,
                organisation: line
                    .some("organisation")
                    .map(|key| id(tx, "organisation", key)),
                residence: residence.map(|(_, path)| path.clone()),
                phone: optional(&line, "phone"),
                mail: optional(&line, "mail"),
                note: line.text("note").to_owned(),
            };
            person::put_person(tx, &it).await?;
        }
        Ok(table.len())
    })
}

pub(crate) fn officers<'a>(
    tx: &'a mut WriteTx,
    table: &'a Table,
) -> Later<'a, Result<usize, Failure>> {
    Box::pin(async move {
        for line in table.lines() {
            let organisation = line.needed("organisation")?;
            let person = line.needed("person")?;
            let post = line.needed("post")?;
            let period = period(&line)?;
            let key = format!("{organisation}/{person}/{post}/{}", period.from);
            let it = Officer {
                id: id(tx, "officer", &key),
                organisation: id(tx, "organisation", organisation),
                person: id(tx, "person", person),
                post: post.to_owned(),
                period,
            };
            person::put_officer(tx, &it).await?;
        }
        Ok(table.len())
    })
}
