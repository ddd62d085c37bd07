//! Turns the words files into methods, and takes the sample files into the binary.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const SAMPLES: &str = "../../sample";

fn main() {
    phrases::generate("words");

    let samples = fs::canonicalize(SAMPLES).expect("the samples stand beside the crates");
    println!("cargo::rerun-if-changed={}", samples.display());
    let mut list = String::from("static FOLDERS: &[Folder] = &[\n");
    for folder in sorted(&samples).iter().filter(|path| path.is_dir()) {
        let name = name_of(folder);
        writeln!(list, "Folder {{ name: {name:?}, files: &[").expect("a string takes any text");
        list_files(folder, "", &mut list);
        list.push_str("] },\n");
    }
    list.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder to write to"));
    fs::write(out.join("samples.rs"), list).expect("cargo's own folder can be written");
}

/// Lists the files of a folder and of those within it, each under its path from the first.
fn list_files(folder: &Path, prefix: &str, list: &mut String) {
    for path in sorted(folder) {
        let name = format!("{prefix}{}", name_of(&path));
        if path.is_dir() {
            list_files(&path, &format!("{name}/"), list);
        } else if name.ends_with(".csv") || name.ends_with(".toml") {
            writeln!(list, "({name:?}, include_bytes!({path:?})),")
                .expect("a string takes any text");
        }
    }
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the samples can be read");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("the samples can be read").path())
        .collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().expect("an entry of a folder has a name");
    name.to_string_lossy().into_owned()
}
