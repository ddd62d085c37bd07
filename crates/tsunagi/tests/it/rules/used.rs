//! Which rules the code names, and which tests.

use std::collections::{BTreeMap, BTreeSet};

use super::folded;
use crate::code::{Code, calls};
use crate::shelf;

/// A rule that the code names.
pub(super) struct Used {
    /// Where first: `features/concerns/src/rules.rs:28`.
    pub(super) place: String,
    /// The tests that name it.
    pub(super) tests: BTreeSet<String>,
}

/// Functions of the kernel that refuse. Others are found by their parameter `rule: &'static str`.
const REFUSING: &[&str] = &["Refusal::new", "refuse"];

/// How a function says that it passes a rule on.
const PASSES_ON: &str = "rule: &'static str";

/// Every rule of the house: what refusing functions are given, what errors name as their code, and
/// whatever else in the code has the form of an id and `spoken` words.
pub(super) fn all(spoken: &BTreeSet<String>) -> BTreeMap<String, Used> {
    let mut all: BTreeMap<String, Used> = BTreeMap::new();
    for folder in folders() {
        let product = Code::product(&format!("{folder}/src"));
        let refusing = calls::given(&product, PASSES_ON, REFUSING);
        for code in &product {
            let refused = refused(code, &refusing);
            for literal in code.literals.iter().filter(|it| is_id(&it.text)) {
                if refused.contains(&literal.at) || spoken.contains(&folded(&literal.text)) {
                    all.entry(literal.text.clone()).or_insert_with(|| Used {
                        place: format!("{}:{}", code.path, code.line(literal.at)),
                        tests: BTreeSet::new(),
                    });
                }
            }
        }
    }
    for folder in folders() {
        for code in Code::tests(&format!("{folder}/src")) {
            note_tests(&code, &folder, &mut all);
        }
    }
    for code in Code::tests("crates/tsunagi/tests/it") {
        note_tests(&code, "crates/tsunagi", &mut all);
    }
    all
}

fn folders() -> Vec<String> {
    let ours = ["kernel", "desk", "tsunagi"].map(|name| format!("crates/{name}"));
    ours.into_iter().chain(shelf::feature_folders()).collect()
}

/// `concern.next_date`: small words with a full stop between them.
fn is_id(text: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    text.contains('.') && text.split('.').all(is_word)
}

/// Where the literals stand by which a file refuses.
fn refused(code: &Code, refusing: &BTreeSet<String>) -> BTreeSet<usize> {
    let mut places = BTreeSet::new();
    places.extend(calls::handed_to(code, refusing).map(|it| it.at));
    for at in code.named("code") {
        let is_declared = code.bare[..at].ends_with("fn ");
        let body = code.bare[at..].find('{').filter(|_| is_declared);
        if let Some(body) = body {
            let within = code.within(at + body);
            places.extend(code.literals_in(within).map(|it| it.at));
        }
    }
    places
}

/// Writes down which tests name which rules.
fn note_tests(code: &Code, folder: &str, all: &mut BTreeMap<String, Used>) {
    let within = folder.rsplit('/').next().unwrap_or(folder);
    for literal in &code.literals {
        if let Some(it) = all.get_mut(&literal.text) {
            it.tests
                .insert(format!("{within}: {}", test_around(code, literal.at)));
        }
    }
}

/// The test in which a place lies, as a sentence; of a table, the file.
fn test_around(code: &Code, at: usize) -> String {
    let before = &code.bare[..at];
    let name = before.rfind("\nfn ").map(|from| &code.bare[from + 4..]);
    let nested = before.rfind("    fn ").map(|from| &code.bare[from + 7..]);
    let nearest = match (name, nested) {
        (Some(one), Some(other)) => Some(if one.len() < other.len() { one } else { other }),
        (one, other) => one.or(other),
    };
    let Some(nearest) = nearest else {
        return code.path.clone();
    };
    nearest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .map(|c| if c == '_' { ' ' } else { c })
        .collect()
}

#[test]
fn a_rule_is_found_however_it_is_passed_on() {
    let source = r#"
impl Condition {
    fn new<T>(rule: &'static str, holds: bool) -> Self {}
}
fn needed(text: &str, rule: &'static str) {}
fn f() {
    refuse::<()>("a.one");
    needed(&it, "a.two");
    Condition::new::<()>("a.three", true);
    Fact::new("a.none");
}
impl DayError {
    const fn code(self) -> &'static str {
        "a.four"
    }
}
"#;
    let product = [Code::of("x.rs", source.to_owned())];
    let places = refused(&product[0], &calls::given(&product, PASSES_ON, REFUSING));
    let found: Vec<&str> = product[0]
        .literals
        .iter()
        .filter(|it| places.contains(&it.at))
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(found, ["a.one", "a.two", "a.three", "a.four"]);
}
