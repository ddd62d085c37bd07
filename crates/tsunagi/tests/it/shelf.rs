//! The files of the tree that the guardians read, and the documents that they write from the code.

use std::fs;
use std::path::{Path, PathBuf};

use tsunagi::house::FEATURES;

/// Set to write what a test derives from the code, instead of comparing it.
const WRITE: &str = "TSUNAGI_WRITE_DOCS";

/// Whether derived files are to be written now.
pub(crate) fn writing() -> bool {
    std::env::var_os(WRITE).is_some()
}

/// Holds a committed file against what the code says now, or writes it.
pub(crate) fn holds(path: &str, text: &str) {
    let file = root().join(path);
    if writing() {
        let folder = file.parent().expect("a file lies in a folder");
        fs::create_dir_all(folder).expect("a folder of the tree can be made");
        fs::write(&file, text).expect("a file of the tree can be written");
        return;
    }
    let committed = fs::read_to_string(&file)
        .unwrap_or_default()
        .replace('\r', "");
    if committed == text {
        return;
    }
    let (at, is, should) = first_difference(&committed, text);
    panic!(
        "{path} no longer says what the code says, from line {at} on:\n  it says   {is}\n  \
         the code  {should}\nRead the change as its reader would; then write it with\n  \
         {WRITE}=1 cargo test -p tsunagi --test it\nand commit the file with what changed it."
    );
}

fn first_difference<'a>(one: &'a str, other: &'a str) -> (usize, &'a str, &'a str) {
    let (mut one, mut other) = (one.lines(), other.lines());
    let mut at = 1;
    loop {
        match (one.next(), other.next()) {
            (Some(is), Some(should)) if is == should => at += 1,
            (is, should) => {
                let end = "(its end)";
                return (at, is.unwrap_or(end), should.unwrap_or(end));
            }
        }
    }
}

/// A file by its path from the root of the tree.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The same; nothing where there is no such file yet.
pub(crate) fn read_if_there(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// The paths of all files with an ending below a folder, sorted; none where there is no folder.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut all = Vec::new();
    collect(&root().join(folder), ending, &mut all);
    let from_root = |path: PathBuf| {
        let path = path.strip_prefix(root()).expect("we never leave the root");
        path.to_string_lossy().replace('\\', "/")
    };
    let mut all: Vec<String> = all.into_iter().map(from_root).collect();
    all.sort();
    all
}

/// The folders of the features that the house has.
pub(crate) fn feature_folders() -> Vec<String> {
    let of = |feature: &&desk::Feature| format!("features/{}", feature.name);
    FEATURES.iter().map(of).collect()
}

/// Is it a place where tests stand?
pub(crate) fn is_test(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.any(|part| matches!(part, "tests" | "tests.rs" | "trial.rs"))
}

fn collect(folder: &Path, ending: &str, all: &mut Vec<PathBuf>) {
    let Ok(entries) = folder.read_dir() else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, ending, all);
        } else if path.extension().is_some_and(|its| its == ending) {
            all.push(path);
        }
    }
}

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize()
        .expect("this crate stands two folders below the root")
}
