//! Agenda, sentences and the states in which they were saved.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::ids::MeetingId;
use kernel::policy::{Scope, Visibility};
use kernel::text::Title;

use super::{count, seen_sql, visibility};
use crate::model::{
    AgendaItem, Block, Errand, ItemId, Meeting, Minutes, Page, Revision, Sentence, SentenceKind,
    Wording,
};

/// Until the minutes are confirmed, what was said is for those who write them: as closed as the most
/// closed part. Over a sentence `s` of a meeting `m`.
const SAID: &str = "case when m.status = 'confirmed' then s.visibility else 'closed' end";

fn read_item(row: &Row) -> Result<AgendaItem, StoreError> {
    let title: String = row.get("title")?;
    let minutes: Option<i64> = row.get("minutes_planned")?;
    Ok(AgendaItem {
        id: row.get("id")?,
        title: Title::new(&title)
            .map_err(|_| StoreError::Unreadable("an item has no title".to_owned()))?,
        minutes_planned: minutes.map(count).transpose()?,
        visibility: visibility(&row.get::<String>("visibility")?)?,
        carried_from: row.get("carried_from")?,
    })
}

fn read_sentence(row: &Row) -> Result<Sentence, StoreError> {
    let code: String = row.get("kind")?;
    let who: Option<String> = row.get("who")?;
    let kind = match (code.as_str(), who) {
        ("remark", None) => SentenceKind::Remark,
        ("decision", None) => SentenceKind::Decision,
        ("information", None) => SentenceKind::Information,
        ("action", Some(who)) => SentenceKind::Action {
            who,
            due: row.get("due_on")?,
        },
        _ => return Err(StoreError::Unreadable(format!("no sentence is a {code}"))),
    };
    Ok(Sentence {
        id: row.get("id")?,
        wording: Wording {
            kind,
            speaker: row.get("speaker")?,
            text: row.get("text")?,
            visibility: visibility(&row.get::<String>("visibility")?)?,
        },
        done_on: row.get("done_on")?,
    })
}

/// The agenda, as far as it is seen.
pub(crate) async fn load_agenda(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    seen: Option<&Scope>,
) -> Result<Vec<AgendaItem>, StoreError> {
    let (seen, values) = seen_sql(seen, "i.visibility", 3);
    let sql = format!(
        "select i.id, i.title, i.minutes_planned, i.visibility, i.carried_from
         from agenda_item i
         join meeting m on m.municipality = i.municipality and m.id = i.meeting
         where i.municipality = $1 and i.meeting = $2 and {seen}
         order by i.position, i.id"
    );
    let mut params = p![municipality, meeting].to_vec();
    params.extend(values);
    tx.rows(&sql, &params, read_item).await
}

/// Agenda and sentences, as far as they are seen: part by part, each by its own visibility, and
/// sentences to all others when they are confirmed.
pub(crate) async fn load_minutes(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    seen: Option<&Scope>,
) -> Result<Minutes, StoreError> {
    let items = load_agenda(tx, municipality, meeting, seen).await?;
    let (seen, values) = seen_sql(seen, SAID, 3);
    let sql = format!(
        "select s.id, s.item, s.kind, s.text, s.speaker, s.visibility, s.who, s.due_on, s.done_on
         from sentence s
         join meeting m on m.municipality = s.municipality and m.id = s.meeting
         where s.municipality = $1 and s.meeting = $2 and {seen}
         order by s.position, s.id"
    );
    let mut params = p![municipality, meeting].to_vec();
    params.extend(values);
    let read = |row: &Row| Ok((row.get::<ItemId>("item")?, read_sentence(row)?));
    let mut sentences = tx.rows(&sql, &params, read).await?;
    let blocks = items.into_iter().map(|item| Block {
        sentences: sentences
            .extract_if(.., |(of, _)| *of == item.id)
            .map(|(_, sentence)| sentence)
            .collect(),
        item,
    });
    Ok(Minutes {
        blocks: blocks.collect(),
    })
}

/// What earlier meetings of the council gave somebody to do and nobody has done, as far as it is
/// seen; the oldest first.
pub(crate) async fn errands(
    tx: &mut Conn,
    municipality: &str,
    it: &Meeting,
    seen: &Scope,
) -> Result<Vec<Errand>, StoreError> {
    let (seen, values) = seen_sql(Some(seen), SAID, 4);
    let sql = format!(
        "select s.id, s.text, s.who, s.due_on, m.id as meeting, m.on_date from sentence s
         join meeting m on m.municipality = s.municipality and m.id = s.meeting
         where m.municipality = $1 and m.council = $2 and m.on_date < $3
           and s.kind = 'action' and s.done_on is null and {seen}
         order by m.on_date, s.position limit 50"
    );
    let mut params = p![municipality, it.council.id, it.on].to_vec();
    params.extend(values);
    tx.rows(&sql, &params, |row| {
        Ok(Errand {
            meeting: row.get("meeting")?,
            on: row.get("on_date")?,
            sentence: row.get("id")?,
            text: row.get("text")?,
            who: row.get("who")?,
            due: row.get("due_on")?,
        })
    })
    .await
}

/// How many sentences there are about an item.
pub(crate) async fn sentences_of(
    tx: &mut Conn,
    municipality: &str,
    item: ItemId,
) -> Result<usize, StoreError> {
    let number: i64 = tx
        .one(
            "select count(*) as sentences from sentence where municipality = $1 and item = $2",
            p![municipality, item],
            |row| row.get("sentences"),
        )
        .await?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// Writes the agenda in its order, over what stood there.
pub(crate) async fn put_agenda(
    tx: &mut WriteTx,
    meeting: MeetingId,
    agenda: &[AgendaItem],
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    for (position, item) in (0_i64..).zip(agenda) {
        tx.one_row(
            "insert into agenda_item (municipality, id, meeting, position, title,
                 minutes_planned, visibility, carried_from)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (municipality, id) do update set position = excluded.position,
                 title = excluded.title, minutes_planned = excluded.minutes_planned,
                 visibility = excluded.visibility",
            p![
                municipality,
                item.id,
                meeting,
                position,
                item.title.as_str(),
                item.minutes_planned,
                item.visibility.code(),
                item.carried_from
            ],
        )
        .await?;
    }
    Ok(())
}

/// Takes an item off the agenda; the rule has seen that nothing was said about it.
pub(crate) async fn remove_item(tx: &mut WriteTx, item: ItemId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "delete from agenda_item where municipality = $1 and id = $2",
        p![municipality, item],
    )
    .await
}

/// Makes what is more open than the meeting as closed as the meeting.
pub(crate) async fn narrow(tx: &mut WriteTx, it: &Meeting) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    for wider in wider_than(it.visibility) {
        let params = p![municipality, it.id, wider.code(), it.visibility.code()];
        tx.exec(
            "update agenda_item set visibility = $4
             where municipality = $1 and meeting = $2 and visibility = $3",
            params,
        )
        .await?;
        tx.exec(
            "update sentence set visibility = $4
             where municipality = $1 and meeting = $2 and visibility = $3",
            params,
        )
        .await?;
    }
    Ok(())
}

/// Makes what was said about an item at least as closed as the item.
pub(crate) async fn narrow_item(tx: &mut WriteTx, it: &AgendaItem) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    for wider in wider_than(it.visibility) {
        tx.exec(
            "update sentence set visibility = $4
             where municipality = $1 and item = $2 and visibility = $3",
            p![municipality, it.id, wider.code(), it.visibility.code()],
        )
        .await?;
    }
    Ok(())
}

fn wider_than(to: Visibility) -> impl Iterator<Item = &'static Visibility> {
    Visibility::ALL.iter().filter(move |it| **it < to)
}

/// Writes the whole of the minutes. Every sentence keeps its id, so that it can be put down anew.
pub(crate) async fn save_minutes(
    tx: &mut WriteTx,
    it: &Meeting,
    minutes: &Minutes,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update meeting set minutes_version = $3, status = $4
         where municipality = $1 and id = $2 and minutes_version = $3 - 1",
        p![municipality, it.id, it.minutes_version, it.stage.code()],
    )
    .await?;
    tx.exec(
        "delete from sentence where municipality = $1 and meeting = $2",
        p![municipality, it.id],
    )
    .await?;
    let mut rows = Vec::new();
    for block in &minutes.blocks {
        for sentence in &block.sentences {
            let position = i64::try_from(rows.len()).unwrap_or(i64::MAX);
            rows.push(sentence_row(
                &municipality,
                it,
                block.item.id,
                position,
                sentence,
            ));
        }
    }
    tx.many(
        "insert into sentence (municipality, id, meeting, item, position, kind, text, speaker,
             visibility, who, due_on, done_on) values",
        rows,
    )
    .await
}

fn sentence_row(
    municipality: &str,
    meeting: &Meeting,
    item: ItemId,
    position: i64,
    it: &Sentence,
) -> Vec<Param> {
    let (who, due) = match &it.wording.kind {
        SentenceKind::Action { who, due } => (Some(who.as_str()), *due),
        SentenceKind::Remark | SentenceKind::Decision | SentenceKind::Information => (None, None),
    };
    p![
        municipality,
        it.id,
        meeting.id,
        item,
        position,
        it.wording.kind.code(),
        it.wording.text,
        it.wording.speaker,
        it.wording.visibility.code(),
        who,
        due,
        it.done_on
    ]
    .to_vec()
}

/// Writes that something was done.
pub(crate) async fn save_sentence(tx: &mut WriteTx, it: &Sentence) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update sentence set done_on = $3 where municipality = $1 and id = $2",
        p![municipality, it.id, it.done_on],
    )
    .await
}

/// Remembers the minutes as they now stand.
pub(crate) async fn add_revision(
    tx: &mut WriteTx,
    it: &Meeting,
    minutes: &Minutes,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    let by_name = tx.desk().actor.name.clone();
    let pages: Vec<Page> = minutes
        .blocks
        .iter()
        .map(|block| Page {
            item: block.item.id,
            wordings: block
                .sentences
                .iter()
                .map(|it| it.wording.clone())
                .collect(),
        })
        .collect();
    let pages = serde_json::to_value(&pages).expect("wordings are texts, codes and days");
    tx.one_row(
        "insert into minutes_revision (municipality, meeting, version, at, by_name, minutes)
         values ($1, $2, $3, $4, $5, $6)",
        p![municipality, it.id, it.minutes_version, now, by_name, pages],
    )
    .await
}

/// The minutes as they stood after a saving; nothing before the first, or where the version is
/// none.
pub(crate) async fn revision(
    tx: &mut Conn,
    municipality: &str,
    meeting: MeetingId,
    version: i64,
) -> Result<Option<Revision>, StoreError> {
    tx.optional(
        "select at, by_name, minutes from minutes_revision
         where municipality = $1 and meeting = $2 and version = $3",
        p![municipality, meeting, version],
        |row| {
            let pages: serde_json::Value = row.get("minutes")?;
            Ok(Revision {
                at: row.get("at")?,
                by_name: row.get("by_name")?,
                pages: serde_json::from_value(pages)
                    .map_err(|why| StoreError::Unreadable(format!("a revision: {why}")))?,
            })
        },
    )
    .await
}
