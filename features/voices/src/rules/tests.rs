//! Each decision about a voice, with a yes and a no; and whatever people do, none is without a desk.

use kernel::day::WorkingDays;
use kernel::ids::Id;
use kernel::lang::Lang;
use kernel::policy::Visibility;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::lifecycle::VOICE;
use crate::model::{Channel, Doubt, Keyed};

const TEAM: u128 = 1;
const SECTION: u128 = 2;

fn office(n: u128) -> OrganisationId {
    Id::new(Uuid::from_u128(n))
}

fn concern() -> ConcernId {
    Id::new(Uuid::from_u128(7))
}

fn day(text: &str) -> Day {
    Day::read(text).expect("a test names a day")
}

fn terms(holder: u128, today: Day) -> Terms {
    Terms {
        today,
        days: WorkingDays::default(),
        look_within: 3,
        holder: office(holder),
    }
}

fn draft(doubt: Option<Doubt>) -> Draft {
    Draft {
        id: Id::new(Uuid::from_u128(9)),
        number: "VR5-0012".into(),
        council: None,
        area: AreaPath::root("39"),
        channel: Channel::Site,
        kind: Kind::Trouble,
        text: Body::new("バスが減った").expect("a text"),
        spot: String::new(),
        raised_on: day("令和5年8月9日"),
        visibility: Visibility::Members,
        keyed: None,
        lang: Lang::Ja,
        wish_public: None,
        doubt,
        has_contact: false,
        has_photo: false,
    }
}

fn raised(joined: Option<Joined>) -> Change<Voice> {
    raise(
        draft(None),
        joined,
        &terms(TEAM, day("令和5年8月9日（水）")),
    )
}

fn reply(text: &str) -> Body {
    Body::new(text).expect("a text")
}

#[test]
fn a_new_voice_has_a_desk_for_three_working_days_f1() {
    let Change {
        next, tell, links, ..
    } = raised(None);
    // 8月11日は山の日.
    assert_eq!(next.place.next_date(), Some(day("令和5年8月15日（火）")));
    assert_eq!(next.place.holder(), Some(office(TEAM)));
    assert_eq!((tell.len(), links.len()), (1, 0));
}

#[test]
fn who_says_the_same_joins_and_asks_anew_where_it_came_to_its_end() {
    let check = |is_answered: bool, doubt: Option<Doubt>, expected: (&str, bool, usize)| {
        let joined = Some(Joined {
            concern: concern(),
            is_answered,
        });
        let terms = terms(TEAM, day("令和5年8月9日（水）"));
        let Change { next, links, .. } = raise(draft(doubt), joined, &terms);
        let is_own = next.place.own_concern().is_some();
        assert_eq!((next.place.state(), is_own, links.len()), expected);
        assert_eq!(next.place.concern(), Some(concern()));
    };
    check(false, None, ("taken", true, 1));
    // Whoever only says so neither follows nor judges it: a desk decides.
    check(true, None, ("waiting", false, 0));
    check(false, Some(Doubt::Trap), ("waiting", false, 0));
    check(true, Some(Doubt::Pace), ("waiting", false, 0));
}

#[test]
fn what_is_doubted_rings_at_no_desk_until_somebody_looked() {
    let today = day("令和5年8月9日");
    let doubted = raise(draft(Some(Doubt::Trap)), None, &terms(TEAM, today));
    assert!(doubted.tell.is_empty() && doubted.next.place.holder().is_some());
    let change = trust(&doubted.next).expect("it is doubted");
    assert_eq!((change.next.doubt, change.tell.len()), (None, 1));
    assert_eq!(trust(&change.next).expect_err("once").rule, "voice.trusted");
}

#[test]
fn every_refusal_names_its_rule() {
    let today = day("令和5年8月9日");
    assert_eq!(check_more(99), Ok(()));
    assert_eq!(
        check_more(100).map_err(|no| no.rule),
        Err("voice.supplements")
    );
    let it = raised(None).next;
    let check = |moves: Moves, rule: &str| assert_eq!(moves.expect_err(rule).rule, rule);
    check(
        note(&it, Kind::Trouble, reply("はい"), today),
        "voice.note_kind",
    );
    check(
        note(&it, Kind::Proposal, reply("はい"), today),
        "voice.note_kind",
    );
    check(
        note(&it, Kind::Thanks, Body::default(), today),
        "voice.reply",
    );
    let noted = note(&it, Kind::Thanks, reply("はい"), today);
    let noted = noted.expect("thanks are answered").next;
    let taken = take_up(&it, concern(), today).expect("it waits").next;
    for ended in [noted, taken] {
        check(take_up(&ended, concern(), today), "voice.ended");
        check(join(&ended, concern(), today), "voice.ended");
        check(
            note(&ended, Kind::Thanks, reply("はい"), today),
            "voice.ended",
        );
        let place = AreaPath::root("39");
        check(
            assign(&ended, None, place, &terms(TEAM, today)),
            "voice.ended",
        );
    }
    let keyed = Voice {
        keyed: Some(Keyed {
            by: Id::new(Uuid::from_u128(3)),
            on_behalf: "投書 第12号".into(),
            opening: None,
        }),
        ..it.clone()
    };
    assert_eq!(check_renewable(&keyed), Ok(()));
    let no = check_renewable(&it).expect_err("theirs alone");
    assert_eq!(no.rule, "voice.renew_keyed");
}

#[test]
fn what_is_added_after_the_end_comes_to_a_desk_f1() {
    let today = day("令和5年8月9日（水）");
    let it = raised(None).next;
    let noted = note(&it, Kind::Thanks, reply("はい"), today).expect("thanks");
    let taken = take_up(&it, concern(), today).expect("it waits").next;
    let check = |it: &Voice, with: Option<u128>, state: &str, told: u128| {
        let change = supplement(it, with.map(office), &terms(TEAM, today));
        assert_eq!(change.next.place.state(), state);
        assert_eq!(change.next.place.own_concern(), it.place.own_concern());
        let whom: Vec<Whom> = change.tell.iter().map(|it| it.whom).collect();
        assert_eq!(whom, [Whom::Office(office(told))]);
    };
    check(&it, Some(SECTION), "waiting", SECTION);
    check(&taken, Some(SECTION), "taken", SECTION);
    check(&taken, None, "waiting", TEAM);
    check(&noted.next, None, "waiting", TEAM);
    // Nobody is rung for what a program may have written.
    let doubted = raise(draft(Some(Doubt::Trap)), None, &terms(TEAM, today)).next;
    let change = supplement(&doubted, Some(office(TEAM)), &terms(TEAM, today));
    assert!(change.tell.is_empty());
}

#[test]
fn what_was_added_to_an_ended_concern_is_read_and_left() {
    let today = day("令和5年8月9日（水）");
    let it = raised(None).next;
    let taken = take_up(&it, concern(), today).expect("it waits").next;
    let added = supplement(&taken, None, &terms(TEAM, today)).next;
    let left = leave(&added).expect("its concern came to its end").next;
    assert_eq!(left.place, taken.place);
    let check = |moves: Moves, rule: &str| assert_eq!(moves.expect_err(rule).rule, rule);
    check(leave(&it), "voice.leave_own");
    check(leave(&taken), "voice.leave_own");
    let thanks = note(&added, Kind::Thanks, reply("はい"), today);
    check(thanks, "voice.note_own");
}

/// One of the things that people do.
#[derive(Clone, Copy, Debug)]
enum Act {
    TakeUp,
    Join,
    Note,
    Assign,
    Trust,
    Settle,
    /// The raiser adds something while an office has the voice or its concern.
    Add,
    /// The raiser adds something when nobody has it any more.
    AddLate,
    Leave,
}

impl Act {
    const ALL: [Act; 9] = [
        Act::TakeUp,
        Act::Join,
        Act::Note,
        Act::Assign,
        Act::Trust,
        Act::Settle,
        Act::Add,
        Act::AddLate,
        Act::Leave,
    ];

    const fn name(self) -> Option<&'static str> {
        match self {
            Act::TakeUp => Some("take_up"),
            Act::Join => Some("join"),
            Act::Note => Some("note"),
            Act::Assign => Some("assign"),
            Act::Add | Act::AddLate => Some("supplement"),
            Act::Leave => Some("leave"),
            Act::Trust | Act::Settle => None,
        }
    }

    fn carry_out(self, it: &Voice, today: Day) -> Moves {
        match self {
            Act::TakeUp => take_up(it, concern(), today),
            Act::Join => join(it, concern(), today),
            Act::Note => note(it, Kind::Information, reply("はい"), today),
            Act::Assign => assign(it, None, AreaPath::root("39"), &terms(SECTION, today)),
            Act::Trust => trust(it),
            Act::Settle => Ok(settle(it, today)),
            Act::Add => {
                let taken = it.place.own_concern().map(|_| office(SECTION));
                let with = it.place.holder().or(taken);
                Ok(supplement(it, with, &terms(TEAM, today)))
            }
            Act::AddLate => Ok(supplement(it, it.place.holder(), &terms(TEAM, today))),
            Act::Leave => leave(it),
        }
    }
}

proptest! {
    #[test]
    fn whatever_people_do_no_voice_is_without_a_desk_f1(
        trap in proptest::bool::ANY,
        joined in proptest::option::of(proptest::bool::ANY),
        acts in proptest::collection::vec((proptest::sample::select(&Act::ALL[..]), 0i32..9), 0..20),
    ) {
        let mut today = day("令和5年8月9日");
        let joined = joined.map(|is_answered| Joined { concern: concern(), is_answered });
        let doubt = trap.then_some(Doubt::Trap);
        let mut it = raise(draft(doubt), joined, &terms(TEAM, today)).next;
        for (act, days) in acts {
            today = today.add_days(days);
            let Ok(change) = act.carry_out(&it, today) else { continue };
            let (from, to) = (it.place.state(), change.next.place.state());
            prop_assert!(act.name().map_or(from == to, |name| VOICE.allows(name, from, to)));
            prop_assert_eq!(change.next.version, it.version + 1);
            prop_assert_eq!(&change.next.text, &it.text, "nobody changes what was said");
            it = change.next;
            let desk = it.place.holder().is_some() && it.place.next_date().is_some();
            let ended = it.place.concern().is_some() || matches!(it.place, Place::Noted { .. });
            prop_assert!(desk || ended);
            prop_assert!(it.doubt.is_none() || desk, "what is doubted waits");
        }
    }
}
