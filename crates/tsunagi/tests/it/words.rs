//! The words on our screens: complete in both languages, one word for one thing, and none that
//! nobody says.

pub(crate) mod phrases;

use std::collections::BTreeSet;

use crate::code::Code;
use crate::shelf;
use phrases::Words;

/// Words that are not ours for what the glossary already names. The second word is the glossary's;
/// the third lists what may stand around the first without being a synonym.
const NOT_OUR_WORDS: &[(&str, &str, &[&str])] = &[
    ("課題票", "案件", &[]),
    ("チケット", "案件", &[]),
    ("イシュー", "案件", &[]),
    ("クレーム", "声", &[]),
    ("苦情", "声", &[]),
    ("要望書", "声・協働ほっとレポート", &[]),
    ("意見箱", "目安箱", &[]),
    ("投書箱", "目安箱", &[]),
    ("派遣依頼", "出席依頼", &[]),
    ("参加依頼", "出席依頼", &[]),
    ("出動", "出席", &[]),
    ("ミーティング", "会議", &[]),
    ("アジェンダ", "議題", &[]),
    ("タスク", "宿題", &[]),
    ("アクションアイテム", "宿題", &[]),
    ("アサイン", "配置・任命", &[]),
    ("担当割", "配置・任命", &[]),
    ("エスカレーション", "上位圏域へつなぐ", &[]),
    ("監査ログ", "記録台帳", &[]),
    ("操作ログ", "記録台帳", &[]),
    ("アカウント", "利用者", &[]),
    ("ユーザー", "利用者", &[]),
    ("ステータス", "状態", &[]),
    ("リジェクト", "お断り", &[]),
    ("却下", "お断り", &[]),
    ("エリア", "地域", &[]),
    ("イベント", "行事", &[]),
    ("マスタ", "規則集・台帳", &[]),
    ("ダッシュボード", "わたしの机", &[]),
];

/// The same for English screens, in small letters, as whole words.
const NOT_OUR_ENGLISH: &[(&str, &str)] = &[
    ("issue", "concern"),
    ("issues", "concerns"),
    ("ticket", "concern"),
    ("tickets", "concerns"),
    ("complaint", "voice"),
    ("complaints", "voices"),
    ("dispatch", "attendance request"),
    ("task", "action item"),
    ("tasks", "action items"),
    ("audit log", "ledger"),
    ("reject", "refuse, decline"),
    ("rejected", "refused, declined"),
    ("dashboard", "my desk"),
    ("event log", "ledger"),
    ("garbage", "rubbish"),
    ("trash", "rubbish"),
    ("neighborhood", "neighbourhood"),
    ("organization", "organisation"),
    ("organizations", "organisations"),
    ("center", "centre"),
];

fn complaints_about(complain: impl Fn(&str, &str, &str, &str) -> Option<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for words in phrases::of_the_house() {
        for (key, ja) in &words.ja {
            let en = &words.en[key];
            let of = &words.of;
            complaints.extend(complain(of, key, ja, en).map(|it| format!("{of}: {key}: {it}")));
        }
    }
    complaints
}

fn check(rule: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "{rule}\n{}", complaints.join("\n"));
}

#[test]
fn every_text_is_there_in_both_languages() {
    let all = phrases::of_the_house();
    let texts: usize = all.iter().map(|words| words.ja.len()).sum();
    assert!(texts > 500, "{texts} texts are too few to be all");
    for Words { of, ja, en } in &all {
        let keys = |words: &std::collections::BTreeMap<String, String>| {
            words.keys().cloned().collect::<BTreeSet<_>>()
        };
        assert_eq!(
            keys(ja),
            keys(en),
            "{of}/words: both files have the same keys"
        );
    }
    let complaints = complaints_about(|_, _, ja, en| {
        (ja.is_empty() || en.is_empty()).then(|| "an empty text".to_owned())
    });
    check("nobody reads an empty text", &complaints);
}

#[test]
fn english_texts_are_english() {
    let complaints = complaints_about(|_, _, _, en| {
        let word = en.split_whitespace().find(|word| has_japanese(word))?;
        Some(format!("{word:?} in the English text"))
    });
    check("an English page is English", &complaints);
}

/// Kana and kanji; signs such as ① are nobody's language.
pub(crate) fn has_japanese(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
    })
}

#[test]
fn digits_and_letters_are_half_width() {
    let complaints = complaints_about(|_, _, ja, en| {
        let wide = |c: &char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | 'ｦ'..='ﾟ');
        let found = ja.chars().chain(en.chars()).find(|c| wide(c))?;
        Some(format!("{found} is of the other width"))
    });
    check("one width for one letter", &complaints);
}

#[test]
fn one_word_stands_for_one_thing() {
    let complaints = complaints_about(|_, _, ja, _| {
        let (word, ours, _) = NOT_OUR_WORDS.iter().find(|(word, _, around)| {
            let whole = around
                .iter()
                .fold(ja.to_owned(), |text, it| text.replace(it, ""));
            whole.contains(word)
        })?;
        Some(format!("{word} is {ours} in the glossary"))
    });
    check("the glossary is kept", &complaints);
    let complaints = complaints_about(|_, _, _, en| {
        let words = whole_words(en);
        let (word, ours) = NOT_OUR_ENGLISH
            .iter()
            .find(|(word, _)| words.contains(&format!(" {word} ")))?;
        Some(format!("“{word}” is “{ours}” in the glossary"))
    });
    check("the glossary is kept in English", &complaints);
}

/// A text in small letters, its words between single blanks.
fn whole_words(text: &str) -> String {
    let small = text.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}

/// A key may be put together at run time: of `state` or `state-` and a code. Some texts are said by
/// another crate than the one that holds them, so all code is asked about all keys.
#[test]
fn no_text_is_left_over() {
    let code = spoken_of();
    let complaints = complaints_about(|_, key, _, _| {
        let method = format!(".{}(", key.replace('-', "_"));
        let reserved = format!(".{}_(", key.replace('-', "_"));
        let quoted = format!("\"{key}\"");
        let is_built = |prefix: &str| {
            let forms = [format!("\"{prefix}\""), format!("\"{prefix}-{{")];
            forms.iter().any(|form| code.contains(form))
        };
        let mut ends = key.match_indices('-').map(|(at, _)| &key[..at]);
        let is_said = code.contains(&method)
            || code.contains(&reserved)
            || code.contains(&quoted)
            || is_handed_on(&code, key)
            || ends.any(is_built);
        (!is_said).then(|| "nobody says it".to_owned())
    });
    check("every text is read by somebody", &complaints);
}

/// Words that the desk itself asks for: after an act, of a rule, of a message.
fn is_handed_on(code: &str, key: &str) -> bool {
    if let Some(done) = key.strip_prefix("done-") {
        return code.contains(&format!("\"{done}\""));
    }
    if let Some(mail) = key.strip_prefix("mail-") {
        let about = mail.trim_end_matches("-subject").trim_end_matches("-body");
        return code.contains(&format!("\"mail-{about}\""));
    }
    // Rules have a test of their own, and the ledger's acts are codes of its lines.
    key.starts_with("rule-") || key.starts_with("act-")
}

/// All code and all pages, without blanks in calls.
fn spoken_of() -> String {
    let mut all = String::new();
    for folder in ["crates", "features"] {
        for code in Code::product(folder) {
            all.push_str(&code.text);
        }
        for page in shelf::files(folder, "html") {
            all.push_str(&shelf::read(&page));
        }
    }
    all.split_whitespace().collect::<Vec<_>>().join("")
}
