//! Whether a role fits the organisation and the area for which it is wanted.

use kernel::refusal::Refusal;

use crate::model::{Bond, Needs, Offices, Organisation, RoleArea};

/// Somebody's place as it is wanted: for this organisation, over this area.
pub(crate) struct Seat<'a> {
    pub(crate) organisation: &'a Organisation,
    /// Do people turn to it with their concerns?
    pub(crate) has_window: bool,
    pub(crate) area: &'a RoleArea,
    /// Does the council hold the district, or the team serve it, when the role begins to hold?
    pub(crate) is_served: bool,
}

impl Seat<'_> {
    /// Goes on when it is a seat for a role that takes this.
    pub(crate) fn check(&self, needs: &Needs) -> Result<(), Refusal> {
        let office = self.organisation;
        if office.closed_on.is_some() {
            return Err(Refusal::new("grant.organisation").at("organisation"));
        }
        if !needs.kinds.contains(&office.kind) || !self.is_among(needs.offices) {
            return Err(Refusal::new(needs.rule).at("organisation"));
        }
        match needs.tiers.contains(&self.area.tier) && self.holds_by(needs.bond) {
            true => Ok(()),
            false => Err(Refusal::new(needs.rule).at("area")),
        }
    }

    fn is_among(&self, offices: Offices) -> bool {
        match offices {
            Offices::Any => true,
            Offices::WithoutWindow => !self.has_window,
        }
    }

    fn holds_by(&self, bond: Bond) -> bool {
        let (home, area) = (&self.organisation.area_path, &self.area.path);
        match bond {
            Bond::Home => home.is_within(area) || area.is_within(home),
            Bond::Within => area.is_within(home),
            Bond::Service => self.is_served,
        }
    }
}
