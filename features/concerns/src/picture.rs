//! A concern in words: one clear picture, the same at the head of its page and beside its forms.

use desk::Desk;
use desk::db::{Conn, StoreError};
use kernel::day::Day;
use kernel::lang::Lang;

use crate::Words;
use crate::model::Concern;
use crate::store;

/// What stands on every page of a concern for those who deal with it.
pub(crate) struct Picture {
    pub(crate) state: String,
    pub(crate) tone: &'static str,
    pub(crate) holder: String,
    pub(crate) sender: String,
    /// When it is due to move, and how far past that it is.
    pub(crate) due: Option<Due>,
    pub(crate) category: String,
    pub(crate) council: String,
    pub(crate) area: String,
    pub(crate) triage: String,
    pub(crate) urgency: String,
    pub(crate) visibility: String,
}

impl Picture {
    /// Three queries: the names of the offices, of the category, of the place.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        it: &Concern,
    ) -> Result<Picture, StoreError> {
        let w = Words(desk.lang);
        let municipality = desk.municipality();
        let offices = it.place.holder().into_iter().chain([it.sender]);
        let offices = offices.chain(it.council).collect();
        let names = store::office_names(tx, municipality, desk.lang, offices).await?;
        let name = |office| names.get(&office).cloned().unwrap_or_default();
        let categories = store::categories(tx, municipality).await?;
        let category = categories
            .iter()
            .find(|category| it.about.category.as_ref() == Some(&category.key));
        Ok(Picture {
            state: w.coded("state", it.state_shown()),
            tone: tone(it.place.state(), it.is_late(desk.today)),
            holder: it.place.holder().map(name).unwrap_or_default(),
            sender: name(it.sender),
            due: Due::of(it.place.next_date(), desk.today, desk.lang),
            category: category.map_or("", |it| it.named(desk.lang)).to_owned(),
            council: it.council.map(name).unwrap_or_default(),
            area: store::area_name(tx, municipality, desk.lang, &it.area).await?,
            triage: it
                .about
                .triage
                .map(|triage| w.coded("triage", triage.code()))
                .unwrap_or_default(),
            urgency: w.coded("urgency", it.about.urgency.code()),
            visibility: w.coded("visibility", it.about.visibility.code()),
        })
    }
}

/// The next date in words.
pub(crate) struct Due {
    /// 「令和5年7月26日（水）」
    pub(crate) day: String,
    /// 「令和5年7月26日（水）まで」
    pub(crate) until: String,
    /// 「7月26日（水）まで」, for lists.
    pub(crate) until_short: String,
    /// 「2日過ぎています」; empty while there is time.
    pub(crate) late: String,
}

impl Due {
    /// Nothing for a concern that came to its end.
    pub(crate) fn of(next_date: Option<Day>, today: Day, lang: Lang) -> Option<Due> {
        let day = next_date?;
        let w = Words(lang);
        let past = day.days_until(today);
        Some(Due {
            day: day.shown(lang),
            until: w.until_day(day.shown(lang)),
            until_short: w.until_day(day.shown_short(lang)),
            late: if past > 0 {
                w.days_late(past)
            } else {
                String::new()
            },
        })
    }
}

/// The tone of a state; lateness outweighs it.
pub(crate) fn tone(state: &str, late: bool) -> &'static str {
    match state {
        _ if late => "late",
        "triage" | "working" | "promised" => "going",
        "sent" | "returned" | "answered" => "waiting",
        "closed" => "done",
        _ => "plain",
    }
}
