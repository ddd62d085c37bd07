use super::compile;

/// The problems of two files, one a line; none for a catalogue.
fn check_problems(japanese: &str, english: &str, expected: &str) {
    let problems = compile(japanese, english).err().unwrap_or_default();
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines.join("\n"), expected, "{japanese}\n{english}");
}

fn check_japanese(japanese: &str, expected: &str) {
    check_problems(japanese, "title = Concern", expected);
}

#[test]
fn two_files_that_agree_have_no_problem() {
    check_problems("", "", "");
    check_problems("title = 案件", "title = Concern", "");
    check_problems("a = { $x }{ $y }", "a = { $y } of { $x }", "");
    check_problems(
        "### 案件の言葉\n## 一覧\n# 見出し\ntitle = 案件",
        "title = Concern",
        "",
    );
}

#[test]
fn a_text_stands_in_both_languages() {
    check_problems(
        "both = 案件\nonly-here = 担当",
        "both = Concern\nonly-there = Holder",
        "en.ftl: `only-here` is missing, but stands in ja.ftl\n\
         ja.ftl: `only-there` is missing, but stands in en.ftl",
    );
}

#[test]
fn a_text_asks_for_the_same_in_both_languages() {
    check_problems(
        "less = { $day }まで\nmore = 期限\nother = { $day }まで",
        "less = until\nmore = until { $day } { $hour }\nother = until { $date }",
        "en.ftl: `less` lacks $day of ja.ftl\n\
         en.ftl: `more` has $day, $hour, which ja.ftl has not\n\
         en.ftl: `other` has $date where ja.ftl has $day",
    );
    check_problems(
        "count = たくさん",
        "count = { $n ->\n [one] one\n *[other] many\n }",
        "en.ftl: `count` has $n, which ja.ftl has not",
    );
}

#[test]
fn a_key_stands_once() {
    check_japanese("title = 案件\ntitle = 課題", "ja.ftl: `title` stands twice");
}

#[test]
fn a_text_is_not_empty() {
    check_japanese("title =", "ja.ftl: `title` is empty");
    check_japanese("title = \u{3000}", "ja.ftl: `title` is empty");
}

#[test]
fn a_key_and_an_argument_are_small_words_joined_by_hyphens() {
    for key in ["Title", "held_by", "held-", "held--by"] {
        let file = format!("{key} = 案件");
        let problem = "is not small words joined by hyphens";
        check_problems(
            &file,
            &file,
            &format!("ja.ftl: `{key}` {problem}\nen.ftl: `{key}` {problem}"),
        );
    }
    check_japanese("1st = 案件", "ja.ftl: line 1: Expected one of \"a-zA-Z\"");
    check_problems(
        "title = { $Day }",
        "title = x",
        "ja.ftl: `title` has $Day: not small words joined by hyphens\n\
         en.ftl: `title` lacks $Day of ja.ftl",
    );
    check_problems(
        "say = 言う",
        "say = Say",
        "ja.ftl: `say` is taken: `Words::say` finds a text by its key\n\
         en.ftl: `say` is taken: `Words::say` finds a text by its key",
    );
}

#[test]
fn what_else_fluent_can_do_is_refused() {
    check_japanese(
        "-team = 応援隊",
        "ja.ftl: `-team` is a term; write a message",
    );
    check_japanese(
        "title = 案件\n    .hint = 助言",
        "ja.ftl: `title` has attributes",
    );
    for placeable in ["NUMBER($n)", "-team", "other", "\"{\"", "5", "{ $n }"] {
        check_japanese(
            &format!("title = {{ {placeable} }}"),
            "ja.ftl: `title` may have arguments such as { $name } in braces only",
        );
    }
    check_japanese(
        "title = { NUMBER($n) ->\n [one] 一\n *[other] 多\n }",
        "ja.ftl: `title` may choose by an argument only",
    );
    for variants in [
        "*[other] 多",
        "[0] 無\n *[other] 多",
        "*[one] 一\n [other] 多",
        "*[other] 多\n [one] 一",
        "[one] 一\n [two] 二\n *[other] 多",
    ] {
        check_japanese(
            &format!("title = {{ $n ->\n {variants}\n }}"),
            "ja.ftl: `title` may choose between [one] and *[other] only, in this order",
        );
    }
}

#[test]
fn what_is_not_fluent_is_shown_by_its_line() {
    check_problems(
        "title = 案件\n\nheld by = 担当",
        "title = { $n",
        "ja.ftl: line 3: Expected a token starting with \"=\"\n\
         en.ftl: line 1: Expected a token starting with \"}\"",
    );
    check_japanese(
        "title = { $n -> [one] 一 *[other] 多 }",
        "ja.ftl: line 1: after `->` every [variant] begins a line",
    );
}

#[test]
fn lines_that_end_as_on_windows_say_the_same() {
    let [unix, windows] = ["\n", "\r\n"].map(|end| {
        let file =
            format!("# 注{end}title ={end}    一行目{end}{end}    二行目{end}next = 次へ{end}");
        compile(&file, &file).expect("the file is sound")
    });
    assert_eq!(unix, windows);
}

/// The code stands in the repository, so that a review sees what changes in it; `tests/fixture.rs`
/// compiles and speaks it.
#[test]
fn the_generated_code_is_the_committed_code() {
    let fresh = compile(
        include_str!("../tests/fixture/ja.ftl"),
        include_str!("../tests/fixture/en.ftl"),
    )
    .expect("the fixture is sound");
    if fresh != include_str!("../tests/fixture/words.rs") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/words.rs");
        std::fs::write(path, fresh).expect("the source tree can be written");
        panic!("tests/fixture/words.rs was out of date and is rewritten: look at it, test again");
    }
}
