//! All SQL of the feature.

pub(crate) mod around;

use desk::WriteTx;
use desk::db::{Conn, Row, StoreError};
use desk::p;
use kernel::ids::AreaId;
use kernel::tiers::{AreaPath, Tier};

use crate::model::Area;

fn read(row: &Row) -> Result<Area, StoreError> {
    let tier: String = row.get("tier")?;
    Ok(Area {
        id: row.get("id")?,
        parent: row.get("parent")?,
        path: AreaPath::stored(row.get::<String>("path")?),
        tier: Tier::read(&tier)
            .ok_or_else(|| StoreError::Unreadable(format!("no tier is called {tier}")))?,
        code: row.get("code")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        kana: row.get("kana")?,
        printed: row.get("printed")?,
    })
}

/// One area.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: AreaId,
) -> Result<Area, StoreError> {
    tx.one(
        "select id, parent, path, tier, code, name, name_en, kana, printed
         from area where municipality = $1 and id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// The area itself, all above it and those right below it, from the widest to the nearest.
pub(crate) async fn list_around(
    tx: &mut Conn,
    municipality: &str,
    it: &Area,
) -> Result<Vec<Area>, StoreError> {
    tx.rows(
        "select id, parent, path, tier, code, name, name_en, kana, printed
         from area
         where municipality = $1
           and (parent = $2 or substr($3, 1, length(path)) = path)
         order by path, kana",
        p![municipality, it.id, it.path.as_str()],
        read,
    )
    .await
}

/// All areas of a tier below `within`, by their reading.
pub(crate) async fn list_tier(
    tx: &mut Conn,
    municipality: &str,
    tier: Tier,
    within: &AreaPath,
) -> Result<Vec<Area>, StoreError> {
    let (from, past) = within.range();
    tx.rows(
        "select id, parent, path, tier, code, name, name_en, kana, printed
         from area
         where municipality = $1 and tier = $2 and path >= $3 and path < $4
         order by kana, key",
        p![municipality, tier.code(), from, past],
        read,
    )
    .await
}

/// The path of the area with this key of the files.
///
/// # Errors
/// [`StoreError::Missing`] when no area has the key.
pub async fn path_of_key(
    tx: &mut Conn,
    municipality: &str,
    key: &str,
) -> Result<AreaPath, StoreError> {
    tx.one(
        "select path from area where municipality = $1 and key = $2",
        p![municipality, key],
        |row| Ok(AreaPath::stored(row.get::<String>("path")?)),
    )
    .await
}

/// Writes an area of a file, over an older version of itself.
pub(crate) async fn put(
    tx: &mut WriteTx,
    key: &str,
    it: &Area,
    note: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into area (municipality, id, key, parent, path, tier, code, name, name_en, kana,
             printed, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (municipality, id) do update set parent = excluded.parent,
             path = excluded.path, tier = excluded.tier, code = excluded.code,
             name = excluded.name, name_en = excluded.name_en, kana = excluded.kana,
             printed = excluded.printed, note = excluded.note",
        p![
            municipality,
            it.id,
            key,
            it.parent,
            it.path.as_str(),
            it.tier.code(),
            it.code,
            it.name,
            it.name_en,
            it.kana,
            it.printed,
            note
        ],
    )
    .await
}
