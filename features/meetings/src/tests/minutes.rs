//! Sentences keep their ids, whatever is done to the text around them.

use kernel::ids::Id;
use kernel::policy::Visibility::{self, Closed, Members, Public};
use kernel::text::Title;
use proptest::prelude::*;
use uuid::Uuid;

use super::rules::{day, meeting};
use crate::model::{AgendaItem, Block, Meeting, Minutes, SentenceId, Stage, Wording, Written};
use crate::rules::{Fresh, write};

fn id<T>(n: u128) -> Id<T> {
    Id::new(Uuid::from_u128(n))
}

fn item(n: u128, visibility: Visibility) -> AgendaItem {
    AgendaItem {
        id: id(n),
        title: Title::new("通学路の安全").expect("a title"),
        minutes_planned: None,
        visibility,
        carried_from: None,
    }
}

fn wordings(text: &str) -> Vec<Wording> {
    text.lines()
        .filter_map(|line| Wording::read(line, Public))
        .collect()
}

/// Writes texts about two items, one after the other, each time upon what stood there before.
fn written(texts: &[[&str; 2]]) -> Vec<Minutes> {
    let mut minutes = Minutes {
        blocks: [1, 2]
            .map(|n| Block {
                item: item(n, Public),
                sentences: Vec::new(),
            })
            .into(),
    };
    let mut last = 100;
    let mut states = Vec::new();
    for text in texts {
        let pages = (1..).zip(text).map(|(n, text)| (id(n), wordings(text)));
        let order = Written {
            pages: pages.collect(),
            added: None,
        };
        minutes = save(&meeting(), &minutes, order, &[], &mut last)
            .expect("minutes")
            .1;
        states.push(minutes.clone());
    }
    states
}

fn save(
    it: &Meeting,
    minutes: &Minutes,
    order: Written,
    became: &[SentenceId],
    last: &mut u128,
) -> Result<(Meeting, Minutes), kernel::refusal::Refusal> {
    let fresh = Fresh {
        sentence: &mut || {
            *last += 1;
            id(*last)
        },
        item: id(99),
    };
    write(it, minutes, order, became, day("2023-07-20"), fresh).map(|change| change.next)
}

/// The ids that stand in the second text, by their number; 0 for a new one.
fn check(before: [&str; 2], after: [&str; 2], expected: &[usize]) {
    let states = written(&[before, after]);
    let old: Vec<SentenceId> = states[0].sentences().map(|it| it.id).collect();
    let found: Vec<usize> = states[1]
        .sentences()
        .map(|it| {
            old.iter()
                .position(|id| *id == it.id)
                .map_or(0, |at| at + 1)
        })
        .collect();
    assert_eq!(found, expected, "{after:?}");
}

#[test]
fn a_sentence_is_the_same_one_after_the_text_around_it_changed() {
    check(["a\nb\nc", ""], ["a\nb\nc", ""], &[1, 2, 3]);
    check(["a\nb\nc", ""], ["a\nx\nb\nc", ""], &[1, 0, 2, 3]);
    check(["a\nb\nc", ""], ["c\na\nb", ""], &[3, 1, 2]);
    check(["a\nb\nc", ""], ["b\nc", ""], &[2, 3]);
    check(["a\nb\nc", ""], ["b\nc\nx", ""], &[2, 3, 0]);
}

#[test]
fn a_sentence_that_was_mended_is_the_same_one() {
    let before = ["夏まつりの出店は七つ\n街灯が切れている\n以上", ""];
    check(
        before,
        ["夏まつりの出店は七つ\n街灯が一つ切れている\n以上", ""],
        &[1, 2, 3],
    );
    check(before, ["決定：夏まつりの出店は七つ\n以上", ""], &[1, 3]);
    check(before, ["街灯が切れていた", ""], &[2]);
    check(["同じ文\n同じ文", ""], ["同じ文\n同じ文", ""], &[1, 2]);
}

#[test]
fn another_sentence_in_its_place_is_another_one() {
    let before = ["夏まつりの出店は七つ\n街灯が切れている\n以上", ""];
    check(
        before,
        ["夏まつりの出店は七つ\n次回は九月\n以上", ""],
        &[1, 0, 3],
    );
}

#[test]
fn a_sentence_that_was_moved_to_another_item_is_the_same_one() {
    check(["a\nb", "c"], ["b", "c\na"], &[2, 3, 1]);
}

#[test]
fn what_was_not_sent_stays() {
    let states = written(&[["a", "b"]]);
    let order = Written {
        pages: vec![(id(1), wordings("x"))],
        added: None,
    };
    let (_, next) = save(&meeting(), &states[0], order, &[], &mut 900).expect("minutes");
    let texts: Vec<&str> = next
        .sentences()
        .map(|it| it.wording.text.as_str())
        .collect();
    assert_eq!(texts, ["x", "b"]);
}

#[test]
fn a_sentence_that_became_a_concern_is_mended_but_not_taken_away() {
    let states = written(&[["a\nb", ""]]);
    let became = [states[0].sentences().next().expect("a sentence").id];
    let save = |text: &str| {
        let order = Written {
            pages: vec![(id(1), wordings(text))],
            added: None,
        };
        save(&meeting(), &states[0], order, &became, &mut 900).map_err(|no| no.rule)
    };
    assert!(save("決定：a\nb").is_ok());
    assert_eq!(save("b").map(|_| ()), Err("meeting.sentence_kept"));
}

#[test]
fn minutes_written_on_the_day_mean_that_the_meeting_was_held() {
    let check = |on: &str, expected: Stage| {
        let it = Meeting {
            on: day(on),
            ..meeting()
        };
        let order = Written {
            pages: Vec::new(),
            added: None,
        };
        let (next, _) = save(&it, &Minutes::default(), order, &[], &mut 1).expect("minutes");
        assert_eq!(next.stage, expected, "{on}");
        assert_eq!(next.minutes_version, it.minutes_version + 1);
    };
    check("2023-07-20", Stage::Held);
    check("2023-07-21", Stage::Planned);
}

#[test]
fn confirmed_minutes_are_written_no_more() {
    let it = Meeting {
        stage: Stage::Confirmed {
            on: day("2023-07-19"),
        },
        ..meeting()
    };
    let order = Written {
        pages: Vec::new(),
        added: None,
    };
    let no = save(&it, &Minutes::default(), order, &[], &mut 1);
    assert_eq!(
        no.map(|_| ()).map_err(|no| no.rule),
        Err("meeting.confirmed")
    );
}

#[test]
fn what_was_not_on_the_agenda_gets_an_item_no_more_open_than_the_meeting() {
    let it = Meeting {
        visibility: Members,
        ..meeting()
    };
    let title = Title::new("その他").expect("a title");
    let typed = vec![
        Wording::read("a", Public).expect("words"),
        Wording::read("【非公開】b", Public).expect("words"),
    ];
    let order = Written {
        pages: Vec::new(),
        added: Some((title, typed)),
    };
    let (_, minutes) = save(&it, &Minutes::default(), order, &[], &mut 1).expect("minutes");
    let seen: Vec<Visibility> = minutes
        .sentences()
        .map(|it| it.wording.visibility)
        .collect();
    assert_eq!(minutes.blocks[0].item.visibility, Members);
    assert_eq!(seen, [Members, Closed]);
    assert_eq!(minutes.blocks[0].item.id, id::<AgendaItem>(99));
}

proptest! {
    #[test]
    fn no_two_sentences_bear_one_id_and_the_words_are_those_that_were_typed(
        first in proptest::collection::vec(0_u8..5, 0..8),
        second in proptest::collection::vec(0_u8..5, 0..8),
        moved in proptest::collection::vec(0_u8..5, 0..4),
    ) {
        let text = |lines: &[u8]| lines.iter().map(|it| format!("{it}\n")).collect::<String>();
        let (first, second, moved) = (text(&first), text(&second), text(&moved));
        let states = written(&[[first.as_str(), ""], [second.as_str(), moved.as_str()]]);
        let mut ids: Vec<SentenceId> = states[1].sentences().map(|it| it.id).collect();
        let lines: Vec<&str> = states[1].sentences().map(|it| it.wording.text.as_str()).collect();
        let typed: Vec<&str> = second.lines().chain(moved.lines()).collect();
        prop_assert_eq!(lines, typed);
        ids.sort();
        let all = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
    }
}
