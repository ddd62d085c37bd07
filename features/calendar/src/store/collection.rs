//! ごみの日 as stored.

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::day::{Day, Period};
use kernel::ids::{Id, OrganisationId};
use kernel::tiers::AreaPath;

use super::unreadable;
use crate::model::{CollectionChange, CollectionKind, CollectionRule, Outcome, Recurrence};

/// One rule of an area as a file names it.
type RuleRow<'a> = (
    Id<CollectionRule>,
    &'a AreaPath,
    CollectionKind,
    &'a Recurrence,
    (Day, Option<Day>),
    &'a str,
);

/// Writes a rule, over an older version of itself.
pub(crate) async fn put_collection_rule(
    tx: &mut WriteTx,
    (id, area, kind, every, (from, until), note): RuleRow<'_>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into collection_rule (municipality, id, area_path, kind, every, from_date, until_date, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (municipality, id) do update set every = excluded.every,
             until_date = excluded.until_date, note = excluded.note",
        p![municipality, id, area.as_str(), kind.code(), every.to_string(), from, until, note],
    )
    .await
}

/// Writes a change of one day, over an older version of itself.
pub(crate) async fn put_collection_change(
    tx: &mut WriteTx,
    (area, kind, on, outcome, note): (&AreaPath, CollectionKind, Day, Outcome, &str),
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into collection_change (municipality, area_path, kind, on_date, change, note)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality, area_path, kind, on_date) do update
             set change = excluded.change, note = excluded.note",
        p![
            municipality,
            area.as_str(),
            kind.code(),
            on,
            outcome.code(),
            note
        ],
    )
    .await
}

/// What is collected in an area, and what changes that.
#[derive(Debug)]
pub(crate) struct Collection {
    /// The area itself.
    pub(crate) here: AreaPath,
    /// Its rules and those of the areas above it.
    pub(crate) rules: Vec<CollectionRule>,
    /// Their changes.
    pub(crate) changes: Vec<CollectionChange>,
}

/// The rules and changes that hold between two days in the area with a key, or where a council has its
/// seat; nothing where neither is known.
pub(crate) async fn collection(
    tx: &mut Conn,
    municipality: &str,
    (area, council): (&str, Option<OrganisationId>),
    (from, until): (Day, Day),
) -> Result<Collection, StoreError> {
    let here = tx
        .optional(
            "select a.path from area a where a.municipality = $1 and a.key = $2
             union all
             select o.area_path as path from organisation o where o.municipality = $1 and o.id = $3
             limit 1",
            p![municipality, area, council],
            |row| Ok(AreaPath::stored(row.get::<String>("path")?)),
        )
        .await?;
    let here = here.unwrap_or_else(|| AreaPath::stored(""));
    let rules = tx
        .rows(
            "select r.area_path, r.kind, r.every, r.from_date, r.until_date from collection_rule r
             where r.municipality = $1 and r.from_date <= $4
               and (r.until_date is null or r.until_date > $3)
               and substr($2, 1, length(r.area_path)) = r.area_path
             order by r.area_path, r.kind, r.from_date",
            p![municipality, here.as_str(), from, until],
            read_rule,
        )
        .await?;
    let changes = tx
        .rows(
            "select x.area_path, x.kind, x.on_date, x.change from collection_change x
             where x.municipality = $1 and x.on_date >= $3 and x.on_date <= $4
               and substr($2, 1, length(x.area_path)) = x.area_path
             order by x.on_date, x.kind",
            p![municipality, here.as_str(), from, until],
            read_change,
        )
        .await?;
    Ok(Collection {
        here,
        rules,
        changes,
    })
}

fn read_rule(row: &Row) -> Result<CollectionRule, StoreError> {
    let kind: String = row.get("kind")?;
    let every: String = row.get("every")?;
    let period = Period::try_new(row.get("from_date")?, row.get("until_date")?);
    Ok(CollectionRule {
        area: AreaPath::stored(row.get::<String>("area_path")?),
        kind: CollectionKind::read(&kind).ok_or_else(|| unreadable("kind of rubbish"))?,
        every: every
            .parse()
            .map_err(|_| unreadable("recurrence like this"))?,
        period: period.map_err(|_| unreadable("period like this"))?,
    })
}

fn read_change(row: &Row) -> Result<CollectionChange, StoreError> {
    let kind: String = row.get("kind")?;
    let change: String = row.get("change")?;
    Ok(CollectionChange {
        area: AreaPath::stored(row.get::<String>("area_path")?),
        kind: CollectionKind::read(&kind).ok_or_else(|| unreadable("kind of rubbish"))?,
        day: row.get("on_date")?,
        outcome: Outcome::read(&change).ok_or_else(|| unreadable("change like this"))?,
    })
}
