//! What organisations, people and accounts are.

mod account;
mod organisation;
mod person;

pub use account::{Account, RoleGrant};
pub(crate) use account::{AccountRegister, ApiToken, AreaName, HeldRole, TokenScope};
pub use organisation::{Organisation, OrganisationKind, Window};
pub use person::{Grade, Officer, Person};
