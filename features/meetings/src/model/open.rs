//! What a meeting hands on and takes over: concerns of its sentences, concerns and errands that are
//! still open.

use kernel::change::Subject;
use kernel::day::Day;
use kernel::ids::{ConcernId, MeetingId, OrganisationId};
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::tiers::AreaPath;

use super::SentenceId;

/// What came of a sentence of the minutes.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The sentence.
    pub(crate) sentence: SentenceId,
    /// The concern that it became.
    pub(crate) concern: ConcernId,
    /// Its number.
    pub(crate) number: String,
    /// The code of its state.
    pub(crate) state: String,
    /// The last answer; to outsiders the last one that was delivered. Empty before there is one.
    pub(crate) answer: String,
    /// Who holds it now; empty once nobody does, and to outsiders.
    pub(crate) holder: String,
    /// Was it looked at for the first time (見立て)?
    pub(crate) is_judged: bool,
    /// Where it stands for the policy.
    pub(crate) standing: Standing,
}

impl Outcome {
    /// Is the first look at it (見立て) still to come?
    pub(crate) fn waits_for_triage(&self) -> bool {
        self.state == "triage" && !self.is_judged
    }
}

impl Guarded for Outcome {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, self.concern)
    }

    fn standing(&self) -> Standing {
        self.standing.clone()
    }
}

/// A concern of the council that was open on the day of the meeting.
#[derive(Clone, Debug)]
pub(crate) struct OpenConcern {
    /// Its id.
    pub(crate) id: ConcernId,
    /// Its number.
    pub(crate) number: String,
    /// What it is about.
    pub(crate) title: String,
    /// The code of its state.
    pub(crate) state: String,
    /// Who holds it now; nothing to outsiders.
    pub(crate) holder: Option<(OrganisationId, String, String)>,
    /// When it is due to move; nothing to outsiders.
    pub(crate) next_date: Option<Day>,
    /// The last answer; to outsiders the last one that was delivered. Empty before there is one.
    pub(crate) answer: String,
    /// Where it lies.
    pub(crate) area: AreaPath,
    /// How open it is.
    pub(crate) visibility: Visibility,
    /// Whose it is.
    pub(crate) council: OrganisationId,
    /// Who sent it.
    pub(crate) sender: OrganisationId,
}

impl OpenConcern {
    /// Is it open to this day? On a past agenda stands also what was settled since.
    pub(crate) fn is_open(&self) -> bool {
        self.state != "closed"
    }

    /// Is its answer on the way back to the district?
    pub(crate) fn waits_for_delivery(&self) -> bool {
        self.state == "answered"
    }
}

impl Guarded for OpenConcern {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.area.clone(),
            visibility: self.visibility,
            council: Some(self.council),
            holder: self.holder.as_ref().map(|(id, ..)| *id),
            sender: Some(self.sender),
            asked: Vec::new(),
        }
    }
}

/// 宿題 of an earlier meeting of the council that is not done.
#[derive(Clone, Debug)]
pub(crate) struct Errand {
    /// The meeting that gave it.
    pub(crate) meeting: MeetingId,
    /// The day of that meeting.
    pub(crate) on: Day,
    /// The sentence.
    pub(crate) sentence: SentenceId,
    /// What there is to do.
    pub(crate) text: String,
    /// Who does it; may be empty.
    pub(crate) who: String,
    /// Until when.
    pub(crate) due: Option<Day>,
}
