//! What the words of the ledger mean.

use crate::model::Way;

/// Every act that leaves a line, as the features name it; its words stand under `act-…`.
#[rustfmt::skip]
pub(crate) const ACTS: &[&str] = &[
    "denied", "import",
    "ledger.look", "ledger.verify", "ledger.export",
    "account.open", "account.edit", "account.close", "account.look", "account.lang",
    "account.password", "account.hand_password", "account.reminders", "session.begin",
    "session.end", "session.denied", "reminder.send", "grant.give", "grant.end",
    "token.create", "token.revoke",
    "team.post", "request.ask", "request.accept", "request.propose", "request.agree",
    "request.decline", "request.answer", "request.attend", "request.after", "request.report",
    "request.record", "request.withdraw", "request.look",
    "volunteer.call", "volunteer.promise", "volunteer.take_back", "volunteer.opt_in",
    "volunteer.opt_out",
    "meeting.call", "meeting.mend", "meeting.agenda_add", "meeting.agenda_change",
    "meeting.agenda_shift", "meeting.agenda_remove", "meeting.minutes", "meeting.done",
    "meeting.attend", "meeting.confirm", "meeting.reopen", "meeting.report_save",
    "meeting.report_send", "meeting.look",
    "voice.raise", "voice.assign", "voice.take_up", "voice.join", "voice.note", "voice.settle",
    "voice.leave", "voice.supplement", "voice.reply_to", "voice.withdraw", "voice.trust",
    "voice.renew", "voice.tell", "voice.contact", "voice.look",
    "concern.take_up", "concern.triage", "concern.send", "concern.take", "concern.forward",
    "concern.return", "concern.ask", "concern.advise", "concern.answer", "concern.deliver",
    "concern.reopen", "concern.escalate", "concern.postpone", "concern.join",
    "concern.leave", "concern.merge", "concern.look",
];

/// What an act was to its thing.
pub(crate) fn way(act: &str) -> Way {
    match act.rsplit('.').next().unwrap_or(act) {
        "denied" => Way::Denied,
        "look" | "verify" | "export" | "contact" => Way::Saw,
        _ => Way::Changed,
    }
}

/// The act of this code, if it is one that we know.
pub(crate) fn act(code: &str) -> Option<&'static str> {
    ACTS.iter().copied().find(|act| *act == code)
}
