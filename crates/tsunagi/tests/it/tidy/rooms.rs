//! What may stand in which room of the tree, and how large a room may be.

use super::tree::Page;
use super::{check, pages_in};

/// Words that a place does without.
struct Ban {
    places: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    because: &'static str,
}

/// Tests may look behind every door.
const TESTS: &[&str] = &["**/tests.rs", "**/tests/**", "**/benches/**"];

const IN_CODE: &[Ban] = &[
    Ban {
        places: &[
            "crates/kernel/src/**",
            "crates/solver/src/**",
            "features/*/src/**",
        ],
        except: TESTS,
        words: &[
            "SystemTime::now",
            "Timestamp::now",
            "Moment::now",
            "Zoned::now",
            "Instant::now",
        ],
        because: "the day is a parameter; the desk knows it",
    },
    Ban {
        places: &[
            "crates/kernel/src/**",
            "crates/solver/src/**",
            "features/*/src/**",
        ],
        except: TESTS,
        words: &[
            "std::env",
            "std::fs",
            "std::net",
            "std::process",
            "tokio::fs",
            "tokio::net",
        ],
        because: "only the desk and the binary see the machine",
    },
    Ban {
        places: &["crates/kernel/src/**", "features/*/src/**"],
        except: TESTS,
        words: &["rand::", "Uuid::now_v7", "Uuid::new_v4"],
        because: "chance and new ids are parameters",
    },
    Ban {
        places: &[
            "crates/kernel/src/**",
            "crates/solver/src/**",
            "features/*/src/rules.rs",
            "features/*/src/rules/**",
        ],
        except: TESTS,
        words: &["async fn", ".await", "tokio::"],
        because: "a rule is a pure function",
    },
    Ban {
        places: &["features/*/src/rules.rs", "features/*/src/rules/**"],
        except: TESTS,
        words: &[
            "crate::store",
            "super::store",
            "desk::db",
            "WriteTx",
            "ReadTx",
        ],
        because: "rules never see the store; what they decide on is handed to them",
    },
    Ban {
        places: &["features/*/src/store.rs", "features/*/src/store/**"],
        except: TESTS,
        words: &["crate::rules", "super::rules", "rules::"],
        because: "the store decides nothing",
    },
    Ban {
        places: &["crates/*/src/**", "features/*/src/**", "xtask/src/**"],
        except: &[],
        words: &["todo!", "unimplemented!", "dbg!"],
        because: "what is not done is not in the tree",
    },
];

/// Held against every text of the tree, comments and documents included. Written in two pieces each,
/// so that this page does not complain of itself.
const IN_TEXTS: &[(&str, &[&str])] = &[
    (
        "a path of one machine",
        &[
            concat!("/wo", "rk/"),
            concat!("/tm", "p/"),
            concat!("/fa", "rm/"),
            concat!("/ro", "ot/"),
            concat!("/ho", "me/"),
        ],
    ),
    (
        "the address of a package registry",
        &[
            concat!("crates.", "io/"),
            concat!("registry.", "npmjs"),
            concat!("pypi.", "org"),
            concat!("deb.", "debian.org"),
        ],
    ),
    (
        "a promise instead of the work",
        &[concat!("TO", "DO"), concat!("FIX", "ME")],
    ),
];

/// The beginnings of statements. Only these rooms may hold them.
const STATEMENTS: &[&str] = &[
    "select ",
    "insert into ",
    "update ",
    "delete from ",
    "with recursive ",
];
const STATEMENT_ROOMS: &[&str] = &[
    "features/*/src/store.rs",
    "features/*/src/store/**",
    "features/*/src/search.rs",
    "features/*/src/tests.rs",
    "features/*/src/tests/**",
];

/// Lines; past about 400 a file is missing a word, and past this it does not land.
const LONGEST: usize = 500;
const MEASURED: &[&str] = &["rs", "html", "css", "js", "mjs", "sql", "typ", "sh"];

/// Names that say nothing, as names of files and folders.
const EMPTY_NAMES: &[&str] = &[
    "common", "data", "handle", "helper", "helpers", "info", "manager", "misc", "service", "util",
    "utils",
];

#[test]
fn no_room_holds_what_belongs_elsewhere() {
    let mut complaints = Vec::new();
    for ban in IN_CODE {
        for page in pages_in(ban.places, ban.except)
            .iter()
            .filter(|page| page.is_kind(&["rs"]))
        {
            complaints.extend(page.code_lines().filter_map(|(number, line)| {
                let word = ban.words.iter().find(|word| line.contains(**word))?;
                Some(format!("{}:{number}: {word}: {}", page.path, ban.because))
            }));
        }
    }
    check("every room holds what it is for", complaints);
}

#[test]
fn statements_stand_in_the_store() {
    let complaints = pages_in(&["features/*/src/**"], STATEMENT_ROOMS)
        .iter()
        .filter(|page| page.is_kind(&["rs"]))
        .flat_map(|page| {
            let literals = statements_in(page).into_iter();
            literals.map(|words| format!("{}: \"{words}…\" belongs into the store", page.path))
        })
        .collect();
    check("all SQL of a feature is in its store", complaints);
}

#[test]
fn no_text_names_a_machine_a_registry_or_a_promise() {
    let mut complaints = Vec::new();
    for page in pages_in(&["**"], &["Cargo.lock"]) {
        for (number, line) in page.lines() {
            for (what, words) in IN_TEXTS {
                if let Some(word) = words.iter().find(|word| is_named(line, word)) {
                    complaints.push(format!("{}:{number}: {word} is {what}", page.path));
                }
            }
        }
    }
    check("the tree speaks of the product alone", complaints);
}

#[test]
fn no_file_is_longer_than_a_thought() {
    let complaints = pages_in(&["**"], &[])
        .iter()
        .filter(|page| page.is_kind(MEASURED) && page.lines().count() > LONGEST)
        .map(|page| {
            format!(
                "{}: {} lines; split it along the domain",
                page.path,
                page.lines().count()
            )
        })
        .collect();
    check("every file is one thought", complaints);
}

#[test]
fn no_file_or_folder_has_an_empty_name() {
    let complaints = pages_in(&["**"], &[])
        .iter()
        .filter(|page| {
            let mut stems = page
                .path
                .split('/')
                .map(|part| part.split('.').next().unwrap_or(part));
            stems.any(|stem| EMPTY_NAMES.contains(&stem))
        })
        .map(|page| format!("{}: a name from the glossary says more", page.path))
        .collect();
    check("every name says what is inside", complaints);
}

/// A path counts only when something of it follows, as in the path of a file.
fn is_named(line: &str, word: &str) -> bool {
    let mut after = line
        .match_indices(word)
        .map(|(at, _)| &line[at + word.len()..]);
    match word.starts_with('/') {
        true => after.any(|rest| rest.starts_with(|next: char| next.is_ascii_lowercase())),
        false => after.next().is_some(),
    }
}

/// The first words of every string literal that reads like a statement.
fn statements_in(page: &Page) -> Vec<String> {
    let code: String = page
        .code_lines()
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let literals = code
        .split('"')
        .skip(1)
        .map(|piece| piece.trim_start_matches(['\\', '\n', ' ']));
    literals
        .filter(|piece| {
            let beginning: String = piece
                .chars()
                .take(20)
                .flat_map(char::to_lowercase)
                .collect();
            STATEMENTS
                .iter()
                .any(|statement| beginning.starts_with(statement))
        })
        .map(|piece| {
            piece
                .split_whitespace()
                .take(4)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}
