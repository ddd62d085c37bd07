//! A QR code (JIS X 0510), drawn as one path: whoever has a paper slip and a telephone with a camera
//! need not type the key.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// The light modules that must stand around a code (JIS X 0510 §7.3.8).
const MARGIN: usize = 4;

/// A code as a drawing in squares of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    /// The length of a side, margins included.
    pub(crate) side: usize,
    /// The dark modules, row by row.
    pub(crate) path: String,
}

impl Code {
    /// The code of a text; nothing where it is longer than a code can hold.
    pub(crate) fn of(text: &str) -> Option<Code> {
        let code = QrCode::new(text).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (at, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (at % width + MARGIN, at / width + MARGIN);
                write!(path, "M{x} {y}h1v1h-1z").expect("writing to a string cannot fail");
            }
        }
        Some(Code {
            side: width + 2 * MARGIN,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_margin() {
        let it = Code::of("https://tsunagi.city.example/voices/follow/ABCD").expect("a short text");
        let dark = |x: usize, y: usize| it.path.contains(&format!("M{x} {y}h1"));
        let far = it.side - MARGIN - 1;
        for (x, y) in [(MARGIN, MARGIN), (far, MARGIN), (MARGIN, far)] {
            assert!(dark(x, y), "no corner at {x} {y}");
        }
        assert!(!dark(0, 0) && !dark(far + 1, far));
        assert_eq!(Code::of(&"x".repeat(8000)), None);
    }
}
