use proptest::prelude::*;

use crate::rules::merge;

fn check(base: &str, mine: &str, theirs: &str, expected: &str, clashes: usize) {
    let lines = |text: &str| text.chars().collect::<Vec<char>>();
    let merged = merge(&lines(base), &lines(mine), &lines(theirs));
    let found: String = merged.lines.into_iter().collect();
    assert_eq!(
        (found.as_str(), merged.clashes),
        (expected, clashes),
        "{mine} and {theirs}"
    );
}

#[test]
fn changes_in_different_places_come_together() {
    check("abc", "abcX", "Yabc", "YabcX", 0);
    check("abc", "aXc", "abcY", "aXcY", 0);
    check("abc", "ac", "abcY", "acY", 0);
    check("", "ab", "", "ab", 0);
    check("abc", "abc", "abc", "abc", 0);
    check("abc", "aXc", "aXc", "aXc", 0);
}

#[test]
fn where_both_changed_the_same_both_wordings_stay() {
    check("abc", "aXc", "aYc", "aXYc", 1);
    check("", "X", "Y", "XY", 1);
    check("abc", "ac", "aYc", "aYc", 1);
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(0_u8..6, 0..12)
}

fn count(lines: &[u8], line: u8) -> usize {
    lines.iter().filter(|it| **it == line).count()
}

proptest! {
    #[test]
    fn nothing_that_either_typed_is_lost(base in text(), mine in text(), theirs in text()) {
        let merged = merge(&base, &mine, &theirs);
        for line in mine.iter().chain(&theirs) {
            // A line that stands in the base was not typed by anybody: it may have been taken away.
            if !base.contains(line) {
                let typed = count(&mine, *line).max(count(&theirs, *line));
                prop_assert!(count(&merged.lines, *line) >= typed, "{line} is lost");
            }
        }
    }

    #[test]
    fn nothing_is_made_up(base in text(), mine in text(), theirs in text()) {
        let merged = merge(&base, &mine, &theirs);
        let known = |line: &u8| mine.contains(line) || theirs.contains(line);
        prop_assert!(merged.lines.iter().all(known));
    }

    #[test]
    fn who_is_alone_gets_what_they_wrote(base in text(), mine in text()) {
        prop_assert_eq!(merge(&base, &mine, &base).lines, mine.clone());
        prop_assert_eq!(merge(&base, &base, &mine).lines, mine.clone());
        prop_assert_eq!(merge(&base, &mine, &mine).lines, mine);
    }

    #[test]
    fn both_learn_of_a_clash_alike(base in text(), mine in text(), theirs in text()) {
        let one = merge(&base, &mine, &theirs);
        let other = merge(&base, &theirs, &mine);
        prop_assert_eq!(one.clashes, other.clashes);
    }
}
