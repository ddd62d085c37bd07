//! Makes what the crate includes: its words, and the fonts.
//!
//! The fonts come from npm by the lock file in `fonts/`, into the build's own folder; the repository
//! stays free of them. Where no network is, `TSUNAGI_NODE_MODULES` names a `node_modules` folder that
//! holds the same packages (as for the assets of the desk).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const NODE_MODULES: &str = "TSUNAGI_NODE_MODULES";

/// Whole fonts, not those cut up for the web: a name may hold any of their letters. The order is that
/// of the shapes' names in `src/case.rs`.
const FONTS: [(&str, &str); 4] = [
    (
        "GOTHIC",
        "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
    ),
    (
        "GOTHIC_BOLD",
        "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
    ),
    (
        "MINCHO",
        "@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf",
    ),
    (
        "RARE",
        "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
    ),
];

fn main() {
    phrases::generate("words");

    println!("cargo::rerun-if-env-changed={NODE_MODULES}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder to write to"));
    let modules = node_modules(&out);
    let mut list = String::new();
    for (name, file) in FONTS {
        let file = modules.join(file);
        assert!(
            file.is_file(),
            "{} is missing: {NODE_MODULES} is to hold the packages of crates/press/fonts",
            file.display()
        );
        let file = fs::canonicalize(&file).unwrap_or_else(|error| stop(&file, &error));
        writeln!(list, "static {name}: &[u8] = include_bytes!({file:?});")
            .expect("writing to a string does not fail");
    }
    write(&out.join("fonts.rs"), &list);
}

/// Where the packages lie, fetched first when the lock file is new.
fn node_modules(out: &Path) -> PathBuf {
    let (package, lock) = (
        read_own("fonts/package.json"),
        read_own("fonts/package-lock.json"),
    );
    if let Some(ready) = env::var_os(NODE_MODULES) {
        return ready.into();
    }

    let folder = out.join("npm");
    let modules = folder.join("node_modules");
    let fetched = folder.join("fetched");
    if fs::read_to_string(&fetched).is_ok_and(|of| of == lock) {
        return modules;
    }
    fs::create_dir_all(&folder).unwrap_or_else(|error| stop(&folder, &error));
    write(&folder.join("package.json"), &package);
    write(&folder.join("package-lock.json"), &lock);
    fetch(&folder);
    write(&fetched, &lock);
    modules
}

fn fetch(folder: &Path) {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run = Command::new(program)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .output();
    match run {
        Ok(run) if run.status.success() => {}
        Ok(run) => panic!(
            "`npm ci` could not fetch the fonts of crates/press/fonts/package-lock.json:\n{}\
             Without a network, let {NODE_MODULES} name a folder that holds them.",
            String::from_utf8_lossy(&run.stderr)
        ),
        Err(error) => panic!(
            "npm could not be started ({error}). Install Node.js 20 or later with npm, \
             or let {NODE_MODULES} name a node_modules folder with the packages of \
             crates/press/fonts/package-lock.json."
        ),
    }
}

/// A file of this crate; the build runs again when it changes.
fn read_own(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).unwrap_or_else(|error| stop(Path::new(path), &error))
}

fn write(path: &Path, content: &str) {
    fs::write(path, content).unwrap_or_else(|error| stop(path, &error));
}

fn stop(path: &Path, error: &std::io::Error) -> ! {
    panic!("{}: {error}", path.display())
}
