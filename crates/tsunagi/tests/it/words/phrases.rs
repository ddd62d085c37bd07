//! The words files as they stand in the tree: keys with their texts.

use std::collections::BTreeMap;

use crate::shelf;

/// The words of one crate.
pub(crate) struct Words {
    /// Its folder: `features/concerns`.
    pub(crate) of: String,
    /// In Japanese, by key.
    pub(crate) ja: BTreeMap<String, String>,
    /// In English.
    pub(crate) en: BTreeMap<String, String>,
}

/// The words of every crate that the program is made of.
pub(crate) fn of_the_house() -> Vec<Words> {
    let ours = ["crates/desk", "crates/press", "crates/tsunagi"].map(str::to_owned);
    ours.into_iter()
        .chain(shelf::feature_folders())
        .map(|of| Words {
            ja: messages(&shelf::read(&format!("{of}/words/ja.ftl"))),
            en: messages(&shelf::read(&format!("{of}/words/en.ftl"))),
            of,
        })
        .collect()
}

/// Every message of a text. One of several lines is joined with blanks.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        if line.starts_with(' ') {
            let open = last.as_ref().and_then(|key| all.get_mut(key));
            let open: &mut String = open.expect("a text goes on below its key");
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(line.trim());
            continue;
        }
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let (key, value) = line.split_once('=').expect("a key and its text");
        last = Some(key.trim().to_owned());
        all.insert(key.trim().to_owned(), value.trim().to_owned());
    }
    all
}

#[test]
fn a_text_of_several_lines_is_one() {
    let all = messages("# words\none = 一つ\n\ntwo =\n    { $n ->\n        [one] a\n    }\n");
    assert_eq!(all["one"], "一つ");
    assert_eq!(all["two"], "{ $n -> [one] a }");
}
