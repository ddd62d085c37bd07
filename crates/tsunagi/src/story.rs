//! Stories: what people did, told to the running house through its own doors.
//!
//! A story is a file of steps. Each goes through the real router as a request of the account that
//! it names, at the moment that it names, so a story can do nothing that a person could not do,
//! and everything it does stands in the ledger.
//!
//! ```toml
//! [[step]]
//! at = "2023-07-20 19:00"
//! by = "team_misato"                   # without it: a resident
//! post = "/api/v1/meetings"
//! body = { title = "定例会" }          # or `form = { … }` for a page
//! save = { meeting = "id" }            # the answer's `id`, later written `{meeting}`
//! expect = 201                         # without it: any answer of success
//!
//! [[step]]
//! at = "2023-07-20 21:00"
//! get = "/api/v1/meetings/{meeting}"
//! see = { title = "定例会" }           # by JSON pointer, the first slash left out
//! ```
//!
//! `{organisation:council-11}` is the id behind a key of the samples' files.

mod answer;
mod step;
mod teller;

use serde::Deserialize;

use crate::stop::Stop;
use step::Step;

pub use teller::tell;

/// One story, read from its file.
#[derive(Debug)]
pub struct Story {
    /// The file, for messages.
    file: String,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    step: Vec<Step>,
}

impl Story {
    /// Reads a story.
    ///
    /// # Errors
    /// Names the file, the line and what cannot be understood there.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Story, Stop> {
        let script: Script = toml::from_slice(bytes).map_err(|why| {
            let line = why.span().map_or(0, |span| lines_until(bytes, span.start));
            Stop::refused(format!("{file}, line {line}: {}", why.message()))
        })?;
        Ok(Story {
            file: file.to_owned(),
            steps: script.step,
        })
    }
}

fn lines_until(bytes: &[u8], end: usize) -> usize {
    let before = bytes.iter().take(end);
    before.filter(|byte| **byte == b'\n').count() + 1
}
