//! The forme: a sheet locked up with everything it needs, ready for the press. It is the whole world of
//! a layout, which finds neither files nor packages, clocks nor networks in it.

use std::sync::LazyLock;

use desk::paper::Sheet;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use crate::case::Case;
use crate::code;
use crate::printable::Printable;
use crate::words::Words;

/// The layout of the sheet itself.
static SHEET: LazyLock<FileId> = LazyLock::new(|| file("/sheet.typ"));
/// What all sheets share; `house.typ` hands on the others.
static HOUSE: LazyLock<[Source; 5]> = LazyLock::new(|| {
    [
        ("/house.typ", include_str!("../typst/house.typ")),
        ("/given.typ", include_str!("../typst/given.typ")),
        ("/fit.typ", include_str!("../typst/fit.typ")),
        ("/parts.typ", include_str!("../typst/parts.typ")),
        ("/signs.typ", include_str!("../typst/signs.typ")),
    ]
    .map(|(path, text)| Source::new(file(path), text.to_owned()))
});
/// What stands on the sheet, as its feature gave it.
static CONTENT: LazyLock<FileId> = LazyLock::new(|| file("/content.json"));
/// What every sheet has: title, language, foot, words.
static ABOUT: LazyLock<FileId> = LazyLock::new(|| file("/about.json"));

fn file(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("our own paths are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// A sheet, ready to be printed.
pub(crate) struct Forme {
    case: &'static Case,
    sheet: Source,
    content: Bytes,
    about: Bytes,
    /// What cannot be printed as it was typed.
    pub(crate) unprintable: Vec<String>,
}

impl Forme {
    pub(crate) fn of(case: &'static Case, sheet: &Sheet) -> Forme {
        let mut printable = Printable::with(case);
        let about = about(sheet, &mut printable);
        let content = printable.content(&sheet.content);
        Forme {
            case,
            sheet: Source::new(*SHEET, sheet.source.to_owned()),
            content: Bytes::from_string(content.to_string()),
            about: Bytes::from_string(about.to_string()),
            unprintable: printable.lost,
        }
    }
}

fn about(sheet: &Sheet, printable: &mut Printable<'_>) -> Value {
    let words = Words(sheet.lang);
    let address = sheet.address.as_deref();
    json!({
        "title": printable.text(&sheet.title),
        "lang": sheet.lang.tag(),
        "address": address.map(|it| printable.text(it)),
        "code": address.map(code::rows).unwrap_or_default(),
        "words": {
            "issued": words.issued(sheet.issued.shown(sheet.lang)),
            "present-state": words.present_state(),
            "contact": words.contact(),
            "cut-here": words.cut_here(),
            "and-more": words.and_more(COUNTED),
            "overflow-title": words.overflow_title(),
        },
        "signs": {
            "burnable": words.sign_burnable(),
            "plastics": words.sign_plastics(),
            "cans": words.sign_cans(),
            "paper": words.sign_paper(),
            "hazardous": words.sign_hazardous(),
            "bulky": words.sign_bulky(),
        },
    })
}

/// Stands in a text for a number that only the layout knows.
const COUNTED: &str = "§";

impl World for Forme {
    fn library(&self) -> &LazyHash<Library> {
        &self.case.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.case.book
    }

    fn main(&self) -> FileId {
        *SHEET
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *SHEET {
            return Ok(self.sheet.clone());
        }
        let shared = HOUSE.iter().find(|it| it.id() == id);
        shared.cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *CONTENT {
            Ok(self.content.clone())
        } else if id == *ABOUT {
            Ok(self.about.clone())
        } else {
            Err(absent(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.case.fonts.get(index).cloned()
    }

    /// A layout is told the day it needs, in its content.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
