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

#[test]
fn the_pages_are_whole_in_english() {
    use super::{FEATURES, sent_ditch};

    house::sqlite(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "public").await;
        let reader = house.at("2023-07-24 09:00").by("community").in_english();
        let page = reader.get(&concern).await;
        page.is(200)
            .shows("Road Section holds it now. Its next date is Wed 26 Jul 2023.")
            .shows("Waiting to be taken")
            .hides("担当");
        for act in ["take", "forward", "answer", "ask", "escalate", "merge"] {
            let page = reader.get(&format!("{concern}/{act}")).await;
            page.is(200).hides("担当").hides("ください");
        }
        let list = reader.get("/concerns?part=all").await;
        list.is(200)
            .shows("0 concerns without a holder")
            .hides("担当");
        let no = reader.post(&format!("{concern}/forward"), &[]).await;
        no.is(422)
            .shows("“Not ours” alone is not enough")
            .hides("ください");
        let everybody = house.at("2023-07-24 09:00").in_english();
        let page = everybody.get(&concern).await;
        page.is(200)
            .shows("It was brought to the section in charge");
    });
}
