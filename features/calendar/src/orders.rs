//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field is a
//! text as typed; reading it gives the types of the rules, or all that is wrong at once.

mod event;
mod press;
mod time;

use desk::Typed;

pub(crate) use event::{EventOrder, Typed as EventTyped};
pub(crate) use press::{AcceptOrder, FixOrder, JointOrder, MoveOrder, Proposed, WhyOrder};
pub(crate) use time::TimeOrder;

/// The version that a form carries: that from which its writer began, also when it comes back with
/// what is wrong; the present one when it is opened, or comes back beside what is stored now.
pub(crate) fn carried<O>(typed: &Typed<O>, began: fn(&O) -> &String, present: i64) -> String {
    match &typed.order {
        Some(order) if !typed.overtaken => began(order).clone(),
        Some(_) | None => present.to_string(),
    }
}

/// Is this the version that was read? An order that names none takes the present one.
pub(crate) fn is_version(typed: &str, present: i64) -> bool {
    typed.is_empty() || typed == present.to_string()
}
