//! Whatever happens in whatever order: the count is true, and no open request is without a holder.

use kernel::change::Change;
use kernel::day::{Clock, Day, FiscalYear, WorkingDays};
use kernel::ids::{AttendanceRequestId, Id, MeetingId, OrganisationId, PersonId, TeamId};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use proptest::prelude::*;
use uuid::Uuid;

use super::judging::rule;
use crate::model::{
    Answer, Asking, Channel, MeetingKind, Member, Part, Place, Reply, Request, When,
};
use crate::rules::{self, Circumstances, Count, LIFECYCLE, Moved, RequestRules, Terms, Wish};

fn office(number: u128) -> OrganisationId {
    Id::new(Uuid::from_u128(number))
}

fn person(number: u128) -> PersonId {
    Id::new(Uuid::from_u128(number))
}

const SECTION: u128 = 1;
const COUNCIL: u128 = 2;
const TEAM: u128 = 3;

fn today() -> Day {
    Day::constant(2023, 6, 5)
}

pub(super) fn terms(today: Day) -> Terms {
    Terms {
        today,
        now: Clock::constant(10, 0),
        days: WorkingDays::default(),
        answer_within: 3,
        report_within: 5,
        section: office(SECTION),
    }
}

fn members(answers: &[Option<Answer>]) -> Vec<Member> {
    (10..)
        .zip(answers)
        .map(|(number, answer)| Member {
            person: person(number),
            name: String::new(),
            answer: answer.clone(),
            attended: None,
        })
        .collect()
}

fn asked(number: u128, on: Day) -> Request {
    let asking = Asking {
        council: office(COUNCIL),
        name: String::new(),
        name_en: String::new(),
        area: AreaPath::root("takamatsu"),
        certified_on: None,
        id: AttendanceRequestId::new(Uuid::from_u128(number)),
    };
    let wish = Wish {
        kind: MeetingKind::new("役員会"),
        when: When {
            on,
            begins: Clock::constant(19, 0),
            ends: None,
        },
        venue: "センター".to_owned(),
        agenda: String::new(),
        part: Part::Listen,
        wanted: None,
        contact: String::new(),
        channel: Channel::Form,
    };
    let around = Circumstances {
        team: TeamId::new(Uuid::from_u128(TEAM)),
        members: members(&[None, None, None]),
        rules: RequestRules {
            duty_kinds: Some(rule("request.duty_kinds", vec!["役員会".to_owned()])),
            per_year: Some(rule("request.per_year", 12)),
            ..RequestRules::default()
        },
        terms: terms(today()),
    };
    rules::ask(&asking, wish, &around, &[])
        .expect("a meeting to come")
        .next
        .request
}

/// What somebody tries to do to one of the requests.
#[derive(Clone, Debug)]
enum Try {
    Accept,
    Propose(Day),
    Agree,
    Decline,
    Withdraw,
    Answer(u128, bool),
    Attend(u128),
    Record,
    Report,
}

fn any_try() -> impl Strategy<Value = Try> {
    let day = (0i32..500).prop_map(|days| today().add_days(days));
    prop_oneof![
        Just(Try::Accept),
        day.prop_map(Try::Propose),
        Just(Try::Agree),
        Just(Try::Decline),
        Just(Try::Withdraw),
        (10u128..13, any::<bool>()).prop_map(|(who, comes)| Try::Answer(who, comes)),
        (10u128..13).prop_map(Try::Attend),
        Just(Try::Record),
        Just(Try::Report),
    ]
}

/// One request with the answers of its members.
struct Row {
    request: Request,
    answers: [Option<Answer>; 3],
}

impl Row {
    fn attempt(&self, attempt: &Try, count: &Count) -> Result<Change<Moved>, Refusal> {
        let (it, members) = (&self.request, members(&self.answers));
        let now = terms(today());
        // A meeting is over when somebody says that they were there.
        let later = today().max(it.when.on);
        match attempt {
            Try::Accept => rules::accept(it, count, "理由", &now),
            Try::Propose(on) => {
                let when = When { on: *on, ..it.when };
                rules::propose(it, when, "", &now)
            }
            Try::Agree => rules::agree(it, &now),
            Try::Decline => {
                let reply = Reply {
                    reason: "理由".to_owned(),
                    alternative: "別の日".to_owned(),
                };
                rules::decline(it, reply, today())
            }
            Try::Withdraw => rules::withdraw(it, "", &now),
            Try::Answer(who, comes) => {
                rules::answer(it, &members, person(*who), &said(*comes), &now)
            }
            Try::Attend(who) => rules::attend(it, &members, person(*who), &terms(later)),
            Try::Record => {
                let meeting = MeetingId::new(Uuid::from_u128(500));
                rules::may_record(it).map(|()| rules::record(it, meeting))
            }
            Try::Report => rules::report(it, None, "記録", later),
        }
    }
}

fn said(comes: bool) -> Answer {
    if comes {
        return Answer::Yes;
    }
    Answer::No {
        reason: "理由".to_owned(),
    }
}

/// How many requests of the council count in a year, as the store counts them.
fn counted(rows: &[Row], year: FiscalYear) -> usize {
    rows.iter()
        .filter(|row| row.request.counted_in == Some(year))
        .count()
}

proptest! {
    #[test]
    fn the_count_is_the_number_of_requests_that_nobody_turned_down(
        days in proptest::collection::vec(0i32..=366, 1..6),
        tries in proptest::collection::vec((0usize..6, any_try()), 0..40),
    ) {
        let mut rows: Vec<Row> = (100..)
            .zip(days)
            .map(|(number, days)| Row {
                request: asked(number, today().add_days(days)),
                answers: [None, None, None],
            })
            .collect();
        for (at, attempt) in tries {
            let at = at % rows.len();
            let count = Count {
                year: FiscalYear(2023),
                nth: 13,
                total: 13,
                agreed: 12,
                limit: Some(rule("request.per_year", 12)),
            };
            let row = &mut rows[at];
            let Ok(change) = row.attempt(&attempt, &count) else { continue };
            let (from, next) = (row.request.place.state(), change.next.request);
            let moved = LIFECYCLE.moves.iter().any(|it| {
                it.from.contains(&from) && it.to.contains(&next.place.state())
            });
            prop_assert!(moved, "{from} to {}", next.place.state());
            prop_assert_eq!(next.version, row.request.version + 1);
            if let Try::Answer(who, comes) = attempt {
                row.answers[usize::try_from(who - 10).expect("three members")] = Some(said(comes));
            }
            row.request = next;
        }
        for row in &rows {
            if let Place::Open { holder, next, .. } = &row.request.place {
                prop_assert!([SECTION, COUNCIL, TEAM].map(office).contains(holder));
                prop_assert!(*next >= today());
            }
        }
        for year in [FiscalYear(2023), FiscalYear(2024)] {
            let lively = rows.iter().filter(|row| {
                let state = row.request.place.state();
                FiscalYear::of(row.request.when.on) == year
                    && state != "declined"
                    && state != "withdrawn"
            });
            prop_assert_eq!(counted(&rows, year), lively.count());
        }
    }
}
