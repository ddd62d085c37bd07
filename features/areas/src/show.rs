//! One area: where it lies and what lies in it; of a district also who speaks for it, who supports it,
//! and what was asked and answered there.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Path};
use kernel::day::Month;
use kernel::ids::AreaId;
use kernel::lang::Lang;
use kernel::policy::Action;
use kernel::tiers::Tier;

use crate::model::{Area, Asked, Council, District, Served, Team};
use crate::store::around;
use crate::{Words, store};

/// Whether a council must be certified to get a team (A1).
const CERTIFIED_ONLY: &str = "request.certified_only";

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    area: Area,
    /// What lies above the municipality, where its house has no pages.
    beyond: Vec<Area>,
    above: Vec<Area>,
    below: Vec<Area>,
    /// What a team is called here.
    team: String,
    district: Option<District>,
    /// Whether only certified councils get a team, and the document that says so.
    certified_only: bool,
    source: Option<String>,
}

impl Page {
    /// May a voice be of this area?
    const fn has_box(&self) -> bool {
        matches!(self.area.tier, Tier::District | Tier::Neighbourhood)
    }

    fn served(&self, it: &District) -> Served {
        it.served(self.certified_only, self.frame.today)
    }

    /// Why there is no council; the document of June 2021 says 未設立 and no more.
    fn reason<'a>(&'a self, it: &'a District) -> &'a str {
        match (self.frame.lang, it.reason.as_deref()) {
            (Lang::Ja, Some(reason)) if reason != "未設立" => reason,
            _ => self.w.not_established(),
        }
    }

    /// How a council stands.
    fn standing(&self, it: &Council) -> String {
        match (it.certified_on, it.is_certified(self.frame.today)) {
            (Some(on), true) => self.w.certified(Month::of(on).shown(self.frame.lang)),
            _ if self.certified_only => self.w.uncertified().to_owned(),
            _ => self.w.established().to_owned(),
        }
    }

    /// The support block, as its list names it.
    fn block(&self, it: &Team) -> Option<String> {
        let (number, printed) = it.block.as_ref()?;
        let name = match self.frame.lang {
            Lang::Ja => printed,
            Lang::En => it.named(self.frame.lang),
        };
        Some(self.w.block_line(number, name))
    }

    /// How far a concern has come, and the tone of it.
    const fn state(&self, it: &Asked) -> (&'static str, &'static str) {
        match (it.is_closed, &it.answer) {
            (true, _) => (self.w.asked_closed(), "done"),
            (false, Some(_)) => (self.w.asked_answered(), "waiting"),
            (false, None) => (self.w.asked_open(), "going"),
        }
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<AreaId>) -> Answer {
    let mut tx = desk.read().await?;
    let area = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&area)?;
    let around = store::list_around(&mut tx, desk.municipality(), &area).await?;
    let (below, above): (Vec<Area>, Vec<Area>) = around
        .into_iter()
        .filter(|it| it.id != area.id)
        .partition(|it| it.parent == Some(area.id));
    let (above, beyond) = above.into_iter().partition(|it| desk.can(Action::Read, it));
    let district = match area.tier {
        Tier::District => Some(around::district(&mut tx, &desk, &area).await?),
        Tier::Prefecture | Tier::Block | Tier::Municipality | Tier::Neighbourhood => None,
    };
    let book = desk.rulebook(&mut tx).await?;
    let rule = book.row(CERTIFIED_ONLY, &area.path, desk.today);
    // Where the rulebook says nothing, only certified councils count, as in the registry.
    let certified_only = rule.is_none_or(|rule| rule.value != false);
    desk.page(&Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        team: desk.place().team(desk.lang).to_owned(),
        source: rule
            .filter(|_| certified_only)
            .map(|rule| desk.in_words(&rule.text_ja, &rule.text_en).to_owned()),
        certified_only,
        district,
        area,
        beyond,
        above,
        below,
    })
}

/// The page on the way down to an area; the municipality's is the list of its districts.
fn page_of(it: &Area) -> String {
    match it.tier {
        Tier::Municipality => "/areas".to_owned(),
        Tier::Prefecture | Tier::Block | Tier::District | Tier::Neighbourhood => {
            format!("/areas/{}", it.id)
        }
    }
}
