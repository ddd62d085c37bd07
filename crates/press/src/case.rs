//! The type case: every letter that the press has, in each of its faces.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use unicode_segmentation::UnicodeSegmentation;

use crate::printable::{is_selector, is_silent};

mod fonts {
    //! `GOTHIC`, `GOTHIC_BOLD`, `MINCHO` and `RARE`, as `build.rs` fetched them.
    include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

    pub(super) static ALL: [&[u8]; 4] = [GOTHIC, GOTHIC_BOLD, MINCHO, RARE];
}

/// Fonts, and the language of layouts. There is one for the whole program.
pub struct Case {
    pub(crate) library: LazyHash<Library>,
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    /// The faces in the order in which a text looks for its letters: the everyday ones, all of which
    /// must have a letter, and the one for rare letters.
    everyday: Vec<FontInstance>,
    rare: FontInstance,
}

impl Case {
    /// The case of this program.
    pub fn shared() -> &'static Case {
        static CASE: LazyLock<Case> = LazyLock::new(Case::read);
        &CASE
    }

    fn read() -> Case {
        let fonts: Vec<Font> = fonts::ALL
            .iter()
            .map(|font| Font::new(Bytes::new(*font), 0).expect("the lock file names whole fonts"))
            .collect();
        let [gothic, bold, _, rare] = &fonts[..] else {
            unreachable!("there are four fonts")
        };
        Case {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            everyday: [gothic, bold].map(as_it_is).into(),
            rare: as_it_is(rare),
            fonts,
        }
    }

    /// The characters of a text for which no font has a shape, each once and in order. One character
    /// may be several code points: a letter with its marks, or with the selector of a variant.
    pub fn missing<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut missing: Vec<&str> = Vec::new();
        for cluster in text.graphemes(true) {
            if self.shape(cluster) != Shape::There && !missing.contains(&cluster) {
                missing.push(cluster);
            }
        }
        missing
    }

    /// Whether, and how, a character can be printed.
    pub(crate) fn shape(&self, cluster: &str) -> Shape {
        let bare: Vec<char> = cluster
            .chars()
            .filter(|it| !is_silent(*it) && !is_selector(*it))
            .collect();
        let has_all = |face: &FontInstance| {
            let coverage = &face.font().info().coverage;
            bare.iter().all(|it| coverage.contains(u32::from(*it)))
        };
        let face = if self.everyday.iter().all(has_all) {
            &self.everyday[0]
        } else if has_all(&self.rare) {
            &self.rare
        } else {
            return Shape::Missing;
        };
        match selected(cluster) {
            Some((letter, selector)) if !has_variant(face, letter, selector) => Shape::Common,
            _ => Shape::There,
        }
    }
}

/// How a character comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As it was typed.
    There,
    /// In its common form: no font has the variant that was asked for.
    Common,
    /// Not at all.
    Missing,
}

fn as_it_is(font: &Font) -> FontInstance {
    let variant = font.info().variant;
    font.clone()
        .instantiate(variant, Abs::pt(10.0), &FontVariations::default())
}

/// A letter and the selector of its variant: 葛 with U+E0100.
fn selected(cluster: &str) -> Option<(char, char)> {
    let mut before = None;
    for it in cluster.chars() {
        if is_selector(it) {
            return before.map(|letter| (letter, it));
        }
        before = Some(it);
    }
    None
}

fn has_variant(face: &FontInstance, letter: char, selector: char) -> bool {
    face.ttf().glyph_variation_index(letter, selector).is_some()
}
