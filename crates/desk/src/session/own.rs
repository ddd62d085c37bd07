//! One's own account.

use kernel::change::Subject;
use kernel::ids::AccountId;
use kernel::policy::{Guarded, Resource, Standing};
use kernel::tiers::AreaPath;

use crate::desk::Desk;
use crate::failure::Failure;

/// The account of whoever acts. Its only maker is [`OwnAccount::of`], and to its owner an account
/// is open: password, language, sessions and tokens are their own business.
#[derive(Clone, Debug)]
pub struct OwnAccount {
    /// Its id.
    pub id: AccountId,
    area: AreaPath,
}

impl OwnAccount {
    /// The account of the actor at this desk.
    ///
    /// # Errors
    /// [`Failure::Login`] for somebody who is not logged in.
    pub fn of(desk: &Desk) -> Result<OwnAccount, Failure> {
        Ok(OwnAccount {
            id: desk.account()?,
            area: desk.place().area.clone(),
        })
    }
}

impl Guarded for OwnAccount {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Account, self.id)
    }

    fn standing(&self) -> Standing {
        Standing::public(self.area.clone())
    }
}
