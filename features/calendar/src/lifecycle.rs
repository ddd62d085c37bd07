//! How an event goes on.

use kernel::lifecycle::{Lifecycle, Move, State};

/// 行事: a wish, a day pencilled in, a day fixed; put off or cancelled. What somebody without a calendar of
/// their own sends in is looked at first; whoever may put events up begins behind that.
pub(crate) static EVENT: Lifecycle = Lifecycle {
    of: "event",
    first: "submitted",
    states: &[
        State {
            code: "submitted",
            open: true,
        },
        State {
            code: "declined",
            open: false,
        },
        State {
            code: "idea",
            open: true,
        },
        State {
            code: "tentative",
            open: true,
        },
        State {
            code: "fixed",
            open: true,
        },
        State {
            code: "postponed",
            open: true,
        },
        State {
            code: "cancelled",
            open: false,
        },
    ],
    moves: &[
        Move {
            act: "accept",
            from: &["submitted"],
            to: &["idea", "tentative"],
        },
        Move {
            act: "decline",
            from: &["submitted"],
            to: &["declined"],
        },
        Move {
            act: "mend",
            from: &["submitted", "idea", "tentative", "fixed", "postponed"],
            to: &["submitted", "idea", "tentative", "fixed", "postponed"],
        },
        Move {
            act: "fix",
            from: &["tentative", "postponed"],
            to: &["fixed"],
        },
        Move {
            act: "move",
            from: &["fixed", "tentative", "postponed"],
            to: &["fixed", "tentative"],
        },
        Move {
            act: "postpone",
            from: &["fixed", "tentative"],
            to: &["postponed"],
        },
        Move {
            act: "cancel",
            from: &["idea", "tentative", "fixed", "postponed"],
            to: &["cancelled"],
        },
    ],
};
