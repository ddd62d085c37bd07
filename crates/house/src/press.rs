//! A press for tests of features: it keeps the sheets it got, and prints an empty page for each. What
//! the sheets look like is tried beside their layout, with the true press, in whole-house tests.

use std::sync::Mutex;

use desk::paper::{Press, PressError, Printed, Sheet};

/// The smallest file that programs take for a PDF of one page, A4.
const EMPTY_PAGE: &[u8] = b"%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
";

/// The smallest picture: one white pixel.
const WHITE_PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\
    \0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\x0aIDAT\x78\x9c\x63\xf8\x0f\0\x01\x01\x01\0\xb1\x38\xf6\x14\
    \0\0\0\0IEND\xae\x42\x60\x82";

/// Keeps what it is to print.
#[derive(Debug, Default)]
pub(crate) struct Tray(Mutex<Vec<Sheet>>);

impl Tray {
    /// The sheets so far, the oldest first.
    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        self.0
            .lock()
            .expect("no thread panics while it holds the tray")
            .clone()
    }

    fn keep(&self, sheet: &Sheet) {
        self.0
            .lock()
            .expect("no thread panics while it holds the tray")
            .push(sheet.clone());
    }
}

impl Press for Tray {
    fn print(&self, sheet: &Sheet) -> Result<Printed, PressError> {
        self.keep(sheet);
        Ok(Printed {
            pdf: EMPTY_PAGE.to_vec(),
            pages: 1,
            unprintable: Vec::new(),
        })
    }

    fn picture(&self, sheet: &Sheet, page: usize, _: f32) -> Result<Vec<u8>, PressError> {
        if page != 1 {
            return Err(PressError::NoSuchPage(page));
        }
        self.keep(sheet);
        Ok(WHITE_PIXEL.to_vec())
    }
}
