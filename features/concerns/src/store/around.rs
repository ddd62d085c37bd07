//! Around a concern: the names of offices and places, councils, and the council's meetings.

use std::collections::HashMap;

use desk::db::{Conn, Row, StoreError};
use desk::{Desk, p};
use kernel::day::Day;
use kernel::ids::{AreaId, MeetingId, OrganisationId};
use kernel::lang::Lang;
use kernel::tiers::AreaPath;

/// The names of some offices in a language: one query for a whole page.
pub(crate) async fn office_names(
    tx: &mut Conn,
    municipality: &str,
    lang: Lang,
    mut ids: Vec<OrganisationId>,
) -> Result<HashMap<OrganisationId, String>, StoreError> {
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select id, name, name_en from organisation where municipality = $1 and id in ({})",
        places.join(", ")
    );
    let mut params = p![municipality].to_vec();
    params.extend(ids.iter().map(desk::db::ToParam::to_param));
    let column = in_lang(lang);
    let rows = tx
        .rows(&sql, &params, |row| Ok((row.get("id")?, row.get(column)?)))
        .await?;
    Ok(rows.into_iter().collect())
}

/// The council's next meeting from a day on, where an answer could be brought back.
pub(crate) async fn next_meeting(
    tx: &mut Conn,
    municipality: &str,
    council: Option<OrganisationId>,
    from: Day,
) -> Result<Option<Day>, StoreError> {
    let Some(council) = council else {
        return Ok(None);
    };
    tx.optional(
        "select on_date from meeting
         where municipality = $1 and council = $2 and on_date > $3 and status = 'planned'
         order by on_date limit 1",
        p![municipality, council, from],
        |row| row.get("on_date"),
    )
    .await
}

/// A council, as forms offer it.
#[derive(Clone, Debug)]
pub(crate) struct Council {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) area: AreaPath,
}

/// The councils, by their reading.
pub(crate) async fn councils(
    tx: &mut Conn,
    municipality: &str,
    lang: Lang,
) -> Result<Vec<Council>, StoreError> {
    let column = in_lang(lang);
    tx.rows(
        "select id, name, name_en, area_path from organisation
         where municipality = $1 and kind = 'council' and closed_on is null order by kana, key",
        p![municipality],
        |row| {
            Ok(Council {
                id: row.get("id")?,
                name: row.get(column)?,
                area: AreaPath::stored(row.get::<String>("area_path")?),
            })
        },
    )
    .await
}

/// A district, as forms offer it.
#[derive(Clone, Debug)]
pub(crate) struct District {
    pub(crate) id: AreaId,
    pub(crate) name: String,
    pub(crate) path: AreaPath,
    /// Its council today, if it has one.
    pub(crate) council: Option<OrganisationId>,
}

/// The districts of the municipality with their councils of today, by their reading.
pub(crate) async fn districts(
    tx: &mut Conn,
    municipality: &str,
    lang: Lang,
    within: &AreaPath,
    today: Day,
) -> Result<Vec<District>, StoreError> {
    let (from, past) = within.range();
    let column = in_lang(lang);
    tx.rows(
        "select a.id, a.path, a.name, a.name_en,
                (select d.council from council_district d
                 where d.municipality = a.municipality and d.area = a.id and d.from_date <= $4
                   and (d.until_date is null or d.until_date > $4)
                 order by d.from_date, d.council limit 1) as council
         from area a
         where a.municipality = $1 and a.tier = 'district' and a.path >= $2 and a.path < $3
         order by a.kana, a.key",
        p![municipality, from, past, today],
        |row| {
            Ok(District {
                id: row.get("id")?,
                name: row.get(column)?,
                path: AreaPath::stored(row.get::<String>("path")?),
                council: row.get("council")?,
            })
        },
    )
    .await
}

/// The name of an area; empty for a place that is none.
pub(crate) async fn area_name(
    tx: &mut Conn,
    municipality: &str,
    lang: Lang,
    path: &AreaPath,
) -> Result<String, StoreError> {
    let column = in_lang(lang);
    let name = tx
        .optional(
            "select name, name_en from area where municipality = $1 and path = $2",
            p![municipality, path.as_str()],
            |row| row.get(column),
        )
        .await?;
    Ok(name.unwrap_or_default())
}

/// A meeting at which an answer could be brought back.
#[derive(Clone, Debug)]
pub(crate) struct Meeting {
    pub(crate) id: MeetingId,
    pub(crate) on: Day,
    /// What it is called.
    pub(crate) title: String,
}

fn read_meeting(row: &Row) -> Result<Meeting, StoreError> {
    Ok(Meeting {
        id: row.get("id")?,
        on: row.get("on_date")?,
        title: row.get("title")?,
    })
}

/// The council's meetings from a day until today that the reader may read, the latest first.
pub(crate) async fn meetings(
    tx: &mut Conn,
    desk: &Desk,
    council: OrganisationId,
    from: Day,
) -> Result<Vec<Meeting>, StoreError> {
    let (readable, values) = desk.readable_things(5);
    let mut params = p![desk.municipality(), council, from, desk.today].to_vec();
    params.extend(values);
    let sql = format!(
        "select m.id, m.on_date, t.title from meeting m
         join thing t on t.municipality = m.municipality and t.kind = 'meeting' and t.id = m.id
         where m.municipality = $1 and m.council = $2 and m.on_date between $3 and $4
           and {readable}
         order by m.on_date desc, m.id desc limit 12"
    );
    tx.rows(&sql, &params, read_meeting).await
}

/// A meeting that the reader may read: of this council, where one is named.
pub(crate) async fn meeting(
    tx: &mut Conn,
    desk: &Desk,
    id: MeetingId,
    council: Option<OrganisationId>,
) -> Result<Option<Meeting>, StoreError> {
    let (readable, values) = desk.readable_things(4);
    let mut params = p![desk.municipality(), id, council].to_vec();
    params.extend(values);
    let sql = format!(
        "select m.id, m.on_date, t.title from meeting m
         join thing t on t.municipality = m.municipality and t.kind = 'meeting' and t.id = m.id
         where m.municipality = $1 and m.id = $2 and m.council = coalesce($3, m.council)
           and {readable}"
    );
    tx.optional(&sql, &params, read_meeting).await
}

/// The day of a meeting, for those who read what was said there.
pub(crate) async fn meeting_day(
    tx: &mut Conn,
    municipality: &str,
    id: MeetingId,
) -> Result<Option<Day>, StoreError> {
    tx.optional(
        "select on_date from meeting where municipality = $1 and id = $2",
        p![municipality, id],
        |row| row.get("on_date"),
    )
    .await
}

/// What a meeting is called, for a sheet of paper that is the same for all who read it; empty where
/// nothing findable bears its name.
pub(crate) async fn meeting_title(
    tx: &mut Conn,
    municipality: &str,
    id: MeetingId,
) -> Result<String, StoreError> {
    let title = tx
        .optional(
            "select title from thing where municipality = $1 and kind = 'meeting' and id = $2",
            p![municipality, id],
            |row| row.get("title"),
        )
        .await?;
    Ok(title.unwrap_or_default())
}

/// The column of a name in a language.
const fn in_lang(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "name",
        Lang::En => "name_en",
    }
}
