//! People's letters: all that can be printed are, and what cannot is said.

use press::Case;
use serde_json::json;

use crate::{printed, read, sheet, with_text};

#[test]
fn names_with_rare_letters_are_printed() {
    for name in [
        "髙橋",
        "山﨑",
        "德永",
        "渡邉",
        "𠮷田",
        "葛󠄀城",
        "①㈱Ⅲ",
        "Zoë",
    ] {
        check_letters(name, name, &[]);
    }
}

#[test]
fn what_no_font_has_is_marked_and_said() {
    check_letters("外字\u{E000}さん", "外字〓さん", &["\u{E000}"]);
    check_letters("😀と😀", "〓と〓", &["😀"]);
    check_letters("👨‍👩‍👧", "〓", &["👨‍👩‍👧"]);
    check_letters("a\u{0F71}", "〓", &["a\u{0F71}"]);
    // A variant that the fonts lack comes in its common form.
    check_letters("三\u{E01EF}里", "三里", &["三\u{E01EF}"]);
}

#[test]
fn what_has_no_shape_is_left_out() {
    check_letters("三\u{200B}里\u{FEFF}\u{202E}\u{0007}\u{00AD}", "三里", &[]);
    check_letters("☎\u{FE0E}", "☎", &[]);
}

#[test]
fn lines_and_tabs_stay_apart() {
    check_letters("一\r\n二\n三\t四\u{2028}五", "一二三四五", &[]);
}

/// What looks like a command of the layout, of JSON or of PDF is a text like any other.
#[test]
fn hostile_texts_stay_texts() {
    for text in [
        "#panic(\"x\")",
        "]#read(\"/etc/passwd\")[",
        "\"}, \"text\": \"",
        "\\u{1F600} \\ \\\\ \\n",
        "$x^2$ *a* _b_ `c` <d> @e // f /* g */",
        "= h",
        "- i",
        "(j) >> endobj <<",
        "https://example.org/k",
        "----...~''\"\"",
        "#sys.inputs",
    ] {
        check_letters(text, text, &[]);
    }
}

#[test]
fn missing_letters_can_be_asked_for() {
    let case = Case::shared();
    assert_eq!(case.missing("髙橋 𠮷田 (1) — 〜"), Vec::<&str>::new());
    assert_eq!(
        case.missing("\u{E000}a\u{E001}\u{E000}"),
        ["\u{E000}", "\u{E001}"]
    );
}

/// What the case says it has can be printed in each face: a file that can be read aloud is refused when
/// one of its letters has no shape. All letters take minutes, so every sixteenth stands for the others.
#[test]
fn letters_that_are_there_can_be_printed() {
    let case = Case::shared();
    // Up to the last of the Chinese letters in Unicode.
    let some: Vec<String> = (' '..='\u{323AF}')
        .step_by(16)
        .map(|it| format!("| {it} |"))
        .filter(|it| case.missing(it).is_empty())
        .collect();
    assert!(some.len() > 900, "only {} letters", some.len());
    let lines: Vec<String> = some.chunks(20).map(<[String]>::concat).collect();
    let content = json!({ "lines": lines });
    for face in ["gothic", "mincho", "gothic, weight: 700"] {
        let source = format!(
            "#import \"/house.typ\": *\n#show: sheet.with(size: 8pt)\n#set text(font: {face})\n\
             #set par(justify: false)\n#for line in given.lines {{ par(line) }}"
        );
        let printed = printed(&sheet(source.leak(), content.clone()));
        assert_eq!(printed.unprintable, Vec::<String>::new());
    }
}

#[track_caller]
fn check_letters(typed: &str, heard: &str, lost: &[&str]) {
    let printed = printed(&with_text(typed));
    assert_eq!(printed.unprintable, lost, "{typed:?}");
    let file = read(&printed);
    let expected: String = heard
        .split_whitespace()
        .collect::<String>()
        .replace("三里地区", "");
    assert!(
        file.text().ends_with(&expected),
        "{typed:?}: {}",
        file.text()
    );
}
