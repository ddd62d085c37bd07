//! The catalogue of words. Every text on our screens stands in `words/ja.ftl` and `words/en.ftl` of
//! its crate and becomes a method there when the crate is built, so a missing key does not compile.
//!
//! A crate says this once in its `build.rs` and once in its `lib.rs`:
//! ```ignore
//! fn main() {
//!     phrases::generate("words");
//! }
//! ```
//! ```ignore
//! include!(concat!(env!("OUT_DIR"), "/words.rs"));
//! ```
//! Then `held-by = 現在の担当は{ $office }です` is `Words(lang).held_by(office)`; a text without
//! arguments is a `&'static str`; `Words::say` finds a text by a key known only at run time.
//!
//! Of [Fluent](https://projectfluent.org) we speak messages of one line or several, comments,
//! arguments, and one choice, whose `one` means that the argument reads `1`:
//! ```ftl
//! concern-count =
//!     { $count ->
//!         [one] one concern
//!        *[other] { $count } concerns
//!     }
//! ```
//! Keys and arguments are small words joined by hyphens. HTML is escaped by the templates, not here.

mod check;
mod parse;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::{env, fmt, fs};

/// The file of the house's first language.
const JAPANESE: &str = "ja.ftl";
/// The file of its second.
const ENGLISH: &str = "en.ftl";

/// Why a pair of words files cannot become a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    file: &'static str,
    sentence: String,
}

impl Problem {
    fn new(file: &'static str, sentence: impl Into<String>) -> Self {
        let sentence = sentence.into();
        Self { file, sentence }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.sentence)
    }
}

/// Turns the words files of `folder` into `words.rs` under Cargo's `OUT_DIR`. For a `build.rs`:
/// it talks to Cargo, and every [`Problem`] it finds stops the build.
pub fn generate(folder: &str) {
    let folder = Path::new(folder);
    for file in [JAPANESE, ENGLISH] {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    match compile_folder(folder) {
        Ok(code) => {
            let target = env::var_os("OUT_DIR").expect("Cargo gives OUT_DIR to every build script");
            fs::write(Path::new(&target).join("words.rs"), code).expect("OUT_DIR can be written");
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={}/{problem}", folder.display());
            }
        }
    }
}

fn compile_folder(folder: &Path) -> Result<String, Vec<Problem>> {
    let read = |file| {
        fs::read_to_string(folder.join(file))
            .map_err(|error| vec![Problem::new(file, format!("cannot be read: {error}"))])
    };
    compile(&read(JAPANESE)?, &read(ENGLISH)?)
}

/// The Rust code of a catalogue, from the Japanese and the English text of its words files.
///
/// # Errors
/// Everything that is wrong in either file or between the two, so that one build shows it all.
pub fn compile(japanese: &str, english: &str) -> Result<String, Vec<Problem>> {
    let (japanese, english) = both(
        parse::messages(JAPANESE, japanese),
        parse::messages(ENGLISH, english),
    )?;
    let phrases = check::pair(japanese, english)?;
    Ok(write::catalogue(&phrases))
}

/// Two results, or the problems of both.
fn both<T>(
    first: Result<T, Vec<Problem>>,
    second: Result<T, Vec<Problem>>,
) -> Result<(T, T), Vec<Problem>> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (Err(first), Err(second)) => Err([first, second].concat()),
        (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => Err(problems),
    }
}
