//! What each kind of trouble costs.

/// The cost of each kind of trouble. One point is what it is worth to hold an event on its wished
/// day rather than one day off; the caller's costs of days are counted in the same points.
///
/// Every cost lies on one event (its wish) or on one pair of events that share something, once for
/// each thing shared, so that each can be explained by naming the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    /// Two events in one place at the same time. By default 1,000: never, if there is another way.
    pub place: u32,
    /// The same people needed by two events at the same time. By default 1,000.
    pub people: u32,
    /// The same equipment needed by two events at the same time. By default 400: a second tent can
    /// be borrowed.
    pub equipment: u32,
    /// Two events that ask out the same audience, by the days between them: on the same day, on
    /// neighbouring days, with one day between, and so on; further apart costs nothing. By default
    /// 30, 10, 5. Should never rise.
    pub audience_by_gap: Vec<u32>,
    /// What is added when two events for the same audience also overlap in time, so that nobody can
    /// go to both. By default 60.
    pub audience_overlap: u32,
    /// Two events of the same people in one week. Of n events these are n(n-1)/2 pairs: the cost
    /// grows as the square. By default 8.
    pub week_load: u32,
    /// Two rest days of one month taken from the same people by two events. The same day taken
    /// twice is taken once. By default 4.
    pub weekend_load: u32,
}

impl Weights {
    /// No weight may be greater. Sums over all pairs of a nation's events then stay whole numbers
    /// of 63 bits.
    pub const MOST: u32 = 1_000_000;

    /// Is no weight greater than that?
    pub(crate) fn are_bearable(&self) -> bool {
        let single = [
            self.place,
            self.people,
            self.equipment,
            self.audience_overlap,
            self.week_load,
            self.weekend_load,
        ];
        let mut all = single.iter().chain(&self.audience_by_gap);
        all.all(|&weight| weight <= Weights::MOST)
    }
}

impl Default for Weights {
    fn default() -> Weights {
        Weights {
            place: 1000,
            people: 1000,
            equipment: 400,
            audience_by_gap: vec![30, 10, 5],
            audience_overlap: 60,
            week_load: 8,
            weekend_load: 4,
        }
    }
}
