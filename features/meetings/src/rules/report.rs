//! The team's report: begun from the minutes, sent when it says something.

use kernel::change::{Change, Decision, Whom};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::refusal::refuse;
use kernel::text::{Body, TextError};

use super::fact;
use crate::model::{Meeting, Minutes, Outcome, Report, SentenceKind, Tale};

/// Saves a report; sends it to the community section where `send_to` names it. A report that was
/// sent can be corrected, and is sent once.
pub(crate) fn report(
    it: &Meeting,
    draft: Report,
    tale: Tale,
    send_to: Option<OrganisationId>,
    today: Day,
) -> Decision<Report> {
    let says = [
        &tale.observations,
        &tale.provided,
        &tale.facilitation,
        &tale.windows,
    ];
    if send_to.is_some() && says.iter().all(|text| text.is_empty()) {
        return refuse("meeting.report_empty");
    }
    let sends = send_to.filter(|_| draft.sent_on.is_none());
    let next = Report {
        tale: Tale {
            visibility: tale.visibility.max(it.visibility),
            ..tale
        },
        sent_on: draft.sent_on.or(sends.map(|_| today)),
        version: draft.version + 1,
        ..draft
    };
    let act = match sends {
        Some(_) => "meeting.report_send",
        None => "meeting.report_save",
    };
    let change = Change::new(next, fact(it, act));
    Ok(match sends {
        Some(section) => change.tell(Whom::Office(section), "mail-meeting-reported"),
        None => change,
    })
}

/// What a report can begin with: what was said, what was handed out, which concerns came of it.
pub(crate) fn prefilled(
    minutes: &Minutes,
    outcomes: &[Outcome],
    visibility: kernel::policy::Visibility,
) -> Tale {
    let said = |of: fn(&SentenceKind) -> bool| {
        let lines = minutes.sentences().filter(|it| of(&it.wording.kind));
        let lines: Vec<&str> = lines.map(|it| it.wording.text.as_str()).collect();
        body(&lines.join("\n"))
    };
    let windows = outcomes
        .iter()
        .map(|it| format!("{} {}", it.number, it.holder));
    let windows: Vec<String> = windows.collect();
    Tale {
        observations: said(|kind| matches!(kind, SentenceKind::Remark | SentenceKind::Decision)),
        provided: said(|kind| matches!(kind, SentenceKind::Information)),
        facilitation: Body::default(),
        windows: body(&windows.join("\n")),
        impressions: Body::default(),
        visibility,
    }
}

/// As much of a text as a body holds: what is prefilled is only a beginning.
fn body(text: &str) -> Body {
    match Body::new(text) {
        Ok(body) => body,
        Err(TextError::TooLong { limit }) => {
            let beginning: String = text.chars().take(limit).collect();
            Body::new(&beginning).unwrap_or_default()
        }
        Err(TextError::Empty | TextError::NotKana) => Body::default(),
    }
}
