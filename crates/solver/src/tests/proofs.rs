//! The bound and the proof by themselves: no search may hide their mistakes.

use proptest::prelude::*;

use super::any_problem;
use super::plans::best_of_all;
use crate::bound::Prices;
use crate::exact::{Proof, prove};
use crate::meter::Meter;
use crate::pair::signed;
use crate::table::Table;
use crate::{Continue, Problem};

/// Every event on its last day: a plan that nobody looked for.
fn last_days<'a>(problem: &'a Problem) -> Table<'a> {
    let mut table = Table::new(problem);
    for event in 0..problem.events().len() {
        let days = problem.candidate_range(event);
        table.place(event, days.end - 1);
    }
    table
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_prices_rule_out_the_best_plan(problem in any_problem(6, 4), known in 0i64..500) {
        let best = signed(best_of_all(&problem));
        let mut prices = Prices::new(&problem);
        for _ in 0..60 {
            prices.step(best + known);
            prop_assert!(prices.bound() <= best);
        }
    }

    #[test]
    fn a_proof_finds_the_best_plan_by_itself(problem in any_problem(6, 4), steps in 0u32..40) {
        let table = last_days(&problem);
        let mut yes = |_| Continue::Yes;
        let mut meter = Meter::new(1, &mut yes);
        meter.meet(&table);
        let mut prices = Prices::new(&problem);
        for _ in 0..steps {
            prices.step(meter.cost());
        }
        let proof = prove(&problem, &prices, u64::MAX, &mut meter);
        prop_assert_eq!(proof, Ok(Proof::Complete));
        prop_assert_eq!(meter.cost(), signed(best_of_all(&problem)));
    }

    #[test]
    fn the_table_knows_what_a_move_costs(
        problem in any_problem(12, 6),
        moves in proptest::collection::vec((0usize..12, 0usize..6), 0..30),
    ) {
        let mut table = last_days(&problem);
        for (event, day) in moves {
            if event < problem.events().len() {
                let days = problem.candidate_range(event);
                let candidate = days.start + day % days.len();
                let before = table.chosen(event).map_or(0, |chosen| table.cost(chosen));
                let expected = table.total() + table.cost(candidate) - before;
                if day == 0 {
                    table.lift(event);
                }
                table.place(event, candidate);
                prop_assert_eq!(table.total(), expected);
                let plan = crate::table::assignment(&problem, table.all_chosen());
                prop_assert_eq!(table.total(), signed(crate::price(&problem, &plan).total()));
            }
        }
    }
}
