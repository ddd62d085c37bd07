//! Where the engines search differently: FTS5 on SQLite, `tsvector` on PostgreSQL.
//!
//! Both hold the bigrams of a piece in their order, and both find a word as a phrase of bigrams.

use kernel::change::Subject;
use kernel::policy::Visibility;
use kernel::text::{self, Query};

use super::pieces::Piece;
use crate::db::{Conn, Engine, StoreError};
use crate::p;

/// The pieces by which a thing can be found now.
pub(super) async fn stored(
    tx: &mut Conn,
    municipality: &str,
    it: Subject,
) -> Result<Vec<Piece>, StoreError> {
    tx.rows(
        "select visibility, text from paragraph where municipality = $1 and kind = $2 and id = $3
         order by place",
        p![municipality, it.kind.code(), it.id],
        |row| {
            let code: String = row.get("visibility")?;
            Ok(Piece {
                visibility: Visibility::read(&code)
                    .ok_or_else(|| StoreError::Unreadable(format!("nothing is {code}")))?,
                text: row.get("text")?,
            })
        },
    )
    .await
}

/// Takes the pieces of a thing out of the index.
pub(super) async fn forget(
    tx: &mut Conn,
    municipality: &str,
    it: Subject,
) -> Result<(), StoreError> {
    let key = p![municipality, it.kind.code(), it.id];
    if tx.engine() == Engine::Sqlite {
        tx.exec(
            "delete from paragraph_grams where rowid in (
                 select number from paragraph where municipality = $1 and kind = $2 and id = $3)",
            key,
        )
        .await?;
    }
    tx.exec(
        "delete from paragraph where municipality = $1 and kind = $2 and id = $3",
        key,
    )
    .await?;
    Ok(())
}

/// Puts the pieces of a thing into the index.
pub(super) async fn insert(
    tx: &mut Conn,
    municipality: &str,
    it: Subject,
    pieces: &[Piece],
) -> Result<(), StoreError> {
    for (place, piece) in (0_i64..).zip(pieces) {
        match tx.engine() {
            Engine::Sqlite => {
                let number: i64 = tx
                    .one(
                        "insert into paragraph (municipality, kind, id, place, visibility, text)
                         values ($1, $2, $3, $4, $5, $6) returning number",
                        p![
                            municipality,
                            it.kind.code(),
                            it.id,
                            place,
                            piece.visibility.code(),
                            piece.text
                        ],
                        |row| row.get("number"),
                    )
                    .await?;
                tx.one_row(
                    "insert into paragraph_grams (rowid, grams) values ($1, $2)",
                    p![number, text::index_text(&piece.text)],
                )
                .await?;
            }
            Engine::Postgres => {
                tx.one_row(
                    "insert into paragraph (municipality, kind, id, place, visibility, text, grams)
                     values ($1, $2, $3, $4, $5, $6, $7::text::tsvector)",
                    p![
                        municipality,
                        it.kind.code(),
                        it.id,
                        place,
                        piece.visibility.code(),
                        piece.text,
                        text::index_tsvector(&piece.text)
                    ],
                )
                .await?;
            }
        }
    }
    Ok(())
}

/// What somebody looks for as questions to the engine, one for each of the first `words` words.
/// A thing has to answer all of them, but not in one and the same piece.
pub(super) fn questions(engine: Engine, asked: &str, words: usize) -> Vec<String> {
    let terms = text::query(asked)
        .map(|query| query.terms)
        .unwrap_or_default();
    let alone = |term| Query { terms: vec![term] };
    let written = |query: Query| match engine {
        Engine::Sqlite => query.fts5(),
        Engine::Postgres => query.tsquery(),
    };
    terms
        .into_iter()
        .take(words)
        .map(alone)
        .map(written)
        .collect()
}

/// How the things are found that answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// All pieces that answer it are looked up, and their things sorted.
    Pieces,
    /// The things are walked, the newest first, and each is asked until a page is full.
    Things,
}

/// So many pieces are no longer looked up and sorted sooner than the things are walked. In a house of
/// 90,000 things a piece costs about 0.01 ms, and a walk that finds nothing half a second.
const MANY: i64 = 2_000;

/// The way for each question. PostgreSQL finds its own. SQLite does as it is told: a rare word leads to
/// its few things at once, and where every word is common the newest things have them all.
pub(super) async fn ways(tx: &mut Conn, questions: &[String]) -> Result<Vec<Way>, StoreError> {
    if tx.engine() == Engine::Postgres {
        return Ok(vec![Way::Pieces; questions.len()]);
    }
    let mut hits: Vec<i64> = Vec::new();
    let sql = format!(
        "select count(*) as hits from (
             select rowid from paragraph_grams where paragraph_grams match $1 limit {MANY})"
    );
    for question in questions {
        hits.push(
            tx.one(&sql, p![question.as_str()], |row| row.get("hits"))
                .await?,
        );
    }
    let rarest = hits.iter().min().copied().filter(|hits| *hits < MANY);
    let rarest = rarest.and_then(|few| hits.iter().position(|hits| *hits == few));
    let way = |n| match rarest == Some(n) {
        true => Way::Pieces,
        false => Way::Things,
    };
    Ok((0..questions.len()).map(way).collect())
}

/// The condition that thing `t` of municipality `$1` answers question `$n` with a piece that is
/// `readable`.
pub(super) fn answers(engine: Engine, way: Way, n: usize, readable: &str) -> String {
    match way {
        Way::Pieces => format!("(t.kind, t.id) in ({})", things_with(engine, n, readable)),
        Way::Things => format!(
            "exists (select 1 from paragraph p
                 where p.municipality = t.municipality and p.kind = t.kind and p.id = t.id
                   and p.number in (
                       select rowid from paragraph_grams where paragraph_grams match ${n})
                   and {readable})"
        ),
    }
}

/// The query for the kinds and ids of the things of municipality `$1` that answer question `$n`
/// with a piece that is `readable`.
fn things_with(engine: Engine, n: usize, readable: &str) -> String {
    const THING: &str =
        "join thing t on t.municipality = p.municipality and t.kind = p.kind and t.id = p.id";
    match engine {
        Engine::Sqlite => format!(
            "select p.kind, p.id from paragraph_grams
             join paragraph p on p.number = paragraph_grams.rowid {THING}
             where paragraph_grams match ${n} and p.municipality = $1 and {readable}"
        ),
        Engine::Postgres => format!(
            "select p.kind, p.id from paragraph p {THING}
             where p.municipality = $1 and p.grams @@ ${n}::text::tsquery and {readable}"
        ),
    }
}

/// The query for the piece of the thing `f` that answers most of the questions, among those as open
/// as the thing; its first piece when only the title does.
pub(super) fn excerpt(engine: Engine, questions: &[usize]) -> String {
    let answers: Vec<String> = questions
        .iter()
        .map(|n| {
            let holds = match engine {
                Engine::Sqlite => format!(
                    "p.number in (
                         select rowid from paragraph_grams where paragraph_grams match ${n})"
                ),
                Engine::Postgres => format!("p.grams @@ ${n}::text::tsquery"),
            };
            format!("case when {holds} then 1 else 0 end")
        })
        .collect();
    format!(
        "select p.text from paragraph p
         join thing t on t.municipality = p.municipality and t.kind = p.kind and t.id = p.id
         where p.municipality = $1 and p.kind = f.kind and p.id = f.id and p.place > 0
             and p.visibility = t.visibility
         order by {} desc, p.place limit 1",
        answers.join(" + ")
    )
}
