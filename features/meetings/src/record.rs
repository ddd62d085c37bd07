//! The whole record of a meeting as one reader may see it: for its page, for paper, for programs.

use desk::db::ReadTx;
use desk::{Desk, Failure};
use kernel::change::Subject;
use kernel::ids::{Id, MeetingId};
use kernel::policy::{Action, Actor, Guarded, Resource, Standing, Visibility};
use uuid::Uuid;

use crate::model::{
    Attendee, Errand, Meeting, Minutes, OpenConcern, Outcome, Presence, Report, SentenceId,
};
use crate::store;

/// As whom a meeting is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Eyes {
    /// With the reader's own rights.
    Own,
    /// As anybody would: to hand it out in the district.
    Public,
}

/// What a reader may see of a meeting.
pub(crate) struct Record {
    pub(crate) meeting: Meeting,
    /// Agenda and sentences, part by part.
    pub(crate) minutes: Minutes,
    /// Who was there.
    pub(crate) attendees: Vec<Attendee>,
    /// What came of the sentences.
    pub(crate) outcomes: Vec<Outcome>,
    /// 前回懸案: what was open on the day, or is open now before the next meeting.
    pub(crate) open_concerns: Vec<OpenConcern>,
    /// 前回までの宿題.
    pub(crate) errands: Vec<Errand>,
    /// What the team reported.
    pub(crate) reports: Vec<Report>,
    /// Whether what was said waits to be confirmed before this reader sees it.
    pub(crate) is_pending: bool,
    /// What the reader may do.
    pub(crate) may: May,
}

/// What a reader may do with a meeting.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct May {
    /// Write in it, and read who said what.
    pub(crate) edit: bool,
    /// Report on it, and read the impressions.
    pub(crate) report: bool,
    /// Make concerns of its sentences.
    pub(crate) take_up: bool,
}

impl Record {
    /// Loads it: a fixed number of queries, whatever stands in it.
    pub(crate) async fn load(
        desk: &Desk,
        tx: &mut ReadTx,
        id: MeetingId,
        eyes: Eyes,
    ) -> Result<Record, Failure> {
        let municipality = desk.municipality();
        let meeting = store::load(tx, municipality, id).await?;
        desk.check_read(&meeting)?;
        let anybody = Actor::resident(&desk.place().area);
        let (actor, may) = match eyes {
            Eyes::Own => (desk.actor.as_ref(), May::of(desk, &meeting)),
            Eyes::Public => (&anybody, May::default()),
        };
        let seen = actor.scope(Action::Read, Resource::Meeting);
        let concerns = actor.scope(Action::Read, Resource::Concern);
        let minutes = store::load_minutes(tx, municipality, id, Some(&seen)).await?;
        let hears_what_is_open = hears_what_is_open(desk, tx, &meeting).await?;
        let (open_concerns, errands) = match hears_what_is_open {
            true => (
                store::open_concerns(tx, municipality, &meeting, &concerns).await?,
                store::errands(tx, municipality, &meeting, &seen).await?,
            ),
            false => (Vec::new(), Vec::new()),
        };
        Ok(Record {
            minutes,
            attendees: store::attendees(tx, municipality, id).await?,
            outcomes: store::outcomes(tx, municipality, id, &concerns).await?,
            open_concerns,
            errands,
            reports: store::reports(tx, municipality, id, &seen).await?,
            is_pending: meeting.is_draft()
                && !seen.holds(&meeting.part(Visibility::Closed).standing()),
            may,
            meeting,
        })
    }

    /// What came of a sentence.
    pub(crate) fn outcome(&self, sentence: SentenceId) -> Option<&Outcome> {
        self.outcomes.iter().find(|it| it.sentence == sentence)
    }

    /// How many of each were there.
    pub(crate) fn heads(&self) -> Vec<(Presence, u32)> {
        let heads = |of: Presence| {
            let those = self.attendees.iter().filter(|it| it.presence == of);
            (of, those.map(|it| it.heads).sum())
        };
        let all = Presence::ALL.into_iter().map(heads);
        all.filter(|(_, heads)| *heads > 0).collect()
    }

    /// Writes into the ledger that closed parts were looked at, if there were any.
    pub(crate) async fn note_look(&self, desk: &Desk) -> Result<(), Failure> {
        if !self.minutes.has_closed() {
            return Ok(());
        }
        let permit = desk.may(Action::Read, &self.meeting.part(Visibility::Closed))?;
        desk.note_look(permit, "meeting.look").await
    }
}

/// Does what is still open stand on this agenda? It does on that of the next meeting, and on those
/// that were, as it was then; not on one that is called off.
async fn hears_what_is_open(desk: &Desk, tx: &mut ReadTx, it: &Meeting) -> Result<bool, Failure> {
    if it.is_called_off() {
        return Ok(false);
    }
    if it.on <= desk.today || !it.is_planned() {
        return Ok(true);
    }
    let next = store::next_planned(tx, desk.municipality(), it.council.id, desk.today).await?;
    Ok(next == Some(it.id))
}

impl May {
    fn of(desk: &Desk, it: &Meeting) -> May {
        May {
            edit: desk.can(Action::Edit, &it.part(Visibility::Closed)),
            report: desk.can(Action::Attend, &it.part(Visibility::Closed)),
            take_up: desk.can(Action::Create, &Raised(it)),
        }
    }
}

/// A concern that would come of a sentence, before there is one.
struct Raised<'a>(&'a Meeting);

impl Guarded for Raised<'_> {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Concern, Id::<Uuid>::new(Uuid::nil()))
    }

    fn standing(&self) -> Standing {
        Standing {
            visibility: Visibility::Members,
            ..self.0.standing()
        }
    }
}
