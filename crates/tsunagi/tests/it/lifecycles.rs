//! `docs/lifecycles/`: how each thing goes on, drawn from the declarations that buttons and acts use.

use std::fmt::Write as _;

use desk::Feature;
use kernel::lang::Lang;
use kernel::lifecycle::Lifecycle;
use tsunagi::house::FEATURES;

use crate::code::{Code, calls};
use crate::shelf;

/// What each thing is called (glossary).
const THINGS: &[(&str, &str, &str)] = &[
    ("attendance_request", "出席依頼", "Attendance request"),
    ("concern", "案件", "Concern"),
    ("event", "行事", "Event"),
    ("meeting", "会議", "Meeting"),
    ("voice", "声", "Voice"),
];

fn all() -> impl Iterator<Item = (&'static Feature, &'static Lifecycle)> {
    FEATURES.iter().flat_map(|feature| {
        let of_feature = feature.lifecycles.iter();
        of_feature.map(move |it| (*feature, *it))
    })
}

/// The words for a code: the feature's own, else those by which the ledger tells of the act.
fn said(feature: &Feature, it: &Lifecycle, what: &str, code: &str, lang: Lang) -> Option<String> {
    let thing = it.of.rsplit('_').next().unwrap_or(it.of);
    let told = format!("{what}-{thing}-{code}");
    let own = (feature.say)(lang, &format!("{what}-{code}"), &[]);
    own.or_else(|| {
        FEATURES
            .iter()
            .find_map(|other| (other.say)(lang, &told, &[]))
    })
}

#[test]
fn no_lifecycle_has_a_fault() {
    assert!(all().count() > 0, "the house has lifecycles");
    let faults: Vec<String> = all().flat_map(|(_, it)| it.faults()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_move_is_declared_twice() {
    for (_, it) in all() {
        let mut seen = std::collections::BTreeSet::new();
        for step in it.moves {
            for from in step.from {
                for to in step.to {
                    let said = format!("{}: {} from {from} to {to}", it.of, step.act);
                    assert!(seen.insert((step.act, from, to)), "{said} twice");
                }
            }
        }
    }
}

#[test]
fn every_state_and_every_act_has_words() {
    let mut complaints = Vec::new();
    for (feature, it) in all() {
        let states = it.states.iter().map(|state| ("state", state.code));
        let acts = it.moves.iter().map(|step| ("act", step.act));
        for (what, code) in states.chain(acts) {
            for lang in [Lang::Ja, Lang::En] {
                if said(feature, it, what, code, lang).is_none() {
                    let folder = feature.name;
                    let tag = lang.tag();
                    let code = code.replace('_', "-");
                    complaints.push(format!("features/{folder}/words/{tag}.ftl: {what}-{code}"));
                }
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    assert!(
        complaints.is_empty(),
        "no words for\n{}",
        complaints.join("\n")
    );
}

/// What the ledger is told was done, wherever the code names it.
#[test]
fn every_act_in_the_ledger_has_words() {
    let mut complaints = Vec::new();
    for folder in shelf::feature_folders() {
        let product = Code::product(&format!("{folder}/src"));
        let telling = calls::given(&product, "act: &'static str", &["Fact::new", "note_look"]);
        for code in &product {
            for it in calls::handed_to(code, &telling).filter(|it| it.text.contains('.')) {
                let key = format!("act-{}", it.text);
                let knows = |lang| {
                    FEATURES
                        .iter()
                        .any(|it| (it.say)(lang, &key, &[]).is_some())
                };
                if !knows(Lang::Ja) || !knows(Lang::En) {
                    let key = key.replace(['.', '_'], "-");
                    let (path, line) = (&code.path, code.line(it.at));
                    complaints.push(format!("{path}:{line}: {} has no words: {key}", it.text));
                }
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn the_lifecycles_are_drawn() {
    let mut drawn = Vec::new();
    for (feature, it) in all() {
        let path = format!("docs/lifecycles/{}.md", it.of);
        shelf::holds(&path, &page(feature, it));
        drawn.push(path);
    }
    drawn.sort();
    assert_eq!(
        shelf::files("docs/lifecycles", "md"),
        drawn,
        "a page for each lifecycle, and no other"
    );
}

/// The page about one thing.
fn page(feature: &Feature, it: &Lifecycle) -> String {
    let name = THINGS.iter().find(|(of, ..)| *of == it.of);
    let (_, ja, en) = name.unwrap_or_else(|| panic!("what is {} called? see THINGS", it.of));
    let words = |what: &str, code: &str, lang: Lang| {
        said(feature, it, what, code, lang).unwrap_or_else(|| "—".to_owned())
    };
    let mut text = format!(
        "# {ja} / {en}\n\nコードから書き出したものです。ここにない動きは起こりません。\n\n\
         Written from the code (features/{}). What is not here does not happen.\n\n\
         ```mermaid\n{}```\n\n\
         ## 状態 / States\n\n| 状態 / state | 日本語 | English | 未完了 / open |\n|---|---|---|---|\n",
        feature.name,
        it.mermaid()
    );
    for state in it.states {
        let first = if state.code == it.first { " ←" } else { "" };
        let open = if state.open { "○" } else { "" };
        writeln!(
            text,
            "| `{}`{first} | {} | {} | {open} |",
            state.code,
            words("state", state.code, Lang::Ja),
            words("state", state.code, Lang::En),
        )
        .expect("writing to a string cannot fail");
    }
    text.push_str(
        "\n## 動き / Moves\n\n| 動き / act | 日本語 | English | どこから / from | どこへ / to |\n\
         |---|---|---|---|---|\n",
    );
    for step in it.moves {
        writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            step.act,
            words("act", step.act, Lang::Ja),
            words("act", step.act, Lang::En),
            step.from.join(", "),
            step.to.join(", "),
        )
        .expect("writing to a string cannot fail");
    }
    text
}
