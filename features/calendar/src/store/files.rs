//! What files bring in. Every statement may run again with the same file and changes nothing then.

use desk::WriteTx;
use desk::db::{Conn, StoreError};
use desk::p;
use kernel::ids::EventId;
use kernel::tiers::AreaPath;

use crate::model::{Access, PlaceId, PlaceKind};

/// A place, as a file names it.
pub(crate) struct PlaceRow<'a> {
    pub(crate) id: PlaceId,
    pub(crate) key: &'a str,
    pub(crate) kind: PlaceKind,
    pub(crate) name: &'a str,
    pub(crate) name_en: &'a str,
    pub(crate) kana: &'a str,
    pub(crate) area: &'a AreaPath,
    pub(crate) address: &'a str,
    pub(crate) phone: Option<&'a str>,
    pub(crate) access: &'a [Access],
    pub(crate) way: &'a str,
    pub(crate) capacity: Option<u32>,
    pub(crate) note: &'a str,
}

/// Writes a place, over an older version of itself.
pub(crate) async fn put_place(tx: &mut WriteTx, it: &PlaceRow<'_>) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let access: Vec<&str> = it.access.iter().map(|it| it.code()).collect();
    tx.one_row(
        "insert into place (municipality, id, key, kind, name, name_en, kana, area_path, address,
             phone, access, way, capacity, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (municipality, id) do update set kind = excluded.kind, name = excluded.name,
             name_en = excluded.name_en, kana = excluded.kana, area_path = excluded.area_path,
             address = excluded.address, phone = excluded.phone, access = excluded.access,
             way = excluded.way, capacity = excluded.capacity, note = excluded.note",
        p![
            municipality,
            it.id,
            it.key,
            it.kind.code(),
            it.name,
            it.name_en,
            it.kana,
            it.area.as_str(),
            it.address,
            it.phone,
            serde_json::json!(access),
            it.way,
            it.capacity,
            it.note
        ],
    )
    .await
}

/// Is there an event with this id?
pub(crate) async fn is_known(
    tx: &mut Conn,
    municipality: &str,
    id: EventId,
) -> Result<bool, StoreError> {
    let found = tx
        .optional(
            "select id from event where municipality = $1 and id = $2",
            p![municipality, id],
            |row| row.get::<EventId>("id"),
        )
        .await?;
    Ok(found.is_some())
}

/// The path of the area with this key, if there is one.
pub(crate) async fn area_path(
    tx: &mut Conn,
    municipality: &str,
    key: &str,
) -> Result<Option<AreaPath>, StoreError> {
    tx.optional(
        "select path from area where municipality = $1 and key = $2",
        p![municipality, key],
        |row| Ok(AreaPath::stored(row.get::<String>("path")?)),
    )
    .await
}
