//! 会議: a meeting is entered once, and from that one record come its minutes, the team's report,
//! the attendance record and the concerns (A5, C5, F3).
//!
//! Promises: a part is never more open than the whole, and who may not read it does not learn that
//! it is there; two who write the minutes at once lose nothing; a sentence that became a concern
//! keeps its id, so that each is found from the other; what is still open stands on the agenda of
//! the council's next meeting by itself (前回懸案).
//!
//! Other features call meetings with [`hold`] in their own transaction, and read `meeting`,
//! `attendee` and `meeting_report` in their queries.

mod acts;
mod model;
mod orders;
mod rules;
mod store;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

pub use acts::hold;
pub use model::{Council, Hours, Meeting, MeetingKind, Stage};
pub use orders::Plan;
