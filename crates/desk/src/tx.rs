//! The only road to durable data: a transaction that ends in `commit(permit, change)`.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use kernel::change::{Change, Fact, Link, Subject, Tell, Whom};
use kernel::ledger::{Entry, Hash, seal};
use kernel::policy::Permit;
use serde_json::Value;
use uuid::Uuid;

use crate::db::{Conn, RawTx, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;

/// A transaction that can write. Left without a commit, it did not happen.
pub struct WriteTx {
    raw: RawTx,
    desk: Desk,
    recorded: Vec<Recorded>,
}

/// What is to stand in the ledger when the transaction ends.
struct Recorded {
    permit: Permit,
    fact: Fact,
    links: Vec<Link>,
    tell: Vec<Tell>,
}

impl WriteTx {
    pub(crate) const fn new(raw: RawTx, desk: Desk) -> WriteTx {
        WriteTx {
            raw,
            desk,
            recorded: Vec::new(),
        }
    }

    /// The code of the municipality, which leads every key.
    pub fn municipality(&self) -> &str {
        self.desk.municipality()
    }

    /// The desk at which the transaction was opened.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Takes a change into the transaction; it becomes durable with the commit. For acts that
    /// change several things at once.
    pub fn record<T>(&mut self, permit: Permit, change: Change<T>) -> T {
        let Change {
            next,
            fact,
            tell,
            links,
        } = change;
        self.recorded.push(Recorded {
            permit,
            fact,
            links,
            tell,
        });
        next
    }

    /// Makes one change durable with its line in the ledger, its links and its messages.
    ///
    /// # Errors
    /// [`Failure::Broken`] when the store fails; then nothing has happened.
    pub async fn commit<T>(mut self, permit: Permit, change: Change<T>) -> Result<T, Failure> {
        let next = self.record(permit, change);
        self.commit_recorded().await?;
        Ok(next)
    }

    /// Makes all recorded changes durable, in their order.
    ///
    /// # Errors
    /// As [`WriteTx::commit`].
    pub async fn commit_recorded(mut self) -> Result<(), Failure> {
        let recorded = std::mem::take(&mut self.recorded);
        if recorded.is_empty() {
            return Err(Failure::Broken("a commit without a recorded change".into()));
        }
        for it in &recorded {
            self.write_links(&it.links).await?;
            self.write_messages(it).await?;
        }
        if let Some(first) = recorded.first() {
            self.mark_token(first.permit.subject()).await?;
        }
        // The head row of the ledger is locked last of all rows, so that no two transactions
        // can wait for each other.
        self.write_ledger(&recorded).await?;
        self.raw.commit().await?;
        if recorded.iter().any(|it| !it.tell.is_empty()) {
            self.desk.hall().wake_outbox();
        }
        Ok(())
    }

    async fn write_ledger(&mut self, recorded: &[Recorded]) -> Result<(), Failure> {
        let count = i64::try_from(recorded.len()).expect("a transaction has few changes");
        let municipality = self.desk.municipality().to_owned();
        let (last, previous) = self
            .raw
            .one(
                "update ledger_head set seq = seq + $2 where municipality = $1
                 returning seq, hash",
                p![municipality, count],
                |row| Ok((row.get::<i64>("seq")?, row.get::<String>("hash")?)),
            )
            .await?;
        let mut previous = Hash::read(&previous)
            .ok_or_else(|| Failure::Broken("the ledger's head holds no hash".into()))?;
        for (place, it) in (last - count + 1..).zip(recorded) {
            let entry = self.entry(place, it);
            previous = seal(previous, &entry);
            self.write_line(&entry, previous).await?;
        }
        self.raw
            .one_row(
                "update ledger_head set hash = $2 where municipality = $1",
                p![municipality, previous.hex()],
            )
            .await?;
        Ok(())
    }

    fn entry(&self, seq: i64, it: &Recorded) -> Entry {
        let notes: BTreeMap<&str, &String> = it
            .fact
            .notes
            .iter()
            .map(|(name, value)| (*name, value))
            .collect();
        Entry {
            seq,
            at: self.desk.now,
            account: it.permit.account().map(|id| id.uuid()),
            role: it.permit.role().code().to_owned(),
            office: it.permit.office().map(|id| id.uuid()),
            act: it.fact.act.to_owned(),
            subject: it.permit.subject(),
            notes: notes
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.clone()))
                .collect(),
        }
    }

    async fn write_line(&mut self, entry: &Entry, hash: Hash) -> Result<(), StoreError> {
        let notes: Value = entry
            .notes
            .iter()
            .map(|(name, value)| (name.clone(), Value::String(value.clone())))
            .collect::<serde_json::Map<_, _>>()
            .into();
        let municipality = self.desk.municipality().to_owned();
        self.raw
            .one_row(
                "insert into ledger_line (municipality, seq, at, account, role, office, act,
                     subject_kind, subject_id, notes, hash)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                p![
                    municipality,
                    entry.seq,
                    entry.at,
                    entry.account,
                    entry.role,
                    entry.office,
                    entry.act,
                    entry.subject.kind.code(),
                    entry.subject.id,
                    notes,
                    hash.hex()
                ],
            )
            .await
    }

    async fn write_links(&mut self, links: &[Link]) -> Result<(), StoreError> {
        let municipality = self.desk.municipality().to_owned();
        for link in links {
            self.raw
                .exec(
                    "insert into link (municipality, from_kind, from_id, how, to_kind, to_id, at)
                     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
                    p![
                        municipality,
                        link.from.kind.code(),
                        link.from.id,
                        link.how.code(),
                        link.to.kind.code(),
                        link.to.id,
                        self.desk.now
                    ],
                )
                .await?;
        }
        Ok(())
    }

    /// One message for each address; an office's messages go to all who act for it today and
    /// left an address, except to the one who acts.
    async fn write_messages(&mut self, it: &Recorded) -> Result<(), Failure> {
        for tell in &it.tell {
            let addresses = self.addresses(tell.whom, it.permit.account()).await?;
            for (address, lang) in addresses {
                let id = self.desk.new_uuid();
                self.write_message(id, &address, &lang, tell.about, it.permit.subject())
                    .await?;
            }
        }
        Ok(())
    }

    async fn addresses(
        &mut self,
        whom: Whom,
        actor: Option<kernel::ids::AccountId>,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let municipality = self.desk.municipality().to_owned();
        let read = |row: &crate::db::Row| Ok((row.get("mail")?, row.get("lang")?));
        let actor = actor.map_or(Uuid::nil(), |id| id.uuid());
        match whom {
            Whom::Office(office) => {
                self.raw
                    .rows(
                        "select distinct a.mail, a.lang from account a
                         join role_grant g on g.municipality = a.municipality and g.account = a.id
                         where a.municipality = $1 and g.organisation = $2 and a.id <> $3
                           and a.mail is not null and a.closed_on is null
                           and g.from_date <= $4 and (g.until_date is null or g.until_date > $4)",
                        p![municipality, office, actor, self.desk.today],
                        read,
                    )
                    .await
            }
            Whom::Person(person) => {
                self.raw
                    .rows(
                        "select mail, lang from account
                         where municipality = $1 and person = $2 and id <> $3
                           and mail is not null and closed_on is null",
                        p![municipality, person, actor],
                        read,
                    )
                    .await
            }
            Whom::Raiser(voice) => {
                self.raw
                    .rows(
                        "select reply_mail as mail, lang from voice
                         where municipality = $1 and id = $2 and reply_mail is not null",
                        p![municipality, voice],
                        read,
                    )
                    .await
            }
        }
    }

    async fn write_message(
        &mut self,
        id: Uuid,
        address: &str,
        lang: &str,
        about: &str,
        subject: Subject,
    ) -> Result<(), StoreError> {
        let municipality = self.desk.municipality().to_owned();
        self.raw
            .one_row(
                "insert into outbox (municipality, id, at, address, lang, about, subject_kind,
                     subject_id, tries, next_try_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $3)",
                p![
                    municipality,
                    id,
                    self.desk.now,
                    address,
                    lang,
                    about,
                    subject.kind.code(),
                    subject.id
                ],
            )
            .await
    }

    /// Takes the token of the form, before anything is read: a form sent twice is not judged by what
    /// its first arrival has made of things. Whoever comes second waits until the first has ended.
    ///
    /// # Errors
    /// [`Failure::Twice`] when the token was taken.
    pub(crate) async fn take_token(&mut self) -> Result<(), Failure> {
        let Some(token) = self.desk.once() else {
            return Ok(());
        };
        let municipality = self.desk.municipality().to_owned();
        let fresh = self
            .raw
            .exec(
                "insert into once (municipality, token, at) values ($1, $2, $3)
                 on conflict do nothing",
                p![municipality, token, self.desk.now],
            )
            .await?;
        if fresh == 1 {
            return Ok(());
        }
        let first = self
            .raw
            .one(
                "select subject_kind, subject_id from once where municipality = $1 and token = $2",
                p![municipality, token],
                |row| crate::links::subject(row, "subject_kind", "subject_id"),
            )
            .await?;
        Err(Failure::Twice(first))
    }

    /// Notes with the token of the form what came of it.
    async fn mark_token(&mut self, subject: Subject) -> Result<(), StoreError> {
        let Some(token) = self.desk.once() else {
            return Ok(());
        };
        let municipality = self.desk.municipality().to_owned();
        self.raw
            .exec(
                "update once set subject_kind = $3, subject_id = $4
                 where municipality = $1 and token = $2 and subject_kind is null",
                p![municipality, token, subject.kind.code(), subject.id],
            )
            .await
            .map(drop)
    }
}

impl Deref for WriteTx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.raw
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.raw
    }
}
