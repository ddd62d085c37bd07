//! Codes have words, acts have confirmations, and the lifecycle is sound.

use kernel::lang::Lang;

use crate::Words;
use crate::lifecycle::VOICE;
use crate::model::{Channel, Kind};

#[test]
fn every_code_has_words_in_both_languages() {
    let families: &[(&str, &[&str])] = &[
        ("kind", Kind::CODES),
        ("channel", Channel::KEYED),
        ("channel", &["box", "consultation", "report"]),
        ("consult-title", &["consultation", "report"]),
        ("consult-text", &["consultation", "report"]),
        ("state", &["waiting", "taken", "noted"]),
        ("doubt", &["trap", "pace"]),
        ("tray", &["waiting", "doubted", "ended"]),
        ("answer", &["done", "planned", "study", "cannot", "agency"]),
        (
            "brought",
            &["meeting", "telephone", "visit", "letter", "site"],
        ),
        (
            "progress",
            &[
                "triage", "sent", "returned", "working", "again", "answered", "promised", "closed",
            ],
        ),
    ];
    for (family, codes) in families {
        for code in *codes {
            for lang in Lang::ALL {
                let key = format!("{family}-{code}");
                let facts = [
                    ("office", "x".to_owned()),
                    ("day", "y".to_owned()),
                    ("place", "z".to_owned()),
                ];
                assert!(
                    Words::say(lang, &key, &facts).is_some(),
                    "{key} in {lang:?}"
                );
            }
        }
    }
}

#[test]
fn every_kind_and_channel_is_read_again() {
    for code in Kind::CODES {
        assert_eq!(Kind::read(code).map(Kind::code), Some(*code));
    }
    for code in Channel::KEYED {
        assert_eq!(Channel::read(code).map(Channel::code), Some(*code));
    }
}

#[test]
fn the_lifecycle_is_sound() {
    assert_eq!(VOICE.faults(), Vec::<String>::new());
}
