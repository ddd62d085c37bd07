//! The rules that this feature asks for, each with the way in which it decides a worked example: by
//! the same code as in daily use.

use kernel::day::{Day, FiscalYear};
use kernel::ids::PersonId;
use kernel::rulebook::{Case, Gap, KnownRule, fits};
use people::{Grade, Person};
use uuid::Uuid;

use super::ask::allows;
use super::book::PlaceRule;
use super::terms::{ANSWER_WITHIN, REPORT_WITHIN};
use super::{
    Condition, Count, Duty, RequestRules, TeamRules, Vacancy, duty_of, is_size, who_may_be_posted,
};
use crate::model::{Candidate, MeetingKind, Office, PostingKind};

/// All of them.
pub(crate) static RULES: &[KnownRule] = &[
    KnownRule {
        id: "request.certified_only",
        fits: fits::<bool>,
        decide: |case| Ok(allows(&requests(case)?, case.given("certified")?)),
    },
    KnownRule {
        id: "request.duty_kinds",
        fits: fits::<Vec<String>>,
        decide: |case| is_ruled(case, Duty::Work),
    },
    KnownRule {
        id: "request.volunteer_kinds",
        fits: fits::<Vec<String>>,
        decide: |case| is_ruled(case, Duty::Volunteer),
    },
    KnownRule {
        id: "request.per_year",
        fits: fits::<i64>,
        decide: has_room,
    },
    KnownRule {
        id: ANSWER_WITHIN,
        fits: fits::<u32>,
        decide: |case| is_in_time(case, ANSWER_WITHIN, ("asked", "answered")),
    },
    KnownRule {
        id: REPORT_WITHIN,
        fits: fits::<u32>,
        decide: |case| is_in_time(case, REPORT_WITHIN, ("attended", "reported")),
    },
    KnownRule {
        id: "team.size",
        fits: fits::<i64>,
        decide: |case| {
            let members: usize = case.given("members")?;
            Ok(is_size(members, &teams(case)?))
        },
    },
    KnownRule {
        id: "team.grade_limit",
        fits: |value| {
            value
                .as_str()
                .is_some_and(|grade| Grade::read(grade).is_some())
        },
        decide: |case| may_be_posted(case, &["team.grade_limit"]),
    },
    KnownRule {
        id: "team.places",
        fits: |value| fits::<Vec<PlaceRule>>(value),
        decide: |case| may_be_posted(case, &["team.place_kind", "team.places"]),
    },
    KnownRule {
        id: "team.central_office",
        fits: fits::<String>,
        decide: |case| may_be_posted(case, &["team.central_office"]),
    },
];

fn requests(case: &Case<'_>) -> Result<RequestRules, Gap> {
    RequestRules::on(case.book, case.area, case.on)
}

fn teams(case: &Case<'_>) -> Result<TeamRules, Gap> {
    TeamRules::on(case.book, case.area, case.on)
}

fn is_ruled(case: &Case<'_>, duty: Duty) -> Result<bool, Gap> {
    let kind: String = case.given("kind")?;
    let ruling = duty_of(&MeetingKind::new(kind), &requests(case)?);
    Ok(ruling.is_ok_and(|ruling| ruling.duty == duty))
}

/// Is there room for one more beside so many `requests_this_year`?
fn has_room(case: &Case<'_>) -> Result<bool, Gap> {
    let before: i64 = case.given("requests_this_year")?;
    let count = Count {
        year: FiscalYear::of(case.on),
        nth: before + 1,
        total: before + 1,
        agreed: 0,
        limit: requests(case)?.per_year,
    };
    Ok(!count.is_over())
}

/// Is the second day within so many working days of the first?
fn is_in_time(case: &Case<'_>, rule: &str, (from, to): (&str, &str)) -> Result<bool, Gap> {
    let (from, to): (Day, Day) = (case.given(from)?, case.given(to)?);
    Ok(to <= case.days.add(from, case.value(rule)?))
}

/// Whether somebody of this `grade`, and of the organisation with the key `organisation`, fulfils
/// these conditions of a place of this `kind`; in a `central` district, where that is said.
fn may_be_posted(case: &Case<'_>, conditions: &[&str]) -> Result<bool, Gap> {
    let kind: Option<String> = case.some("kind")?;
    let kind = kind.map_or(Some(PostingKind::Member), |kind| PostingKind::read(&kind));
    let kind = kind.ok_or_else(|| Gap {
        reason: "kind of the example: no place of a team".to_owned(),
    })?;
    let central: bool = case.some("central")?;
    let vacancy = Vacancy {
        kind,
        districts: &[],
        office: central.then_some(Office::Central),
        filled_from_outside: false,
        taken: 0,
    };
    let all = who_may_be_posted(&candidate(case)?, &vacancy, &teams(case)?);
    let asked = |it: &&Condition| conditions.contains(&it.rule);
    Ok(all.iter().filter(asked).all(|it| it.holds))
}

fn candidate(case: &Case<'_>) -> Result<Candidate, Gap> {
    let grade: Option<String> = case.some("grade")?;
    Ok(Candidate {
        person: Person {
            id: PersonId::new(Uuid::nil()),
            key: String::new(),
            family_name: String::new(),
            given_name: String::new(),
            family_kana: String::new(),
            given_kana: String::new(),
            grade: grade.and_then(|grade| Grade::read(&grade)),
            organisation: None,
            residence: None,
            phone: None,
            mail: None,
            note: String::new(),
        },
        office_key: case.some("organisation")?,
        office: String::new(),
    })
}
