//! Did a person write it? Nothing is thrown away: what is doubted lies in a tray of its own until
//! somebody looked. No sender's address is kept for this, nor any riddle asked.

use kernel::refusal::Refusal;
use serde::Deserialize;

use crate::model::Doubt;

/// As many voices from the site within so many minutes come from people only on a very bad day.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pace {
    /// How many.
    pub(crate) voices: u32,
    /// Within how many minutes.
    pub(crate) minutes: u32,
}

/// Why a voice is doubted. `trap` is the field that people do not see, `recent` how many voices
/// came over the site before, within the minutes of the pace.
pub(crate) fn doubt(trap: &str, recent: i64, pace: Pace) -> Option<Doubt> {
    if !trap.trim().is_empty() {
        return Some(Doubt::Trap);
    }
    (recent >= i64::from(pace.voices)).then_some(Doubt::Pace)
}

/// So many photos from the site within so many minutes are taken in: each is room that stays taken.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhotoPace {
    /// How many.
    pub(crate) photos: u32,
    /// Within how many minutes.
    pub(crate) minutes: u32,
}

/// Whether there is room for one more photo after `recent` ones within the minutes of the pace. The
/// words are taken in without it at any time.
pub(crate) fn check_photo(recent: i64, pace: PhotoPace) -> Result<(), Refusal> {
    match recent < i64::from(pace.photos) {
        true => Ok(()),
        false => Err(Refusal::new("voice.photo_pace")
            .with("minutes", pace.minutes)
            .at("picture")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_cannot_do_is_doubted() {
        let pace = Pace {
            voices: 20,
            minutes: 10,
        };
        assert_eq!(doubt("", 0, pace), None);
        assert_eq!(doubt("  ", 19, pace), None);
        assert_eq!(doubt("https://spam.example", 0, pace), Some(Doubt::Trap));
        assert_eq!(doubt("", 20, pace), Some(Doubt::Pace));
    }
}
