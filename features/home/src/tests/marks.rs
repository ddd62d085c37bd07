//! What was looked for is marked where it stands, however it is written there.

use crate::marks::marked;

/// The text with its hits in brackets.
fn check(text: &str, question: &str, expected: &str) {
    let shown: String = marked(text, question)
        .into_iter()
        .map(|it| {
            if it.is_hit {
                format!("[{}]", it.text)
            } else {
                it.text
            }
        })
        .collect();
    assert_eq!(shown, expected, "{question}");
}

#[test]
fn a_hit_is_marked_where_it_stands() {
    check("側溝のふたが割れている", "側溝", "[側溝]のふたが割れている");
    check("側溝と側溝", "側溝", "[側溝]と[側溝]");
    check("側溝のふた", "橋", "側溝のふた");
    check("側溝のふた", "", "側溝のふた");
    check("", "側溝", "");
}

#[test]
fn all_words_are_marked_in_all_their_spellings() {
    check("通学路の側溝", "側溝 通学路", "[通学路]の[側溝]");
    check("子どもの見守り", "こども", "[子ども]の見守り");
    check("ＢＵＳの時刻", "bus", "[ＢＵＳ]の時刻");
    check("コミュニティバス", "こみゅにてぃ", "[コミュニティ]バス");
    check("髙橋さん", "高橋", "[髙橋]さん");
    check("防災 訓練", "防災訓練", "[防災 訓練]");
    check("水", "水", "[水]");
}

#[test]
fn markup_in_a_text_stays_text() {
    check("<b>側溝</b>", "側溝", "<b>[側溝]</b>");
}

proptest::proptest! {
    #[test]
    fn no_letter_is_lost(text in "\\PC{0,40}", question in "\\PC{0,10}") {
        let whole: String = marked(&text, &question).into_iter().map(|it| it.text).collect();
        proptest::prop_assert_eq!(whole, text);
    }
}
