//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field is
//! a text as typed; reading it gives the types of the rules, or all that is wrong at once.

mod agenda;
mod attendance;
mod minutes;
mod particulars;
mod report;

use desk::{Reading, Typed};
use kernel::day::{Day, DayError};
use kernel::policy::Visibility;
use kernel::refusal::Refusal;

pub(crate) use agenda::{AgendaOrder, CarryOrder, ItemOrder, PressOrder, ShiftOrder, drafts};
pub(crate) use attendance::AttendanceOrder;
pub(crate) use minutes::{DoneOrder, MinutesOrder};
pub(crate) use particulars::{CallOffOrder, ParticularsOrder};
pub(crate) use report::ReportOrder;

fn visibility(text: &str) -> Result<Visibility, Refusal> {
    match text {
        "" => Ok(Visibility::Members),
        code => Visibility::read(code)
            .ok_or_else(|| Refusal::new("meeting.visibility").at("visibility")),
    }
}

fn day(text: &str, field: &'static str) -> Result<Day, Refusal> {
    Day::read(text).map_err(|why| match why {
        DayError::OtherWeekday(_) => Refusal::new("meeting.weekday").at(field),
        DayError::Unreadable | DayError::Missing | DayError::BeforeEra(_) => {
            Refusal::new("meeting.day").at(field)
        }
    })
}

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
