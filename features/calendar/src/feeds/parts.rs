//! Long files, written part by part: a hundred thousand events never lie in memory together, and whoever
//! downloads slowly holds no connection to the database.

use std::io;

use axum::body::Body;
use desk::{Desk, Failure};
use futures_util::stream::{self, StreamExt};
use kernel::day::Day;
use kernel::ids::EventId;

use crate::model::Event;
use crate::store::{self, Batch, Selection};

/// How many events a part holds.
const PART: usize = 500;

/// Where a file has got to.
enum At {
    Beginning,
    Behind(Day, EventId),
    End,
}

/// A file of the events of a selection by their first day, between a head and a foot. Each part is read
/// in a transaction of its own; an event that changes meanwhile stands there as it was or as it is.
pub(super) fn file(
    desk: Desk,
    selection: Selection,
    head: Vec<u8>,
    write: impl Fn(&[Event]) -> Vec<u8> + Clone + Send + 'static,
    foot: Vec<u8>,
) -> Body {
    let parts = stream::try_unfold(At::Beginning, move |at| {
        let (desk, selection, write) = (desk.clone(), selection.clone(), write.clone());
        async move {
            let after = match at {
                At::Beginning => None,
                At::Behind(day, id) => Some((day, id)),
                At::End => return Ok(None),
            };
            let found = part(&desk, &selection, after).await.map_err(broken)?;
            Ok(Some((write(&found.events), next(&found))))
        }
    });
    let ends = |part| stream::iter([Ok::<_, io::Error>(part)]);
    Body::from_stream(ends(head).chain(parts).chain(ends(foot)))
}

async fn part(
    desk: &Desk,
    selection: &Selection,
    after: Option<(Day, EventId)>,
) -> Result<Batch, Failure> {
    let mut tx = desk.read().await?;
    Ok(store::coming(&mut tx, selection, after, PART).await?)
}

fn next(found: &Batch) -> At {
    let last = found.events.last().filter(|_| found.more);
    match last.and_then(|it| Some((it.when.span()?.first(), it.id))) {
        Some((day, id)) => At::Behind(day, id),
        None => At::End,
    }
}

/// The file breaks off, so that nobody takes half of it for the whole.
fn broken(_: Failure) -> io::Error {
    io::Error::other("the calendar could not be read to its end")
}
