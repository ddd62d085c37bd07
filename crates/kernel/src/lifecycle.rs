//! Lifecycles as data: the same declaration drives buttons, API, tests and diagrams.

use std::fmt::Write as _;

/// The states of a kind of thing and the acts that lead from one to another.
#[derive(Clone, Copy, Debug)]
pub struct Lifecycle {
    /// The kind of thing, as in the glossary.
    pub of: &'static str,
    /// Where it begins.
    pub first: &'static str,
    /// The states, by their codes.
    pub states: &'static [State],
    /// What can happen.
    pub moves: &'static [Move],
}

/// One state.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The code, as stored and as in the words files.
    pub code: &'static str,
    /// Is the thing still to be dealt with? Then it has a holder and a next date (F1).
    pub open: bool,
}

/// One act: from any of some states to one of some.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// The act, such as `forward`.
    pub act: &'static str,
    /// The states in which it is possible.
    pub from: &'static [&'static str],
    /// The states to which it may lead.
    pub to: &'static [&'static str],
}

impl Lifecycle {
    /// The acts that are possible in a state.
    pub fn acts(&self, state: &str) -> impl Iterator<Item = &'static str> {
        self.moves
            .iter()
            .filter(move |it| it.from.contains(&state))
            .map(|it| it.act)
    }

    /// May this act lead from one state to the other?
    pub fn allows(&self, act: &str, from: &str, to: &str) -> bool {
        self.moves
            .iter()
            .any(|it| it.act == act && it.from.contains(&from) && it.to.contains(&to))
    }

    /// What is wrong with the declaration itself: unknown codes, states that cannot be
    /// reached, open states without a way out. Empty when it is sound.
    pub fn faults(&self) -> Vec<String> {
        let known = |code: &str| self.states.iter().any(|state| state.code == code);
        let mut faults: Vec<String> = self
            .moves
            .iter()
            .flat_map(|it| it.from.iter().chain(it.to))
            .chain([&self.first])
            .filter(|code| !known(code))
            .map(|code| format!("{}: unknown state {code}", self.of))
            .collect();
        for state in self.states {
            let reached =
                state.code == self.first || self.moves.iter().any(|it| it.to.contains(&state.code));
            if !reached {
                faults.push(format!("{}: {} is never reached", self.of, state.code));
            }
            if state.open && self.acts(state.code).next().is_none() {
                faults.push(format!("{}: {} is a dead end", self.of, state.code));
            }
        }
        faults
    }

    /// The graph in Mermaid's notation, for docs/lifecycles.
    pub fn mermaid(&self) -> String {
        let mut text = format!("stateDiagram-v2\n    [*] --> {}\n", self.first);
        for it in self.moves {
            for from in it.from {
                for to in it.to {
                    writeln!(text, "    {from} --> {to}: {}", it.act)
                        .expect("writing to a string cannot fail");
                }
            }
        }
        for state in self.states.iter().filter(|state| !state.open) {
            writeln!(text, "    {} --> [*]", state.code).expect("writing to a string cannot fail");
        }
        text
    }
}
