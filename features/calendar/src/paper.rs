//! 紙のカレンダー: what each household hangs up, printed from the same events (B3, F12). Only what everybody
//! may know is on paper, whoever prints it.

mod content;

use askama::Template;
use desk::frame::{Choice, Frame};
use desk::paper::Sheet;
use desk::{Answer, Desk, Failure, Query};
use kernel::day::{Day, FiscalYear};
use kernel::policy::{Bound, Scope, Visibility};
use serde::Deserialize;

use crate::Words;
use crate::model::{Which, collection_days};
use crate::store::{self, Selection};
use content::Material;

/// The most events of a sheet; more is no calendar any more.
const MOST: usize = 3000;
/// How sharp the preview is, in pixels to a point.
const SHARP: f32 = 1.2;

/// The kinds of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// April to March on one A3, for the refrigerator.
    Year,
    /// A month on A4.
    Month,
    /// A month on A2, for the notice board.
    Poster,
    /// What is to come as a list, for the newsletter.
    List,
    /// The same in large letters.
    Large,
}

impl Kind {
    const ALL: [Kind; 5] = [
        Kind::Year,
        Kind::Month,
        Kind::Poster,
        Kind::List,
        Kind::Large,
    ];

    const fn code(self) -> &'static str {
        match self {
            Kind::Year => "a3-year",
            Kind::Month => "a4-month",
            Kind::Poster => "a2-poster",
            Kind::List => "list",
            Kind::Large => "large",
        }
    }

    fn read(code: &str) -> Kind {
        let found = Kind::ALL.into_iter().find(|it| it.code() == code);
        found.unwrap_or(Kind::Year)
    }

    const fn source(self) -> &'static str {
        match self {
            Kind::Year => include_str!("paper/year.typ"),
            Kind::Month | Kind::Poster => include_str!("paper/month.typ"),
            Kind::List | Kind::Large => include_str!("paper/list.typ"),
        }
    }

    const fn named(self, w: Words) -> &'static str {
        match self {
            Kind::Year => w.paper_year(),
            Kind::Month => w.paper_month(),
            Kind::Poster => w.paper_poster(),
            Kind::List => w.paper_list(),
            Kind::Large => w.paper_large(),
        }
    }
}

/// Which sheet.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `a3-year`, `a4-month`, `a2-poster`, `list` or `large`.
    sheet: String,
    /// Which page of the preview.
    page: String,
}

impl Asked {
    fn kind(&self) -> Kind {
        Kind::read(&self.sheet)
    }
}

pub(crate) async fn get_pdf(
    desk: Desk,
    Query(which): Query<Which>,
    Query(asked): Query<Asked>,
) -> Answer {
    let sheet = sheet(&desk, &which, asked.kind()).await?;
    let printed = desk.print(&sheet).await?;
    desk.paper(
        &format!("calendar-{}", asked.kind().code()),
        &sheet.title,
        printed,
    )
}

pub(crate) async fn get_picture(
    desk: Desk,
    Query(which): Query<Which>,
    Query(asked): Query<Asked>,
) -> Answer {
    let sheet = sheet(&desk, &which, asked.kind()).await?;
    let page = asked.page.parse().unwrap_or(1);
    desk.picture(&sheet, page, SHARP).await
}

#[derive(Template)]
#[template(path = "paper/preview.html")]
struct Page {
    frame: Frame,
    w: Words,
    council: String,
    councils: Vec<Choice>,
    month: String,
    fiscal_year: String,
    years: Vec<Choice>,
    sheet: String,
    sheets: Vec<Choice>,
    title: String,
    /// The pictures of its pages.
    pictures: Vec<String>,
    pdf: String,
    /// Characters that no font has, to be mended by hand.
    unprintable: String,
}

/// How many pages a preview shows.
const SHOWN: usize = 4;

pub(crate) async fn get(
    desk: Desk,
    Query(mut which): Query<Which>,
    Query(asked): Query<Asked>,
) -> Answer {
    let w = Words(desk.lang);
    let mut tx = desk.read().await?;
    let councils = store::councils(&mut tx, desk.municipality()).await?;
    drop(tx);
    which.council = crate::plan::council_of(&desk, &which.council, &councils);
    let kind = asked.kind();
    let sheet = sheet(&desk, &which, kind).await?;
    let printed = desk.print(&sheet).await?;
    let frame = desk.frame();
    let query = |page: usize| {
        let mut query = which.query();
        query.push_str(&format!("&sheet={}&page={page}", kind.code()));
        query
    };
    let year = year_of(&desk, &which);
    let page = Page {
        pictures: (1..=printed.pages.min(SHOWN))
            .map(|page| frame.at(format!("/calendar.png{}", query(page))))
            .collect(),
        pdf: frame.at(format!("/calendar.pdf{}", query(1))),
        councils: councils
            .iter()
            .map(|it| Choice::new(it.id.to_string(), it.named(desk.lang)))
            .collect(),
        years: [year.0 - 1, year.0, year.0 + 1]
            .iter()
            .map(|year| Choice::new(year.to_string(), FiscalYear(*year).shown(desk.lang)))
            .collect(),
        fiscal_year: year.0.to_string(),
        month: which.month(desk.today).to_string(),
        sheets: Kind::ALL
            .into_iter()
            .map(|it| Choice::new(it.code(), it.named(w)))
            .collect(),
        sheet: kind.code().to_owned(),
        title: sheet.title,
        unprintable: printed.unprintable.join(" "),
        council: which.council,
        frame,
        w,
    };
    desk.page(&page)
}

fn year_of(desk: &Desk, which: &Which) -> FiscalYear {
    let year = FiscalYear::read(&which.fiscal_year);
    year.unwrap_or(which.month(desk.today).fiscal_year())
}

/// The days that are on a sheet.
fn days(desk: &Desk, which: &Which, kind: Kind) -> (Day, Day) {
    match kind {
        Kind::Year => {
            let year = year_of(desk, which);
            (year.first(), year.last())
        }
        Kind::Month | Kind::Poster => {
            let month = which.month(desk.today);
            (month.first(), month.last())
        }
        Kind::List | Kind::Large => {
            let (from, until) = which.days();
            let from = from.unwrap_or(desk.today);
            (from, until.unwrap_or_else(|| from.add_days(60)))
        }
    }
}

/// The sheet as data.
async fn sheet(desk: &Desk, which: &Which, kind: Kind) -> Result<Sheet, Failure> {
    let public = Scope {
        any: vec![Bound {
            area: None,
            part: None,
            sees: Visibility::Public,
        }],
    };
    let (from, until) = days(desk, which, kind);
    let mut tx = desk.read().await?;
    let municipality = desk.municipality();
    let selection = Selection::of(municipality, &public, which);
    // All of the year, so that an organisation has one letter on all its sheets.
    let year = (
        FiscalYear::of(from).first(),
        FiscalYear::of(from).last().max(until),
    );
    let held = store::held(&mut tx, &selection, year.0, year.1, MOST).await?;
    let undated = store::undated(&mut tx, &selection, 100).await?;
    let councils = store::councils(&mut tx, municipality).await?;
    let chosen =
        (!which.council.is_empty()).then(|| store::organisation_id(municipality, &which.council));
    let here = (which.area.as_str(), chosen);
    let collection = store::collection(&mut tx, municipality, here, (from, until)).await?;
    drop(tx);
    let council = chosen.and_then(|id| councils.into_iter().find(|it| it.id == id));
    let whose = council.map_or_else(
        || desk.place().named(desk.lang).to_owned(),
        |it| it.named(desk.lang).to_owned(),
    );
    let material = Material {
        w: Words(desk.lang),
        whose: &whose,
        days: (from, until),
        events: &held.events,
        undated: &undated.events,
        collection: match which.shows("collection") {
            true => collection_days(
                &collection.here,
                &collection.rules,
                &collection.changes,
                (from, until),
            ),
            false => Vec::new(),
        },
        contact: (section(desk), desk.place().phone.as_str()),
    };
    let content = match kind {
        Kind::Year => material.year(),
        Kind::Month => material.month("a4"),
        Kind::Poster => material.month("a2"),
        Kind::List => material.list(false),
        Kind::Large => material.list(true),
    };
    let query = Which {
        from: String::new(),
        until: String::new(),
        ..which.clone()
    };
    Ok(Sheet {
        title: material.title(kind == Kind::Year),
        lang: desk.lang,
        source: kind.source(),
        content,
        address: Some(desk.address(&format!("/calendar{}", query.query()))),
        issued: desk.today,
    })
}

/// Whom to ask.
fn section(desk: &Desk) -> &str {
    match desk.lang {
        kernel::lang::Lang::Ja => &desk.place().section_name,
        kernel::lang::Lang::En => &desk.place().section_name_en,
    }
}
