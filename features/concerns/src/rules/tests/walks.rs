//! Walks of the whole graph: every act in every state, and whatever people do at random.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

#[test]
fn the_lifecycle_is_sound() {
    assert_eq!(CONCERN.faults(), Vec::<String>::new());
}

/// One of the things that people do, with whatever they say.
#[derive(Clone, Debug)]
enum Act {
    Triage,
    Send(u128),
    Take,
    Forward(u128),
    Return,
    Answer(u8),
    Deliver(Verdict),
    Reopen,
    Escalate,
    Ask(u128),
    Postpone,
    Merge,
}

impl Act {
    const ALL: [Act; 22] = [
        Act::Triage,
        Act::Send(ROAD),
        Act::Send(TRANSPORT),
        Act::Take,
        Act::Forward(ELDERLY),
        Act::Forward(ROAD),
        Act::Return,
        Act::Answer(0),
        Act::Answer(1),
        Act::Answer(2),
        Act::Answer(3),
        Act::Answer(4),
        Act::Deliver(Verdict::Settled),
        Act::Deliver(Verdict::Noted),
        Act::Deliver(Verdict::NotSettled),
        Act::Reopen,
        Act::Escalate,
        Act::Ask(ROAD),
        Act::Ask(ELDERLY),
        Act::Postpone,
        Act::Merge,
        Act::Send(COMMUNITY),
    ];

    fn name(&self) -> &'static str {
        match self {
            Act::Triage => "triage",
            Act::Send(_) => "send",
            Act::Take => "take",
            Act::Forward(_) => "forward",
            Act::Return => "return",
            Act::Answer(_) => "answer",
            Act::Deliver(_) => "deliver",
            Act::Reopen => "reopen",
            Act::Escalate => "escalate",
            Act::Ask(_) => "ask",
            Act::Postpone => "postpone",
            Act::Merge => "merge",
        }
    }

    fn carry_out(&self, it: &Concern, terms: &Terms) -> Moves {
        let later = terms.today.add_days(5);
        match self {
            Act::Triage => triage(it, ditch()),
            Act::Send(to) => send(it, &sending(*to), terms),
            Act::Take => take(it, None, terms),
            Act::Forward(to) => forward(it, Some(office(*to)), "理由", terms),
            Act::Return => {
                let late = it
                    .place
                    .next_date()
                    .map_or(terms.today, |next| next.add_days(1));
                return_untaken(
                    it,
                    &Terms {
                        today: late,
                        ..terms.clone()
                    },
                )
            }
            Act::Answer(kind) => {
                let kinds = [
                    AnswerKind::Done,
                    AnswerKind::Planned(later),
                    AnswerKind::Study(later),
                    AnswerKind::Cannot,
                    AnswerKind::Agency,
                ];
                answer(it, &says(kinds[usize::from(*kind)]), terms)
            }
            Act::Deliver(verdict) => {
                let today = terms.today.to_string();
                deliver(it, &brought(&today, *verdict), terms)
            }
            Act::Reopen => reopen(it, "まだ", terms),
            Act::Escalate => escalate(it, office(HEADQUARTERS), &[office(ROAD)], "済み", terms),
            Act::Ask(section) => ask(it, &[office(*section)]),
            Act::Postpone => postpone(it, later, "理由", terms),
            Act::Merge => {
                let other = Concern {
                    id: Id::new(Uuid::from_u128(7)),
                    ..taken_up("R5.8.1")
                };
                merge((it, Kin::default()), (&other, Kin::default()), terms)
            }
        }
    }
}

/// What must hold after every act.
fn check_whole(before: &Concern, after: &Concern, act: &Act, today: Day) {
    let (state, holder, next_date) = at(after);
    assert_eq!(after.version, before.version + 1, "{act:?}");
    if after.is_open() {
        assert!(
            holder.is_some() && next_date.is_some(),
            "{act:?} made an orphan"
        );
        let stays = matches!(act, Act::Triage | Act::Ask(_));
        // What returns was late on a day of its own, after the date that it had.
        let past = if matches!(act, Act::Return) {
            before.place.next_date()
        } else {
            Some(today)
        };
        let fresh = stays || next_date > past;
        assert!(fresh, "{act:?} left a date of the past");
    }
    if state == "closed" {
        assert!(
            after.delivered_on.is_some() && after.answer.is_some(),
            "closed without its loop"
        );
    }
    if act.name() != "ask" {
        let from = before.place.state();
        assert!(
            CONCERN.allows(act.name(), from, state),
            "{act:?}: {from} → {state}"
        );
    }
}

#[test]
fn no_act_in_any_state_makes_an_orphan_f1() {
    let terms = on("令和5年8月1日");
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut walked: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    let mut waiting = vec![taken_up("令和5年8月1日")];
    while let Some(it) = waiting.pop() {
        let given = it.answer.map(|given| given.kind.code());
        let kind = format!(
            "{:?} {given:?} {:?} {:?}",
            at(&it),
            it.about.triage,
            it.asked
        );
        if !seen.insert(kind) {
            continue;
        }
        for act in Act::ALL {
            let Ok(change) = act.carry_out(&it, &terms) else {
                let possible = CONCERN
                    .acts(it.place.state())
                    .any(|name| name == act.name());
                let excused = matches!(
                    act,
                    Act::Send(_) | Act::Forward(_) | Act::Escalate | Act::Ask(_)
                );
                assert!(
                    !possible || excused,
                    "{act:?} is refused in {}",
                    it.place.state()
                );
                continue;
            };
            check_whole(&it, &change.next, &act, terms.today);
            walked.insert((act.name(), it.place.state(), change.next.place.state()));
            waiting.push(change.next);
        }
    }
    for it in CONCERN.moves {
        for (from, to) in it
            .from
            .iter()
            .flat_map(|from| it.to.iter().map(move |to| (*from, *to)))
        {
            assert!(
                walked.contains(&(it.act, from, to)),
                "never walked: {} {from} → {to}",
                it.act
            );
        }
    }
}

proptest! {
    #[test]
    fn whatever_people_do_nothing_is_orphaned_and_the_sender_keeps_sight(
        acts in proptest::collection::vec((proptest::sample::select(&Act::ALL[..]), 0i32..9), 1..40),
    ) {
        let mut it = taken_up("令和5年8月1日");
        let mut today = day("令和5年8月1日");
        for (act, days) in acts {
            today = today.add_days(days);
            let terms = Terms { today, ..on("令和5年8月1日") };
            if let Ok(change) = act.carry_out(&it, &terms) {
                check_whole(&it, &change.next, &act, terms.today);
                it = change.next;
            }
            prop_assert!(it.sender != OrganisationId::new(Uuid::nil()));
        }
    }
}
