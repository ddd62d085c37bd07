//! All SQL of the feature.

pub(crate) mod around;
pub(crate) mod concern;
pub(crate) mod contact;
pub(crate) mod photo;
pub(crate) mod supplement;
pub(crate) mod tell;
pub(crate) mod tray;

use desk::db::{Conn, Row, StoreError};
use desk::numbers;
use desk::search::{self, Entry};
use desk::{WriteTx, p};
use kernel::day::{Day, Moment};
use kernel::ids::{ConcernId, VoiceId};
use kernel::lang::Lang;
use kernel::policy::{Columns, Guarded, Visibility};
use kernel::text::Body;
use kernel::tiers::AreaPath;

use crate::model::{Asks, Channel, Doubt, Key, Keyed, Kind, Opening, Place, Raiser, Voice};

/// Where the table keeps what the policy asks about; the voice is `v`.
pub(crate) const COLUMNS: Columns = Columns {
    area: "v.area_path",
    visibility: "v.visibility",
    council: Some("v.council"),
    holder: Some("v.holder"),
    sender: None,
    asked: None,
};

/// The columns that [`read`] reads. Of the raiser it says no more than whether they left anything.
const FIELDS: &str = "v.id, v.number, v.council, v.area_path, v.channel, v.kind, v.text, v.spot, \
     v.raised_on, v.visibility, v.keyed_by, v.on_behalf, v.suggestion_box, \
     v.opened_on, v.opened_by, v.lang, v.wish_public, v.doubt, v.concern, v.concern_since, \
     v.noted_on, v.reply, v.holder, v.next_date, v.settled_on, v.version, \
     case when v.raiser_name is null and v.raiser_contact is null and v.reply_mail is null \
          then 0 else 1 end as contacts, \
     (select count(*) from voice_photo f \
      where f.municipality = v.municipality and f.voice = v.id) as photos";

fn unreadable(what: &str) -> StoreError {
    StoreError::Unreadable(format!("a voice has no readable {what}"))
}

fn read(row: &Row) -> Result<Voice, StoreError> {
    let code = |column: &str| row.get::<String>(column);
    Ok(Voice {
        id: row.get("id")?,
        number: row.get("number")?,
        council: row.get("council")?,
        area: AreaPath::stored(code("area_path")?),
        channel: Channel::read(&code("channel")?).ok_or_else(|| unreadable("channel"))?,
        kind: Kind::read(&code("kind")?).ok_or_else(|| unreadable("kind"))?,
        text: Body::new(&code("text")?).map_err(|_| unreadable("text"))?,
        spot: row.get("spot")?,
        raised_on: row.get("raised_on")?,
        visibility: Visibility::read(&code("visibility")?)
            .ok_or_else(|| unreadable("visibility"))?,
        keyed: read_keyed(row)?,
        lang: Lang::read(&code("lang")?).ok_or_else(|| unreadable("language"))?,
        wish_public: row.get("wish_public")?,
        doubt: row
            .get::<Option<String>>("doubt")?
            .as_deref()
            .and_then(Doubt::read),
        place: read_place(row)?,
        settled_on: row.get("settled_on")?,
        has_contact: row.get::<i64>("contacts")? > 0,
        has_photo: row.get::<i64>("photos")? > 0,
        version: row.get("version")?,
    })
}

fn read_keyed(row: &Row) -> Result<Option<Keyed>, StoreError> {
    let Some(by) = row.get("keyed_by")? else {
        return Ok(None);
    };
    let opening = match (row.get("suggestion_box")?, row.get("opened_on")?) {
        (Some(suggestion_box), Some(on)) => Some(Opening {
            suggestion_box,
            on,
            by: row.get::<Option<String>>("opened_by")?.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Some(Keyed {
        by,
        on_behalf: row.get::<Option<String>>("on_behalf")?.unwrap_or_default(),
        opening,
    }))
}

fn read_place(row: &Row) -> Result<Place, StoreError> {
    let concern: Option<ConcernId> = row.get("concern")?;
    let since: Option<Day> = row.get("concern_since")?;
    if let (Some(holder), Some(next_date)) = (row.get("holder")?, row.get("next_date")?) {
        return Ok(Place::Waiting {
            holder,
            next_date,
            asks: concern.map(|concern| Asks { concern, since }),
        });
    }
    if let (Some(concern), Some(since)) = (concern, since) {
        return Ok(Place::Taken { concern, since });
    }
    let on = row.get::<Option<Day>>("noted_on")?;
    let reply = row.get::<Option<String>>("reply")?.unwrap_or_default();
    Ok(Place::Noted {
        on: on.ok_or_else(|| unreadable("place"))?,
        reply: Body::new(&reply).map_err(|_| unreadable("reply"))?,
    })
}

/// One voice.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: VoiceId,
) -> Result<Voice, StoreError> {
    let sql = format!("select {FIELDS} from voice v where v.municipality = $1 and v.id = $2");
    tx.one(&sql, p![municipality, id], read).await
}

/// The voice behind a private link.
pub(crate) async fn load_by_key(
    tx: &mut Conn,
    municipality: &str,
    key: &Key,
) -> Result<Option<Voice>, StoreError> {
    let sql =
        format!("select {FIELDS} from voice v where v.municipality = $1 and v.link_hash = $2");
    tx.optional(&sql, p![municipality, key.kept()], read).await
}

/// The next number of the fiscal year: `VR5-0012`.
pub(crate) async fn next_number(tx: &mut WriteTx, today: Day) -> Result<String, StoreError> {
    let number = numbers::next(tx, "voice", today).await?;
    Ok(format!("V{number}"))
}

/// How many voices came over the site, from people without a login, since a moment.
pub(crate) async fn count_since(
    tx: &mut Conn,
    municipality: &str,
    since: Moment,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) as recent from voice
         where municipality = $1 and raised_at > $2 and keyed_by is null",
        p![municipality, since],
        |row| row.get("recent"),
    )
    .await
}

/// Writes a new voice, with what its raiser left and the hash of the key of the private link.
pub(crate) async fn insert(
    tx: &mut WriteTx,
    it: &Voice,
    raiser: &Raiser,
    key: &Key,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    let keyed = it.keyed.as_ref();
    let opening = keyed.and_then(|keyed| keyed.opening.as_ref());
    tx.one_row(
        "insert into voice (municipality, id, number, council, area_path, channel, kind, text, spot,
             raised_on, raised_at, visibility, keyed_by, on_behalf, suggestion_box, opened_on,
             opened_by, raiser_name, raiser_contact, reply_mail, lang, link_hash, wish_public,
             doubt, concern, concern_since, holder, next_date, changed_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $11, $29)",
        p![
            municipality,
            it.id,
            it.number,
            it.council,
            it.area.as_str(),
            it.channel.code(),
            it.kind.code(),
            it.text.as_str(),
            it.spot,
            it.raised_on,
            now,
            it.visibility.code(),
            keyed.map(|keyed| keyed.by),
            keyed
                .map(|keyed| keyed.on_behalf.as_str())
                .filter(|text| !text.is_empty()),
            opening.map(|opening| opening.suggestion_box),
            opening.map(|opening| opening.on),
            opening.map(|opening| opening.by.as_str()),
            raiser.name,
            raiser.contact,
            raiser.reply_mail,
            it.lang.tag(),
            key.kept(),
            it.wish_public,
            it.doubt.map(Doubt::code),
            it.place.concern(),
            it.place.asks().and_then(|it| it.since),
            it.place.holder(),
            it.place.next_date(),
            it.version
        ],
    )
    .await?;
    make_findable(tx, it).await
}

/// Writes one step of a voice. `Stale` when somebody else was faster: the version is the lock.
pub(crate) async fn save(tx: &mut WriteTx, it: &Voice) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    let (noted_on, reply) = match &it.place {
        Place::Noted { on, reply } => (Some(*on), Some(reply.as_str())),
        Place::Waiting { .. } | Place::Taken { .. } => (None, None),
    };
    tx.one_row(
        "update voice set council = $3, area_path = $4, kind = $5, doubt = $6, concern = $7,
             concern_since = $8, noted_on = $9, reply = $10, holder = $11, next_date = $12,
             settled_on = $13, changed_at = $14, version = $15
         where municipality = $1 and id = $2 and version = $15 - 1",
        p![
            municipality,
            it.id,
            it.council,
            it.area.as_str(),
            it.kind.code(),
            it.doubt.map(Doubt::code),
            it.place.concern(),
            it.place.asks().and_then(|it| it.since),
            noted_on,
            reply,
            it.place.holder(),
            it.place.next_date(),
            it.settled_on,
            now,
            it.version
        ],
    )
    .await?;
    make_findable(tx, it).await
}

/// Keeps a voice for this transaction: whoever wants to write to it as well waits until it ends.
pub(crate) async fn hold(tx: &mut WriteTx, id: VoiceId) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let now = tx.desk().now;
    tx.one_row(
        "update voice set changed_at = $3 where municipality = $1 and id = $2",
        p![municipality, id, now],
    )
    .await
}

/// Gives a voice another private link; the one before opens nothing any more.
pub(crate) async fn save_key(tx: &mut WriteTx, id: VoiceId, key: &Key) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update voice set link_hash = $3 where municipality = $1 and id = $2",
        p![municipality, id, key.kept()],
    )
    .await
}

/// A voice is found by those who may read it, by its number and its words; never by its raiser.
async fn make_findable(tx: &mut WriteTx, it: &Voice) -> Result<(), StoreError> {
    let standing = it.standing();
    let title = format!("{} {}", it.number, it.beginning());
    let entry = Entry {
        subject: it.subject(),
        standing: &standing,
        title: &title,
        paragraphs: &[it.text.as_str(), &it.spot],
    };
    search::put(tx, entry).await
}
