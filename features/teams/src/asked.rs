//! What the forms that begin a request know of the council that asks.

use std::borrow::Borrow;

use desk::db::Conn;
use desk::frame::Choice;
use desk::{Desk, Failure};
use kernel::day::{Day, FiscalYear};
use kernel::lang::Lang;
use kernel::policy::{Action, Resource, Role};

use crate::Words;
use crate::model::{Asking, MeetingKind};
use crate::rules::RequestRules;
use crate::store;
use crate::store::listing;

/// The councils for which the reader may begin a request.
pub(crate) struct Councils {
    pub(crate) all: Vec<Choice>,
    /// The one that is chosen, or the only one.
    pub(crate) chosen: String,
}

impl Councils {
    /// The councils of the reader, with the one that was chosen before.
    ///
    /// # Errors
    /// [`Failure::Missing`] for a reader who has none: for them there is no such form.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        action: Action,
        chosen: &str,
    ) -> Result<Councils, Failure> {
        let scope = desk.scope(action, Resource::AttendanceRequest);
        let all = listing::list_councils(tx, desk.municipality(), &scope).await?;
        let all: Vec<Choice> = all
            .iter()
            .map(|(id, it)| Choice::new(id.to_string(), it.named(desk.lang)))
            .collect();
        let chosen = match all.as_slice() {
            [] => return Err(Failure::Missing),
            [only] => only.value.clone(),
            _ => chosen.to_owned(),
        };
        Ok(Councils { all, chosen })
    }
}

/// A council that is about to ask, by the rules of the day of the meeting.
pub(crate) struct Asked {
    pub(crate) it: Asking,
    /// The kinds of meetings, duty first.
    pub(crate) kinds: Vec<Choice>,
    /// Who is on its team.
    pub(crate) members: Vec<Choice>,
    pub(crate) rules: RequestRules,
    pub(crate) year: FiscalYear,
    /// How many of the council's requests count in that year already.
    pub(crate) total: i64,
    /// The role in which the reader begins it.
    pub(crate) role: Role,
}

impl Asked {
    /// The council that was chosen, or nothing as long as none is.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        action: Action,
        (council, on): (&str, &str),
    ) -> Result<Option<Asked>, Failure> {
        let Ok(council) = council.parse() else {
            return Ok(None);
        };
        let municipality = desk.municipality();
        let it = store::request::asking(tx, municipality, council, desk.new_id()).await?;
        let role = desk.may(action, &it)?.role();
        let on = Day::read(on).unwrap_or(desk.today);
        let members = match store::team::of_council(tx, municipality, council, on).await? {
            Some(team) => store::posting::list(tx, municipality, team, on).await?,
            None => Vec::new(),
        };
        let book = desk.rulebook(tx).await?;
        let rules = RequestRules::on(&book, &it.area, on)?;
        let year = FiscalYear::of(on);
        let members = members
            .iter()
            .map(|it| Choice::new(it.person.to_string(), it.name.as_str()))
            .collect();
        Ok(Some(Asked {
            kinds: kinds(&rules, desk),
            members,
            total: store::request::count(tx, municipality, council, year).await?,
            role,
            it,
            rules,
            year,
        }))
    }

    /// Whether one more goes beyond the year's number.
    pub(crate) fn is_full(&self) -> bool {
        let limit = self.rules.per_year.as_ref();
        limit.is_some_and(|limit| self.total >= limit.value)
    }

    /// The fiscal year of the meeting.
    pub(crate) fn year_shown(&self, lang: impl Borrow<Lang>) -> String {
        self.year.shown(*lang.borrow())
    }

    /// 「3/12」, or how many where no number is set.
    pub(crate) fn used(&self, w: &Words) -> String {
        match &self.rules.per_year {
            Some(limit) => format!("{}/{}", self.total, limit.value),
            None => w.count_alone(self.total),
        }
    }

    /// The colour that repeats whether the year's number is reached.
    pub(crate) fn tone(&self) -> &'static str {
        if self.is_full() { "late" } else { "plain" }
    }

    /// Whoever acts is not of the council, so that the original is to be named.
    pub(crate) fn for_council(&self) -> bool {
        self.role != Role::CouncilOfficer
    }

    /// The section enters it for a member.
    pub(crate) fn for_member(&self) -> bool {
        self.role == Role::CommunitySection
    }
}

/// The kinds that the rules name, duty first, and what is left to say.
fn kinds(rules: &RequestRules, desk: &Desk) -> Vec<Choice> {
    let named = [&rules.duty_kinds, &rules.volunteer_kinds];
    let named = named.into_iter().flatten().flat_map(|rule| &rule.value);
    let all = named
        .map(String::as_str)
        .chain([MeetingKind::EVENT_DAY, MeetingKind::OTHER]);
    let mut kinds: Vec<Choice> = Vec::new();
    for word in all {
        if !kinds.iter().any(|known| known.is(word)) {
            kinds.push(Choice::new(word, MeetingKind::new(word).named(desk.lang)));
        }
    }
    kinds
}
