//! The documents' data, carried in the binary: what the demonstration shows.

use std::sync::Arc;

use axum::Router;
use desk::Hall;
use desk::hall::Municipality;
use desk::sheet::import;
use kernel::day::{Day, Moment, moment_at};
use serde::Deserialize;

use crate::stop::Stop;
use crate::story::{self, Story};

include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// The beginning of 令和5年度, in which the stories happen: the data are those of that morning.
const FOUNDED: Day = Day::constant(2023, 4, 1);

/// The files of one municipality.
#[derive(Debug)]
pub struct Folder {
    /// Its word in addresses.
    pub name: &'static str,
    files: &'static [(&'static str, &'static [u8])],
}

/// What the demonstration needs of `municipality.toml`.
#[derive(Deserialize)]
struct Charter {
    code: String,
    today: Day,
}

/// All municipalities of the samples.
pub fn folders() -> &'static [Folder] {
    FOLDERS
}

/// The day on which the demonstration stands.
///
/// # Errors
/// When a sample cannot be read.
pub fn today() -> Result<Day, Stop> {
    let charters: Result<Vec<Charter>, Stop> = FOLDERS.iter().map(Folder::charter).collect();
    let last = charters?.into_iter().map(|charter| charter.today).max();
    last.ok_or_else(|| Stop::bug("the program carries no samples"))
}

/// Takes all samples into an empty house.
///
/// # Errors
/// When a file does not go in.
pub async fn import(hall: &Hall) -> Result<(), Stop> {
    for folder in FOLDERS {
        let read = |name: &str| folder.file(name).map(<[u8]>::to_vec);
        import::files(hall, &read, founded())
            .await
            .map_err(|why| Stop::of(hall, why).within(folder.name))?;
    }
    Ok(())
}

/// Tells the stories of all samples, until the day of the demonstration.
///
/// # Errors
/// When a story does not come out.
pub async fn tell(hall: &Hall, app: &Router) -> Result<(), Stop> {
    for folder in FOLDERS {
        let place = folder.place(hall)?;
        story::tell(hall, app, &place, &folder.stories()?, today()?).await?;
    }
    Ok(())
}

fn founded() -> Moment {
    moment_at(FOUNDED, 9, 0)
}

/// A demonstration account, as the samples list it.
#[derive(Debug, Deserialize)]
pub struct Account {
    /// The login.
    #[serde(rename = "account")]
    pub login: String,
    /// The code of the role.
    pub role: String,
    /// What it is for, in Japanese.
    pub note: String,
}

impl Folder {
    /// A file by its path in the folder.
    pub fn file(&self, name: &str) -> Option<&'static [u8]> {
        let found = self.files.iter().find(|(path, _)| *path == name);
        found.map(|(_, bytes)| *bytes)
    }

    /// The municipality, once it was taken in.
    ///
    /// # Errors
    /// When the sample cannot be read, or was not taken in.
    pub fn place(&self, hall: &Hall) -> Result<Arc<Municipality>, Stop> {
        let code = self.charter()?.code;
        hall.by_code(&code)
            .ok_or_else(|| Stop::bug(&format!("the sample {} was not taken in", self.name)))
    }

    fn charter(&self) -> Result<Charter, Stop> {
        let bytes = self.file("municipality.toml").unwrap_or_default();
        toml::from_slice(bytes).map_err(|why| {
            Stop::bug(&format!(
                "{}/municipality.toml: {}",
                self.name,
                why.message()
            ))
        })
    }

    /// Its accounts, in the order of the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn accounts(&self) -> Result<Vec<Account>, Stop> {
        let bytes = self.file("accounts.csv").unwrap_or_default();
        csv::Reader::from_reader(bytes)
            .into_deserialize()
            .collect::<Result<_, _>>()
            .map_err(|why| Stop::bug(&format!("{}/accounts.csv: {why}", self.name)))
    }

    /// Its stories, in the order of their files.
    ///
    /// # Errors
    /// When a story cannot be read.
    pub fn stories(&self) -> Result<Vec<Story>, Stop> {
        self.files
            .iter()
            .filter(|(path, _)| path.starts_with("stories/") && path.ends_with(".toml"))
            .map(|(path, bytes)| Story::read(&format!("{}/{path}", self.name), bytes))
            .collect()
    }
}
