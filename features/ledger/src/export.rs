//! The ledger as a file: whoever has it can verify it without the program's database (F7).

use std::ops::RangeInclusive;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use desk::{Answer, Desk, Failure, Query};
use futures_util::stream::{self, Stream};
use kernel::day::{Day, Moment, moment_at};
use kernel::ledger::Line;

use crate::store::chain as store;
use crate::wanted::Wanted;
use crate::{acts, chain};

/// How Excel learns that a file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

pub(crate) async fn get(desk: Desk, Query(wanted): Query<Wanted>) -> Answer {
    let permit = acts::permit(&desk)?;
    let filter = wanted.filter()?;
    acts::note(&desk, permit, acts::fact("ledger.export", &filter)).await?;
    let mut tx = desk.read().await?;
    let (head, _) = store::head(&mut tx, desk.municipality()).await?;
    let places = match (filter.from, filter.until) {
        (None, None) => 1..=head,
        (from, until) => {
            let (from, until) = moments(from, until);
            let found = store::places(&mut tx, desk.municipality(), from, until).await?;
            found.map_or(RangeInclusive::new(1, 0), |(first, last)| first..=last)
        }
    };
    drop(tx);
    let name = format!(
        "attachment; filename=\"ledger-{}.csv\"",
        desk.municipality()
    );
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, Body::from_stream(file(desk, places))).into_response())
}

fn moments(from: Option<Day>, until: Option<Day>) -> (Moment, Moment) {
    let past = until.map_or(Day::LAST, |day| day.add_days(1));
    (
        moment_at(from.unwrap_or(Day::FIRST), 0, 0),
        moment_at(past, 0, 0),
    )
}

/// The file, a page of lines at a time. Lines are only ever added behind the last, so each page
/// may be read in a transaction of its own: whoever downloads slowly holds no connection.
fn file(
    desk: Desk,
    places: RangeInclusive<i64>,
) -> impl Stream<Item = Result<Vec<u8>, std::io::Error>> {
    let beginning = head();
    let rest = stream::try_unfold(*places.start() - 1, move |after| {
        let (desk, last) = (desk.clone(), *places.end());
        async move {
            let lines = page(&desk, after, last).await.map_err(broken)?;
            let Some(end) = lines.last().map(|line| line.entry.seq) else {
                return Ok(None);
            };
            Ok(Some((rows(desk.municipality(), &lines)?, end)))
        }
    });
    stream::StreamExt::chain(stream::iter([beginning]), rest)
}

async fn page(desk: &Desk, after: i64, last: i64) -> Result<Vec<Line>, Failure> {
    let mut tx = desk.read().await?;
    Ok(store::list(&mut tx, desk.municipality(), after, last).await?)
}

/// The file breaks off, so that nobody takes half of it for the whole.
fn broken(_: Failure) -> std::io::Error {
    std::io::Error::other("the ledger could not be read to its end")
}

fn head() -> Result<Vec<u8>, std::io::Error> {
    let mut sheet = csv::Writer::from_writer(MARK.to_vec());
    sheet.write_record(chain::HEADER)?;
    sheet.into_inner().map_err(|why| why.into_error())
}

fn rows(municipality: &str, lines: &[Line]) -> Result<Vec<u8>, std::io::Error> {
    let mut sheet = csv::Writer::from_writer(Vec::new());
    for line in lines {
        sheet.write_record(chain::cells(municipality, line))?;
    }
    sheet.into_inner().map_err(|why| why.into_error())
}
