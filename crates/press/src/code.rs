//! A QR code (JIS X 0510) for the foot, as rows of modules: `1` is dark. `house.typ` draws it.

use qrcode::{Color, QrCode};

/// The code of an address; no rows where it is longer than a code can hold.
pub(crate) fn rows(address: &str) -> Vec<String> {
    let Ok(code) = QrCode::new(address) else {
        return Vec::new();
    };
    let width = code.width();
    let modules: String = code
        .to_colors()
        .into_iter()
        .map(|it| if it == Color::Dark { '1' } else { '0' })
        .collect();
    let row = |at: usize| modules[at * width..(at + 1) * width].to_owned();
    (0..width).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_square_with_a_corner_to_find_it_by() {
        let rows = rows("https://tsunagi.city.example/calendar");
        assert!(rows.len() >= 21);
        assert!(rows.iter().all(|row| row.len() == rows.len()));
        assert!(rows[0].starts_with("11111110") && rows[1].starts_with("10000010"));
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert_eq!(rows(&"x".repeat(8000)), Vec::<String>::new());
    }
}
