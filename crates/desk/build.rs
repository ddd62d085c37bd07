//! Makes what the crate includes: the words, and the assets that browsers fetch.
//!
//! Third-party files come from npm by the lock file in `assets/`, into the build's own folder; the
//! repository and the source tree stay free of them. Where no network is, `TSUNAGI_NODE_MODULES`
//! names a `node_modules` folder that holds the same packages.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const NODE_MODULES: &str = "TSUNAGI_NODE_MODULES";
const TOKENS: &str = "@digital-go-jp/design-tokens/dist/tokens.css";
const HTMX: &str = "htmx.org/dist/htmx.min.js";
const STYLES: [&str; 9] = [
    "frame/style/base.css",
    "frame/style/layout.css",
    "frame/style/forms.css",
    "frame/style/buttons.css",
    "frame/style/parts.css",
    "frame/style/tables.css",
    "frame/style/progress.css",
    "frame/style/calendar.css",
    "frame/style/print.css",
];

fn main() {
    phrases::generate("words");

    println!("cargo::rerun-if-env-changed={NODE_MODULES}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder to write to"));
    let modules = node_modules(&out);
    let mut style = read(&modules.join(TOKENS));
    for part in STYLES {
        style.push_str(&read_own(part));
    }

    let mut list = String::from("static ASSETS: &[Asset] = &[\n");
    for (name, content_type, content) in [
        ("style.css", "text/css; charset=utf-8", style),
        (
            "htmx.js",
            "text/javascript; charset=utf-8",
            read(&modules.join(HTMX)),
        ),
        (
            "script.js",
            "text/javascript; charset=utf-8",
            read_own("frame/script.js"),
        ),
        ("mark.svg", "image/svg+xml", read_own("frame/mark.svg")),
    ] {
        embed(&out, &mut list, name, content_type, content.as_bytes());
    }
    list.push_str("];\n");
    write(&out.join("assets.rs"), list.as_bytes());
}

/// Where the packages lie, fetched first when the lock file is new.
fn node_modules(out: &Path) -> PathBuf {
    let (package, lock) = (
        read_own("assets/package.json"),
        read_own("assets/package-lock.json"),
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
    write(&folder.join("package.json"), package.as_bytes());
    write(&folder.join("package-lock.json"), lock.as_bytes());
    fetch(&folder);
    write(&fetched, lock.as_bytes());
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
            "`npm ci` could not fetch the packages of crates/desk/assets/package-lock.json:\n{}\
             Without a network, let {NODE_MODULES} name a folder that holds them.",
            String::from_utf8_lossy(&run.stderr)
        ),
        Err(error) => panic!(
            "npm could not be started ({error}). Install Node.js 20 or later with npm, \
             or let {NODE_MODULES} name a node_modules folder with the packages of \
             crates/desk/assets/package-lock.json."
        ),
    }
}

/// Writes an asset in its three forms and adds it to the list.
fn embed(out: &Path, list: &mut String, name: &str, content_type: &str, content: &[u8]) {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    let hash = format!("{:016x}", hasher.finish());
    let (stem, extension) = name.split_once('.').expect("assets have an extension");

    let folder = out.join("assets");
    fs::create_dir_all(&folder).unwrap_or_else(|error| stop(&folder, &error));
    let plain = folder.join(name);
    let brotli = folder.join(format!("{name}.br"));
    let gzip = folder.join(format!("{name}.gz"));
    write(&plain, content);
    write(&brotli, &as_brotli(content));
    write(&gzip, &as_gzip(content));
    writeln!(
        list,
        "Asset {{ name: {name:?}, path: \"/assets/{stem}-{hash}.{extension}\", \
         content_type: {content_type:?}, hash: {hash:?}, plain: include_bytes!({plain:?}), \
         brotli: include_bytes!({brotli:?}), gzip: include_bytes!({gzip:?}) }},"
    )
    .expect("writing to a string does not fail");
}

fn as_brotli(content: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*content, &mut packed, &settings)
        .expect("compressing in memory does not fail");
    packed
}

fn as_gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed
        .write_all(content)
        .and_then(|()| packed.finish())
        .expect("compressing in memory does not fail")
}

/// A file of this crate; the build runs again when it changes.
fn read_own(path: &str) -> String {
    println!("cargo::rerun-if-changed={path}");
    read(Path::new(path))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| stop(path, &error))
}

fn write(path: &Path, content: &[u8]) {
    fs::write(path, content).unwrap_or_else(|error| stop(path, &error));
}

fn stop(path: &Path, error: &std::io::Error) -> ! {
    panic!("{}: {error}", path.display())
}
