//! ボランティアの呼びかけ: staff who live in a district are asked to help, never forced (C10).

use desk::{Desk, Failure};
use kernel::change::Subject;
use kernel::day::{Clock, Day};
use kernel::ids::{AccountId, AttendanceRequestId, OrganisationId, PersonId};
use kernel::policy::{Guarded, Resource, Standing};
use kernel::tiers::AreaPath;

/// A call for volunteers. The policy knows it as a request for attendance that is no duty and
/// therefore open to everybody; the two share one kind of id, so that one address finds either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// Its id.
    pub(crate) id: AttendanceRequestId,
    /// Whose event it is.
    pub(crate) council: OrganisationId,
    /// The district.
    pub(crate) area: AreaPath,
    /// The event: 夏祭り.
    pub(crate) event: String,
    /// Its day.
    pub(crate) on: Day,
    /// When to be there.
    pub(crate) begins: Option<Clock>,
    /// Where.
    pub(crate) place: String,
    /// How many people are wanted.
    pub(crate) people: u32,
    /// What there is to do.
    pub(crate) text: String,
    /// The day of the call.
    pub(crate) called_on: Day,
    /// How many people it was sent to.
    pub(crate) told: i64,
}

impl Guarded for Call {
    fn subject(&self) -> Subject {
        Subject::of(Resource::AttendanceRequest, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            council: Some(self.council),
            ..Standing::public(self.area.clone())
        }
    }
}

/// Whether somebody agreed to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Volunteer {
    pub(crate) person: PersonId,
    /// Where they live, as far as the city needs to know; a call goes by it.
    pub(crate) residence: Option<AreaPath>,
    /// Since when they agree, if they do.
    pub(crate) since: Option<Day>,
}

/// Whether the actor is asked for help is the actor's own business alone, as is their account.
pub(crate) struct OwnVolunteering {
    account: AccountId,
    area: AreaPath,
    pub(crate) person: PersonId,
}

impl OwnVolunteering {
    /// That of the actor at this desk.
    ///
    /// # Errors
    /// [`Failure::Login`] for somebody who is not logged in, [`Failure::Missing`] for an account
    /// without a person.
    pub(crate) fn of(desk: &Desk) -> Result<OwnVolunteering, Failure> {
        Ok(OwnVolunteering {
            account: desk.account()?,
            area: desk.place().area.clone(),
            person: desk.actor.person.ok_or(Failure::Missing)?,
        })
    }
}

impl Guarded for OwnVolunteering {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Account, self.account)
    }

    fn standing(&self) -> Standing {
        Standing::public(self.area.clone())
    }
}
