mod chain;
mod reading;

use crate::model::Way;
use crate::{FEATURE, Words, rules};
use kernel::lang::Lang;

const FEATURES: &[&desk::Feature] = &[&areas::FEATURE, &people::FEATURE, &FEATURE];

#[test]
fn every_act_has_plain_words_in_both_languages() {
    for act in rules::ACTS {
        for lang in Lang::ALL {
            let key = format!("act-{act}");
            assert!(Words::say(lang, &key, &[]).is_some(), "{key}");
        }
    }
    let words = Words::KEYS.iter().filter(|key| key.starts_with("act-"));
    assert_eq!(words.count(), rules::ACTS.len() + 1, "with act-field");
}

#[test]
fn an_act_saw_changed_or_was_denied() {
    let check = |act: &str, expected: Way| assert_eq!(rules::way(act), expected, "{act}");
    check("concern.look", Way::Saw);
    check("ledger.verify", Way::Saw);
    check("ledger.export", Way::Saw);
    check("voice.contact", Way::Saw);
    check("concern.forward", Way::Changed);
    check("import", Way::Changed);
    check("denied", Way::Denied);
}
