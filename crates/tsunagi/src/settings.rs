//! What the program is told: on the command line, by `TSUNAGI_…` in the environment, or in a TOML
//! file; the first of these that says something counts.

mod mail;
mod web;

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;
use desk::db::DatabaseUrl;
use serde::Deserialize;

use crate::stop::Stop;
use mail::MailOptions;

pub(crate) use web::listening;
pub use web::{ServeOptions, Serving};

/// The settings file that is read when none is named.
const FILE: &str = "tsunagi.toml";

/// The database that is used when none is named.
const DATABASE: &str = "sqlite:tsunagi-data/tsunagi.db";

/// Where the settings and the data lie; every command with a database takes these.
#[derive(Args, Clone, Debug)]
pub struct At {
    /// The database: sqlite:FILE or postgres://USER@HOST:PORT/NAME
    /// [default: sqlite:tsunagi-data/tsunagi.db]
    ///
    /// To another machine goes TLS, and its certificate is checked. ?sslrootcert=FILE behind the
    /// address names an authority of your own (PEM), ?sslmode=disable does without TLS, and
    /// ?sslmode=verify-full asks for it on this machine too.
    #[arg(
        long,
        env = "TSUNAGI_DATABASE",
        hide_env_values = true,
        value_name = "ADDRESS"
    )]
    database: Option<String>,
    /// The settings file [default: tsunagi.toml, if it is there]
    #[arg(long, env = "TSUNAGI_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

impl At {
    /// Reads the settings file, or nothing where none is named and none is there.
    ///
    /// # Errors
    /// When the file cannot be read or has a word that is no setting.
    pub fn settings(&self) -> Result<SettingsFile, Stop> {
        let path = self.config.as_deref().unwrap_or(Path::new(FILE));
        match fs::read_to_string(path) {
            Ok(text) => SettingsFile::read(path, &text),
            Err(why) if why.kind() == io::ErrorKind::NotFound && self.config.is_none() => {
                Ok(SettingsFile::default())
            }
            Err(why) => Err(Stop::usage(format!(
                "The settings file {} cannot be read: {why}.",
                path.display()
            ))),
        }
    }

    /// The address of the database.
    ///
    /// # Errors
    /// When it is none, or the settings file cannot be read.
    pub fn database(&self) -> Result<DatabaseUrl, Stop> {
        let file = self.settings()?;
        let written = self.database.as_deref().or(file.database.as_deref());
        let written = written.unwrap_or(DATABASE);
        written
            .parse()
            .map_err(|why| Stop::usage(format!("{why}; --database names it.")))
    }
}

/// The settings file. Every key is also an option of the command line and a variable of the
/// environment: `base_path`, `--base-path`, `TSUNAGI_BASE_PATH`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsFile {
    database: Option<String>,
    listen: Option<String>,
    base_path: Option<String>,
    public_url: Option<String>,
    log: Option<String>,
    metrics_token: Option<String>,
    #[serde(default)]
    mail: MailOptions,
}

impl SettingsFile {
    fn read(path: &Path, text: &str) -> Result<SettingsFile, Stop> {
        toml::from_str(text).map_err(|why| {
            let start = why.span().map_or(0, |span| span.start);
            let line = text[..start].matches('\n').count() + 1;
            Stop::usage(format!(
                "The settings file {}, line {line}: {}.",
                path.display(),
                why.message()
            ))
        })
    }
}

#[cfg(test)]
mod tests;
