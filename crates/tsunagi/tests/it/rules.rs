//! `docs/rules.md`: every rule that may say no, what people then read, and the tests that show it.

mod book;
mod shared;
mod used;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::shelf;
use crate::words::phrases;
use used::Used;

/// Rules that no test names yet, one a line. The list only ever gets shorter: a new rule comes
/// with its test.
const OWED: &str = include_str!("rules/owed.txt");

/// What people read when a rule says no.
struct Said {
    /// The crate whose words they are.
    of: String,
    ja: String,
    en: String,
}

/// The words of every refusal, by the end of their key: `concern-next-date`.
fn said() -> BTreeMap<String, Said> {
    let mut all = BTreeMap::new();
    for words in phrases::of_the_house() {
        for (key, ja) in &words.ja {
            if let Some(id) = key.strip_prefix("rule-") {
                let said = Said {
                    of: words.of.clone(),
                    ja: ja.clone(),
                    en: words.en[key].clone(),
                };
                let before = all.insert(id.to_owned(), said);
                assert!(before.is_none(), "{key} stands in the words of two crates");
            }
        }
    }
    all
}

/// The id as the key of its words has it.
fn folded(id: &str) -> String {
    id.replace(['.', '_'], "-")
}

#[test]
fn every_refusal_has_words_and_a_test_and_no_words_are_dead() {
    let said = said();
    let used = used::all(&said.keys().cloned().collect());
    assert!(used.len() > 50, "{} rules are too few", used.len());
    let mut complaints = Vec::new();
    for (id, it) in &used {
        let key = folded(id);
        if !said.contains_key(&key) {
            complaints.push(format!("{}: {id} has no words: rule-{key}", it.place));
        }
        let owed = OWED.lines().any(|line| line == id.as_str());
        match (it.tests.is_empty(), owed) {
            (true, false) => complaints.push(format!("{}: no test names {id}", it.place)),
            (false, true) => complaints.push(format!("owed.txt: {id} is tested, take it out")),
            (true, true) | (false, false) => {}
        }
    }
    for (key, words) in &said {
        if !used.keys().any(|id| folded(id) == *key) {
            complaints.push(format!("{}/words: rule-{key} is never said", words.of));
        }
    }
    complaints.sort();
    assert!(
        complaints.is_empty(),
        "{} faults of rules:\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

#[test]
fn the_rules_are_written_down() {
    let said = said();
    let used = used::all(&said.keys().cloned().collect());
    let mut text = String::from(
        "# 規則とお断り / Rules and refusals\n\n\
         コードから書き出したものです。操作をお断りするときは、必ず規則の名前と、代わりにできることを\
         示します。`{ $… }` には、その場の値が入ります。\n\n\
         Written from the code. A refusal always names its rule and says what to do instead; \
         `{ $… }` stands for a value of the moment. The last column names the tests that show it.\n",
    );
    let mut homes: Vec<&String> = said.values().map(|it| &it.of).collect();
    homes.sort();
    homes.dedup();
    for home in homes {
        write_home(&mut text, home, &said, &used);
    }
    book::write(&mut text);
    shelf::holds("docs/rules.md", &text);
}

/// The rules whose words one crate holds.
fn write_home(
    text: &mut String,
    home: &str,
    said: &BTreeMap<String, Said>,
    used: &BTreeMap<String, Used>,
) {
    let name = home.rsplit('/').next().unwrap_or(home);
    write!(
        text,
        "\n## {name}\n\n| 規則 / rule | 日本語 | English | 試験 / tests |\n|---|---|---|---|\n"
    )
    .expect("writing to a string cannot fail");
    for (id, it) in used {
        let Some(words) = said.get(&folded(id)).filter(|words| words.of == home) else {
            continue;
        };
        let line = format!(
            "| `{id}` | {} | {} | {} |\n",
            cell(&words.ja),
            cell(&words.en),
            it.tests.iter().cloned().collect::<Vec<_>>().join("<br>")
        );
        text.push_str(&line);
    }
}

/// A text for a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
