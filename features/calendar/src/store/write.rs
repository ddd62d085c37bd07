//! Writing events: the row, its parts, and the days that follow from it.

use desk::WriteTx;
use desk::db::{Param, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::OrganisationId;

use super::{put_claims, put_days};
use crate::model::{Change, Event, Minute, When};

/// How the row of an event names its time.
struct Columns {
    season: Option<String>,
    first: Option<Day>,
    last: Option<Day>,
    hours: Option<&'static str>,
    from: Option<u16>,
    until: Option<u16>,
    every: Option<String>,
    every_until: Option<Day>,
}

impl Columns {
    fn of(when: &When) -> Columns {
        let span = when.span();
        let (from, until) = span.map_or((None, None), |it| it.hours().bounds());
        let series = match when {
            When::Repeated(series) => Some(series),
            When::Someday(_) | When::Once(_) => None,
        };
        Columns {
            season: match when {
                When::Someday(season) => Some(season.to_string()),
                When::Once(_) | When::Repeated(_) => None,
            },
            first: span.map(|it| it.first()),
            last: span.map(|it| it.last()),
            hours: span.map(|it| it.hours().code()),
            from: from.map(Minute::number),
            until: until.map(Minute::number),
            every: series.map(|it| it.every.to_string()),
            every_until: series.map(|it| it.until),
        }
    }
}

/// Writes a new event. `source_key` is its name where it came from; the same one twice is an error of
/// the caller, who looks first.
pub(crate) async fn insert(
    tx: &mut WriteTx,
    it: &Event,
    source_key: Option<&str>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let when = Columns::of(&it.when);
    let about = &it.about;
    tx.one_row(
        "insert into event (municipality, id, council, area_path, organiser, layer, kind, title,
             purpose, description, place, place_name, fee, fee_note, capacity, sign_up, rain, contact,
             visibility, status, status_on, status_why, despite, season, first_on, last_on, hours,
             from_minute, until_minute, every, every_until, before_on, sent_by, source, source_key,
             joint, sequence, changed_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
             $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37,
             $38, $39)",
        p![
            municipality,
            it.id,
            it.council.as_ref().map(|it| it.id),
            it.area.as_str(),
            it.organiser.id,
            it.layer.code(),
            about.kind.code(),
            about.title.as_str(),
            about.purpose,
            about.description.as_str(),
            about.venue.place.as_ref().map(|it| it.id),
            about.venue.words,
            about.fee.yen,
            about.fee.note,
            about.capacity,
            about.sign_up,
            about.rain,
            about.contact,
            it.visibility.code(),
            it.stage.code(),
            it.stage.on(),
            it.stage.why().map(|why| why.as_str().to_owned()),
            it.despite.as_ref().map(|why| why.as_str().to_owned()),
            when.season,
            when.first,
            when.last,
            when.hours,
            when.from,
            when.until,
            when.every,
            when.every_until,
            it.before,
            it.sent_by,
            it.source.code(),
            source_key.map(str::to_owned),
            it.joint,
            it.sequence,
            it.changed_at,
            it.version
        ],
    )
    .await?;
    put_around(tx, it).await
}

/// Writes one step of an event. `Stale` when somebody else was faster.
pub(crate) async fn save(tx: &mut WriteTx, it: &Event) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let when = Columns::of(&it.when);
    let about = &it.about;
    tx.one_row(
        "update event set council = $3, area_path = $4, organiser = $5, layer = $6, kind = $7,
             title = $8, purpose = $9, description = $10, place = $11, place_name = $12, fee = $13,
             fee_note = $14, capacity = $15, sign_up = $16, rain = $17, contact = $18,
             visibility = $19, status = $20, status_on = $21, status_why = $22, despite = $23,
             season = $24, first_on = $25, last_on = $26, hours = $27, from_minute = $28,
             until_minute = $29, every = $30, every_until = $31, before_on = $32, joint = $33,
             sequence = $34, changed_at = $35, version = $36
         where municipality = $1 and id = $2 and version = $36 - 1",
        p![
            municipality,
            it.id,
            it.council.as_ref().map(|it| it.id),
            it.area.as_str(),
            it.organiser.id,
            it.layer.code(),
            about.kind.code(),
            about.title.as_str(),
            about.purpose,
            about.description.as_str(),
            about.venue.place.as_ref().map(|it| it.id),
            about.venue.words,
            about.fee.yen,
            about.fee.note,
            about.capacity,
            about.sign_up,
            about.rain,
            about.contact,
            it.visibility.code(),
            it.stage.code(),
            it.stage.on(),
            it.stage.why().map(|why| why.as_str().to_owned()),
            it.despite.as_ref().map(|why| why.as_str().to_owned()),
            when.season,
            when.first,
            when.last,
            when.hours,
            when.from,
            when.until,
            when.every,
            when.every_until,
            it.before,
            it.joint,
            it.sequence,
            it.changed_at,
            it.version
        ],
    )
    .await?;
    for table in ["event_part", "event_exception"] {
        let sql = format!("delete from {table} where municipality = $1 and event = $2");
        tx.exec(&sql, p![municipality, it.id]).await?;
    }
    put_around(tx, it).await
}

/// The parts of an event, the days on which it is held, and what it takes up on them.
async fn put_around(tx: &mut WriteTx, it: &Event) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    let parts =
        "insert into event_part (municipality, event, part, position, organisation, value) values";
    let rows = parts_of(it).into_iter().map(|part| {
        p![
            municipality,
            it.id,
            part.kind,
            part.position,
            part.organisation,
            part.value
        ]
        .to_vec()
    });
    tx.many(parts, rows.collect()).await?;
    if let When::Repeated(series) = &it.when {
        let rows: Vec<Vec<Param>> = series
            .exceptions
            .iter()
            .map(|exception| {
                let moved_to = match exception.change {
                    Change::Moved { to } => Some(to),
                    Change::Dropped => None,
                };
                p![municipality, it.id, exception.day, moved_to].to_vec()
            })
            .collect();
        let sql = "insert into event_exception (municipality, event, on_date, moved_to) values";
        tx.many(sql, rows).await?;
    }
    put_days(tx, it).await?;
    put_claims(tx, it).await
}

struct Part {
    kind: &'static str,
    position: i64,
    organisation: Option<OrganisationId>,
    value: String,
}

fn parts_of(it: &Event) -> Vec<Part> {
    let about = &it.about;
    let mut parts = Vec::new();
    let mut add = |kind, values: Vec<(Option<OrganisationId>, String)>| {
        parts.extend(
            (1..)
                .zip(values)
                .map(|(position, (organisation, value))| Part {
                    kind,
                    position,
                    organisation,
                    value,
                }),
        );
    };
    let hosts = |hosts: &[crate::model::Host]| -> Vec<_> {
        hosts
            .iter()
            .map(|it| (Some(it.id), String::new()))
            .collect()
    };
    add("cohost", hosts(&about.cohosts));
    add("needed", hosts(&about.needed));
    add(
        "equipment",
        about
            .equipment
            .iter()
            .map(|it| (None, it.clone()))
            .collect(),
    );
    add(
        "audience",
        about
            .audience
            .iter()
            .map(|it| (None, it.code().to_owned()))
            .collect(),
    );
    add(
        "access",
        about
            .access
            .iter()
            .map(|it| (None, it.code().to_owned()))
            .collect(),
    );
    parts
}
