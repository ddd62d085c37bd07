use super::event;
use crate::{Choice, Flaw, Problem, Weights, Year};

/// 令和6年度: its first day is a Monday, 元日 is day 275.
#[test]
fn a_year_knows_its_weeks_months_and_rest_days() {
    let months = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
    let year = Year::new(0, &months, &[275]).expect("a sound year");
    assert_eq!(year.length(), 365);
    assert_eq!((year.week(5), year.week(6), year.week(7)), (0, 0, 1));
    assert_eq!(
        (year.month(29), year.month(30), year.month(364)),
        (0, 1, 11)
    );
    assert!(year.is_rest(5) && year.is_rest(6) && !year.is_rest(7));
    assert!(year.is_rest(275) && !year.is_rest(274));
    assert_eq!(
        (year.week_around(8), year.month_around(31)),
        (7..14, 30..61)
    );
    assert_eq!((year.rest_days_in(0..14), year.rest_days_in(6..6)), (4, 0));
}

#[test]
fn what_cannot_be_planned_is_refused() {
    assert_eq!(Year::new(7, &[30], &[]), Err(Flaw::NoSuchYear));
    assert_eq!(Year::new(0, &[], &[]), Err(Flaw::NoSuchYear));
    assert_eq!(Year::new(0, &[30], &[30]), Err(Flaw::NoSuchDay { day: 30 }));

    let flaw = |change: &dyn Fn(&mut crate::Event)| {
        let mut event = event(&[9, 16]);
        change(&mut event);
        let year = Year::new(0, &[30], &[]).expect("a sound year");
        Problem::new(year, Weights::default(), vec![event]).err()
    };
    assert_eq!(flaw(&|_| ()), None);
    assert_eq!(flaw(&|it| it.length = 0), Some(Flaw::NoTime { event: 0 }));
    assert_eq!(
        flaw(&|it| it.hours.from = 1440),
        Some(Flaw::NoTime { event: 0 })
    );
    assert_eq!(
        flaw(&|it| it.choice = Choice::Open(Vec::new())),
        Some(Flaw::NoCandidate { event: 0 }),
    );
    assert_eq!(
        flaw(&|it| it.length = 15),
        Some(Flaw::BeyondTheYear { event: 0, day: 16 }),
    );
    let heavy = Weights {
        week_load: Weights::MOST + 1,
        ..Weights::default()
    };
    let refused = Problem::new(super::year(), heavy, Vec::new());
    assert_eq!(refused.err(), Some(Flaw::TooGreatAWeight));
    let twice = super::event(&[9, 9]).choice;
    assert_eq!(
        flaw(&|it| it.choice = twice.clone()),
        Some(Flaw::TwiceTheSameDay { event: 0, day: 9 }),
    );
}
