//! `tsunagi init`

mod charter;
mod prefectures;

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use desk::hall::{Municipality, Settings};
use desk::sheet::import::{self, Report};
use desk::{Desk, Failure, Hall};
use kernel::policy::Role;
use people::operator::{self, RoleWords};

use crate::database;
use crate::settings::At;
use crate::stop::Stop;
use charter::Charter;

/// Make a database with one municipality and its first administrator.
///
/// The municipality comes from a folder of CSV files as `tsunagi import` takes them
/// (sample/README.md describes them), or from a few words; districts and people can be taken in later.
/// The administrator's password is printed once; it is to be changed after the first login.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(super) struct Init {
    #[command(flatten)]
    at: At,
    /// The login of the first administrator
    #[arg(long, value_name = "LOGIN")]
    administrator: String,
    /// A folder with municipality.toml, areas.csv and other files
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["code", "slug", "name"])]
    folder: Option<PathBuf>,
    #[command(flatten)]
    charter: Charter,
}

const EXAMPLES: &str = r#"Examples:
  tsunagi init --administrator yamada --folder kochi

  tsunagi init --administrator yamada --code 392014 --slug kochi \
      --name 高知市 --kana こうちし --name-en "Kochi City" \
      --section 地域コミュニティ推進課 --section-en "Community Promotion Section" \
      --phone 088-823-9080"#;

impl Init {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let at = self.at.database()?;
        let words = match self.folder {
            None => Some(self.charter.files()?),
            Some(_) => None,
        };
        let database = database::create(&at).await?;
        let (hall, _database) = database::hall_with(&at, database, Settings::default()).await?;
        if !hall.municipalities().is_empty() {
            return Err(Stop::refused(format!(
                "There is a municipality in {at} already. `tsunagi import FOLDER` adds another."
            )));
        }
        let now = hall.clock().now();
        let report = match (&words, &self.folder) {
            (Some(words), _) => import::files(&hall, &|name| words.read(name), now).await,
            (None, Some(folder)) => import::folder(&hall, folder, now).await,
            (None, None) => Ok(Report::default()),
        };
        super::import::print(&report.map_err(|why| Stop::of(&hall, why))?);
        let place = hall
            .home()
            .ok_or_else(|| Stop::bug("the municipality was taken in and is not there"))?;
        let password = administrator(&hall, &place, &self.administrator)
            .await
            .map_err(|why| Stop::of(&hall, why))?;
        println!("\n{} is in {at}.", place.name);
        super::account::print_password(&self.administrator, &password);
        println!("Now: tsunagi serve");
        Ok(())
    }
}

/// Opens the account of the first administrator, who belongs to the section that runs the scheme
/// until somebody says otherwise.
async fn administrator(
    hall: &Hall,
    place: &Arc<Municipality>,
    login: &str,
) -> Result<String, Failure> {
    let desk = Desk::of_the_house(hall, place.clone(), hall.clock().now());
    let password = operator::open_account(&desk, login, login, "").await?;
    let role = RoleWords {
        role: Role::Administrator.code().to_owned(),
        organisation: place.section.to_string(),
        area: place.area.key().to_owned(),
        from: desk.today.to_string(),
        last: String::new(),
    };
    operator::give_role(&desk, login, &role).await?;
    Ok(password)
}
