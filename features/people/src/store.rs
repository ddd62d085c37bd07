//! All SQL of the feature.

pub(crate) mod account;
pub(crate) mod grant;
pub(crate) mod organisation;
pub(crate) mod password;
pub(crate) mod person;
pub(crate) mod token;
