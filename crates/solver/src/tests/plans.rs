use proptest::prelude::*;

use super::any_problem;
use crate::{Assignment, Choice, Continue, Effort, Ended, Plan, Problem, price, solve};

fn plan(problem: &Problem, seed: u64, rounds: u32) -> Plan {
    solve(problem, &Effort { seed, rounds }, &mut |_| Continue::Yes)
}

/// The cost of the best of all plans, by trying them all.
pub(super) fn best_of_all(problem: &Problem) -> u64 {
    let mut days: Vec<Option<u16>> = vec![None; problem.events().len()];
    best_from(problem, &mut days, 0)
}

fn best_from(problem: &Problem, days: &mut Vec<Option<u16>>, event: usize) -> u64 {
    if event == days.len() {
        let assignment = Assignment::new(problem, days.clone()).expect("candidates fit");
        return price(problem, &assignment).total();
    }
    let candidates = problem.candidates(event).iter();
    let costs = candidates.map(|candidate| {
        days[event] = Some(candidate.day);
        best_from(problem, days, event + 1)
    });
    costs.min().expect("every event has a candidate")
}

/// Is the plan what every plan must be?
fn check_sound(problem: &Problem, plan: &Plan) -> Result<(), TestCaseError> {
    for (index, event) in problem.events().iter().enumerate() {
        let day = plan.day(index);
        match &event.choice {
            Choice::Pinned(pinned) => prop_assert_eq!(day, *pinned),
            Choice::Open(open) => prop_assert!(open.iter().any(|it| it.day == day)),
        }
    }
    prop_assert_eq!(plan.costs, price(problem, &plan.assignment));
    prop_assert!(plan.bound <= plan.costs.total());
    prop_assert_eq!(plan.ended == Ended::Proved, plan.is_optimal());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_is_proved_is_the_best_of_all(problem in any_problem(6, 4)) {
        let plan = plan(&problem, 1, 4);
        check_sound(&problem, &plan)?;
        prop_assert!(plan.is_optimal());
        prop_assert_eq!(plan.costs.total(), best_of_all(&problem));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn more_effort_is_never_worse(problem in any_problem(30, 8), seed in any::<u64>()) {
        let mut cost = u64::MAX;
        let mut bound = 0;
        for rounds in 0..3 {
            let plan = plan(&problem, seed, rounds);
            check_sound(&problem, &plan)?;
            prop_assert!(plan.costs.total() <= cost);
            prop_assert!(plan.bound >= bound);
            (cost, bound) = (plan.costs.total(), plan.bound);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_plan(problem in any_problem(30, 8), seed in any::<u64>()) {
        prop_assert_eq!(plan(&problem, seed, 1), plan(&problem, seed, 1));
    }

    #[test]
    fn whoever_says_stop_has_a_plan(problem in any_problem(30, 8), after in 0u32..40) {
        let mut reports = Vec::new();
        let effort = Effort { seed: 1, rounds: 2 };
        let plan = solve(&problem, &effort, &mut |progress| {
            reports.push(progress);
            match reports.len() > after as usize {
                true => Continue::No,
                false => Continue::Yes,
            }
        });
        check_sound(&problem, &plan)?;
        let never_back = reports.windows(2).all(|pair| {
            pair[0].done <= pair[1].done
                && pair[0].cost >= pair[1].cost
                && pair[0].bound <= pair[1].bound
        });
        prop_assert!(never_back);
        let last = reports.last().map_or(0, |progress| progress.done);
        prop_assert!(last <= 1000);
    }
}
