//! The schema's history: each file once, in the order of names, never edited once shipped.

use sha2::{Digest, Sha256};

use super::{Db, DbError, Engine, RawTx, StoreError, statement};
use crate::p;

/// A number of our own, so that two nodes that start together wait for one another.
const LOCK: i64 = 0x0074_7375_6e61_6769;

/// What would let one act fail the shared commit of several (see `sqlite::writer`).
const DEFERRED: &str = "deferrable";

/// One schema file of a feature: `SchemaFile { name: "0003-concerns.sql", text: include_str!(…) }`.
#[derive(Clone, Copy, Debug)]
pub struct SchemaFile {
    /// The file's name; its number gives the order.
    pub name: &'static str,
    /// Its statements for both engines, with `{uuid} {date} {ts} {json} {blob}` for the types that
    /// the engines call differently; a statement that opens with `{sqlite}` or `{postgres}` is for that
    /// engine alone.
    pub text: &'static str,
}

pub(super) async fn migrate(db: &Db, files: &[SchemaFile]) -> Result<Vec<String>, DbError> {
    let mut files: Vec<&SchemaFile> = files.iter().collect();
    files.sort_by_key(|file| file.name);
    for file in &files {
        file.keep_rules()?;
    }
    if let Some(twice) = files.windows(2).find(|pair| pair[0].name == pair[1].name) {
        return Err(twice[0].against("the name is used twice"));
    }
    prepare(db).await?;
    let mut applied = Vec::new();
    for file in files {
        if file.apply(db).await? {
            applied.push(file.name.to_owned());
        }
    }
    Ok(applied)
}

/// Makes the table that remembers what was applied.
async fn prepare(db: &Db) -> Result<(), DbError> {
    let mut tx = begin(db).await?;
    tx.exec(
        "create table if not exists schema_file (name text primary key, sha256 text not null)",
        &[],
    )
    .await?;
    Ok(tx.commit().await?)
}

async fn begin(db: &Db) -> Result<RawTx, DbError> {
    let mut tx = db.write().await?;
    match db.engine() {
        Engine::Sqlite => {}
        Engine::Postgres => {
            tx.exec("select pg_advisory_xact_lock($1)", p![LOCK])
                .await?;
        }
    }
    Ok(tx)
}

impl SchemaFile {
    fn keep_rules(&self) -> Result<(), DbError> {
        if self.text.contains(DEFERRED) {
            return Err(self.against(
                "no invariant is deferrable: it would be checked in somebody else's commit",
            ));
        }
        Ok(())
    }

    fn against(&self, rule: &'static str) -> DbError {
        DbError::SchemaRule {
            file: self.name.to_owned(),
            rule,
        }
    }

    /// Applies the file unless it was applied before; says whether it did.
    async fn apply(&self, db: &Db) -> Result<bool, DbError> {
        let mut tx = begin(db).await?;
        let known = tx
            .optional(
                "select sha256 from schema_file where name = $1",
                p![self.name],
                |row| row.get::<String>("sha256"),
            )
            .await?;
        let sha256 = self.sha256();
        match known {
            Some(known) if known == sha256 => return Ok(false),
            Some(_) => {
                return Err(self
                    .against("it was edited after it was applied here; write a new file instead"));
            }
            None => {}
        }
        for (at, statement) in statement::split(self.text, db.engine()).iter().enumerate() {
            self.run(&mut tx, statement)
                .await
                .map_err(|source| DbError::Schema {
                    file: self.name.to_owned(),
                    statement: at + 1,
                    source: Box::new(source),
                })?;
        }
        tx.exec(
            "insert into schema_file (name, sha256) values ($1, $2)",
            p![self.name, sha256],
        )
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn run(&self, tx: &mut RawTx, text: &str) -> Result<(), StoreError> {
        let text = statement::fill(text, tx.engine()).map_err(|_| {
            self.against("a placeholder is not one of {uuid} {date} {ts} {json} {blob}")
        })?;
        tx.exec(&text, &[]).await.map(drop)
    }

    /// The text's fingerprint; line ends as on any machine.
    fn sha256(&self) -> String {
        let digest = Sha256::digest(self.text.replace('\r', ""));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
