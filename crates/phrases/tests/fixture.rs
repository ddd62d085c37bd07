//! The catalogue of `fixture/`, compiled and spoken.

use kernel::lang::Lang::{En, Ja};

include!("fixture/words.rs");

/// Stands in for the house's kernel, so that the catalogue is tested without it.
mod kernel {
    pub(crate) mod lang {
        #[derive(Clone, Copy, Debug)]
        pub enum Lang {
            Ja,
            En,
        }
    }
}

#[test]
fn a_text_without_arguments_is_at_hand_in_both_languages() {
    const TITLE: &str = Words(Ja).concern_title();
    assert_eq!(TITLE, "案件");
    assert_eq!(Words(En).concern_title(), "Concern");
    assert_eq!(Words(En).type_(), "Kind");
    assert_eq!(Words(Ja).next(), "次へ");
}

#[test]
fn a_text_of_several_lines_keeps_them() {
    let text = "ようこそ。\n\n「つなぎ」へ <b>`ようこそ`</b> [案内] \\ \"。";
    assert_eq!(Words(Ja).welcome(), text);
}

#[test]
fn arguments_come_in_the_order_of_the_japanese() {
    assert_eq!(Words(Ja).held_by("土木課"), "現在の担当は土木課です");
    let forward = |lang| Words(lang).concern_forward("10月5日", "土木課");
    assert_eq!(forward(Ja), "10月5日までに土木課へ（土木課が受け取ります）");
    assert_eq!(forward(En), "To 土木課 by 10月5日");
}

#[test]
fn english_counts_one_and_many() {
    assert_eq!(Words(Ja).concern_count(1), "1件の案件");
    assert_eq!(Words(En).concern_count(1), "one concern");
    assert_eq!(Words(En).concern_count(0), "0 concerns");
    let count_in = |count| Words(En).concern_count_in("Misato", count, "open");
    assert_eq!(count_in("1"), "There is one in Misato (open)");
    assert_eq!(count_in("1,000"), "There are 1,000 in Misato (open)");
}

#[test]
fn a_key_known_at_run_time_finds_its_text() {
    let office = [("office", "土木課".to_owned())];
    assert_said("held-by", &office, Some("現在の担当は土木課です"));
    assert_said("Held_By", &office, Some("現在の担当は土木課です"));
    assert_said("concern.title", &[], Some("案件"));
    assert_said("type", &[], Some("種類"));
    assert_said("concern", &[], None);
    assert_said("", &[], None);
    let date = [("next_date", "明日".to_owned())];
    assert_said(
        "concern.forward",
        &date,
        Some("明日までに…へ（…が受け取ります）"),
    );
}

fn assert_said(key: &str, facts: &[(&str, String)], expected: Option<&str>) {
    assert_eq!(Words::say(Ja, key, facts).as_deref(), expected, "{key}");
}

#[test]
fn every_key_is_found_in_every_language() {
    assert!(Words::KEYS.is_sorted());
    for key in Words::KEYS {
        for lang in [Ja, En] {
            assert!(Words::say(lang, key, &[]).is_some(), "{key}");
        }
    }
}
