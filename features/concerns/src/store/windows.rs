//! Where a concern can go: categories, sections with their windows, the headquarters.

use desk::WriteTx;
use desk::db::{Conn, StoreError};
use desk::frame::Choice;
use desk::p;
use kernel::ids::OrganisationId;
use kernel::lang::Lang;

use crate::model::Window;

/// A category of concerns.
#[derive(Clone, Debug)]
pub(crate) struct Category {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) name_en: String,
}

impl Category {
    /// The name in a language.
    pub(crate) fn named(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.name,
            Lang::En => &self.name_en,
        }
    }

    /// As forms offer it.
    pub(crate) fn choice(&self, lang: Lang) -> Choice {
        Choice::new(&self.key, self.named(lang))
    }
}

/// The categories, in their order.
pub(crate) async fn categories(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Vec<Category>, StoreError> {
    tx.rows(
        "select key, name, name_en from category where municipality = $1 order by position",
        p![municipality],
        |row| {
            Ok(Category {
                key: row.get("key")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
            })
        },
    )
    .await
}

/// Writes a category of a file.
pub(crate) async fn put_category(
    tx: &mut WriteTx,
    position: usize,
    it: &Category,
    departments: &[&str],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let position = i64::try_from(position).expect("a file has few categories");
    let departments: serde_json::Value = departments.to_vec().into();
    tx.one_row(
        "insert into category (municipality, key, position, name, name_en, departments)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality, key) do update set position = excluded.position,
             name = excluded.name, name_en = excluded.name_en,
             departments = excluded.departments",
        p![
            municipality,
            it.key,
            position,
            it.name,
            it.name_en,
            departments
        ],
    )
    .await
}

/// The sections with what they take, and how many concerns of the category they answered.
pub(crate) async fn windows(
    tx: &mut Conn,
    municipality: &str,
    category: Option<&str>,
) -> Result<Vec<Window>, StoreError> {
    tx.rows(
        "select o.id, o.name, w.window_text, w.categories,
                (select count(*) from concern c
                 where c.municipality = o.municipality and c.answered_by = o.id
                   and c.category = $2) as answered
         from department_window w
         join organisation o on o.municipality = w.municipality and o.id = w.organisation
         where w.municipality = $1 and o.closed_on is null
         order by o.kana",
        p![municipality, category],
        |row| {
            let categories: serde_json::Value = row.get("categories")?;
            Ok(Window {
                office: row.get("id")?,
                name: row.get("name")?,
                text: row.get("window_text")?,
                categories: serde_json::from_value(categories).unwrap_or_default(),
                answered_before: row.get("answered")?,
            })
        },
    )
    .await
}

/// An office that a concern can go to.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) name_en: String,
    pub(crate) window: String,
}

impl Office {
    /// The name in a language.
    pub(crate) fn named(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.name,
            Lang::En => &self.name_en,
        }
    }
}

/// The sections to which a concern can be sent, by their reading.
pub(crate) async fn offices(tx: &mut Conn, municipality: &str) -> Result<Vec<Office>, StoreError> {
    tx.rows(
        "select o.id, o.name, o.name_en, w.window_text
         from department_window w
         join organisation o on o.municipality = w.municipality and o.id = w.organisation
         where w.municipality = $1 and o.closed_on is null and o.kind <> 'headquarters'
         order by o.kana",
        p![municipality],
        |row| {
            Ok(Office {
                id: row.get("id")?,
                name: row.get("name")?,
                name_en: row.get("name_en")?,
                window: row.get("window_text")?,
            })
        },
    )
    .await
}

/// The headquarters (推進本部), where the municipality has one.
pub(crate) async fn headquarters(
    tx: &mut Conn,
    municipality: &str,
) -> Result<Option<OrganisationId>, StoreError> {
    tx.optional(
        "select id from organisation
         where municipality = $1 and kind = 'headquarters' and closed_on is null",
        p![municipality],
        |row| row.get("id"),
    )
    .await
}
