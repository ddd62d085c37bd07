//! Paper: a feature hands the desk a sheet as data, and whoever has a press prints it (F12). The desk
//! knows no typesetting, so that no feature has to build any; the program hands its press to the hall.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use kernel::day::Day;
use kernel::lang::Lang;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use crate::desk::Desk;
use crate::failure::{Answer, Failure};

/// What is to be printed. Everything on the paper follows from it, so the same sheet gives the same
/// file, byte for byte.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What the paper is, as its reader would call it; the title of the file.
    pub title: String,
    /// The language in which it is set and read aloud.
    pub lang: Lang,
    /// How it is laid out: the text in the language of the press that lies beside the page, as
    /// `include_str!("year.typ")`. Nothing that a person typed belongs here.
    pub source: &'static str,
    /// What stands on it. People's texts stay texts, whatever signs they contain.
    pub content: Value,
    /// Where its present state stands, in the foot as text and as a QR code.
    pub address: Option<String>,
    /// The day on which it was true, in the foot.
    pub issued: Day,
}

/// A printed sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file: PDF, tagged for those who have it read aloud.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters for which no font has a shape, each once and in order; on the paper a 〓 stands
    /// for them, or their common form. Somebody has to mend these by hand.
    pub unprintable: Vec<String>,
}

/// Why a sheet was not printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The sheet has fewer pages.
    #[error("the sheet has no page {0}")]
    NoSuchPage(usize),
    /// The layout is wrong, which is a bug; the text names the place.
    #[error("the sheet cannot be set: {0}")]
    Unsettable(String),
}

/// Sets sheets.
pub trait Press: Send + Sync {
    /// Prints a sheet as PDF. Takes some milliseconds of one core, the first sheet of a process longer.
    ///
    /// # Errors
    /// [`PressError::Unsettable`].
    fn print(&self, sheet: &Sheet) -> Result<Printed, PressError>;

    /// Draws a page, counted from 1, as PNG with so many pixels to a point (1/72 inch).
    ///
    /// # Errors
    /// When there is no such page, or as [`Press::print`].
    fn picture(
        &self,
        sheet: &Sheet,
        page: usize,
        pixels_per_point: f32,
    ) -> Result<Vec<u8>, PressError>;
}

/// The place in the hall where the press stands.
pub(crate) struct PrintRoom {
    press: Arc<dyn Press>,
    turns: Arc<Semaphore>,
}

/// At most so many sheets are set at once: each takes a core, and tens of megabytes.
const TURNS: usize = 2;

impl PrintRoom {
    pub(crate) fn new(press: Arc<dyn Press>) -> PrintRoom {
        PrintRoom {
            press,
            turns: Arc::new(Semaphore::new(TURNS)),
        }
    }

    /// Lets the press do something, away from the threads that answer requests.
    async fn take_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Press) -> Result<T, PressError> + Send + 'static,
    ) -> Result<T, Failure> {
        let turns = self.turns.clone();
        let turn = turns
            .acquire_owned()
            .await
            .expect("the print room is never closed");
        let press = self.press.clone();
        let done = tokio::task::spawn_blocking(move || {
            // The turn ends with the work, also when the request was given up before.
            let _turn = turn;
            work(&*press)
        })
        .await;
        done.map_err(|why| Failure::Broken(format!("the press fell over: {why}")))?
            .map_err(Failure::from)
    }
}

impl From<PressError> for Failure {
    fn from(why: PressError) -> Failure {
        match why {
            PressError::NoSuchPage(_) => Failure::Missing,
            PressError::Unsettable(_) => Failure::Broken(why.to_string()),
        }
    }
}

impl Desk {
    /// Prints a sheet.
    ///
    /// # Errors
    /// When its layout is wrong, which is a bug.
    pub async fn print(&self, sheet: &Sheet) -> Result<Printed, Failure> {
        let sheet = sheet.clone();
        let room = self.hall().print_room();
        room.take_turn(move |press| press.print(&sheet)).await
    }

    /// Shows a page of a sheet, counted from 1, as a picture with so many pixels to a point: what
    /// would come out of the printer, before somebody spends paper on it.
    ///
    /// # Errors
    /// [`Failure::Missing`] when the sheet has no such page; otherwise as [`Desk::print`].
    pub async fn picture(&self, sheet: &Sheet, page: usize, pixels_per_point: f32) -> Answer {
        let sheet = sheet.clone();
        let room = self.hall().print_room();
        let png = room
            .take_turn(move |press| press.picture(&sheet, page, pixels_per_point))
            .await?;
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
            (header::ETAG, tag(&png)),
        ];
        Ok((headers, png).into_response())
    }

    /// Hands out a printed sheet, which the browser shows. Saved, it is called after its title; where
    /// a file can only have a plain name, it has the `plain` one: `calendar-2023`.
    ///
    /// # Errors
    /// Never; it is an answer like the others.
    pub fn paper(&self, plain: &str, title: &str, printed: Printed) -> Answer {
        let headers = [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/pdf"),
            ),
            (header::CONTENT_DISPOSITION, disposition(plain, title)),
            (header::ETAG, tag(&printed.pdf)),
        ];
        Ok((headers, printed.pdf).into_response())
    }
}

/// `inline` under two names: one that every program can read, and the true one (RFC 6266).
fn disposition(plain: &str, title: &str) -> HeaderValue {
    let plain: String = plain
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'))
        .collect();
    let title = percent_encoded(&file_name(title));
    let text = format!("inline; filename=\"{plain}.pdf\"; filename*=UTF-8''{title}.pdf");
    HeaderValue::from_str(&text).expect("only letters, digits and plain signs are left")
}

/// A title without the signs that some file system keeps for itself.
fn file_name(title: &str) -> String {
    title
        .chars()
        .map(|it| match it {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            control if control.is_control() => '_',
            other => other,
        })
        .collect()
}

/// The bytes of a text as RFC 8187 writes them in a header.
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// What tells this file from another one under the same address.
fn tag(file: &[u8]) -> HeaderValue {
    let hash = Sha256::digest(file);
    let short: String = hash[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    HeaderValue::from_str(&format!("\"{short}\"")).expect("hexadecimal digits are plain signs")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial;

    #[test]
    fn a_file_has_a_plain_name_and_its_true_one() {
        check_disposition(
            "calendar-2023",
            "三里 令和5年度",
            "inline; filename=\"calendar-2023.pdf\"; \
             filename*=UTF-8''%E4%B8%89%E9%87%8C%20%E4%BB%A4%E5%92%8C5%E5%B9%B4%E5%BA%A6.pdf",
        );
        check_disposition(
            "a\"; x=\"b",
            "案/内\r\n\"'",
            "inline; filename=\"axb.pdf\"; \
             filename*=UTF-8''%E6%A1%88_%E5%86%85___%27.pdf",
        );
    }

    #[test]
    fn the_same_file_has_the_same_tag() {
        assert_eq!(tag(b"one"), tag(b"one"));
        assert_ne!(tag(b"one"), tag(b"two"));
    }

    #[tokio::test]
    async fn a_sheet_is_printed_and_handed_out() {
        trial::both(async |ground| {
            let hall = ground.hall(0).await;
            let desk = trial::desk(&hall, vec![], trial::at(0));
            let sheet = Sheet {
                title: "行事カレンダー".to_owned(),
                lang: Lang::Ja,
                source: "",
                content: Value::Null,
                address: None,
                issued: desk.today,
            };
            let printed = desk.print(&sheet).await.expect("a printed sheet");
            assert_eq!(printed.pages, 1);
            let answer = desk
                .paper("calendar", &sheet.title, printed)
                .expect("a file");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/pdf");

            let picture = desk.picture(&sheet, 1, 1.0).await.expect("a picture");
            assert_eq!(picture.headers()[header::CONTENT_TYPE], "image/png");
            let beyond = desk.picture(&sheet, 2, 1.0).await;
            assert!(matches!(beyond, Err(Failure::Missing)), "{beyond:?}");
        })
        .await;
    }

    fn check_disposition(plain: &str, title: &str, expected: &str) {
        assert_eq!(disposition(plain, title), expected);
    }
}
