//! A municipality in a few words: the smallest set of files from which a house can begin.

use clap::Args;
use serde::Serialize;

use super::prefectures;
use crate::stop::Stop;

/// The municipality, where there is no folder with files yet.
#[derive(Args, Debug)]
#[command(next_help_heading = "The municipality, without a folder")]
pub(super) struct Charter {
    /// Its 全国地方公共団体コード, six digits
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Its word in addresses: small letters, digits, hyphens
    #[arg(long, value_name = "WORD")]
    slug: Option<String>,
    /// Its name: 高知市
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// How the name is read: こうちし
    #[arg(long, value_name = "KANA")]
    kana: Option<String>,
    /// Its name in English: Kochi City
    #[arg(long, value_name = "NAME")]
    name_en: Option<String>,
    /// The section that runs the scheme: 地域コミュニティ推進課
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// The section's name in English
    #[arg(long, value_name = "NAME")]
    section_en: Option<String>,
    /// The section's telephone, which stands on every page
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,
}

/// The key of the section in the files.
pub(super) const SECTION: &str = "community-section";

/// Files that only exist in memory, by their names.
pub(super) struct Files([(&'static str, String); 4]);

impl Files {
    /// The bytes of a file.
    pub(super) fn read(&self, name: &str) -> Option<Vec<u8>> {
        let found = self.0.iter().find(|(file, _)| *file == name);
        found.map(|(_, text)| text.clone().into_bytes())
    }
}

/// `municipality.toml`
#[derive(Serialize)]
struct Municipality<'a> {
    code: &'a str,
    slug: &'a str,
    name_ja: &'a str,
    name_en: &'a str,
    area: &'a str,
    community_section: Section<'a>,
    words: Words,
}

#[derive(Serialize)]
struct Section<'a> {
    organisation: &'a str,
    name_ja: &'a str,
    name_en: &'a str,
    phone: &'a str,
}

/// The plainest words for the parts of the scheme, until the municipality names its own.
#[derive(Serialize)]
struct Words {
    team_ja: &'static str,
    team_short_ja: &'static str,
    team_en: &'static str,
    member_ja: &'static str,
    member_en: &'static str,
    council_ja: &'static str,
    council_short_ja: &'static str,
    council_en: &'static str,
}

/// The days and hours that the house itself proposes, until the municipality decides.
const RULES: &str = include_str!("rules.toml");

const WORDS: Words = Words {
    team_ja: "地域担当職員",
    team_short_ja: "地域担当",
    team_en: "district staff",
    member_ja: "地域担当職員",
    member_en: "District staff",
    council_ja: "地域協議会",
    council_short_ja: "協議会",
    council_en: "district council",
};

impl Charter {
    /// The files of the municipality.
    ///
    /// # Errors
    /// When a word is missing or cannot be right.
    pub(super) fn files(&self) -> Result<Files, Stop> {
        let code = needed(self.code.as_ref(), "--code")?;
        let prefecture = prefectures::of(code)
            .filter(|_| prefectures::is_code(code))
            .ok_or_else(|| {
                Stop::usage(format!("{code} is no 全国地方公共団体コード (six digits)."))
            })?;
        let slug = needed(self.slug.as_ref(), "--slug")?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !slug.chars().all(plain) {
            return Err(Stop::usage(
                "--slug takes small letters, digits and hyphens.",
            ));
        }
        let name = needed(self.name.as_ref(), "--name")?;
        let name_en = needed(self.name_en.as_ref(), "--name-en")?;
        let kana = needed(self.kana.as_ref(), "--kana")?;
        let section = needed(self.section.as_ref(), "--section")?;
        let section_en = needed(self.section_en.as_ref(), "--section-en")?;
        let phone = needed(self.phone.as_ref(), "--phone")?;

        let charter = Municipality {
            code,
            slug,
            name_ja: name,
            name_en,
            area: slug,
            community_section: Section {
                organisation: SECTION,
                name_ja: section,
                name_en: section_en,
                phone,
            },
            words: WORDS,
        };
        let charter = toml::to_string(&charter).map_err(|why| Stop::bug(&why.to_string()))?;
        let areas = sheet(&[
            &["key", "parent", "tier", "code", "name", "kana", "name_en"],
            &[
                "prefecture",
                "",
                "prefecture",
                prefecture.code,
                prefecture.name,
                prefecture.kana,
                prefecture.name_en,
            ],
            &[
                slug,
                "prefecture",
                "municipality",
                code,
                name,
                kana,
                name_en,
            ],
        ])?;
        let organisations = sheet(&[
            &["key", "kind", "name", "name_en", "kana", "area", "phone"],
            &[
                SECTION,
                "community_section",
                section,
                section_en,
                section,
                slug,
                phone,
            ],
        ])?;
        Ok(Files([
            ("municipality.toml", charter),
            ("areas.csv", areas),
            ("organisations.csv", organisations),
            ("rules.toml", RULES.to_owned()),
        ]))
    }
}

fn needed<'a>(word: Option<&'a String>, option: &str) -> Result<&'a str, Stop> {
    word.map(|word| word.trim())
        .filter(|word| !word.is_empty())
        .ok_or_else(|| {
            Stop::usage(format!(
                "{option} is needed to name the municipality; or name a folder with --folder. \
                 `tsunagi init --help` shows both."
            ))
        })
}

fn sheet(rows: &[&[&str]]) -> Result<String, Stop> {
    let mut sheet = csv::Writer::from_writer(Vec::new());
    for row in rows {
        sheet
            .write_record(*row)
            .map_err(|why| Stop::bug(&why.to_string()))?;
    }
    let bytes = sheet
        .into_inner()
        .map_err(|why| Stop::bug(&why.to_string()))?;
    String::from_utf8(bytes).map_err(|why| Stop::bug(&why.to_string()))
}
