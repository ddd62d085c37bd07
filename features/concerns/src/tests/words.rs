//! Every code has its words in both languages.

use kernel::lang::Lang;
use kernel::policy::Visibility;

use crate::Words;
use crate::lifecycle::CONCERN;
use crate::model::{AnswerKind, Channel, Triage, Urgency, Verdict};

#[test]
fn every_code_has_words() {
    let acts = ["ask", "advise"].into_iter();
    let acts: Vec<&str> = acts.chain(CONCERN.moves.iter().map(|it| it.act)).collect();
    let pages: Vec<&str> = acts
        .iter()
        .copied()
        .filter(|act| *act != "return")
        .collect();
    let steps: Vec<&str> = acts
        .iter()
        .copied()
        .filter(|act| *act != "advise")
        .collect();
    let states: Vec<&str> = CONCERN.states.iter().map(|state| state.code).collect();
    let visibilities: Vec<&str> = Visibility::ALL.iter().map(|it| it.code()).collect();
    let check = |family: &str, codes: &[&str]| {
        for code in codes {
            for lang in Lang::ALL {
                let key = format!("{family}-{code}");
                assert!(
                    Words::say(lang, &key, &[]).is_some(),
                    "{lang:?} lacks {key}"
                );
            }
        }
    };
    check("state", &states);
    check("state-plain", &states);
    for family in ["act", "act-title", "act-lead", "done-concern"] {
        check(family, &pages);
    }
    check("step", &steps);
    check("step", &["take_up"]);
    check("answer-kind", &AnswerKind::CODES);
    check("channel", &Channel::CODES);
    check("verdict", &Verdict::ALL.map(Verdict::code));
    check("triage", &[Triage::Single.code(), Triage::Joint.code()]);
    check(
        "triage-plain",
        &[Triage::Single.code(), Triage::Joint.code()],
    );
    check("urgency", &Urgency::ALL.map(Urgency::code));
    check("visibility", &visibilities);
    let channels = "box slip telephone visit consultation meeting report letter";
    check("voice-channel", &channels.split(' ').collect::<Vec<_>>());
    for part in ["mine", "open", "ended", "all"] {
        check("part", &[part]);
        check("empty", &[part]);
        check("empty-text", &[part]);
    }
}
