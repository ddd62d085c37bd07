//! Organisations and their windows.

use std::collections::HashMap;

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use desk::search::{self, Entry};
use kernel::ids::{AreaId, OrganisationId};
use kernel::policy::{Columns, Guarded, Scope};
use kernel::text::fold;
use kernel::tiers::{AreaPath, Tier};

use crate::model::{Bond, Needs, Offices, Organisation, OrganisationKind, Window};

/// What the policy asks about an organisation: all are public.
const COLUMNS: Columns = Columns {
    area: "o.area_path",
    visibility: "'public'",
    council: None,
    holder: None,
    sender: None,
    asked: None,
};

/// How many organisations a page of the list shows.
pub(crate) const PAGE: usize = 50;

fn read(row: &Row) -> Result<Organisation, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Organisation {
        id: row.get("id")?,
        key: row.get("key")?,
        kind: OrganisationKind::read(&kind).ok_or_else(|| {
            StoreError::Unreadable(format!("no kind of organisation is called {kind}"))
        })?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        kana: row.get("kana")?,
        area: row.get("area")?,
        area_path: AreaPath::stored(row.get::<String>("area_path")?),
        phone: row.get("phone")?,
        mail: row.get("mail")?,
        parent: row.get("parent")?,
        note: row.get("note")?,
        closed_on: row.get("closed_on")?,
    })
}

fn read_window(row: &Row) -> Result<Option<Window>, StoreError> {
    let Some(text) = row.get::<Option<String>>("window_text")? else {
        return Ok(None);
    };
    let categories: serde_json::Value = row.get("categories")?;
    let categories = serde_json::from_value(categories)
        .map_err(|why| StoreError::Unreadable(format!("the categories of a window: {why}")))?;
    Ok(Some(Window { text, categories }))
}

/// One organisation with its window, if it has one.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: OrganisationId,
) -> Result<(Organisation, Option<Window>), StoreError> {
    tx.one(
        "select o.id, o.key, o.kind, o.name, o.name_en, o.kana, o.area, o.area_path, o.phone,
                o.mail, o.parent, o.note, o.closed_on, w.window_text, w.categories
         from organisation o
         left join department_window w on w.municipality = o.municipality and w.organisation = o.id
         where o.municipality = $1 and o.id = $2",
        p![municipality, id],
        |row| Ok((read(row)?, read_window(row)?)),
    )
    .await
}

/// Which organisations a list shows.
pub(crate) struct Which<'a> {
    /// Of these kinds.
    pub(crate) kinds: &'a [OrganisationKind],
    /// Behind this one, by reading and id.
    pub(crate) after: Option<(String, OrganisationId)>,
}

/// Organisations that exist today, by their reading: one more than [`PAGE`] when there are more.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    which: &Which<'_>,
) -> Result<Vec<(Organisation, Option<Window>)>, StoreError> {
    let kinds: Vec<String> = which
        .kinds
        .iter()
        .map(|kind| format!("'{}'", kind.code()))
        .collect();
    let (kana, id) = match &which.after {
        Some((kana, id)) => (kana.as_str(), *id),
        None => ("", OrganisationId::new(uuid::Uuid::nil())),
    };
    let (readable, values) = scope.sql(&COLUMNS, 4);
    let mut params: Vec<Param> = p![municipality, kana, id].to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "select o.id, o.key, o.kind, o.name, o.name_en, o.kana, o.area, o.area_path, o.phone,
                o.mail, o.parent, o.note, o.closed_on, w.window_text, w.categories
         from organisation o
         left join department_window w on w.municipality = o.municipality and w.organisation = o.id
         where o.municipality = $1 and o.closed_on is null and o.kind in ({})
           and (o.kana, o.id) > ($2, $3) and {readable}
         order by o.kana, o.id limit {}",
        kinds.join(", "),
        PAGE + 1
    );
    tx.rows(&sql, &params, |row| Ok((read(row)?, read_window(row)?)))
        .await
}

/// Which organisations the choice for a role shows.
pub(crate) struct Fitting<'a> {
    /// Those that the role takes.
    pub(crate) needs: Needs,
    /// Whose name or reading holds this.
    pub(crate) words: &'a str,
    /// Behind this one, by reading and id.
    pub(crate) after: Option<(String, OrganisationId)>,
}

/// Organisations for which a role can be held today, by their reading: one more than [`PAGE`] when
/// there are more. That of the prefecture lies outside the municipality, and is among them.
pub(crate) async fn list_fitting(
    tx: &mut Conn,
    municipality: &str,
    which: &Fitting<'_>,
) -> Result<Vec<Organisation>, StoreError> {
    let needs = &which.needs;
    let (kana, id) = match &which.after {
        Some((kana, id)) => (kana.as_str(), *id),
        None => ("", OrganisationId::new(uuid::Uuid::nil())),
    };
    let windows = match needs.offices {
        Offices::Any => "",
        Offices::WithoutWindow => {
            "and not exists (select 1 from department_window w
                 where w.municipality = o.municipality and w.organisation = o.id)"
        }
    };
    let homes = match needs.bond {
        Bond::Home | Bond::Service => String::new(),
        Bond::Within => format!(
            "and exists (select 1 from area a
                 where a.municipality = o.municipality and a.id = o.area and a.tier in ({}))",
            quoted(needs.homes().map(Tier::code))
        ),
    };
    let kinds = quoted(needs.kinds.iter().map(|kind| kind.code()));
    let sql = format!(
        "select o.id, o.key, o.kind, o.name, o.name_en, o.kana, o.area, o.area_path, o.phone,
                o.mail, o.parent, o.note, o.closed_on
         from organisation o
         where o.municipality = $1 and o.closed_on is null and o.kind in ({kinds})
           and (o.kana, o.id) > ($2, $3) {windows} {homes}
           and (o.name like $4 escape '!' or o.kana like $5 escape '!')
         order by o.kana, o.id limit {}",
        PAGE + 1
    );
    let (words, reading) = (
        super::containing(which.words),
        super::containing(&fold(which.words)),
    );
    tx.rows(&sql, p![municipality, kana, id, words, reading], read)
        .await
}

/// Codes of ours as a list of SQL.
fn quoted(codes: impl Iterator<Item = &'static str>) -> String {
    let codes: Vec<String> = codes.map(|code| format!("'{code}'")).collect();
    codes.join(", ")
}

/// The areas of the municipality by their keys: what a file calls them.
pub(crate) async fn areas_by_key(
    tx: &mut Conn,
    municipality: &str,
) -> Result<HashMap<String, (AreaId, AreaPath)>, StoreError> {
    let areas = tx
        .rows(
            "select key, id, path from area where municipality = $1",
            p![municipality],
            |row| {
                let path = AreaPath::stored(row.get::<String>("path")?);
                Ok((row.get("key")?, (row.get("id")?, path)))
            },
        )
        .await?;
    Ok(areas.into_iter().collect())
}

/// Writes an organisation, over an older state of itself, and lets it be found.
///
/// # Errors
/// When the store fails.
pub async fn put_organisation(tx: &mut WriteTx, it: &Organisation) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "insert into organisation (municipality, id, key, kind, name, name_en, kana, area,
             area_path, phone, mail, parent, note, closed_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
         on conflict (municipality, id) do update set kind = excluded.kind, name = excluded.name,
             name_en = excluded.name_en, kana = excluded.kana, area = excluded.area,
             area_path = excluded.area_path, phone = excluded.phone, mail = excluded.mail,
             parent = excluded.parent, note = excluded.note, closed_on = excluded.closed_on,
             version = organisation.version + 1",
        p![
            municipality,
            it.id,
            it.key,
            it.kind.code(),
            it.name,
            it.name_en,
            it.kana,
            it.area,
            it.area_path.as_str(),
            it.phone,
            it.mail,
            it.parent,
            it.note,
            it.closed_on
        ],
    )
    .await?;
    let (_, window) = load(tx, &municipality, it.id).await?;
    let_be_found(tx, it, window.as_ref()).await
}

/// Writes what the window of an organisation takes.
pub(crate) async fn put_window(
    tx: &mut WriteTx,
    id: OrganisationId,
    window: &Window,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let categories = serde_json::Value::from(window.categories.clone());
    tx.one_row(
        "insert into department_window (municipality, organisation, window_text, categories)
         values ($1, $2, $3, $4)
         on conflict (municipality, organisation) do update set
             window_text = excluded.window_text, categories = excluded.categories",
        p![municipality, id, window.text, categories],
    )
    .await?;
    let (organisation, _) = load(tx, &municipality, id).await?;
    let_be_found(tx, &organisation, Some(window)).await
}

/// Councils and teams are found as what they are, not a second time as organisations.
async fn let_be_found(
    tx: &mut WriteTx,
    it: &Organisation,
    window: Option<&Window>,
) -> Result<(), StoreError> {
    if matches!(it.kind, OrganisationKind::Council | OrganisationKind::Team) {
        return Ok(());
    }
    let text = window.map_or("", |window| window.text.as_str());
    let paragraphs: Vec<&str> = [text, &it.name_en, &it.kana]
        .into_iter()
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let entry = Entry {
        subject: it.subject(),
        standing: &it.standing(),
        title: &it.name,
        paragraphs: &paragraphs,
    };
    search::put(tx, entry).await
}
