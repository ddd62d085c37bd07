//! What the tests of reading begin with: two organisations, a place, and files as texts.

use kernel::day::{Day, FiscalYear};
use kernel::ids::Id;
use kernel::tiers::AreaPath;
use uuid::Uuid;

use crate::import::{Ground, Row, read};
use crate::model::{Host, Layer, Place, PlaceKind};
use crate::store::Organiser;

fn organiser(number: u128, name: &str) -> Organiser {
    Organiser {
        host: Host {
            id: Id::new(Uuid::from_u128(number)),
            name: name.to_owned(),
            name_en: String::new(),
        },
        area: AreaPath::root("sample"),
        layer: Layer::Organisation,
        council: None,
    }
}

/// The ground of a reader who acts for two organisations, in the fiscal year 2023.
pub(super) fn ground() -> Ground {
    let organisers = vec![organiser(1, "見本協議会"), organiser(2, "見本こども会")];
    Ground {
        municipality: "392014".to_owned(),
        today: Day::new(2023, 7, 1).expect("a day"),
        year: FiscalYear(2023),
        organiser: organisers[0].host.id,
        organisers,
        places: vec![Place {
            id: Id::new(Uuid::from_u128(9)),
            kind: PlaceKind::Hall,
            name: "見本ふれあいセンター".to_owned(),
            name_en: String::new(),
            address: String::new(),
        }],
        visibility: "public".to_owned(),
    }
}

/// The rows of a file.
pub(super) fn rows(bytes: impl AsRef<[u8]>) -> Vec<Row> {
    read(bytes.as_ref(), &ground()).expect("a file that can be read")
}

/// The codes of the notes of a row.
pub(super) fn notes(row: &Row) -> Vec<&str> {
    let notes = row.notes.iter();
    notes
        .map(|note| note.key.trim_start_matches("import-note-"))
        .collect()
}

/// When a row is, in a line: days, hours, or the time of the year.
pub(super) fn when(row: &Row) -> String {
    let time = &row.order.time;
    let fields = [
        time.first_on.as_str(),
        &time.last_on,
        &time.begins_at,
        &time.ends_at,
        &time.through,
        &time.every,
        &time.season,
    ];
    let said = fields.into_iter().filter(|it| !it.is_empty());
    said.collect::<Vec<_>>().join(" ")
}
