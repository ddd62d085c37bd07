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
    let check = |is_closed: bool, expected: (&str, bool)| {
        let joined = Joined {
            concern: concern(),
            is_closed,
        };
        let Change { next, links, .. } = raised(Some(joined));
        let got = (next.place.state(), next.place.holder().is_some());
        assert_eq!(got, expected);
        assert_eq!(next.place.concern(), Some(concern()));
        assert_eq!(links.len(), 1);
    };
    check(false, ("taken", false));
    check(true, ("waiting", true));
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
    let taken = take_up(&it, concern()).expect("it waits").next;
    for ended in [noted, taken] {
        check(take_up(&ended, concern()), "voice.ended");
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

/// One of the things that people do.
#[derive(Clone, Copy, Debug)]
enum Act {
    TakeUp,
    Join,
    Note,
    Assign,
    Trust,
    Settle,
}

impl Act {
    const ALL: [Act; 6] = [
        Act::TakeUp,
        Act::Join,
        Act::Note,
        Act::Assign,
        Act::Trust,
        Act::Settle,
    ];

    const fn name(self) -> Option<&'static str> {
        match self {
            Act::TakeUp => Some("take_up"),
            Act::Join => Some("join"),
            Act::Note => Some("note"),
            Act::Assign => Some("assign"),
            Act::Trust | Act::Settle => None,
        }
    }

    fn carry_out(self, it: &Voice, today: Day) -> Moves {
        match self {
            Act::TakeUp => take_up(it, concern()),
            Act::Join => join(it, concern(), today),
            Act::Note => note(it, Kind::Information, reply("はい"), today),
            Act::Assign => assign(it, None, AreaPath::root("39"), &terms(SECTION, today)),
            Act::Trust => trust(it),
            Act::Settle => Ok(settle(it, today)),
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
        let joined = joined.map(|is_closed| Joined { concern: concern(), is_closed });
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
        }
    }
}
