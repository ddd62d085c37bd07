use proptest::prelude::*;

use super::read::{unescaped, unfolded};
use crate::feeds::ical::Lines;

#[test]
fn a_line_of_japanese_is_folded_between_its_characters() {
    let mut lines = Lines::default();
    lines.text("SUMMARY", &"三里まちづくりの会".repeat(5));
    let file = lines.finish();
    let first = file.split("\r\n").next().expect("a line");
    // 8 octets of the name, 22 characters of three.
    assert_eq!(first.len(), 74);
    assert_eq!(
        unfolded(&file),
        [format!("SUMMARY:{}", "三里まちづくりの会".repeat(5))]
    );
}

#[test]
fn what_means_something_in_a_line_is_escaped() {
    check("a,b;c\\d\ne", "X:a\\,b\\;c\\\\d\\ne");
    check("a\r\nBEGIN:VEVENT\u{0}", "X:a\\nBEGIN:VEVENT");
    check("", "");
}

fn check(text: &str, expected: &str) {
    let mut lines = Lines::default();
    lines.text("X", text);
    assert_eq!(lines.finish().trim_end_matches("\r\n"), expected);
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was(text in "(\\PC|[三里😀葛\u{e0100}\\\\,;:\" \n]){1,200}") {
        let mut lines = Lines::default();
        lines.text("DESCRIPTION", &text);
        let read = unfolded(&lines.finish());
        prop_assert_eq!(read.len(), 1);
        let value = read[0].strip_prefix("DESCRIPTION:").expect("the name");
        prop_assert_eq!(unescaped(value), text);
    }
}
