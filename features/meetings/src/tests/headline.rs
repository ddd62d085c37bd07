//! What a concern is called that came of a sentence.

use crate::rules::headline;

#[test]
fn the_mark_that_lists_a_sentence_is_no_part_of_a_title() {
    let check = |sentence: &str, expected: &str| {
        assert_eq!(headline(sentence).as_str(), expected, "{sentence}");
    };
    for mark in [
        "・", "･", "●", "○ ", "〇", "- ", "-", "* ", "1. ", "１．", "2)", "（3）", "(4) ", "①",
        "・①",
    ] {
        check(&format!("{mark}街灯が切れている"), "街灯が切れている");
    }
    for whole in [
        "街灯が切れている",
        "○○公園の街灯が切れている",
        "1.5メートルの段差がある",
        "10月3日から街灯が切れている",
        "-5度の朝に水道が凍った",
        "（仮）三里公園の名前を決める",
        "・",
        "1.",
    ] {
        check(whole, whole);
    }
    let long = format!("・{}", "長".repeat(200));
    assert_eq!(headline(&long).as_str().chars().count(), 120);
}
