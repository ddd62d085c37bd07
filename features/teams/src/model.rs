//! What teams, postings, requests for attendance and calls for volunteers are.

mod kind;
mod member;
mod request;
mod team;
mod volunteer;

pub(crate) use kind::MeetingKind;
pub(crate) use member::{Answer, Attended, Member, Speaker};
pub(crate) use request::{Channel, End, Open, Part, Place, Reply, Request, When};
pub(crate) use team::{Office, Posting, PostingKind, Serves, Staffing, Team};
pub(crate) use volunteer::Call;

pub(crate) use request::{Asking, Step, StepReaders};
pub(crate) use team::{Candidate, Roster};
pub(crate) use volunteer::{OwnVolunteering, Volunteer};
