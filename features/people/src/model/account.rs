//! 利用者: who can log in, and what they may do follows from their roles.

use desk::desk::Desk;
use std::fmt::Display;

use desk::hall::Municipality;
use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{AccountId, AreaId, Id, PersonId};
use kernel::lang::Lang;
use kernel::policy::{Action, Grant, Guarded, Resource, Standing, Visibility};
use kernel::tiers::{AreaPath, Tier};
use uuid::Uuid;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// What its owner types to log in.
    pub login: String,
    /// The name to show.
    pub name: String,
    /// The person behind it, where the register of people has one.
    pub person: Option<PersonId>,
    /// Where mail for its owner goes.
    pub mail: Option<String>,
    /// The language that its owner reads.
    pub lang: Lang,
    /// The day on which it was closed.
    pub closed_on: Option<Day>,
    /// Counts its changes.
    pub version: i64,
    /// The municipality's place in the tree: an account belongs to a municipality as a whole.
    pub area: AreaPath,
}

impl Account {
    /// Its page among the accounts, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/accounts/{}", self.id)
    }

    /// The address of an act on it.
    pub(crate) fn path_of(&self, act: impl Display) -> String {
        format!("/accounts/{}/{act}", self.id)
    }

    /// The account after one more change.
    pub(crate) fn moved(&self) -> Account {
        Account {
            version: self.version + 1,
            ..self.clone()
        }
    }
}

impl Guarded for Account {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Account, self.id)
    }

    /// Who has an account concerns those who keep the accounts.
    fn standing(&self) -> Standing {
        closed(self.area.clone())
    }
}

fn closed(area: AreaPath) -> Standing {
    Standing {
        visibility: Visibility::Closed,
        ..Standing::public(area)
    }
}

/// All accounts of a municipality, as one thing that may be read or not. It has no id.
pub(crate) struct AccountRegister(AreaPath);

impl AccountRegister {
    pub(crate) fn of(place: &Municipality) -> AccountRegister {
        AccountRegister(place.area.clone())
    }

    /// Goes on only when the actor may do this to accounts at all.
    ///
    /// # Errors
    /// [`desk::Failure::Denied`].
    pub(crate) fn check(desk: &Desk, action: Action) -> Result<(), desk::Failure> {
        desk.may(action, &AccountRegister::of(desk.place()))
            .map(drop)
    }
}

impl Guarded for AccountRegister {
    fn subject(&self) -> Subject {
        Subject::of::<Account>(Resource::Account, Id::new(Uuid::nil()))
    }

    fn standing(&self) -> Standing {
        closed(self.0.clone())
    }
}

/// A role that an account holds for a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleGrant {
    /// Its id.
    pub id: Id<RoleGrant>,
    /// Who holds it.
    pub account: AccountId,
    /// Role, organisation, area and term.
    pub grant: Grant,
}

/// What a token of the JSON API may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenScope {
    /// Reading alone.
    Read,
    /// All that its owner may do.
    Write,
}

impl TokenScope {
    /// The word as stored.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            TokenScope::Read => "read",
            TokenScope::Write => "write",
        }
    }

    /// The scope of a stored word.
    pub(crate) fn read(code: &str) -> Option<TokenScope> {
        [TokenScope::Read, TokenScope::Write]
            .into_iter()
            .find(|scope| scope.code() == code)
    }
}

/// 鍵: what a program shows to use the JSON API in its owner's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiToken {
    pub(crate) id: Id<ApiToken>,
    /// What its owner calls it.
    pub(crate) name: String,
    pub(crate) scope: TokenScope,
    /// The first day on which it no longer opens anything.
    pub(crate) ends_on: Day,
}

/// A role with the names that a page shows, Japanese and English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeldRole {
    pub(crate) held: RoleGrant,
    /// The organisation; empty for a role without one.
    pub(crate) organisation: (String, String),
    pub(crate) area: (String, String),
}

/// An area that a role may reach, with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoleArea {
    pub(crate) id: AreaId,
    pub(crate) path: AreaPath,
    pub(crate) tier: Tier,
    pub(crate) names: (String, String),
}
