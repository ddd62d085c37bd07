//! Did a person write it? Nothing is thrown away: what is doubted lies in a tray of its own until
//! somebody looked. No sender's address is kept for this, nor any riddle asked.

use crate::model::Doubt;

/// More voices than this come from people within [`WINDOW_MINUTES`] only on a very bad day.
const MOST: i64 = 20;

/// How far back the voices are counted.
pub(crate) const WINDOW_MINUTES: i64 = 10;

/// Why a voice is doubted. `trap` is the field that people do not see, `recent` how many voices
/// came over the site within the window before.
pub(crate) fn doubt(trap: &str, recent: i64) -> Option<Doubt> {
    if !trap.trim().is_empty() {
        return Some(Doubt::Trap);
    }
    (recent >= MOST).then_some(Doubt::Pace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_cannot_do_is_doubted() {
        assert_eq!(doubt("", 0), None);
        assert_eq!(doubt("  ", MOST - 1), None);
        assert_eq!(doubt("https://spam.example", 0), Some(Doubt::Trap));
        assert_eq!(doubt("", MOST), Some(Doubt::Pace));
    }
}
