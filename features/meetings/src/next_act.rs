//! 次にすること: the act that comes next on the page of a meeting, by how far it is.

use kernel::day::Day;

use crate::model::Stage;
use crate::record::Record;

/// What the reader of a meeting can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NextAct {
    /// 議題を直す, before the day.
    Agenda,
    /// 議事録を書く, from the day on.
    Minutes,
    /// 議事録を確定する, once something is written.
    Confirm,
    /// 会議報告を書く, while nobody reported.
    Report,
}

/// The next act for this reader; nothing where none is theirs.
pub(crate) fn next_act(it: &Record, today: Day) -> Option<NextAct> {
    let is_written = it.minutes.sentences().next().is_some();
    match it.meeting.stage {
        Stage::Planned if it.may.edit && it.meeting.on > today => Some(NextAct::Agenda),
        Stage::Held if it.may.edit && is_written => Some(NextAct::Confirm),
        Stage::Planned | Stage::Held if it.may.edit => Some(NextAct::Minutes),
        Stage::Confirmed { .. } if it.may.report && it.reports.is_empty() => Some(NextAct::Report),
        Stage::Planned | Stage::Held | Stage::Confirmed { .. } | Stage::CalledOff { .. } => None,
    }
}
