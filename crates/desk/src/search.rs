//! Finding things by their words, whatever kind they are.
//!
//! A feature calls [`put`] wherever it saves a thing, in the transaction of the act, so that what
//! is saved can be found at once and what is undone cannot. Texts are searched as pairs of
//! neighbouring characters ([`kernel::text`]), which finds every Japanese word without a dictionary.
//!
//! **Every piece has its own openness.** Whoever may read a thing as open as a paragraph finds it by
//! the paragraph's words; others find the thing by its other words. As an excerpt stands only what is
//! as open as its thing: the rest is read on its page, where the look is noted.

mod index;
mod pieces;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use kernel::change::Subject;
use kernel::day::Moment;
use kernel::policy::{Columns, Resource, Standing, Visibility};
use uuid::Uuid;

use crate::db::{Conn, Param, StoreError};
use crate::desk::Desk;
use crate::links;
use crate::p;
use crate::tx::WriteTx;

/// The columns about which the policy asks of a piece: those of its thing, but its own openness.
pub(crate) const COLUMNS: Columns = Columns {
    visibility: "p.visibility",
    ..links::COLUMNS
};

/// How many things one page of results shows.
pub const PAGE: usize = 20;

/// How many words of a question are looked for; the rest is left unread.
const WORDS: usize = 8;

/// A thing as the search knows it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// What it is.
    pub subject: Subject,
    /// Who may find it, for the title and all paragraphs alike.
    pub standing: &'a Standing,
    /// What it is called.
    pub title: &'a str,
    /// What can be found in it and shown as an excerpt.
    pub paragraphs: &'a [&'a str],
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub subject: Subject,
    /// What it is called.
    pub title: String,
    /// The part of its text around the words; its beginning where only the title has them, and
    /// empty where there is no text.
    pub excerpt: String,
    /// When it last changed.
    pub changed_at: Moment,
}

impl Found {
    /// Its page, without the base.
    pub fn path(&self) -> String {
        crate::links::path(self.subject)
    }

    /// The place in the results behind which the next page begins.
    pub const fn cursor(&self) -> Cursor {
        Cursor {
            changed_at: self.changed_at,
            id: self.subject.id,
        }
    }
}

/// A place in the results. Its text goes into an address: `?after=…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    changed_at: Moment,
    id: Uuid,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{}",
            self.changed_at.as_microsecond(),
            self.id.simple()
        )
    }
}

/// A text that is no place in any results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no place in a list of results")]
pub struct NoCursor;

impl FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> Result<Cursor, NoCursor> {
        let (moment, id) = text.split_once('.').ok_or(NoCursor)?;
        let moment = moment.parse().map_err(|_| NoCursor)?;
        Ok(Cursor {
            changed_at: Moment::from_microsecond(moment).map_err(|_| NoCursor)?,
            id: Uuid::try_parse(id).map_err(|_| NoCursor)?,
        })
    }
}

/// Lets a thing be found as it is now, in place of what could be found before.
///
/// # Errors
/// When the store fails.
pub async fn put(tx: &mut WriteTx, entry: Entry<'_>) -> Result<(), StoreError> {
    put_with(tx, entry, &[]).await
}

/// As [`put`], with paragraphs that are more closed than the thing.
///
/// # Errors
/// When the store fails.
pub async fn put_with(
    tx: &mut WriteTx,
    entry: Entry<'_>,
    closer: &[(Visibility, &str)],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    let it = entry.standing;
    tx.one_row(
        "insert into thing (municipality, kind, id, title, area_path, visibility, council, holder,
             sender, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (municipality, kind, id) do update set
             title = excluded.title, area_path = excluded.area_path,
             visibility = excluded.visibility, council = excluded.council,
             holder = excluded.holder, sender = excluded.sender, changed_at = excluded.changed_at",
        p![
            municipality,
            entry.subject.kind.code(),
            entry.subject.id,
            entry.title,
            it.area.as_str(),
            it.visibility.code(),
            it.council,
            it.holder,
            it.sender,
            now
        ],
    )
    .await?;
    let (kind, id) = (entry.subject.kind.code(), entry.subject.id);
    tx.exec(
        "delete from thing_asked where municipality = $1 and kind = $2 and id = $3",
        p![municipality, kind, id],
    )
    .await?;
    let asked = it.asked.iter().collect::<BTreeSet<_>>().into_iter();
    tx.many(
        "insert into thing_asked (municipality, kind, id, organisation) values",
        asked
            .map(|office| p![municipality, kind, id, *office].to_vec())
            .collect(),
    )
    .await?;
    let open = |text| (it.visibility, text);
    let paragraphs = entry.paragraphs.iter().map(|text| open(*text));
    let paragraphs: Vec<_> = paragraphs.chain(closer.iter().copied()).collect();
    let pieces = pieces::of(open(entry.title), &paragraphs);
    if index::stored(tx, &municipality, entry.subject).await? == pieces {
        return Ok(());
    }
    index::forget(tx, &municipality, entry.subject).await?;
    index::insert(tx, &municipality, entry.subject, &pieces).await
}

/// Lets nobody find a thing any more; links no longer show it either.
///
/// # Errors
/// When the store fails.
pub async fn forget(tx: &mut WriteTx, subject: Subject) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    index::forget(tx, &municipality, subject).await?;
    tx.exec(
        "delete from thing_asked where municipality = $1 and kind = $2 and id = $3",
        p![municipality, subject.kind.code(), subject.id],
    )
    .await?;
    tx.exec(
        "delete from thing where municipality = $1 and kind = $2 and id = $3",
        p![municipality, subject.kind.code(), subject.id],
    )
    .await?;
    Ok(())
}

/// What the reader may see and has all of these words in its title or text, the newest first;
/// [`PAGE`] things at most, behind `after`.
///
/// # Errors
/// When the store fails.
pub async fn find(
    tx: &mut Conn,
    desk: &Desk,
    words: &str,
    kind: Option<Resource>,
    after: Option<Cursor>,
) -> Result<Vec<Found>, StoreError> {
    let engine = tx.engine();
    let mut params = p![desk.municipality()].to_vec();
    let questions = index::questions(engine, words, WORDS);
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let ways = index::ways(tx, &questions).await?;
    params.extend(questions.into_iter().map(Param::Text));
    let words: Vec<usize> = (2..=params.len()).collect();
    let (readable, values) = desk.readable_pieces(params.len() + 1);
    params.extend(values);
    let excerpt = index::excerpt(engine, &words);
    let answers: Vec<String> = words
        .iter()
        .zip(ways)
        .map(|(word, way)| index::answers(engine, way, *word, &readable))
        .collect();
    let wanted = wanted(answers, kind, after, &mut params);
    let sql = format!(
        "with found as (
             select t.kind, t.id, t.title, t.changed_at from thing t
             where t.municipality = $1 and {wanted}
             order by t.changed_at desc, t.id desc limit {PAGE}
         )
         select f.kind, f.id, f.title, f.changed_at, ({excerpt}) as excerpt from found f
         order by f.changed_at desc, f.id desc"
    );
    tx.rows(&sql, &params, |row| {
        Ok(Found {
            subject: crate::links::subject(row, "kind", "id")?,
            title: row.get("title")?,
            excerpt: row.get::<Option<String>>("excerpt")?.unwrap_or_default(),
            changed_at: row.get("changed_at")?,
        })
    })
    .await
}

/// The condition on `thing t`: it answers to all words with what the reader may see, it is of the
/// kind, and it lies behind the cursor.
fn wanted(
    mut all: Vec<String>,
    kind: Option<Resource>,
    after: Option<Cursor>,
    params: &mut Vec<Param>,
) -> String {
    if let Some(kind) = kind {
        params.push(kind.code().into());
        all.push(format!("t.kind = ${}", params.len()));
    }
    if let Some(after) = after {
        params.extend([after.changed_at.into(), after.id.into()]);
        let last = params.len();
        all.push(format!("(t.changed_at, t.id) < (${}, ${last})", last - 1));
    }
    all.join(" and ")
}
