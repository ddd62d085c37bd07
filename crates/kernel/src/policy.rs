//! Who may do what. Everything is denied unless a line of [`TABLE`] grants it.
//!
//! A line has two faces that must agree: [`Actor::may`] checks one row, [`Actor::scope`]
//! becomes a condition in the query of a list. Both are made from the same [`Bound`]s.

mod scope;
mod table;
mod vocabulary;

use crate::change::Subject;
use crate::day::{Day, Period};
use crate::ids::{AccountId, OrganisationId, PersonId};
use crate::tiers::AreaPath;

pub use scope::{Bound, Columns, Scope, ScopeParam};
pub use table::{Line, Reach, TABLE};
pub use vocabulary::{Action, Part, Resource, Role, Visibility};

/// A role that somebody holds in an organisation, over an area, for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What they may do follows from this.
    pub role: Role,
    /// For whom they act: their council, section, team. A resident acts for nobody.
    pub organisation: Option<OrganisationId>,
    /// The area that the role reaches.
    pub area: AreaPath,
    /// When it holds.
    pub period: Period,
}

/// Who acts: an account with the grants that hold today, or nobody in particular.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The account, if somebody is logged in.
    pub account: Option<AccountId>,
    /// The person behind the account.
    pub person: Option<PersonId>,
    /// The name to show to the actor.
    pub name: String,
    grants: Vec<Grant>,
    /// What a private link opens, beside the grants.
    links: Vec<Subject>,
}

impl Actor {
    /// Somebody who is not logged in, seen from the municipality they look at.
    pub fn resident(municipality: &AreaPath) -> Actor {
        Actor {
            account: None,
            person: None,
            name: String::new(),
            grants: vec![resident_grant(municipality)],
            links: Vec::new(),
        }
    }

    /// The program itself, for what nobody presses a button for.
    pub fn house(municipality: &AreaPath) -> Actor {
        let grant = Grant {
            role: Role::House,
            ..resident_grant(municipality)
        };
        Actor {
            grants: vec![grant],
            ..Actor::resident(municipality)
        }
    }

    /// The owner of an account with those of `grants` that hold on `today` and can be given at all.
    /// Everybody is a resident too.
    pub fn logged_in(
        account: AccountId,
        person: Option<PersonId>,
        name: String,
        grants: impl IntoIterator<Item = Grant>,
        municipality: &AreaPath,
        today: Day,
    ) -> Actor {
        let grants = grants
            .into_iter()
            .filter(|grant| grant.role.is_given() && grant.period.contains(today))
            .chain([resident_grant(municipality)])
            .collect();
        Actor {
            account: Some(account),
            person,
            name,
            grants,
            links: Vec::new(),
        }
    }

    /// The same actor with a private link in hand, which opens these things and nothing else.
    #[must_use]
    pub fn holding(mut self, links: impl IntoIterator<Item = Subject>) -> Actor {
        self.links.extend(links);
        self
    }

    /// The grants that hold today, the widest being a resident's.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Does the actor hold this role today?
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// The organisations that the actor acts for.
    pub fn offices(&self) -> impl Iterator<Item = OrganisationId> {
        self.grants.iter().filter_map(|grant| grant.organisation)
    }

    /// May the actor do this to `it`?
    ///
    /// # Errors
    /// [`Denied`], which says whether the actor may even know that `it` exists.
    pub fn may(&self, action: Action, it: &impl Guarded) -> Result<Permit, Denied> {
        let subject = it.subject();
        let standing = it.standing();
        let granted = |action| {
            self.bounds(action, subject.kind)
                .find(|(_, bound)| bound.holds(&standing))
        };
        if let Some((grant, _)) = granted(action) {
            return Ok(Permit {
                account: self.account,
                role: grant.role,
                office: grant.organisation,
                action,
                subject,
            });
        }
        if self.link_opens(action, subject) {
            return Ok(Permit {
                account: self.account,
                role: Role::Raiser,
                office: None,
                action,
                subject,
            });
        }
        Err(Denied {
            action,
            subject,
            secret: granted(Action::Read).is_none() && !self.link_opens(Action::Read, subject),
        })
    }

    /// Does a private link in the actor's hand allow this? A link opens one thing, so it plays no
    /// part in lists.
    fn link_opens(&self, action: Action, subject: Subject) -> bool {
        self.links.contains(&subject)
            && TABLE
                .iter()
                .any(|line| line.grants(Role::Raiser, action, subject.kind))
    }

    /// What lets the house write into its ledger that this actor was denied something.
    pub fn denied(&self, no: Denied) -> Permit {
        Permit {
            account: self.account,
            role: self.grants.first().map_or(Role::Resident, |it| it.role),
            office: self.offices().next(),
            action: no.action,
            subject: no.subject,
        }
    }

    /// Which rows of a kind the actor may do this to, as a condition for a query.
    pub fn scope(&self, action: Action, kind: Resource) -> Scope {
        let mut any: Vec<Bound> = Vec::new();
        for (_, bound) in self.bounds(action, kind) {
            if !any.contains(&bound) {
                any.push(bound);
            }
        }
        Scope { any }
    }

    fn bounds(&self, action: Action, kind: Resource) -> impl Iterator<Item = (&Grant, Bound)> {
        self.grants.iter().flat_map(move |grant| {
            TABLE
                .iter()
                .filter(move |line| line.grants(grant.role, action, kind))
                .filter_map(move |line| Some((grant, line.bound(grant)?)))
        })
    }
}

fn resident_grant(municipality: &AreaPath) -> Grant {
    Grant {
        role: Role::Resident,
        organisation: None,
        area: municipality.clone(),
        period: Period::always(),
    }
}

/// Something the policy guards: it knows what it is and where it stands.
pub trait Guarded {
    /// What it is.
    fn subject(&self) -> Subject;
    /// What the policy may ask about it.
    fn standing(&self) -> Standing;
}

/// What the policy may ask about a row, the same for every kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where it lies.
    pub area: AreaPath,
    /// How open it is.
    pub visibility: Visibility,
    /// The council it belongs to.
    pub council: Option<OrganisationId>,
    /// The office that holds it now.
    pub holder: Option<OrganisationId>,
    /// The office that sent it.
    pub sender: Option<OrganisationId>,
    /// The offices that were asked to help with it.
    pub asked: Vec<OrganisationId>,
}

impl Standing {
    /// Something public in an area that nobody in particular holds.
    pub const fn public(area: AreaPath) -> Standing {
        Standing {
            area,
            visibility: Visibility::Public,
            council: None,
            holder: None,
            sender: None,
            asked: Vec::new(),
        }
    }
}

/// Leave to do one act to one thing. It can only be had from [`Actor::may`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a permit is for `commit`"]
pub struct Permit {
    account: Option<AccountId>,
    role: Role,
    office: Option<OrganisationId>,
    action: Action,
    subject: Subject,
}

impl Permit {
    /// Who acts.
    pub const fn account(&self) -> Option<AccountId> {
        self.account
    }

    /// The role that grants it.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The office for which the actor acts.
    pub const fn office(&self) -> Option<OrganisationId> {
        self.office
    }

    /// What may be done.
    pub const fn action(&self) -> Action {
        self.action
    }

    /// To what.
    pub const fn subject(&self) -> Subject {
        self.subject
    }
}

/// The policy said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied {
    /// What was tried.
    pub action: Action,
    /// On what.
    pub subject: Subject,
    /// The actor may not even know that it exists: answered as if it did not.
    pub secret: bool,
}

#[cfg(test)]
mod tests;
