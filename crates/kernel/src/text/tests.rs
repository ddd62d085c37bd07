//! What folding, grams, queries and cleaned texts promise.

use proptest::prelude::*;

use super::query::quoted;
use super::variants::USUAL;
use super::*;

mod search;

#[test]
fn addresses_and_logins_are_read_in_one_width() {
    let check = |typed: &str, read: &str| assert_eq!(half_width(typed), read, "{typed}");
    check("ｎｅｋｏ＠ｅｘａｍｐｌｅ．ｊｐ", "neko@example.jp");
    check("　ｃｈａｉｒ＿ｍｉｓａｔｏ　", "chair_misato");
    check("a－b@example.jp", "a-b@example.jp");
    check("ねこ", "ねこ");
    check(" \u{200B}", "");
}

#[test]
fn texts_that_readers_take_for_the_same_fold_to_the_same() {
    let check = |written: &str, folded: &str| assert_eq!(fold(written), folded, "{written}");
    check("ﾏﾂﾘ", "まつり");
    check("マツリ", "まつり");
    check("ｶﾞｲﾄﾞﾌﾞｯｸ", "がいどぶっく");
    check("か\u{3099}っこう", "がっこう");
    check("ヴァイオリン", "ゔぁいおりん");
    check("ＮＰＯ法人Ａｂｃ", "npo法人abc");
    check("第１２回", "第12回");
    check("①", "1");
    check("㈱", "(株)");
    check("髙橋・山﨑", "高橋山崎");
    check("齋藤 齊藤 斎藤 斉藤", "斎藤斎藤斎藤斎藤");
    check("渡邉 渡邊 渡辺", "渡辺渡辺渡辺");
    check("𠮷田", "吉田");
    check("檮原 梼原", "梼原梼原");
    check("葛\u{E0100}飾", "葛飾");
    check("自由ヶ丘 自由ケ丘 自由け丘", "自由け丘自由け丘自由け丘");
    check("２－１－２", "2ー1ー2");
    check("センター ｾﾝﾀｰ セン夕−", "せんたーせんたーせん夕ー");
    check("まち〜づくり～", "まちーづくりー");
    check("　高知　市 \n 役所 ", "高知市役所");
    check("コミュニティ・センター", "こみゅにてぃせんたー");
    check("Kochi　City  Hall", "kochi city hall");
    check("NPO 法人", "npo 法人");
    check(" ・ ", "");
    // Different words stay apart.
    check("大阪 赤坂", "大阪赤坂");
    check("埼玉 宮崎", "埼玉宮崎");
}

#[test]
fn the_table_of_variants_is_sorted_and_has_no_chains() {
    assert!(USUAL.windows(2).all(|pair| pair[0].0 < pair[1].0));
    for (variant, usual) in USUAL {
        assert_ne!(variant, usual);
        assert_eq!(fold(&usual.to_string()), usual.to_string(), "{variant}");
    }
}

#[test]
fn a_title_is_one_line_of_1_to_120_characters() {
    assert_eq!(Title::new(" 防災\n訓練　").unwrap().as_str(), "防災 訓練");
    assert_eq!(Title::new("　\u{200B}\n"), Err(TextError::Empty));
    assert!(Title::new(&"字".repeat(120)).is_ok());
    assert_eq!(
        Title::new(&"字".repeat(121)),
        Err(TextError::TooLong { limit: 120 })
    );
    assert!(serde_json::from_str::<Title>("\"\"").is_err());
    let title: Title = serde_json::from_str("\" 総会 \"").unwrap();
    assert_eq!(serde_json::to_string(&title).unwrap(), "\"総会\"");
}

#[test]
fn a_body_keeps_its_lines() {
    let body = Body::new("\r\n一行目  \r\n\r\n　二行目\r").unwrap();
    assert_eq!(body.as_str(), "一行目\n\n　二行目");
    assert!(Body::new(" \n ").unwrap().is_empty());
    assert!(Body::new(&"字".repeat(10_001)).is_err());
}

#[test]
fn a_name_stays_as_its_bearer_writes_it() {
    for name in [
        "髙橋",
        "山﨑",
        "塚\u{FA10}",
        "神\u{FA19}",
        "葛\u{E0100}",
        "𠮷田",
        "㈱①Ⅲ",
        "ｶﾅ",
        "Ａ　Ｂ",
    ] {
        assert_eq!(clean_line(name), name);
    }
    assert_eq!(clean_line("か\u{3099}く\u{3099}は\u{309A}"), "がぐぱ");
    assert_eq!(clean_line("a\u{202E}b\0c\u{FEFF}"), "abc");
}

#[test]
fn a_reading_becomes_full_width_katakana() {
    let check = |typed: &str, kana: &str| assert_eq!(Kana::read(typed).unwrap().as_str(), kana);
    check("やまだ　たろう", "ヤマダ タロウ");
    check("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ");
    check(" か\u{3099}っき-ﾞ".trim_end_matches('ﾞ'), "ガッキー");
    check("ジョン・スミス", "ジョン・スミス");
    assert_eq!(Kana::read("山田"), Err(TextError::NotKana));
    assert_eq!(Kana::read("Yamada"), Err(TextError::NotKana));
    assert_eq!(Kana::read(" 　"), Err(TextError::Empty));
    assert!(Kana::read(&"ア".repeat(121)).is_err());
    assert!(Kana::read("あおき").unwrap() < Kana::read("ワタナベ").unwrap());
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in any::<String>()) {
        prop_assert_eq!(clean_line(&clean_line(&text)), clean_line(&text));
        prop_assert_eq!(clean_text(&clean_text(&text)), clean_text(&text));
    }

    #[test]
    fn a_clean_line_folds_like_the_line(text in "[ぁ-ゖァ-ヶ一-龠a-zA-Z0-9 　]{0,20}") {
        prop_assert_eq!(fold(&clean_line(&text)), fold(&text));
    }
}
