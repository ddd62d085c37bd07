//! The files of the work tree, as texts with a place.

use std::fs;
use std::path::{Path, PathBuf};

/// What others wrote, or what was built.
const NOT_OURS: &[&str] = &["target", "node_modules", ".git", "tsunagi-data"];

/// A text of the tree.
pub(crate) struct Page {
    /// From the root of the tree, with `/`: `features/concerns/src/lib.rs`.
    pub(crate) path: String,
    text: String,
}

impl Page {
    /// Whether the path fits one of some patterns, in which `*` is one name and `**` any number of them.
    pub(crate) fn is_in(&self, patterns: &[&str]) -> bool {
        let path: Vec<_> = self.path.split('/').collect();
        patterns
            .iter()
            .any(|pattern| fits(&path, &pattern.split('/').collect::<Vec<_>>()))
    }

    /// Whether the file has one of some endings.
    pub(crate) fn is_kind(&self, endings: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    /// All lines with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The lines of a Rust file without comments, up to the tests at its end.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self
            .text
            .find("#[cfg(test)]\nmod tests {")
            .unwrap_or(self.text.len());
        let last = self.text[..end].lines().count();
        self.lines().take(last).map(|(number, line)| {
            let comment = line.find("//").filter(|at| !line[..*at].ends_with(':'));
            (number, &line[..comment.unwrap_or(line.len())])
        })
    }
}

/// Every text of the tree; pictures and fonts are none.
pub(crate) fn pages() -> Vec<Page> {
    let mut all = Vec::new();
    collect(&root(), &mut all);
    assert!(
        all.iter().any(|page| page.path == "Cargo.toml"),
        "the tree is found"
    );
    all
}

/// The names of the crates in a folder; none if there is no such folder.
pub(crate) fn folders_in(parent: &str) -> Vec<String> {
    let Ok(entries) = root().join(parent).read_dir() else {
        return Vec::new();
    };
    let folders = entries
        .flatten()
        .filter(|entry| entry.path().join("Cargo.toml").is_file());
    let mut names: Vec<_> = folders
        .map(|entry| entry.file_name().display().to_string())
        .collect();
    names.sort();
    names
}

/// A file by its path from the root of the tree.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize()
        .expect("this crate stands two folders below the root")
}

fn collect(folder: &Path, all: &mut Vec<Page>) {
    for entry in folder
        .read_dir()
        .expect("a folder of the tree is readable")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            if !NOT_OURS.iter().any(|name| path.ends_with(name)) {
                collect(&path, all);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).expect("we never leave the root");
            let path = path.to_string_lossy().replace('\\', "/");
            all.push(Page { path, text });
        }
    }
}

fn fits(path: &[&str], pattern: &[&str]) -> bool {
    match (path, pattern) {
        ([], []) => true,
        (_, ["**", rest @ ..]) => (0..=path.len()).any(|skipped| fits(&path[skipped..], rest)),
        ([name, path @ ..], [one, pattern @ ..]) => {
            (one == name || *one == "*") && fits(path, pattern)
        }
        _ => false,
    }
}

#[test]
fn a_place_is_a_pattern_of_names() {
    for (path, pattern, expected) in [
        ("a/b.rs", "a/b.rs", true),
        ("a/x/b.rs", "a/*/b.rs", true),
        ("a/x/y/b.rs", "a/*/b.rs", false),
        ("a/x/y/b.rs", "a/**", true),
        ("a/x/tests.rs", "**/tests.rs", true),
        ("a/tests/x.rs", "**/tests/**", true),
        ("b/x.rs", "a/**", false),
    ] {
        let page = Page {
            path: path.to_owned(),
            text: String::new(),
        };
        assert_eq!(page.is_in(&[pattern]), expected, "{path} in {pattern}");
    }
}
