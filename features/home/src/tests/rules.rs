//! What waits for whom, and how it is going.

use std::collections::BTreeMap;

use kernel::day::{Day, WorkingDays};
use uuid::Uuid;

use crate::model::{Answered, Named, Request, Step, Waited};
use crate::rules::{Pace, Turn, When, minutes_by, minutes_late_until, pace, trend, turn};

const TODAY: Day = Day::constant(2023, 7, 20);

fn request(state: &str, holder: &str, reply: Option<&str>, on: Day) -> Request {
    let name = || Named {
        ja: String::new(),
        en: String::new(),
    };
    Request {
        id: Uuid::nil(),
        kind: "定例会".to_owned(),
        on,
        begins_at: "19:00".to_owned(),
        place: String::new(),
        state: state.to_owned(),
        council: name(),
        holder: name(),
        is_ours: holder != "others",
        is_with_team: holder == "team",
        reply: reply.map(str::to_owned),
        next_date: on,
    }
}

#[test]
fn a_request_is_somebodys_turn() {
    let check = |state: &str, holder: &str, reply: Option<&str>, on: Day, expected: Turn| {
        let it = request(state, holder, reply, on);
        assert_eq!(
            turn(&it, TODAY),
            expected,
            "{state} {holder} {reply:?} {on}"
        );
    };
    let later = TODAY.add_days(3);
    check("asked", "section", None, later, Turn::Ours(Step::Settle));
    check("asked", "others", None, later, Turn::Theirs);
    check("proposed", "council", None, later, Turn::Ours(Step::Agree));
    check("accepted", "team", None, later, Turn::Ours(Step::SayComing));
    check("accepted", "team", Some("no"), later, Turn::Theirs);
    check("accepted", "section", None, later, Turn::Ours(Step::Settle));
    check("staffed", "team", Some("yes"), later, Turn::Expected);
    check("staffed", "team", Some("no"), TODAY, Turn::Theirs);
    check("staffed", "team", None, later, Turn::Theirs);
    check(
        "staffed",
        "team",
        Some("yes"),
        TODAY,
        Turn::Ours(Step::Attend),
    );
    check("staffed", "team", None, TODAY, Turn::Ours(Step::Attend));
    check(
        "attended",
        "team",
        Some("yes"),
        TODAY,
        Turn::Ours(Step::Report),
    );
    check("attended", "team", Some("substitute"), TODAY, Turn::Theirs);
}

#[test]
fn a_day_is_late_only_when_it_is_over() {
    let check = |due: Day, expected: When| assert_eq!(When::of(due, TODAY), expected);
    check(TODAY.add_days(-1), When::Late);
    check(TODAY, When::Today);
    check(TODAY.add_days(1), When::Later);
}

#[test]
fn minutes_are_expected_within_five_working_days() {
    assert_eq!(
        minutes_by(Day::constant(2023, 8, 10), &WorkingDays::default()),
        Day::constant(2023, 8, 18)
    );
}

#[test]
fn minutes_are_late_from_the_day_after_the_fifth_working_day() {
    let days = WorkingDays::default();
    let check = |today: Day, expected: Day| {
        let until = minutes_late_until(today, &days);
        assert_eq!(until, expected, "{today}");
        assert!(minutes_by(until, &days) < today);
        assert!(minutes_by(until.add_days(1), &days) >= today);
    };
    // 8月11日は山の日、12日・13日は土日.
    check(Day::constant(2023, 8, 18), Day::constant(2023, 8, 9));
    check(Day::constant(2023, 8, 19), Day::constant(2023, 8, 13));
}

fn answered(days: i32, ago: i32) -> Answered {
    let answered_on = TODAY.add_days(-ago);
    Answered {
        came_on: answered_on.add_days(-days),
        answered_on,
    }
}

#[test]
fn the_pace_is_a_median_with_its_number() {
    let check = |days: &[i32], count: i64, median: Option<i64>| {
        let all: Vec<Answered> = days.iter().map(|days| answered(*days, 0)).collect();
        assert_eq!(trend(&all, TODAY).now, Pace { count, median }, "{days:?}");
        // The same, as a table counts them.
        let mut tally: BTreeMap<i64, i64> = BTreeMap::new();
        for days in days {
            *tally.entry(i64::from(*days)).or_default() += 1;
        }
        let tally = tally.into_iter();
        let tally: Vec<Waited> = tally.map(|(days, count)| Waited { days, count }).collect();
        assert_eq!(pace(&tally), Pace { count, median }, "{days:?}");
    };
    check(&[], 0, None);
    check(&[4], 1, Some(4));
    check(&[9, 1, 2], 3, Some(2));
    check(&[1, 2], 2, Some(2));
    check(&[1, 3, 5, 100], 4, Some(4));
    check(&[3, 3, 3, 5, 5, 100], 6, Some(4));
    check(&[2, 2, 7, 7, 7], 5, Some(7));
    // Whoever answers on the day on which it came needed no day; never less than none.
    check(&[-1], 1, Some(0));
}

#[test]
fn an_office_is_set_beside_itself() {
    let trend = trend(&[answered(2, 0), answered(4, 90), answered(9, 91)], TODAY);
    let side = |count, median| Pace {
        count,
        median: Some(median),
    };
    assert_eq!(trend.now, side(2, 3));
    assert_eq!(trend.before, side(1, 9));
}
