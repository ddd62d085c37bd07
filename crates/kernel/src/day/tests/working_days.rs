//! Days and hours of the offices.

use super::*;

#[test]
fn an_answer_is_due_after_so_many_working_days() {
    let check = |from: &str, count: u32, due: &str| {
        assert_eq!(
            WorkingDays::default().add(day(from), count),
            day(due),
            "{from} + {count}"
        );
    };
    check("2023-07-21", 0, "2023-07-21");
    check("2023-07-21", 3, "2023-07-26");
    // 11 August is 山の日, then comes a weekend.
    check("2023-08-10", 3, "2023-08-16");
    check("2023-12-27", 2, "2024-01-04");
    check("2023-12-29", 1, "2024-01-04");
    check("2023-07-22", 1, "2023-07-24");
}

#[test]
fn offices_close_over_the_new_year() {
    let days = WorkingDays::default();
    for iso in ["2023-12-28", "2024-01-04", "2023-07-21"] {
        assert!(days.is_open(day(iso)), "{iso}");
    }
    for iso in [
        "2023-12-29",
        "2024-01-03",
        "2025-01-02",
        "2023-08-11",
        "2023-07-22",
        "2023-07-23",
    ] {
        assert!(!days.is_open(day(iso)), "{iso}");
    }
    assert_eq!(days.next_open(day("2023-12-29")), day("2024-01-04"));
    assert_eq!(days.next_open(day("2024-01-04")), day("2024-01-04"));
    assert_eq!(days.last_open_before(day("2024-01-04")), day("2023-12-28"));
    assert_eq!(days.last_open_before(day("2023-07-21")), day("2023-07-20"));
}

#[test]
fn an_ordinance_may_close_a_day() {
    let days = WorkingDays::default().closed_on(day("2023-06-23"));
    assert!(!days.is_open(day("2023-06-23")));
    assert_eq!(days.add(day("2023-06-22"), 1), day("2023-06-26"));
}

#[test]
fn a_law_may_move_a_holiday_away() {
    let days = WorkingDays::default()
        .opened_on(day("2023-08-11"))
        .opened_on(day("2023-08-12"));
    assert!(days.is_open(day("2023-08-11")), "山の日 that was moved");
    assert!(!days.is_open(day("2023-08-12")), "a Saturday stays one");
    assert_eq!(days.add(day("2023-08-10"), 1), day("2023-08-11"));
}

const HOURS: OpenHours = OpenHours {
    from: WorkingDays::OPENS,
    until: WorkingDays::CLOSES,
};

#[test]
fn reminders_keep_office_hours() {
    let check = |iso: &str, hour: u32, minute: u32, expected: &str| {
        let days = WorkingDays::default();
        let moment = moment_at(day(iso), hour, minute);
        let next = days.next_reminder(moment, HOURS);
        assert_eq!(moment_japanese(next), expected);
    };
    check("2023-07-21", 8, 29, "令和5年7月21日（金）08:30");
    check("2023-07-21", 8, 30, "令和5年7月21日（金）08:30");
    check("2023-07-21", 17, 14, "令和5年7月21日（金）17:14");
    check("2023-07-21", 17, 15, "令和5年7月24日（月）08:30");
    check("2023-07-22", 10, 0, "令和5年7月24日（月）08:30");
    check("2023-08-10", 19, 0, "令和5年8月14日（月）08:30");
    check("2023-12-28", 23, 59, "令和6年1月4日（木）08:30");
}

proptest! {
    #[test]
    fn a_reminder_is_never_early_and_never_in_quiet_hours(
        it in any_day(), hour in 0u32..24, minute in 0u32..60,
    ) {
        let days = WorkingDays::default();
        let moment = moment_at(it, hour, minute);
        let next = days.next_reminder(moment, HOURS);
        prop_assert!(next >= moment);
        prop_assert_eq!(days.next_reminder(next, HOURS), next);
        prop_assert!(days.is_open(Day::of(next)));
    }

    #[test]
    fn working_days_are_counted_one_by_one(it in any_day(), count in 1u32..30) {
        let days = WorkingDays::default();
        let due = days.add(it, count);
        let between = (1..=it.days_until(due)).filter(|n| days.is_open(it.add_days(*n)));
        prop_assert_eq!(between.count(), usize::try_from(count).unwrap());
        prop_assert!(days.is_open(due));
        prop_assert_eq!(days.add(days.last_open_before(due), 1), due);
    }
}
