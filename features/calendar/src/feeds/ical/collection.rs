//! ごみの日 as a layer of its own: one entry a day.

use desk::Desk;
use desk::Failure;
use desk::db::Conn;
use kernel::day::Day;

use super::entry::uid;
use super::lines::Lines;
use super::times::plain;
use crate::Words;
use crate::model::{CollectionKind, Which};

/// How far behind and ahead of today it looks where the address does not say.
const BEHIND: i32 = 31;
const AHEAD: i32 = 366;

/// The days on which rubbish is collected, where the address asks for them and says where.
pub(super) async fn days(
    desk: &Desk,
    tx: &mut Conn,
    which: &Which,
) -> Result<Vec<(Day, Vec<CollectionKind>)>, Failure> {
    if which.layer.is_empty() || !which.shows("collection") {
        return Ok(Vec::new());
    }
    let (from, until) = which.days();
    let from = from.unwrap_or_else(|| desk.today.add_days(-BEHIND));
    let until = until.unwrap_or_else(|| from.add_days(BEHIND + AHEAD));
    let until = until.min(from.add_days(2 * AHEAD));
    let found = crate::calendar::collection(desk, tx, which, (from, until)).await?;
    let mut days: Vec<_> = found.into_iter().collect();
    days.sort_unstable();
    Ok(days)
}

/// The entries. They know no change: a rule that ends is another calendar the next time.
pub(super) fn write(
    lines: &mut Lines,
    desk: &Desk,
    which: &Which,
    days: &[(Day, Vec<CollectionKind>)],
) {
    let w = Words(desk.lang);
    let whose = [which.area.as_str(), which.council.as_str()].concat();
    let whose: String = whose
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || *it == '-')
        .collect();
    for (day, kinds) in days {
        let named: Vec<&str> = kinds.iter().map(|it| it.named(w.0)).collect();
        let on = plain(*day);
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &uid(desk, &format!("collection-{whose}-{on}")));
        lines.put("DTSTAMP", &format!("{on}T000000Z"));
        lines.put("DTSTART;VALUE=DATE", &on);
        lines.put("DTEND;VALUE=DATE", &plain(day.add_days(1)));
        lines.text("SUMMARY", &named.join(w.and()));
        lines.text("CATEGORIES", w.layer_collection());
        lines.put("STATUS", "CONFIRMED");
        lines.put("TRANSP", "TRANSPARENT");
        lines.put("END", "VEVENT");
    }
}
