//! The rules alone, as tables.

use kernel::change::Change;
use kernel::day::{Clock, Day, WorkingDays};
use kernel::ids::{Id, OrganisationId};
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use people::{Grade, Person};
use uuid::Uuid;

use crate::model::{Asking, Candidate, Channel, MeetingKind, Office, Part, PostingKind, When};
use crate::rules::{
    self, Circumstances, Condition, Duty, LIFECYCLE, Moved, RequestRules, Rule, TeamRules, Vacancy,
    Wish, duty_of, outside_minutes,
};

/// A rule with this value.
pub(super) fn rule<T>(id: &'static str, value: T) -> Rule<T> {
    Rule {
        id,
        value,
        text_ja: "きまり".to_owned(),
        text_en: "Rule".to_owned(),
        source: "資料".to_owned(),
    }
}

#[test]
fn the_lifecycle_of_a_request_is_sound() {
    assert_eq!(LIFECYCLE.faults(), Vec::<String>::new());
}

#[test]
fn attending_a_meeting_is_duty_and_helping_at_an_event_is_not() {
    let words = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let takamatsu = RequestRules {
        duty_kinds: Some(rule("request.duty_kinds", words(&["総会", "役員会"]))),
        volunteer_kinds: Some(rule(
            "request.volunteer_kinds",
            words(&["行事当日の手伝い"]),
        )),
        ..RequestRules::default()
    };
    let kochi = RequestRules {
        volunteer_kinds: None,
        ..takamatsu.clone()
    };
    let check = |rules: &RequestRules, kind: &str, duty: Duty, by: &str| {
        let ruling = duty_of(&MeetingKind::new(kind), rules).expect("the scheme exists");
        assert_eq!((ruling.duty, ruling.rule.id), (duty, by), "{kind}");
    };
    check(&takamatsu, "役員会", Duty::Work, "request.duty_kinds");
    check(
        &takamatsu,
        "行事当日の手伝い",
        Duty::Volunteer,
        "request.volunteer_kinds",
    );
    check(&takamatsu, "花見", Duty::Unnamed, "request.duty_kinds");
    check(
        &kochi,
        "行事当日の手伝い",
        Duty::Unnamed,
        "request.duty_kinds",
    );
    let before = duty_of(&MeetingKind::new("総会"), &RequestRules::default());
    assert!(before.is_err_and(|no| no.rule == "request.no_scheme"));
}

#[test]
fn only_a_certified_council_has_a_team_where_the_rule_says_so() {
    let rules = |certified_only| RequestRules {
        duty_kinds: Some(rule("request.duty_kinds", vec!["役員会".to_owned()])),
        certified_only: Some(rule("request.certified_only", certified_only)),
        ..RequestRules::default()
    };
    let check = |certified_only, certified_on, expected: &[&str]| {
        let got = ask_for_board_meeting(certified_on, rules(certified_only));
        let no: Vec<&str> = got.err().into_iter().flatten().map(|no| no.rule).collect();
        assert_eq!(no, expected, "{certified_only} {certified_on:?}");
    };
    check(true, Day::new(2015, 7, 1), &[]);
    check(true, Day::new(2023, 7, 1), &["request.certified_only"]);
    check(true, None, &["request.certified_only"]);
    check(false, None, &[]);
}

/// A request of a council that was certified on this day, written on 2023-06-05.
fn ask_for_board_meeting(
    certified_on: Option<Day>,
    rules: RequestRules,
) -> Result<Change<Moved>, Vec<Refusal>> {
    let asking = Asking {
        council: OrganisationId::new(Uuid::from_u128(2)),
        name: String::new(),
        name_en: String::new(),
        area: AreaPath::root("kochi"),
        certified_on,
        id: Id::new(Uuid::from_u128(100)),
    };
    let wish = Wish {
        kind: MeetingKind::new("役員会"),
        when: When {
            on: Day::constant(2023, 6, 15),
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
        team: Id::new(Uuid::from_u128(3)),
        members: Vec::new(),
        rules,
        terms: super::counting::terms(Day::constant(2023, 6, 5)),
    };
    rules::ask(&asking, wish, &around, &[])
}

#[test]
fn time_outside_of_working_hours_is_worked_out() {
    let check = |on: &str, from: &str, to: &str, expected: i64| {
        let clock = |text: &str| Clock::read(text).expect("a time");
        let day = Day::parse_iso(on).expect("a day");
        let got = outside_minutes(day, clock(from), clock(to), &WorkingDays::default());
        assert_eq!(got, expected, "{on} {from}-{to}");
    };
    check("2023-06-15", "19:00", "20:30", 90);
    check("2023-06-15", "16:45", "18:15", 60);
    check("2023-06-15", "08:00", "09:00", 30);
    check("2023-06-15", "10:00", "11:30", 0);
    check("2023-06-15", "08:00", "18:00", 75);
    check("2023-06-17", "10:00", "12:00", 120);
    check("2023-08-11", "10:00", "12:00", 120);
}

fn candidate(grade: Option<Grade>, home: &str, office: (&str, u128)) -> Candidate {
    Candidate {
        person: Person {
            id: Id::new(Uuid::nil()),
            key: String::new(),
            family_name: "見本".to_owned(),
            given_name: "花子".to_owned(),
            family_kana: String::new(),
            given_kana: String::new(),
            grade,
            organisation: Some(OrganisationId::new(Uuid::from_u128(office.1))),
            residence: Some(AreaPath::root("takamatsu").child(home)),
            phone: None,
            mail: None,
            note: String::new(),
        },
        office_key: office.0.to_owned(),
        office: String::new(),
    }
}

/// The rules that refuse a posting.
fn refused(it: &Candidate, vacancy: &Vacancy<'_>, rules: &TeamRules) -> Vec<&'static str> {
    rules::who_may_be_posted(it, vacancy, rules)
        .iter()
        .filter_map(Condition::refusal)
        .map(|no| no.rule)
        .collect()
}

#[test]
fn nobody_above_assistant_section_chief_serves_in_kochi() {
    let rules = TeamRules {
        grade_limit: Some(rule("team.grade_limit", "課長補佐級".to_owned())),
        ..TeamRules::default()
    };
    let vacancy = |kind| Vacancy {
        kind,
        districts: &[],
        office: None,
        filled_from_outside: false,
        taken: 4,
    };
    let check = |grade, kind, expected: &[&str]| {
        let it = candidate(grade, "misato", ("dept-road", 1));
        assert_eq!(refused(&it, &vacancy(kind), &rules), expected, "{grade:?}");
    };
    check(Some(Grade::AssistantSectionChief), PostingKind::Member, &[]);
    check(Some(Grade::General), PostingKind::Member, &[]);
    check(Some(Grade::Reemployed), PostingKind::Member, &[]);
    check(
        Some(Grade::SectionChief),
        PostingKind::Member,
        &["team.grade_limit"],
    );
    check(
        Some(Grade::DeputyDirector),
        PostingKind::Member,
        &["team.grade_limit"],
    );
    check(None, PostingKind::Member, &["team.staff"]);
    check(
        Some(Grade::General),
        PostingKind::Manager,
        &["team.place_kind"],
    );
}

#[test]
fn the_three_places_of_a_district_in_takamatsu_are_filled_as_the_rule_says() {
    let place = |kind: &str, grades: &[&str], from: &str| rules::PlaceRule {
        kind: kind.to_owned(),
        count: 1,
        grades: grades.iter().map(|it| (*it).to_owned()).collect(),
        from: from.to_owned(),
    };
    let places = vec![
        place("manager", &["局次長級", "課長級", "課長補佐級"], "district"),
        place("staff", &["係長級", "一般職"], "district"),
        place("branch_centre", &["係長級", "再任用"], "branch_centre"),
    ];
    let rules = TeamRules {
        places: Some(rule("team.places", places)),
        central_office: Some(rule(
            "team.central_office",
            "dept-regional-policy".to_owned(),
        )),
        ..TeamRules::default()
    };
    let districts = [AreaPath::root("takamatsu").child("district-07")];
    let centre = OrganisationId::new(Uuid::from_u128(7));
    let vacancy = |kind, office, outside, taken| Vacancy {
        kind,
        districts: &districts,
        office: Some(office),
        filled_from_outside: outside,
        taken,
    };
    let check = |it: &Candidate, vacancy: Vacancy<'_>, expected: &[&str]| {
        assert_eq!(refused(it, &vacancy, &rules), expected, "{vacancy:?}");
    };
    let own = Office::BranchCentre(Some(centre));
    let chief = candidate(Some(Grade::SectionChief), "district-07", ("dept-road", 1));
    let away = candidate(Some(Grade::SectionChief), "district-09", ("dept-road", 1));
    let clerk = candidate(
        Some(Grade::SubsectionChief),
        "district-09",
        ("branch-centre-01", 7),
    );
    let policy = candidate(
        Some(Grade::SubsectionChief),
        "district-09",
        ("dept-regional-policy", 8),
    );
    check(&chief, vacancy(PostingKind::Manager, own, false, 0), &[]);
    check(
        &chief,
        vacancy(PostingKind::Manager, own, false, 1),
        &["team.place_taken"],
    );
    check(
        &chief,
        vacancy(PostingKind::Staff, own, false, 0),
        &["team.places"],
    );
    check(
        &chief,
        vacancy(PostingKind::Member, own, false, 0),
        &["team.place_kind"],
    );
    check(
        &away,
        vacancy(PostingKind::Manager, own, false, 0),
        &["team.residence"],
    );
    check(&away, vacancy(PostingKind::Manager, own, true, 0), &[]);
    check(
        &clerk,
        vacancy(PostingKind::BranchCentre, own, false, 0),
        &[],
    );
    check(
        &policy,
        vacancy(PostingKind::BranchCentre, own, false, 0),
        &["team.branch_centre"],
    );
    check(
        &policy,
        vacancy(PostingKind::BranchCentre, Office::Central, false, 0),
        &[],
    );
    check(
        &clerk,
        vacancy(PostingKind::BranchCentre, Office::Central, false, 0),
        &["team.central_office"],
    );
}
