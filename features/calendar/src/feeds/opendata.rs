//! `/opendata/events.csv`: the calendar as open data. It holds what everybody may see, whoever fetches it:
//! the file is made to be handed on.

mod cell;
mod cp932;
mod profile;

use axum::http::{HeaderMap, HeaderValue, header};
use csv::{Terminator, WriterBuilder};
use desk::{Answer, Desk, Query};
use kernel::day::Day;
use serde::Deserialize;

use super::fresh::Fresh;
use super::{parts, public};
use crate::model::{Event, Span, Which};
use crate::store;
use cell::Line;
use profile::{Profile, Rows};

/// How Excel learns that a file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What is said of each row beside the columns of the standard, where the encoding lost something.
const LOST: &str = "CP932にない文字";

/// In which form the file is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    /// `gif`, or 推奨データセット.
    profile: String,
    /// `cp932`, or UTF-8.
    encoding: String,
}

/// The file.
pub(crate) async fn get(
    desk: Desk,
    Query(which): Query<Which>,
    Query(wish): Query<Wish>,
    asked: HeaderMap,
) -> Answer {
    let mut tx = desk.read().await?;
    let selection = public(&desk, &which);
    let state = store::state(&mut tx, &selection).await?;
    drop(tx);
    let sheet = Sheet {
        profile: Profile::named(&wish.profile),
        is_cp932: wish.encoding.eq_ignore_ascii_case("cp932"),
        days: which.days(),
    };
    let fresh = Fresh::of(&desk, &state, &format!("{wish:?}{}", which.query()));
    let mut answer = fresh.answer(&asked, sheet.kind(), || {
        let writer = desk.clone();
        let head = sheet.head();
        let write = move |events: &[Event]| sheet.rows(&writer, events);
        parts::file(desk, selection, head, write, Vec::new())
    });
    let name = HeaderValue::from_static("attachment; filename=\"events.csv\"");
    answer
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, name);
    Ok(answer)
}

/// How the file is written.
#[derive(Clone, Copy)]
struct Sheet {
    profile: &'static Profile,
    is_cp932: bool,
    /// The days that were asked for.
    days: (Option<Day>, Option<Day>),
}

impl Sheet {
    const fn kind(&self) -> &'static str {
        match self.is_cp932 {
            true => "text/csv; charset=windows-31j; header=present",
            false => "text/csv; charset=utf-8; header=present",
        }
    }

    fn head(&self) -> Vec<u8> {
        let headers = self.profile.columns.iter().map(|it| it.header.clone());
        let headers: Vec<String> = headers.collect();
        match self.is_cp932 {
            true => self.written(&[[&headers[..], &[LOST.to_owned()]].concat()], false),
            false => [MARK, &self.written(&[headers], false)].concat(),
        }
    }

    fn rows(&self, desk: &Desk, events: &[Event]) -> Vec<u8> {
        let rows: Vec<Vec<String>> = events
            .iter()
            .flat_map(|it| self.spans(it).into_iter().map(move |span| (it, span)))
            .map(|(it, span)| {
                self.row(&Line {
                    desk,
                    it,
                    span,
                    rows: self.profile.rows,
                })
            })
            .collect();
        self.written(&rows, true)
    }

    /// The times of an event that make a row each, within the days that were asked for.
    fn spans(&self, it: &Event) -> Vec<Span> {
        let (from, until) = self.days;
        match self.profile.rows {
            Rows::Event => it.when.span().copied().into_iter().collect(),
            Rows::Time => it
                .when
                .times()
                .into_iter()
                .filter(|span| from.is_none_or(|from| span.last() >= from))
                .filter(|span| until.is_none_or(|until| span.first() <= until))
                .collect(),
        }
    }

    fn row(&self, line: &Line<'_>) -> Vec<String> {
        let columns = self.profile.columns.iter();
        columns.map(|it| line.cell(it)).collect()
    }

    /// Rows as they lie in the file (RFC 4180); in CP932 each says at its end what was lost of it.
    fn written(&self, rows: &[Vec<String>], tells: bool) -> Vec<u8> {
        let mut sheet = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        for row in rows {
            let done = match self.is_cp932 {
                true => sheet.write_record(self.in_cp932(row, tells)),
                false => sheet.write_record(row),
            };
            done.expect("a row has as many cells as the one before, and memory takes all");
        }
        sheet.into_inner().expect("memory takes all")
    }

    fn in_cp932(&self, row: &[String], tells: bool) -> Vec<Vec<u8>> {
        let mut lost = Vec::new();
        let mut cells = Vec::with_capacity(row.len() + 1);
        for (cell, column) in row.iter().zip(
            self.profile
                .columns
                .iter()
                .map(|it| &it.header)
                .chain([&LOST.to_owned()]),
        ) {
            let (bytes, unheld) = cp932::encode(cell);
            cells.push(bytes);
            lost.extend(
                unheld
                    .into_iter()
                    .map(|it| format!("{column}: U+{:04X}", it as u32)),
            );
        }
        if tells {
            cells.push(cp932::encode(&lost.join(", ")).0);
        }
        cells
    }
}
