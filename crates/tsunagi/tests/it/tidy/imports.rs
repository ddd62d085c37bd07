//! Who may name whom in a manifest: `kernel` ← `desk` ← `features/*` ← `tsunagi`.

use std::collections::BTreeMap;

use super::check;
use super::tree::{folders_in, read};

/// The crates under `crates/` and `xtask`, each with those of ours that it may name.
const HOUSE: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("phrases", &[]),
    ("cluster", &[]),
    ("desk", &["kernel", "phrases"]),
    ("house", &["kernel", "desk", "cluster"]),
    ("press", &["kernel", "phrases", "desk"]),
    ("solver", &[]),
    (
        "tsunagi",
        &["kernel", "phrases", "desk", "press", EVERY_FEATURE],
    ),
    ("bench", &["kernel", "desk", "house", "tsunagi"]),
    ("xtask", &["cluster"]),
];

/// What every feature may name, and what some may besides: the calls within one transaction, and
/// `home`, which shows everybody what the others have for them.
const FEATURES: &[&str] = &["kernel", "phrases", "desk"];
const FEATURE_TO_FEATURE: &[(&str, &[&str])] = &[
    ("councils", &["people"]),
    ("teams", &["people", "meetings"]),
    ("meetings", &["concerns"]),
    ("voices", &["concerns"]),
    ("calendar", &["solver"]),
    ("home", &[EVERY_FEATURE]),
];

/// Where people read the same table, and how its heading begins.
const WRITTEN: &str = "ARCHITECTURE.md";
const HEADING: &str = "| caller | calls |";

/// Stands for every folder of `features/`.
const EVERY_FEATURE: &str = "features/*";

/// What tests may name wherever they are: a whole house, and the throw-away PostgreSQL under it.
/// Tests of a feature may name any other, because a house needs the tables that its pages read.
const IN_TESTS: &[&str] = &["house", "cluster"];

#[test]
fn every_crate_names_only_whom_it_may() {
    let features = folders_in("features");
    let mut complaints = Vec::new();

    for (folder, name) in members() {
        let Some(allowed) = allowed(&name, &features) else {
            complaints.push(format!("{folder}: {name} is not in the table of imports"));
            continue;
        };
        let manifest = read(&format!("{folder}/Cargo.toml"));
        let manifest: toml::Table = manifest.parse().expect("cargo has read this manifest");
        for (section, named) in named_in(&manifest) {
            let may = allowed.contains(&named)
                || is_for_tests(section, &named, &name)
                || (section == "dev-dependencies" && is_of(&features, [&name, &named]));
            let is_ours = members().values().any(|ours| *ours == named);
            if is_ours && !may {
                complaints.push(format!("{folder}: {name} may not name {named} ({section})"));
            }
        }
    }
    check("the table of imports is kept", complaints);
}

#[test]
fn the_table_of_calls_is_the_one_that_people_read() {
    let told: BTreeMap<String, Vec<String>> = FEATURE_TO_FEATURE
        .iter()
        .map(|(caller, called)| {
            let mut called: Vec<_> = called.iter().map(|it| (*it).to_owned()).collect();
            called.sort();
            ((*caller).to_owned(), called)
        })
        .collect();
    assert_eq!(told, written(), "the table here and that of {WRITTEN}");
}

/// Who calls whom, as [`WRITTEN`] has it: a row may name several callers, and one several rows.
fn written() -> BTreeMap<String, Vec<String>> {
    let text = read(WRITTEN);
    let rows = text.lines().skip_while(|line| !line.starts_with(HEADING));
    let rows = rows.skip(2).take_while(|line| line.starts_with('|'));
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let called = match cells[2] {
            "reads all" => EVERY_FEATURE,
            one => one,
        };
        for caller in cells[1].split(',').map(str::trim) {
            let calls = all.entry(caller.to_owned()).or_default();
            calls.extend(called.split(',').map(|it| it.trim().to_owned()));
            calls.sort();
        }
    }
    all
}

/// Are both crates features?
fn is_of(features: &[String], both: [&String; 2]) -> bool {
    both.iter().all(|it| features.contains(it))
}

/// Folder → name of every crate in the tree; a folder is named after its crate.
fn members() -> BTreeMap<String, String> {
    let within = |parent: &str| {
        folders_in(parent)
            .into_iter()
            .map(|name| (format!("{parent}/{name}"), name))
            .collect()
    };
    let mut all: BTreeMap<_, _> = within("crates");
    all.append(&mut within("features"));
    all.insert("xtask".to_owned(), "xtask".to_owned());
    all
}

fn allowed(name: &str, features: &[String]) -> Option<Vec<String>> {
    let row = |table: &[(&str, &'static [&'static str])]| {
        table
            .iter()
            .find(|(who, _)| *who == name)
            .map(|(_, whom)| *whom)
    };
    let named: Vec<&str> = if features.iter().any(|it| it == name) {
        [FEATURES, row(FEATURE_TO_FEATURE).unwrap_or_default()].concat()
    } else {
        row(HOUSE)?.to_vec()
    };
    let spelled = named.into_iter().flat_map(|whom| match whom {
        EVERY_FEATURE => features.to_vec(),
        one => vec![one.to_owned()],
    });
    Some(spelled.collect())
}

/// Besides the tools for tests, a crate may name itself there, to switch on its own test support.
fn is_for_tests(section: &str, named: &str, name: &str) -> bool {
    section == "dev-dependencies" && (IN_TESTS.contains(&named) || named == name)
}

fn named_in(manifest: &toml::Table) -> Vec<(&'static str, String)> {
    ["dependencies", "dev-dependencies", "build-dependencies"]
        .into_iter()
        .filter_map(|section| Some((section, manifest.get(section)?.as_table()?)))
        .flat_map(|(section, names)| names.keys().map(move |name| (section, name.clone())))
        .collect()
}
