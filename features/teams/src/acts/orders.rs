//! What people send: the fields of forms, which are the bodies of the JSON API too. Every field is
//! a text as typed; days as `2023-06-15` or `R5.6.15`, times as `19:00`.

use serde::Deserialize;
use utoipa::ToSchema;

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, Deserialize, ToSchema)]
            #[serde(default)]
            pub(crate) struct $name {
                $($(#[$field_doc])* pub(crate) $field: String,)*
            }
        )*
    };
}

orders! {
    /// 出席依頼: a meeting at which somebody of the team is wanted.
    RequestOrder {
        /// The id of the council that asks.
        council,
        /// The kind of the meeting, in the words of the rules: 役員会.
        kind,
        /// The day.
        on,
        /// The beginning.
        begins_at,
        /// The end; may be empty.
        ends_at,
        /// Where.
        place,
        /// What it is about.
        agenda,
        /// `listen`, `advise`, `explain`, `facilitate` or `greet`.
        part,
        /// The id of the member who is asked for by name; may be empty.
        wanted,
        /// Whom to ring about it.
        contact,
        /// `paper` or `telephone`, when it is keyed in for the council.
        channel,
        /// Who rang, or where the paper lies, when it is keyed in for the council.
        on_behalf_of,
    }
    /// An attendance that had no request: the request is made afterwards.
    AfterOrder {
        /// The id of the council.
        council,
        /// The kind of the meeting.
        kind,
        /// The day.
        on,
        /// From when somebody was there.
        from,
        /// Until when.
        to,
        /// Where.
        place,
        /// What it was about.
        agenda,
        /// The id of the member who was there, when the section enters it.
        person,
        /// Why, when it goes beyond the year's number.
        reason,
    }
    /// Agreeing to a request.
    AcceptOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// Why, when it goes beyond the year's number.
        reason,
    }
    /// Proposing another time.
    ProposeOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// The other day.
        on,
        /// The beginning.
        begins_at,
        /// The end; may be empty.
        ends_at,
        /// What to say with it.
        note,
    }
    /// A step that needs nothing to be said.
    VersionOrder {
        /// The version that was read; empty to take the present one.
        version,
    }
    /// Declining a request.
    DeclineOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// Why nobody comes.
        reason,
        /// What can be done instead, and whom to ask.
        alternative,
    }
    /// Taking a request back.
    WithdrawOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// What to say with it; may be empty.
        note,
    }
    /// What a member says.
    AnswerOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// `yes`, `substitute` or `no`.
        answer,
        /// The id of the member who is to come instead.
        substitute,
        /// Why, in confidence: the council never reads it.
        reason,
        /// The id of the member, when the section enters it for them.
        person,
    }
    /// The hours that a member was there.
    AttendOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// From.
        from,
        /// Until.
        to,
        /// The id of the member, when the section enters it for them.
        person,
    }
    /// The end of a request: its meeting is on record.
    ReportOrder {
        /// The version that was read; empty to take the present one.
        version,
        /// The id of the meeting, where its record is kept here.
        meeting,
        /// Where the record is otherwise, or what is to be known.
        note,
    }
    /// Posting somebody to a team.
    PostingOrder {
        /// The id of the person.
        person,
        /// `member`, `manager`, `staff` or `branch_centre`.
        kind,
        /// What else is to be said: リーダー.
        role_note,
        /// The first day of the term.
        from,
        /// The last day of the term; may be empty.
        last,
    }
    /// 呼びかけ: an event for which volunteers are wanted.
    CallOrder {
        /// The id of the council.
        council,
        /// The event.
        event,
        /// Its day.
        on,
        /// When to be there; may be empty.
        begins_at,
        /// Where.
        place,
        /// How many people.
        people,
        /// What there is to do.
        text,
    }
}
