//! A voice before it lies on a desk.

use kernel::change::Subject;
use kernel::day::{Day, WorkingDays};
use kernel::ids::{ConcernId, OrganisationId, VoiceId};
use kernel::lang::Lang;
use kernel::policy::{Guarded, Resource, Standing, Visibility};
use kernel::text::Body;
use kernel::tiers::AreaPath;

use super::{Channel, Doubt, Keyed, Kind};

/// What somebody raises, with the id and number that it will bear.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) id: VoiceId,
    pub(crate) number: String,
    pub(crate) council: Option<OrganisationId>,
    pub(crate) area: AreaPath,
    pub(crate) channel: Channel,
    pub(crate) kind: Kind,
    pub(crate) text: Body,
    pub(crate) spot: String,
    pub(crate) raised_on: Day,
    pub(crate) visibility: Visibility,
    pub(crate) keyed: Option<Keyed>,
    pub(crate) lang: Lang,
    pub(crate) wish_public: Option<Day>,
    pub(crate) doubt: Option<Doubt>,
    pub(crate) has_contact: bool,
    pub(crate) has_photo: bool,
}

impl Guarded for Draft {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Voice, self.id)
    }

    fn standing(&self) -> Standing {
        Standing {
            area: self.area.clone(),
            visibility: self.visibility,
            council: self.council,
            holder: None,
            sender: None,
            asked: Vec::new(),
        }
    }
}

/// The concern that a voice joins: 「わたしも同じです」.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    pub(crate) concern: ConcernId,
    /// Was it answered, and the answer brought back, before?
    pub(crate) is_answered: bool,
}

/// What holds on the day of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub(crate) today: Day,
    pub(crate) days: WorkingDays,
    /// Within how many working days somebody looks at a new voice.
    pub(crate) look_within: u32,
    /// The office that has the voices of the place: the team of its council, else the section.
    pub(crate) holder: OrganisationId,
}

impl Terms {
    /// Until when somebody looks.
    pub(crate) fn look_by(&self) -> Day {
        look_by(&self.days, self.today, self.look_within)
    }
}

/// Until when somebody looks at a voice that was raised on a day.
pub(crate) fn look_by(days: &WorkingDays, raised_on: Day, within: u32) -> Day {
    days.add(raised_on, within)
}
