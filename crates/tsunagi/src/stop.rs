//! Why a command ends without having done what it was asked: one sentence that says what to do,
//! and an exit code for scripts.

use std::fmt;

use desk::db::{DatabaseUrl, DbError};
use desk::{Failure, Hall};
use kernel::lang::Lang;

/// What the exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Kind {
    /// The command looked, and something is wrong with what it was given.
    Refused = 1,
    /// The command, an option or a setting cannot be understood.
    Usage = 2,
    /// The database, the network or the disk does not play along.
    Machine = 3,
}

/// The end of a command that could not go on.
#[derive(Debug)]
pub struct Stop {
    kind: Kind,
    sentence: String,
}

impl Stop {
    /// What was given is not right: a damaged file, a rule that says no. Exit code 1.
    pub fn refused(sentence: impl Into<String>) -> Stop {
        Stop::new(Kind::Refused, sentence)
    }

    /// A command, an option or a setting that cannot be understood. Exit code 2.
    pub fn usage(sentence: impl Into<String>) -> Stop {
        Stop::new(Kind::Usage, sentence)
    }

    /// Something beside the program does not play along. Exit code 3.
    pub fn machine(sentence: impl Into<String>) -> Stop {
        Stop::new(Kind::Machine, sentence)
    }

    /// What cannot be the user's doing. Exit code 3.
    pub fn bug(what: &str) -> Stop {
        Stop::machine(format!("This is a mistake in the program itself: {what}"))
    }

    /// A failure of the house, in the language of the terminal. The text of what broke goes to
    /// the operator, who needs it; it holds no values.
    pub fn of(hall: &Hall, why: Failure) -> Stop {
        match why {
            Failure::Refused(no) => {
                let said = no.iter().map(|no| {
                    let key = format!("rule-{}", no.rule);
                    hall.say(spoken(), &key, &no.facts)
                        .unwrap_or_else(|| no.rule.to_owned())
                });
                Stop::refused(said.collect::<Vec<_>>().join("\n"))
            }
            Failure::Missing => Stop::refused("There is no such thing in this database."),
            Failure::Stale => Stop::refused(
                "Somebody else changed the same thing at this moment. Run the command again.",
            ),
            Failure::Busy => Stop::machine("The database is busy. Try again in a moment."),
            Failure::Broken(why) => Stop::machine(format!("The database failed: {why}.")),
            Failure::Denied(_) | Failure::Login | Failure::Twice(_) | Failure::Unreadable(_) => {
                Stop::bug(&format!("a command was answered with {why:?}"))
            }
        }
    }

    /// A database that cannot be opened or asked.
    pub fn database(at: &DatabaseUrl, why: &DbError) -> Stop {
        let todo = match why {
            DbError::Address(_) | DbError::Refused(_) => return Stop::usage(format!("{why}.")),
            DbError::Damaged(_) => "Put back a backup with `tsunagi restore`.",
            DbError::SchemaRule { .. } | DbError::Schema { .. } => {
                "It belongs to another version of the program. Use that version, or put back a \
                 backup with `tsunagi restore`."
            }
            DbError::File(_) => "Check that the folder exists, is writable and has room.",
            _ => "Check that it is running, that the address is right and that it lets you in.",
        };
        Stop::machine(format!("The database {at} cannot be used: {why}. {todo}"))
    }

    /// The same, with the place where it happened in front.
    #[must_use]
    pub fn within(self, place: &str) -> Stop {
        Stop {
            sentence: format!("{place}: {}", self.sentence),
            ..self
        }
    }

    /// The exit code.
    pub const fn code(&self) -> u8 {
        self.kind as u8
    }

    fn new(kind: Kind, sentence: impl Into<String>) -> Stop {
        Stop {
            kind,
            sentence: sentence.into(),
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Stop {}

/// The language of the terminal: Japanese where it says `ja…`, otherwise English.
pub fn spoken() -> Lang {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|tag| !tag.is_empty())
        .unwrap_or_default();
    if tag.starts_with("ja") {
        Lang::Ja
    } else {
        Lang::En
    }
}
