//! How far a concern has come, as the row of steps at the head of its page.

use crate::model::Concern;

/// How far a concern has come: the steps of a usual life, each `done`, `now` or `later`.
pub(crate) struct Progress {
    /// The codes of the steps with where the concern stands to them; none for a merged one.
    pub(crate) steps: Vec<(&'static str, &'static str)>,
}

impl Progress {
    /// Of a concern as it is now. Once it is judged, it is on its way to a section.
    pub(crate) fn of(it: &Concern) -> Progress {
        const USUAL: &[&str] = &["triage", "send", "work", "answer", "deliver", "close"];
        const PROMISED: &[&str] = &[
            "triage", "send", "work", "answer", "deliver", "promise", "close",
        ];
        let (steps, now) = match it.place.state() {
            "triage" if it.is_judged() => (USUAL, 1),
            "triage" => (USUAL, 0),
            "sent" | "returned" => (USUAL, 1),
            "working" => (USUAL, 2),
            "answered" => (USUAL, 4),
            "promised" => (PROMISED, 5),
            "closed" => (USUAL, USUAL.len()),
            _ => (&[] as &[&str], 0),
        };
        let mark = |(place, step): (usize, &&'static str)| {
            let mark = match place.cmp(&now) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "later",
            };
            (*step, mark)
        };
        Progress {
            steps: steps.iter().enumerate().map(mark).collect(),
        }
    }
}
