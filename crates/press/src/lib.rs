//! Sets sheets as paper (F12): tagged PDF that can be read aloud (PDF/UA-1), and pictures of its pages.
//!
//! Only the program names this crate. Features hand it sheets as data through [`desk::paper`], so that
//! none of them has to build it. What sheets may use stands in `typst/house.typ`: a sheet begins with
//! `#import "/house.typ": *` and `#show: sheet`, and finds its content as `given`.

mod case;
mod code;
mod forme;
mod printable;
pub mod words;

use desk::paper::{Press, PressError, Printed, Sheet};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::utils::Scalar;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

pub use case::Case;
use forme::Forme;

/// How many prints ago something may have been used last before the typesetter forgets it. Everything
/// that all sheets share is used by every print.
const REMEMBERED: usize = 4;

/// Sharper than any screen, and small enough that a page of A2 fits into memory.
const SHARPEST: f32 = 4.0;

/// The press of the house: one per program. Its letters are read when the first sheet comes.
#[derive(Debug, Default)]
pub struct Typesetter;

impl Press for Typesetter {
    fn print(&self, sheet: &Sheet) -> Result<Printed, PressError> {
        set(sheet, |forme, document| {
            let pdf =
                typst_pdf::pdf(document, &options(sheet)).map_err(|why| unsettable(forme, &why))?;
            Ok(Printed {
                pdf,
                pages: document.pages().len(),
                unprintable: forme.unprintable.clone(),
            })
        })
    }

    fn picture(
        &self,
        sheet: &Sheet,
        page: usize,
        pixels_per_point: f32,
    ) -> Result<Vec<u8>, PressError> {
        set(sheet, |_, document| {
            let found = page
                .checked_sub(1)
                .and_then(|index| document.pages().get(index));
            let found = found.ok_or(PressError::NoSuchPage(page))?;
            let options = RenderOptions {
                pixel_per_pt: Scalar::new(pixels_per_point.clamp(0.1, SHARPEST).into()),
                ..RenderOptions::default()
            };
            let pixels = typst_render::render(found, &options);
            pixels
                .encode_png()
                .map_err(|why| PressError::Unsettable(why.to_string()))
        })
    }
}

/// Lays a sheet out, and does something with its pages.
fn set<T>(
    sheet: &Sheet,
    then: impl FnOnce(&Forme, &PagedDocument) -> Result<T, PressError>,
) -> Result<T, PressError> {
    let forme = Forme::of(Case::shared(), sheet);
    let laid_out = typst::compile::<PagedDocument>(&forme).output;
    let done = laid_out
        .map_err(|why| unsettable(&forme, &why))
        .and_then(|document| then(&forme, &document));
    comemo::evict(REMEMBERED);
    done
}

/// The same sheet gives the same bytes: neither chance nor the clock is asked.
fn options(sheet: &Sheet) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .expect("one standard alone does not contradict another");
    PdfOptions {
        ident: Smart::Custom(format!("{} {}", sheet.title, sheet.issued)),
        creator: Smart::Custom(Some("tsunagi".to_owned())),
        timestamp: midnight(sheet).and_then(|at| Timestamp::new_local(at, JAPAN)),
        standards,
        ..PdfOptions::default()
    }
}

/// How far the clocks of Japan are ahead, in minutes.
const JAPAN: i32 = 9 * 60;

fn midnight(sheet: &Sheet) -> Option<Datetime> {
    let day = sheet.issued;
    let (month, of_month) = (
        day.month().try_into().ok()?,
        day.day_of_month().try_into().ok()?,
    );
    Datetime::from_ymd_hms(day.year().into(), month, of_month, 0, 0, 0)
}

/// What is wrong with a layout, with the lines at which it is. The words go to the log alone.
fn unsettable(forme: &Forme, why: &[SourceDiagnostic]) -> PressError {
    let lines: Vec<String> = why.iter().map(|it| described(forme, it)).collect();
    PressError::Unsettable(lines.join("; "))
}

fn described(forme: &Forme, it: &SourceDiagnostic) -> String {
    let place = it.span.id().and_then(|file| {
        let source = forme.source(file).ok()?;
        let line = source.lines().byte_to_line(forme.range(it.span)?.start)?;
        Some(format!("{}:{}: ", file.vpath().get_with_slash(), line + 1))
    });
    format!("{}{}", place.unwrap_or_default(), it.message)
}
