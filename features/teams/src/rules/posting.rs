//! Who may be posted to a team (A4, C1, C2): every condition with its verdict, so that a refusal
//! can be read to its end.

use kernel::change::{Change, Fact};
use kernel::day::Period;
use kernel::refusal::Refusal;
use kernel::tiers::AreaPath;
use people::{Grade, RoleGrant};

use super::book::PlaceRule;
use super::{Rule, TeamRules};
use crate::model::{Candidate, Office, Posting, PostingKind};

/// One condition of a rule, with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    /// The refusal that it would be.
    pub(crate) rule: &'static str,
    /// The field that a person can change.
    pub(crate) field: &'static str,
    /// Is it fulfilled?
    pub(crate) holds: bool,
    /// What the rule says; nothing where the condition is that of reason alone.
    pub(crate) text: Option<Rule<()>>,
}

impl Condition {
    fn new<T>(
        rule: &'static str,
        field: &'static str,
        holds: bool,
        text: Option<&Rule<T>>,
    ) -> Self {
        Condition {
            rule,
            field,
            holds,
            text: text.map(Rule::without_value),
        }
    }

    /// The refusal of a condition that is not fulfilled.
    pub(crate) fn refusal(&self) -> Option<Refusal> {
        (!self.holds).then(|| Refusal::new(self.rule).at(self.field))
    }
}

/// The place that is to be filled.
#[derive(Clone, Debug)]
pub(crate) struct Vacancy<'a> {
    pub(crate) kind: PostingKind,
    /// The districts of the team.
    pub(crate) districts: &'a [AreaPath],
    /// Which office sends the third member; a block has none.
    pub(crate) office: Option<Office>,
    pub(crate) filled_from_outside: bool,
    /// How many are posted in such a place during the term.
    pub(crate) taken: i64,
}

/// Is this about the number that serves on a team by the rule in force (A3)? Where none is set, any is.
pub(crate) fn is_size(members: usize, rules: &TeamRules) -> bool {
    let size = rules.size.as_ref();
    size.is_none_or(|size| i64::try_from(members) == Ok(size.value))
}

/// Every condition under which somebody may take a place of a team, by the rules of a day.
pub(crate) fn who_may_be_posted(
    it: &Candidate,
    vacancy: &Vacancy<'_>,
    rules: &TeamRules,
) -> Vec<Condition> {
    let mut all = vec![Condition::new::<()>(
        "team.staff",
        "person",
        it.grade().is_some(),
        None,
    )];
    if let Some(limit) = &rules.grade_limit {
        let holds = it
            .grade()
            .is_none_or(|grade| is_within(grade, &limit.value));
        all.push(Condition::new(
            "team.grade_limit",
            "person",
            holds,
            Some(limit),
        ));
    }
    let Some(places) = &rules.places else {
        let holds = vacancy.kind == PostingKind::Member;
        all.push(Condition::new::<()>("team.place_kind", "kind", holds, None));
        return all;
    };
    let place = places
        .value
        .iter()
        .find(|place| place.kind == vacancy.kind.code());
    all.push(Condition::new(
        "team.place_kind",
        "kind",
        place.is_some(),
        Some(places),
    ));
    if let Some(place) = place {
        all.extend(of_place(it, vacancy, rules, places, place));
    }
    all
}

/// The conditions of one described place.
fn of_place(
    it: &Candidate,
    vacancy: &Vacancy<'_>,
    rules: &TeamRules,
    places: &Rule<Vec<PlaceRule>>,
    place: &PlaceRule,
) -> Vec<Condition> {
    let grade = it
        .grade()
        .is_none_or(|grade| place.grades.iter().any(|it| it == grade.printed()));
    let free = vacancy.taken < place.count;
    let origin = match place.from.as_str() {
        "branch_centre" => works_there(it, vacancy, rules, places),
        _ => lives_there(it, vacancy, places),
    };
    vec![
        Condition::new("team.places", "person", grade, Some(places)),
        Condition::new("team.place_taken", "kind", free, Some(places)),
        origin,
    ]
}

/// A resident, unless nobody eligible lives there (地域外).
fn lives_there(it: &Candidate, vacancy: &Vacancy<'_>, places: &Rule<Vec<PlaceRule>>) -> Condition {
    let home = it.person.residence.as_ref();
    let resident = home.is_some_and(|home| vacancy.districts.iter().any(|it| home.is_within(it)));
    let holds = resident || vacancy.filled_from_outside;
    Condition::new("team.residence", "person", holds, Some(places))
}

/// Of the branch centre's staff, or of the office that stands in for it in the centre.
fn works_there(
    it: &Candidate,
    vacancy: &Vacancy<'_>,
    rules: &TeamRules,
    places: &Rule<Vec<PlaceRule>>,
) -> Condition {
    match (vacancy.office, &rules.central_office) {
        (Some(Office::Central), Some(rule)) => {
            let holds = it.office_key == rule.value;
            Condition::new("team.central_office", "person", holds, Some(rule))
        }
        (Some(Office::BranchCentre(Some(centre))), _) => {
            let holds = it.person.organisation == Some(centre);
            Condition::new("team.branch_centre", "person", holds, Some(places))
        }
        _ => Condition::new("team.branch_centre", "person", true, Some(places)),
    }
}

/// Posts somebody. Who it is the ledger knows by the id alone.
pub(crate) fn post(it: Posting) -> Change<Posting> {
    let fact = Fact::new("team.post")
        .with("posting", it.id)
        .with("person", it.person)
        .with("kind", it.kind.code());
    let fact = for_term(fact, it.period);
    Change::new(it, fact)
}

/// Gives the role that follows from a posting, in the words in which the keeper of the accounts
/// gives one.
pub(crate) fn give(it: RoleGrant) -> Change<RoleGrant> {
    let fact = Fact::new("grant.give")
        .with("grant", it.id)
        .with("account", it.account)
        .with("role", it.grant.role.code())
        .with("area", &it.grant.area);
    let fact = match it.grant.organisation {
        Some(organisation) => fact.with("organisation", organisation),
        None => fact,
    };
    let fact = for_term(fact, it.grant.period);
    Change::new(it, fact)
}

fn for_term(fact: Fact, term: Period) -> Fact {
    let fact = fact.with("from", term.from);
    match term.until {
        Some(until) => fact.with("until", until),
        None => fact,
    }
}

/// Is a grade no higher than the limit? Who was employed anew has no rank any more.
fn is_within(grade: Grade, limit: &str) -> bool {
    Grade::read(limit).is_none_or(|limit| grade >= limit)
}
