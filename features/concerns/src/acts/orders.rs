//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field
//! is a text as typed; reading it gives the types of the rules, or all that is wrong at once.

mod about;
mod read;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(crate) use about::TriageOrder;
pub(super) use read::{Venue, needed_day, read_office, read_offices, text};

macro_rules! orders {
    ($($(#[$doc:meta])* $vis:vis $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
            #[serde(default)]
            $vis struct $name {
                $($(#[$field_doc])* $vis $field: $kind,)*
            }
        )*
    };
}

orders! {
    /// A concern that somebody heard of and takes up.
    pub(crate) RaiseOrder {
        /// What it is about, in a line.
        title: String,
        /// The district's own words.
        words: String,
        /// The council that raised it, by its id.
        council: String,
        /// The district where it lies, by the id of the area; empty for that of the council.
        area: String,
        /// Where exactly, in words.
        spot: String,
        /// The key of the category, if it is plain.
        category: String,
        /// The number of the concern of which it is a part, if it is one.
        part_of: String,
    }
    /// A hot report (C5).
    pub(crate) SendOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The section in charge, by its id.
        to: String,
        /// Sections that are asked to help.
        ask: Vec<String>,
        /// What the district wishes, and by when.
        wish: String,
        /// What went before.
        background: String,
        /// What the sender thinks of it.
        opinion: String,
    }
    /// Taking what was sent.
    pub(crate) TakeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Until when it will be answered; empty for the usual time.
        until: String,
    }
    /// Handing it on.
    pub(crate) ForwardOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The section that it is for, by its id.
        to: String,
        /// Why.
        reason: String,
    }
    /// An answer.
    pub(crate) AnswerOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// `done`, `planned`, `study`, `cannot` or `agency`.
        kind: String,
        /// What it says.
        text: String,
        /// The day of a plan, or of the next word on a study.
        due: String,
        /// Why it cannot be done.
        reason: String,
        /// What else can help.
        helps: String,
        /// The other agency.
        agency: String,
    }
    /// An answer brought back (F2).
    pub(crate) DeliverOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The day.
        on: String,
        /// `meeting`, `telephone`, `visit`, `letter` or `site`.
        channel: String,
        /// The meeting, by its id; `elsewhere` for one that the house does not know.
        meeting: String,
        /// To whom.
        to_whom: String,
        /// What was said.
        reaction: String,
        /// `settled`, `noted` or `not_settled`.
        verdict: String,
    }
    /// "Not settled after all."
    pub ReopenOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Why.
        reason: String,
    }
    /// To the headquarters (B12).
    pub(crate) EscalateOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Sections that are asked to help, by their ids.
        ask: Vec<String>,
        /// What was tried.
        tried: String,
    }
    /// Asking more sections.
    pub(crate) AskOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The sections, by their ids.
        ask: Vec<String>,
    }
    /// What an asked section says.
    pub(crate) AdviseOrder {
        /// What it says.
        text: String,
    }
    /// More time.
    pub(crate) PostponeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// Until when.
        until: String,
        /// Why.
        reason: String,
    }
    /// Making it a part of another concern.
    pub(crate) JoinOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The number of the whole.
        whole: String,
    }
    /// Letting it stand for itself again.
    pub(crate) LeaveOrder {
        /// The version that was read; empty to take the present one.
        version: String,
    }
    /// Letting it live on in another concern that says the same.
    pub(crate) MergeOrder {
        /// The version that was read; empty to take the present one.
        version: String,
        /// The number of the other concern.
        into: String,
    }
}
