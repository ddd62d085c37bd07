//! The life of a voice, declared once: buttons, API, tests and the diagram follow it.

use kernel::lifecycle::{Lifecycle, Move, State};

const WAITING: &[&str] = &["waiting"];

/// 声: from the box to the concern, or to an answer at once.
pub(crate) static VOICE: Lifecycle = Lifecycle {
    of: "voice",
    first: "waiting",
    states: &[
        State {
            code: "waiting",
            open: true,
        },
        State {
            code: "taken",
            open: false,
        },
        State {
            code: "noted",
            open: false,
        },
    ],
    moves: &[
        Move {
            act: "assign",
            from: WAITING,
            to: WAITING,
        },
        Move {
            act: "take_up",
            from: WAITING,
            to: &["taken"],
        },
        Move {
            act: "join",
            from: WAITING,
            to: &["taken"],
        },
        Move {
            act: "note",
            from: WAITING,
            to: &["noted"],
        },
        // What the raiser adds after the end brings it back to a desk, which may leave it ended.
        Move {
            act: "supplement",
            from: &["waiting", "taken", "noted"],
            to: WAITING,
        },
        Move {
            act: "supplement",
            from: &["taken"],
            to: &["taken"],
        },
        Move {
            act: "leave",
            from: WAITING,
            to: &["taken"],
        },
    ],
};
