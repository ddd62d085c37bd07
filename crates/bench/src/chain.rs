//! A long ledger, sealed line by line as the house does it, so that acts go on behind it.

use kernel::change::Subject;
use kernel::day::Moment;
use kernel::ledger::{Entry, Hash, seal};
use kernel::policy::Resource;
use rusqlite::{Connection, params};

use crate::CITY;
use crate::concerns::id_of;

pub(crate) fn extend(tx: &Connection, count: u64) -> rusqlite::Result<()> {
    let (mut seq, hash, at): (i64, String, i64) = tx.query_row(
        "select h.seq, h.hash, l.at from ledger_head h
         join ledger_line l on l.municipality = h.municipality and l.seq = h.seq
         where h.municipality = ?1",
        [CITY],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut hash = Hash::read(&hash).expect("the head holds a hash");
    let mut line = tx.prepare(
        "insert into ledger_line (municipality, seq, at, account, role, office, act,
             subject_kind, subject_id, notes, hash)
         values (?1, ?2, ?3, null, ?4, null, ?5, ?6, ?7, '{}', ?8)",
    )?;
    for number in 0..count {
        seq += 1;
        let entry = Entry {
            seq,
            at: Moment::from_microsecond(at).expect("a moment of the stories"),
            account: None,
            role: "department".to_owned(),
            office: None,
            act: "concern.take".to_owned(),
            subject: Subject {
                kind: Resource::Concern,
                id: id_of(number / 2),
            },
            notes: Vec::new(),
        };
        hash = seal(hash, &entry);
        let subject = entry.subject;
        line.execute(params![
            CITY,
            seq,
            at,
            entry.role,
            entry.act,
            subject.kind.code(),
            subject.id.as_bytes(),
            hash.hex()
        ])?;
    }
    tx.execute(
        "update ledger_head set seq = ?2, hash = ?3 where municipality = ?1",
        params![CITY, seq, hash.hex()],
    )?;
    Ok(())
}
