//! What files bring in. Every statement may run again with the same file and changes nothing then.

use std::collections::HashMap;

use desk::db::{Conn, Param, StoreError};
use desk::{WriteTx, p};
use kernel::day::Period;
use kernel::ids::{AreaId, OrganisationId};
use kernel::tiers::AreaPath;

use crate::model::{MeetingCount, Registration};

/// The ids of all areas by their keys in the files.
pub(crate) async fn areas_by_key(
    tx: &mut Conn,
    municipality: &str,
) -> Result<HashMap<String, AreaId>, StoreError> {
    let rows = tx
        .rows(
            "select key, id from area where municipality = $1",
            p![municipality],
            |row| Ok((row.get("key")?, row.get("id")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// The ids, names and seats of all organisations by their keys in the files.
pub(crate) async fn organisations_by_key(
    tx: &mut Conn,
    municipality: &str,
) -> Result<HashMap<String, (OrganisationId, String, AreaPath)>, StoreError> {
    let rows = tx
        .rows(
            "select key, id, name, area_path from organisation where municipality = $1",
            p![municipality],
            |row| {
                let seat = AreaPath::stored(row.get::<String>("area_path")?);
                let it = (row.get("id")?, row.get("name")?, seat);
                Ok((row.get("key")?, it))
            },
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// The ids of all councils by the keys of their organisations.
pub(crate) async fn councils_by_key(
    tx: &mut Conn,
    municipality: &str,
) -> Result<HashMap<String, OrganisationId>, StoreError> {
    let rows = tx
        .rows(
            "select o.key, c.id
             from council c
             join organisation o on o.municipality = c.municipality and o.id = c.id
             where c.municipality = $1",
            p![municipality],
            |row| Ok((row.get("key")?, row.get("id")?)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Writes a council over an older version of itself. A line that says nothing new leaves the
/// version as it is. The name stands with the organisation.
pub(crate) async fn put(
    tx: &mut WriteTx,
    id: OrganisationId,
    it: &Registration,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let certified = it.certified.as_ref();
    let common_name = it.common_name.as_ref();
    tx.exec(
        "insert into council (municipality, id, number, certified_on, certified_printed,
             fiscal_year, common_name_kind, common_name, districts_printed, note, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
         on conflict (municipality, id) do update set number = excluded.number,
             certified_on = excluded.certified_on,
             certified_printed = excluded.certified_printed,
             fiscal_year = excluded.fiscal_year, common_name_kind = excluded.common_name_kind,
             common_name = excluded.common_name, districts_printed = excluded.districts_printed,
             note = excluded.note, version = council.version + 1
         where (council.number, council.certified_on, council.certified_printed,
             council.fiscal_year, council.common_name_kind, council.common_name,
             council.districts_printed, council.note)
             is distinct from (excluded.number, excluded.certified_on,
             excluded.certified_printed, excluded.fiscal_year, excluded.common_name_kind,
             excluded.common_name, excluded.districts_printed, excluded.note)",
        p![
            municipality,
            id,
            it.number,
            certified.map(|it| it.month.first()),
            certified.map(|it| &it.printed),
            certified.map(|it| it.fiscal_year.0),
            common_name.map(|it| it.kind.code()),
            common_name.map(|it| &it.name),
            it.districts_printed,
            it.note
        ],
    )
    .await?;
    Ok(())
}

/// Gives a council a district for a time.
pub(crate) async fn put_district(
    tx: &mut WriteTx,
    council: OrganisationId,
    area: AreaId,
    period: Period,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into council_district (municipality, council, area, from_date, until_date)
         values ($1, $2, $3, $4, $5)
         on conflict (municipality, council, area, from_date) do update set
             until_date = excluded.until_date",
        p![municipality, council, area, period.from, period.until],
    )
    .await
}

/// Takes an organisation into a council for a time.
pub(crate) async fn put_member(
    tx: &mut WriteTx,
    council: OrganisationId,
    organisation: OrganisationId,
    period: Period,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into member_organisation (municipality, council, organisation, from_date,
             until_date)
         values ($1, $2, $3, $4, $5)
         on conflict (municipality, council, organisation, from_date) do update set
             until_date = excluded.until_date",
        p![
            municipality,
            council,
            organisation,
            period.from,
            period.until
        ],
    )
    .await
}

/// Notes that a district has no council.
pub(crate) async fn put_not_established(
    tx: &mut WriteTx,
    area: AreaId,
    reason: &str,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into not_established (municipality, area, reason) values ($1, $2, $3)
         on conflict (municipality, area) do update set reason = excluded.reason",
        p![municipality, area, reason],
    )
    .await
}

/// Counts a council's meetings, in place of what was counted before.
pub(crate) async fn put_meeting_counts(
    tx: &mut WriteTx,
    council: OrganisationId,
    counts: &[MeetingCount],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from council_meeting_count where municipality = $1 and council = $2",
        p![municipality, council],
    )
    .await?;
    let rows = (1_i64..).zip(counts).map(|(position, it)| {
        p![
            municipality,
            council,
            position,
            it.kind,
            it.count_text,
            it.count
        ]
        .to_vec()
    });
    tx.many(
        "insert into council_meeting_count (municipality, council, position, kind, count_text,
             count) values",
        rows.collect(),
    )
    .await
}

/// Lists what a council did, in place of what was listed before.
pub(crate) async fn put_activities(
    tx: &mut WriteTx,
    council: OrganisationId,
    activities: &[&str],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.exec(
        "delete from council_activity where municipality = $1 and council = $2",
        p![municipality, council],
    )
    .await?;
    let rows: Vec<Vec<Param>> = (1_i64..)
        .zip(activities)
        .map(|(position, activity)| p![municipality, council, position, activity].to_vec())
        .collect();
    tx.many(
        "insert into council_activity (municipality, council, position, activity) values",
        rows,
    )
    .await
}
