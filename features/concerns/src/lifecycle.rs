//! The life of a concern, declared once: buttons, API, tests and the diagram follow it.

use kernel::lifecycle::{Lifecycle, Move, State};

const OPEN: &[&str] = &[
    "triage", "sent", "returned", "working", "answered", "promised",
];

/// 案件: from the first look to the answer brought back.
pub(crate) static CONCERN: Lifecycle = Lifecycle {
    of: "concern",
    first: "triage",
    states: &[
        State {
            code: "triage",
            open: true,
        },
        State {
            code: "sent",
            open: true,
        },
        State {
            code: "returned",
            open: true,
        },
        State {
            code: "working",
            open: true,
        },
        State {
            code: "answered",
            open: true,
        },
        State {
            code: "promised",
            open: true,
        },
        State {
            code: "closed",
            open: false,
        },
        State {
            code: "merged",
            open: false,
        },
    ],
    moves: &[
        Move {
            act: "triage",
            from: &["triage"],
            to: &["triage"],
        },
        Move {
            act: "triage",
            from: &["returned"],
            to: &["returned"],
        },
        Move {
            act: "send",
            from: &["triage", "returned"],
            to: &["sent"],
        },
        Move {
            act: "take",
            from: &["sent"],
            to: &["working"],
        },
        Move {
            act: "forward",
            from: &["sent", "working"],
            to: &["sent"],
        },
        Move {
            act: "return",
            from: &["sent"],
            to: &["returned"],
        },
        Move {
            act: "answer",
            from: &["sent", "working", "promised"],
            to: &["answered"],
        },
        Move {
            act: "deliver",
            from: &["answered"],
            to: &["promised", "closed", "working"],
        },
        Move {
            act: "reopen",
            from: &["promised", "closed"],
            to: &["working"],
        },
        Move {
            act: "escalate",
            from: &["triage", "sent", "returned", "working"],
            to: &["sent"],
        },
        Move {
            act: "postpone",
            from: &["triage"],
            to: &["triage"],
        },
        Move {
            act: "postpone",
            from: &["returned"],
            to: &["returned"],
        },
        Move {
            act: "postpone",
            from: &["working"],
            to: &["working"],
        },
        Move {
            act: "postpone",
            from: &["answered"],
            to: &["answered"],
        },
        Move {
            act: "postpone",
            from: &["promised"],
            to: &["promised"],
        },
        Move {
            act: "merge",
            from: OPEN,
            to: &["merged"],
        },
    ],
};
