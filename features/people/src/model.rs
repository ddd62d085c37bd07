//! What organisations, people and accounts are.

mod account;
mod needs;
mod organisation;
mod person;

pub use account::{Account, RoleGrant};
pub(crate) use account::{AccountRegister, ApiToken, HeldRole, RoleArea, TokenScope};
pub(crate) use needs::{Bond, Needs, Offices};
pub use organisation::{Organisation, OrganisationKind, Window};
pub use person::{Grade, Officer, Person};
