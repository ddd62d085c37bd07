//! A year of one district and of a city of forty: how long a plan takes, and how near it comes to
//! what no plan can cost less than.

mod city;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use solver::{Continue, Effort, Kind, Problem, solve};

criterion_group!(benches, measure);
criterion_main!(benches);

fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("planner");
    group.sampling_mode(SamplingMode::Flat);
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(10));
    for (name, districts) in [("district of 200", 1), ("city of 8,000", 40)] {
        let problem = city::city(districts);
        for rounds in 1..=Effort::usual(&problem).rounds {
            tell(name, &problem, rounds);
        }
        group.bench_function(name, |bencher| {
            let effort = Effort { seed: 1, rounds: 1 };
            bencher.iter(|| solve(black_box(&problem), &effort, &mut |_| Continue::Yes));
        });
    }
    group.finish();
}

/// Prints what the plan costs beside its bound; criterion only knows times.
fn tell(name: &str, problem: &Problem, rounds: u32) {
    let begun = Instant::now();
    let plan = solve(problem, &Effort { seed: 1, rounds }, &mut |_| Continue::Yes);
    let kinds = Kind::ALL.map(|kind| format!("{kind:?} {}", plan.costs.of(kind)));
    println!(
        "{name}, {rounds} rounds: cost {}, bound {}, {:?}, {:.2} s; {}",
        plan.costs.total(),
        plan.bound,
        plan.ended,
        begun.elapsed().as_secs_f64(),
        kinds.join(", "),
    );
}
