//! A part of a text finds the text, and nothing else does.

use super::*;

/// Whether a database would find this query in the indexed text: grams in a row, or a gram that
/// begins with the character.
fn finds(query: &Query, indexed: &str) -> bool {
    let index: Vec<&str> = indexed.split(' ').collect();
    let found = |phrase: &Phrase| match phrase {
        Phrase::Whole(grams) => index.windows(grams.len()).any(|row| row == grams),
        Phrase::Beginning(start) => index.iter().any(|gram| gram.starts_with(start.as_str())),
    };
    query
        .terms
        .iter()
        .all(|term| term.spellings.iter().any(found))
}

fn check_finds(text: &str, typed: &str, expected: bool) {
    let query = query(typed).unwrap();
    assert_eq!(
        finds(&query, &index_text(text)),
        expected,
        "{typed} in {text}"
    );
}

#[test]
fn grams_overlap_and_end_with_the_last_character() {
    assert_eq!(bigrams("防災訓練"), ["防災", "災訓", "訓練", "練"]);
    assert_eq!(bigrams("会、第２回"), ["会", "第2", "2回", "回"]);
    assert_eq!(bigrams("―― 、"), [""; 0]);
    assert_eq!(index_text("防災 会議"), "防災 災会 会議 議");
    assert_eq!(index_tsvector("防災会"), "'防災':1 '災会':2 '会':3");
    assert_eq!(index_tsvector(""), "");
}

#[test]
fn words_of_any_length_are_found() {
    let text = "令和５年度　下知地区　自主防災組織の訓練について（髙橋）";
    for typed in [
        "訓",
        "訓練",
        "防災組織",
        "自主防災",
        "高橋",
        "高 橋",
        "下知 訓練",
        "ﾉ訓練",
        "5年度",
        "）髙橋",
    ] {
        check_finds(text, typed, true);
    }
    for typed in ["練訓", "防災訓練", "総会", "訓練 総会", "橋高"] {
        check_finds(text, typed, false);
    }
}

#[test]
fn words_of_the_same_meaning_find_each_other() {
    for (one, other) in [
        ("子ども会", "こども会"),
        ("子供食堂", "コドモ食堂"),
        ("地援隊", "地域活動応援隊"),
        ("コミ協", "○○校区コミュニティ協議会"),
        ("地区社協", "地区社会福祉協議会"),
        ("民児協", "民生委員・児童委員協議会"),
    ] {
        check_finds(other, one, true);
    }
    check_finds("市社協", "市社会福祉協議会", true);
    check_finds("大人の会", "こども会", false);
}

#[test]
fn a_query_of_marks_alone_asks_nothing() {
    for typed in ["", " 　", "・", "()", "ー", "- 〜", "\"'\\"] {
        assert_eq!(query(typed), None, "{typed}");
    }
    check_finds("防災訓練", "防災 - 訓練", true);
}

#[test]
fn a_query_is_written_for_either_database() {
    let query = query("防災会 総会 こ 子供").unwrap();
    assert_eq!(
        query.fts5(),
        r#"("防災 災会") AND ("総会") AND ("こ"*) AND ("子供" OR "子ど ども" OR "こど ども")"#
    );
    assert_eq!(
        query.tsquery(),
        "('防災' <-> '災会') & ('総会') & ('こ':*) & ('子供' | '子ど' <-> 'ども' | 'こど' <-> 'ども')"
    );
}

#[test]
fn quotes_and_strokes_are_escaped() {
    assert_eq!(quoted(r#"a"b"#), r#""a""b""#);
    assert_eq!(super::super::grams::lexeme(r"a'b\c"), r"'a''b\\c'");
    let query = query(r#"a" OR 'b\c' NOT* (d:*)"#).unwrap();
    assert!(!query.tsquery().contains('\\') && !query.fts5().contains("\"\""));
}

/// Text as it stands in the papers: kana, variants, both widths, blanks and marks.
const PAPER: &str =
    "[防災訓練総会髙﨑邉高崎山田のまつりマツリﾏﾂﾘヶケけABCabcＡ１12ー〜・、。（）㈱ 　\n-]{1,40}";

proptest! {
    #[test]
    fn any_part_of_a_text_finds_it(text in PAPER, start in 0usize..40, length in 1usize..20) {
        let part: String = text.chars().skip(start).take(length).collect();
        if let Some(query) = query(&part) {
            prop_assert!(finds(&query, &index_text(&text)), "{:?} in {:?}", part, text);
        }
    }

    #[test]
    fn only_what_is_in_a_text_finds_it(text in PAPER, word in "[防災訓練総会のまつりabc12]{1,4}") {
        let is_in = fold(&text).contains(&fold(&word));
        prop_assert_eq!(finds(&query(&word).unwrap(), &index_text(&text)), is_in);
    }

    #[test]
    fn every_gram_is_one_word_of_one_or_two_characters(text in any::<String>()) {
        for gram in bigrams(&text) {
            prop_assert!(matches!(gram.chars().count(), 1 | 2));
            prop_assert!(gram.chars().all(char::is_alphanumeric));
        }
    }
}
