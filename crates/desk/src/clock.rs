//! What time it is, as the desk tells it: rules never ask the machine.

use std::time::Instant;

use kernel::day::{Day, Moment};

/// Where the present comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's own clock.
    Machine,
    /// A clock that showed `shown` at `started` and runs on; for the demonstration, whose
    /// documents are of 2023.
    Running {
        /// What it showed.
        shown: Moment,
        /// When it was set.
        started: Instant,
    },
}

impl Clock {
    /// A clock set to `shown` now.
    pub fn set_to(shown: Moment) -> Clock {
        Clock::Running {
            shown,
            started: Instant::now(),
        }
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        match self {
            Clock::Machine => Moment::now(),
            Clock::Running { shown, started } => {
                let gone = jiff::SignedDuration::try_from(started.elapsed()).unwrap_or_default();
                shown.saturating_add(gone).unwrap_or(*shown)
            }
        }
    }

    /// Today, in Japan.
    pub fn today(&self) -> Day {
        Day::of(self.now())
    }
}
