//! How a role is said on a page.

use desk::Desk;
use kernel::ids::Id;
use kernel::lang::Lang;
use kernel::policy::Role;

use crate::Words;
use crate::model::{HeldRole, OrganisationKind, RoleGrant};

/// A role in words.
pub(crate) struct RoleLine {
    pub(crate) id: Id<RoleGrant>,
    /// What one is.
    pub(crate) title: String,
    /// For whom and where.
    pub(crate) about: String,
    /// Since when and until when.
    pub(crate) term: String,
    /// Is it past?
    pub(crate) over: bool,
    /// Is it still to come?
    pub(crate) coming: bool,
}

impl RoleLine {
    pub(crate) fn of(desk: &Desk, it: &HeldRole) -> RoleLine {
        let grant = &it.held.grant;
        let named = |names: &(String, String)| in_lang(desk.lang, names).to_owned();
        let office = named(&it.organisation);
        let area = named(&it.area);
        let w = Words(desk.lang);
        let from = grant.period.from.shown(desk.lang);
        RoleLine {
            id: it.held.id,
            title: role_name(desk, grant.role),
            about: match office.is_empty() {
                true => area,
                false => w.role_about(office, area),
            },
            term: match grant.period.last() {
                None => w.term_since(from),
                Some(last) => w.term(from, last.shown(desk.lang)),
            },
            over: grant.period.is_over(desk.today),
            coming: grant.period.from > desk.today,
        }
    }
}

/// What a role is called.
pub(crate) fn role_name(desk: &Desk, role: Role) -> String {
    desk.say(&format!("role-{}", role.code()), &[])
}

/// The name of a language; the Japanese one where there is no other.
pub(crate) fn in_lang(lang: Lang, (japanese, english): &(String, String)) -> &str {
    match lang {
        Lang::En if !english.is_empty() => english,
        Lang::En | Lang::Ja => japanese,
    }
}

/// What a kind of organisation is called; a municipality has its own words for councils and teams.
pub(crate) fn kind_name(desk: &Desk, kind: OrganisationKind) -> String {
    let own = match (desk.lang, kind) {
        (Lang::Ja, OrganisationKind::Council) => Some(desk.place().council(Lang::Ja)),
        (Lang::Ja, OrganisationKind::Team) => Some(desk.place().team(Lang::Ja)),
        _ => None,
    };
    own.unwrap_or_else(|| Words(desk.lang).kind(kind))
        .to_owned()
}
