//! A folder of files becomes a municipality: `municipality.toml`, `rules.toml` and one CSV for
//! each [`Sheet`](super::Sheet) of the features, all in one transaction.

use std::path::Path;
use std::sync::Arc;

use kernel::change::{Change, Fact, Subject};
use kernel::day::Moment;
use kernel::ids::{AreaId, Id};
use kernel::policy::{Action, Guarded, Resource, Standing};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use serde::Deserialize;

use super::{Table, holidays, id_of, read, rules};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::hall::{Hall, Municipality, Scheme};
use crate::p;
use crate::tx::WriteTx;

const CHARTER: &str = "municipality.toml";

/// `municipality.toml`.
#[derive(Debug, Deserialize)]
struct Charter {
    code: String,
    slug: String,
    name_ja: String,
    name_en: String,
    /// The key of the municipality in `areas.csv`.
    area: String,
    community_section: Section,
    words: Scheme,
}

#[derive(Debug, Deserialize)]
struct Section {
    organisation: String,
    name_ja: String,
    name_en: String,
    phone: String,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Each file with its number of rows.
    pub files: Vec<(String, usize)>,
    /// The rules in `rules.toml` that nothing in the house asks for; perhaps they are misspelt.
    pub unknown_rules: Vec<String>,
}

/// Where the files come from: a folder, or the program itself.
pub type Files<'a> = &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync);

/// Imports a folder, as [`files`].
///
/// # Errors
/// As [`files`].
pub async fn folder(hall: &Hall, folder: &Path, now: Moment) -> Result<Report, Failure> {
    let read = |name: &str| std::fs::read(folder.join(name)).ok();
    files(hall, &read, now).await
}

/// Imports a set of files by their names. Files that are not there are left out; the same files
/// twice change nothing the second time, because ids follow from keys.
///
/// # Errors
/// The first thing that cannot be understood, with file, line and column; then nothing has been
/// taken in.
pub async fn files(hall: &Hall, files: Files<'_>, now: Moment) -> Result<Report, Failure> {
    let place = Arc::new(municipality(files)?);
    let desk = Desk::of_the_house(hall, place.clone(), now);
    let mut tx = desk.write().await?;
    found(&mut tx, &place).await?;
    let mut report = Report::default();
    // The calendar and the rules come first: what follows is judged by them.
    if let Some(bytes) = files(holidays::FILE) {
        let table = read::table(holidays::FILE, &bytes);
        let rows = holidays::load(&mut tx, &table).await?;
        report.files.push((holidays::FILE.to_owned(), rows));
    }
    if let Some(bytes) = files(rules::FILE) {
        let taken = rules::load(&mut tx, &bytes).await?;
        report.files.push((rules::FILE.to_owned(), taken.rows));
        report.unknown_rules = taken.unknown;
    }
    for sheet in hall.features().iter().flat_map(|feature| feature.sheets) {
        let Some(bytes) = files(sheet.file) else {
            continue;
        };
        let table = read::table(sheet.file, &bytes);
        let rows = (sheet.load)(&mut tx, &table).await?;
        report.files.push((sheet.file.to_owned(), rows));
    }
    let area = MunicipalArea(place);
    let permit = desk.may(Action::Create, &area)?;
    let rows: usize = report.files.iter().map(|(_, rows)| rows).sum();
    let fact = Fact::new("import").with("rows", rows);
    tx.commit(permit, Change::new((), fact)).await?;
    hall.reread().await?;
    Ok(report)
}

fn municipality(files: Files<'_>) -> Result<Municipality, Failure> {
    let missing = |file: &str| Refusal::new("sheet.charter").with("file", file);
    let charter = files(CHARTER).ok_or_else(|| missing(CHARTER))?;
    let charter: Charter = read::toml(CHARTER, &charter)?;
    let areas = files("areas.csv").ok_or_else(|| missing("areas.csv"))?;
    let area = path_of(&read::table("areas.csv", &areas), &charter.area)
        .ok_or_else(|| missing("areas.csv"))?;
    let section = charter.community_section;
    Ok(Municipality {
        section: Id::new(id_of(&charter.code, "organisation", &section.organisation)),
        code: charter.code,
        slug: charter.slug,
        name: charter.name_ja,
        name_en: charter.name_en,
        area,
        section_name: section.name_ja,
        section_name_en: section.name_en,
        phone: section.phone,
        scheme: charter.words,
    })
}

/// The path of an area of `areas.csv`; nothing when the file does not name it or its parents.
fn path_of(areas: &Table, key: &str) -> Option<AreaPath> {
    let line = areas.lines().find(|line| line.text("key") == key)?;
    match line.some("parent").filter(|parent| *parent != key) {
        Some(parent) => Some(path_of(areas, parent)?.child(key)),
        None => Some(AreaPath::root(key)),
    }
}

async fn found(tx: &mut WriteTx, it: &Municipality) -> Result<(), Failure> {
    let scheme =
        serde_json::to_value(&it.scheme).map_err(|why| Failure::Broken(why.to_string()))?;
    tx.exec(
        "insert into municipality (code, slug, name, name_en, area_path, section, section_name,
             section_name_en, phone, scheme)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (code) do update set slug = excluded.slug, name = excluded.name,
             name_en = excluded.name_en, area_path = excluded.area_path,
             section = excluded.section, section_name = excluded.section_name,
             section_name_en = excluded.section_name_en, phone = excluded.phone,
             scheme = excluded.scheme",
        p![
            it.code,
            it.slug,
            it.name,
            it.name_en,
            it.area.as_str(),
            it.section,
            it.section_name,
            it.section_name_en,
            it.phone,
            scheme
        ],
    )
    .await?;
    tx.exec(
        "insert into ledger_head (municipality, seq, hash) values ($1, 0, $2)
         on conflict do nothing",
        p![it.code, kernel::ledger::Hash::GENESIS.hex()],
    )
    .await?;
    Ok(())
}

/// The municipality as a thing that the policy guards.
struct MunicipalArea(Arc<Municipality>);

impl Guarded for MunicipalArea {
    fn subject(&self) -> Subject {
        Subject::of(
            Resource::Area,
            AreaId::new(id_of(&self.0.code, "area", self.0.area.key())),
        )
    }

    fn standing(&self) -> Standing {
        Standing::public(self.0.area.clone())
    }
}
