//! The hall in which the desks stand: what all requests share.

use std::sync::{Arc, RwLock};

use kernel::ids::OrganisationId;
use kernel::lang::Lang;
use kernel::tiers::AreaPath;
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, Semaphore};

use crate::clock::Clock;
use crate::db::{Db, DbError, Row, SchemaFile, StoreError};
use crate::feature::Feature;
use crate::p;
use crate::paper::{Press, PrintRoom};

/// The schema of the desk itself, before that of all features.
pub const SCHEMA: &[SchemaFile] = &[
    SchemaFile {
        name: "0001-desk.sql",
        text: include_str!("../schema/0001-desk.sql"),
    },
    SchemaFile {
        name: "0002-search.sql",
        text: include_str!("../schema/0002-search.sql"),
    },
    SchemaFile {
        name: "0003-reminders.sql",
        text: include_str!("../schema/0003-reminders.sql"),
    },
    SchemaFile {
        name: "0004-seal.sql",
        text: include_str!("../schema/0004-seal.sql"),
    },
    SchemaFile {
        name: "0005-numbers.sql",
        text: include_str!("../schema/0005-numbers.sql"),
    },
    SchemaFile {
        name: "0006-door.sql",
        text: include_str!("../schema/0006-door.sql"),
    },
];

/// What the running program was told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The path below which everything lies, `""` or such as `/tsunagi`.
    pub base_path: String,
    /// How the world reaches us, for links in mail: `https://tsunagi.city.example`.
    pub public_url: String,
    /// Are cookies only for encrypted connections? Off only on a loopback address.
    pub secure_cookies: bool,
    /// The demonstration: its accounts are shown, and the clock stands in its year.
    pub demo: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            base_path: String::new(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            secure_cookies: true,
            demo: false,
        }
    }
}

/// The words that a municipality has for the parts of the scheme (glossary, ◆).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// The platform organisation of a district: 地域内連携協議会.
    pub council_ja: String,
    /// Its short form: 協議会.
    pub council_short_ja: String,
    /// Its name in English.
    pub council_en: String,
    /// The staff assigned to a district: 地域活動応援隊.
    pub team_ja: String,
    /// What people call the team: 地援隊.
    pub team_short_ja: String,
    /// Its name in English.
    pub team_en: String,
    /// One of them, as a role: 地域活動応援隊員.
    pub member_ja: String,
    /// The role in English, as it begins a line.
    pub member_en: String,
}

/// A municipality that the installation serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// 全国地方公共団体コード, six digits.
    pub code: String,
    /// Its word in addresses; the first municipality has none.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// Its place in the tree of areas.
    pub area: AreaPath,
    /// The community section, which runs the scheme.
    pub section: OrganisationId,
    /// The section's name.
    pub section_name: String,
    /// The section's name in English.
    pub section_name_en: String,
    /// The section's telephone, on every page.
    pub phone: String,
    /// Its own words for the scheme.
    pub scheme: Scheme,
}

impl Municipality {
    /// The name in a language.
    pub fn named(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.name,
            Lang::En => &self.name_en,
        }
    }

    /// What a team is called here.
    pub fn team(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.scheme.team_ja,
            Lang::En => &self.scheme.team_en,
        }
    }

    /// What one of a team is called here, as a role.
    pub fn member(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.scheme.member_ja,
            Lang::En => &self.scheme.member_en,
        }
    }

    /// What a council is called here.
    pub fn council(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.scheme.council_ja,
            Lang::En => &self.scheme.council_en,
        }
    }
}

/// What all requests share; cheap to clone.
#[derive(Clone)]
pub struct Hall(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    settings: Settings,
    features: Vec<&'static Feature>,
    municipalities: RwLock<Vec<Arc<Municipality>>>,
    outbox: Notify,
    hashing: Semaphore,
    print_room: PrintRoom,
}

impl Hall {
    /// Opens the house on a database: brings its schema up to date and reads which
    /// municipalities it serves. Its sheets go to this press.
    ///
    /// # Errors
    /// When the database cannot be reached, or holds a schema that is not ours.
    pub async fn open(
        db: Db,
        clock: Clock,
        settings: Settings,
        features: Vec<&'static Feature>,
        press: Arc<dyn Press>,
    ) -> Result<Hall, DbError> {
        let files: Vec<SchemaFile> = SCHEMA
            .iter()
            .chain(features.iter().flat_map(|feature| feature.schema))
            .copied()
            .collect();
        db.migrate(&files).await?;
        let hall = Hall(Arc::new(Inner {
            db,
            clock,
            settings,
            features,
            municipalities: RwLock::default(),
            outbox: Notify::new(),
            hashing: Semaphore::new(2),
            print_room: PrintRoom::new(press),
        }));
        hall.reread().await?;
        Ok(hall)
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.0.clock
    }

    /// What the program was told.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The features of the house.
    pub fn features(&self) -> &[&'static Feature] {
        &self.0.features
    }

    /// The text behind a code that is known only at run time, from whichever words files hold
    /// it; `None` for a code that nobody knows.
    pub fn say(&self, lang: Lang, key: &str, facts: &[(&str, String)]) -> Option<String> {
        crate::words::Words::say(lang, key, facts).or_else(|| {
            self.features()
                .iter()
                .find_map(|feature| (feature.say)(lang, key, facts))
        })
    }

    /// The municipality at the root of the addresses.
    pub fn home(&self) -> Option<Arc<Municipality>> {
        self.known().first().cloned()
    }

    /// The municipality behind the first part of an address.
    pub fn by_slug(&self, slug: &str) -> Option<Arc<Municipality>> {
        self.known().iter().find(|it| it.slug == slug).cloned()
    }

    /// The municipality with this code.
    pub fn by_code(&self, code: &str) -> Option<Arc<Municipality>> {
        self.known().iter().find(|it| it.code == code).cloned()
    }

    /// All municipalities; the first is at home at the root of the addresses.
    pub fn municipalities(&self) -> Vec<Arc<Municipality>> {
        self.known().clone()
    }

    fn known(&self) -> std::sync::RwLockReadGuard<'_, Vec<Arc<Municipality>>> {
        self.0
            .municipalities
            .read()
            .expect("no thread panics while it holds the list")
    }

    /// The address of a page of a municipality as the world reaches it.
    pub fn address(&self, it: &Municipality, path: &str) -> String {
        let world = self.settings().public_url.trim_end_matches('/');
        format!("{world}{}{path}", self.base(it))
    }

    /// The prefix of every address of a municipality.
    pub fn base(&self, it: &Municipality) -> String {
        let base = &self.settings().base_path;
        match self.home() {
            Some(home) if home.code == it.code => base.clone(),
            _ => format!("{base}/{}", it.slug),
        }
    }

    /// Reads the municipalities again, after an import.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn reread(&self) -> Result<(), DbError> {
        let mut tx = self.db().read().await?;
        let all = tx
            .rows(
                "select code, slug, name, name_en, area_path, section, section_name,
                        section_name_en, phone, scheme
                 from municipality order by area_path desc, code",
                p![],
                read_municipality,
            )
            .await
            .map_err(DbError::from)?;
        *self
            .0
            .municipalities
            .write()
            .expect("no thread panics while it holds the list") = all;
        Ok(())
    }

    /// Tells the outbox that there is mail.
    pub fn wake_outbox(&self) {
        self.0.outbox.notify_one();
    }

    pub(crate) fn outbox(&self) -> &Notify {
        &self.0.outbox
    }

    /// At most this many passwords are hashed at once: each takes 19 MiB.
    pub(crate) fn hashing(&self) -> &Semaphore {
        &self.0.hashing
    }

    pub(crate) fn print_room(&self) -> &PrintRoom {
        &self.0.print_room
    }
}

fn read_municipality(row: &Row) -> Result<Arc<Municipality>, StoreError> {
    let scheme: serde_json::Value = row.get("scheme")?;
    Ok(Arc::new(Municipality {
        code: row.get("code")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
        section: row.get("section")?,
        section_name: row.get("section_name")?,
        section_name_en: row.get("section_name_en")?,
        phone: row.get("phone")?,
        scheme: serde_json::from_value(scheme)
            .map_err(|why| StoreError::Unreadable(format!("the words of the scheme: {why}")))?,
    }))
}
