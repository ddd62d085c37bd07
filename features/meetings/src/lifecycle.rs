//! How a meeting goes on.

use kernel::lifecycle::{Lifecycle, Move, State};

/// 会議: planned, held, its minutes confirmed; or called off. Nothing hangs on it that has a holder and a date:
/// what is still open in it are concerns.
pub(crate) static MEETING: Lifecycle = Lifecycle {
    of: "meeting",
    first: "planned",
    states: &[
        State {
            code: "planned",
            open: true,
        },
        State {
            code: "held",
            open: true,
        },
        State {
            code: "confirmed",
            open: false,
        },
        State {
            code: "called_off",
            open: false,
        },
    ],
    moves: &[
        Move {
            act: "mend",
            from: &["planned", "held"],
            to: &["planned", "held"],
        },
        Move {
            act: "minutes",
            from: &["planned", "held"],
            to: &["planned", "held"],
        },
        Move {
            act: "attend",
            from: &["planned", "held"],
            to: &["held"],
        },
        Move {
            act: "confirm",
            from: &["held"],
            to: &["confirmed"],
        },
        Move {
            act: "call_off",
            from: &["planned"],
            to: &["called_off"],
        },
        Move {
            act: "reopen",
            from: &["confirmed"],
            to: &["held"],
        },
    ],
};
