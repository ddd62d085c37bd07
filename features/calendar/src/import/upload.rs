//! What somebody sends to be read: a file, or a table pasted from a spreadsheet.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use desk::Failure;
use kernel::day::{Day, FiscalYear};
use kernel::ids::OrganisationId;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use kernel::text::clean_line;

use super::table::LARGEST;
use crate::store::Organiser;

/// The longest request, in bytes. What is larger than a file may be is read and dropped, so that whoever
/// sent it is told so.
pub(crate) const LONGEST: usize = 24 << 20;

/// A file with what is chosen beside it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Upload {
    /// Who holds what names nobody, as chosen.
    pub(crate) organiser: String,
    /// The fiscal year of days without a year, as chosen.
    pub(crate) fiscal_year: String,
    /// How open the events will be.
    pub(crate) visibility: String,
    /// Are the days fixed?
    pub(crate) fixed: bool,
    /// Only to see what would come of it.
    pub(crate) dry_run: bool,
    /// What the file is called.
    pub(crate) file: String,
    /// What was pasted.
    pub(crate) table: String,
    pub(super) bytes: Vec<u8>,
    pub(super) is_large: bool,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let unreadable = || Failure::Unreadable("form");
        let kind = request.headers().get(CONTENT_TYPE);
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/")) {
            // A form that could not bring a file: it is told that there is none.
            return Ok(Upload::default());
        }
        let parts = Multipart::from_request(request, state).await;
        let mut parts = parts.map_err(|_| unreadable())?;
        let mut upload = Upload::default();
        while let Some(field) = parts.next_field().await.map_err(|_| unreadable())? {
            upload.take(field).await?;
        }
        Ok(upload)
    }
}

impl Upload {
    /// What a program sends, with the words of its address.
    pub(crate) fn of(bytes: Vec<u8>) -> Upload {
        Upload {
            is_large: bytes.len() > LARGEST,
            bytes,
            ..Upload::default()
        }
    }

    async fn take(&mut self, field: Field<'_>) -> Result<(), Failure> {
        let name = field.name().unwrap_or_default().to_owned();
        let file = clean_line(field.file_name().unwrap_or_default());
        let (bytes, is_large) = bounded(field).await?;
        let text = || desk::sheet::read::text(&bytes);
        match name.as_str() {
            "organiser" => self.organiser = text(),
            "fiscal_year" => self.fiscal_year = text(),
            "visibility" => self.visibility = text(),
            "fixed" => self.fixed = bytes == b"yes",
            "table" => {
                self.is_large |= is_large;
                self.table = text();
            }
            "file" if !bytes.is_empty() => {
                self.is_large |= is_large;
                self.file = file.chars().take(LONGEST_NAME).collect();
                self.bytes = bytes;
            }
            _ => {}
        }
        Ok(())
    }

    /// What is to be read: the file, else what was pasted.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        if self.is_large {
            let limit = LARGEST >> 20;
            return Err(Refusal::new("import.large").with("limit", limit).at("file"));
        }
        match (self.bytes.is_empty(), self.table.trim().is_empty()) {
            (false, _) => Ok(self.bytes.clone()),
            (true, false) => Ok(self.table.clone().into_bytes()),
            (true, true) => Err(Refusal::new("import.nothing").at("file")),
        }
    }

    /// Who holds what names nobody: the one that is chosen, or the only one there is.
    pub(crate) fn organiser(&self, organisers: &[Organiser]) -> Result<OrganisationId, Refusal> {
        let chosen = match organisers {
            [only] => Some(only),
            several => several
                .iter()
                .find(|it| it.host.id.to_string() == self.organiser),
        };
        let refused = || Refusal::new("event.organiser").at("organiser");
        chosen.map(|it| it.host.id).ok_or_else(refused)
    }

    /// In which a day lies that has no year.
    pub(crate) fn year(&self, today: Day) -> Result<FiscalYear, Refusal> {
        match self.fiscal_year.trim() {
            "" => Ok(FiscalYear::of(today)),
            text => FiscalYear::read(text)
                .ok()
                .filter(|year| (1950..=2200).contains(&year.0))
                .ok_or_else(|| Refusal::new("import.year").at("fiscal_year")),
        }
    }

    /// How open the events will be; open, unless it says otherwise.
    pub(crate) fn visibility(&self) -> String {
        let known = Visibility::read(&self.visibility);
        known.unwrap_or(Visibility::Public).code().to_owned()
    }
}

/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 120;

/// The bytes of a field, none where it is too large.
async fn bounded(mut field: Field<'_>) -> Result<(Vec<u8>, bool), Failure> {
    let (mut bytes, mut is_large) = (Vec::new(), false);
    while let Some(piece) = field
        .chunk()
        .await
        .map_err(|_| Failure::Unreadable("form"))?
    {
        is_large |= bytes.len() + piece.len() > LARGEST;
        match is_large {
            true => bytes.clear(),
            false => bytes.extend_from_slice(&piece),
        }
    }
    Ok((bytes, is_large))
}
