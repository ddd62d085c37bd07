//! The smallest ledger with the shape of the real one, for the tests and the measurements of what
//! many writers do to it: a head row for each municipality, and lines that each hold the hash of
//! the line before.

use sha2::{Digest, Sha256};

use crate::db::{Conn, Db, DbError, SchemaFile, StoreError};
use crate::p;

pub(crate) const LEDGER: SchemaFile = SchemaFile {
    name: "0001-ledger.sql",
    text: "create table ledger_head (municipality text not null primary key, seq bigint not null, hash {blob} not null);
           create table ledger_line (
               municipality text not null, seq bigint not null, act bigint not null, hash {blob} not null,
               primary key (municipality, seq)
           );
           create table concern (municipality text not null, act bigint not null, title text not null,
               primary key (municipality, act)
           );
           {postgres} alter table ledger_head set (fillfactor = 50);",
};

/// The hash before the first line.
const BEGINNING: [u8; 32] = [0; 32];

/// When an act takes the lock of its municipality's head row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum HeadRow {
    First,
    Last,
}

/// Opens the ledgers of some municipalities.
pub(crate) async fn open(db: &Db, municipalities: &[&str]) -> Result<(), DbError> {
    db.migrate(&[LEDGER]).await?;
    let mut tx = db.write().await?;
    for municipality in municipalities {
        let sql = "insert into ledger_head (municipality, seq, hash) values ($1, 0, $2)";
        tx.one_row(sql, p![municipality, BEGINNING]).await?;
    }
    Ok(tx.commit().await?)
}

/// One act as the desk commits it: what changed, and its line in the ledger. When it answers, both are
/// durable.
pub(crate) async fn act(
    db: &Db,
    municipality: &str,
    act: i64,
    head: HeadRow,
) -> Result<(), StoreError> {
    let mut tx = db.write().await?;
    match head {
        HeadRow::First => {
            add_line(&mut tx, municipality, act).await?;
            change(&mut tx, municipality, act).await?;
        }
        HeadRow::Last => {
            change(&mut tx, municipality, act).await?;
            add_line(&mut tx, municipality, act).await?;
        }
    }
    tx.commit().await
}

async fn change(tx: &mut Conn, municipality: &str, act: i64) -> Result<(), StoreError> {
    let sql = "insert into concern (municipality, act, title) values ($1, $2, '街灯の修理')";
    tx.one_row(sql, p![municipality, act]).await
}

/// The update both locks the head and answers with its hash: a select in the same statement would
/// still see the moment before the wait, and the chain would fork.
async fn add_line(tx: &mut Conn, municipality: &str, act: i64) -> Result<(), StoreError> {
    let (seq, previous) = tx
        .one(
            "update ledger_head set seq = seq + 1 where municipality = $1 returning seq, hash",
            p![municipality],
            |row| Ok((row.get::<i64>("seq")?, row.get("hash")?)),
        )
        .await?;
    let hash = seal(previous, municipality, seq, act);
    let line = "insert into ledger_line (municipality, seq, act, hash) values ($1, $2, $3, $4)";
    tx.one_row(line, p![municipality, seq, act, hash]).await?;
    tx.one_row(
        "update ledger_head set hash = $2 where municipality = $1",
        p![municipality, hash],
    )
    .await
}

fn seal(previous: [u8; 32], municipality: &str, seq: i64, act: i64) -> [u8; 32] {
    let line = format!("{municipality}\n{seq}\n{act}\n");
    Sha256::new()
        .chain_update(previous)
        .chain_update(line)
        .finalize()
        .into()
}

/// The acts of a ledger in their order, after checking that no line is missing, doubled or changed,
/// that the head is the last line, and that every act has its line and every line its act.
pub(crate) async fn verified(db: &Db, municipality: &str) -> Vec<i64> {
    let mut tx = db.read().await.expect("reading begins");
    let lines = tx
        .rows(
            "select l.seq, l.act, l.hash, c.act as found from ledger_line l
             left join concern c on c.municipality = l.municipality and c.act = l.act
             where l.municipality = $1 order by l.seq",
            p![municipality],
            |row| {
                Ok((
                    row.get::<i64>("seq")?,
                    row.get::<i64>("act")?,
                    row.get::<[u8; 32]>("hash")?,
                    row.get::<i64>("found")?,
                ))
            },
        )
        .await
        .expect("every line has its act");
    let mut previous = BEGINNING;
    for (place, (seq, act, hash, _)) in (1..).zip(&lines) {
        assert_eq!(*seq, place, "no gap and no fork");
        previous = seal(previous, municipality, *seq, *act);
        assert_eq!(previous, *hash, "line {seq} is what was sealed");
    }
    let sql =
        "select h.seq, h.hash, (select count(*) from concern c where c.municipality = $1) as acts
               from ledger_head h where h.municipality = $1";
    let head = tx
        .one(sql, p![municipality], |row| {
            Ok((
                row.get::<i64>("seq")?,
                row.get::<[u8; 32]>("hash")?,
                row.get::<i64>("acts")?,
            ))
        })
        .await
        .expect("there is a head");
    let length = i64::try_from(lines.len()).expect("a ledger is countable");
    assert_eq!(head, (length, previous, length));
    lines.into_iter().map(|(_, act, ..)| act).collect()
}
