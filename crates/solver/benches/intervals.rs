//! What overlaps, among a million intervals of a nation's calendars: an answer and a change.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use solver::interval::{Interval, Intervals};

criterion_group!(benches, measure);
criterion_main!(benches);

const COUNT: u64 = 1_000_000;
/// Minutes of ten years.
const SPAN: u64 = 10 * 365 * 24 * 60;

fn measure(criterion: &mut Criterion) {
    let mut index: Intervals = (0..COUNT)
        .map(|number| (interval(number), number))
        .collect();
    let mut group = criterion.benchmark_group("intervals, 1,000,000");
    for (name, minutes) in [("an hour", 60), ("a day", 24 * 60), ("a week", 7 * 24 * 60)] {
        let found = index.overlapping(asked(7, minutes)).count();
        println!("{name}: {found} overlap");
        let mut number = 0;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                number += 1;
                index.overlapping(black_box(asked(number, minutes))).count()
            });
        });
    }
    let mut number = 0;
    group.bench_function("insert and remove", |bencher| {
        bencher.iter(|| {
            number += 1;
            let gone = number % COUNT;
            index.remove(interval(gone), gone);
            index.insert(interval(gone), gone)
        });
    });
    group.finish();
}

/// Most last hours, some days, few the whole year.
fn interval(number: u64) -> Interval {
    let mixed = mix(number);
    let length = match mixed % 1000 {
        0 => 365 * 24 * 60,
        1..50 => 24 * 60 * (1 + mixed / 1000 % 14),
        _ => 30 * (1 + mixed / 1000 % 16),
    };
    between(mix(mixed) % SPAN, length)
}

fn asked(number: u64, minutes: u64) -> Interval {
    between(mix(number ^ 0xa5) % SPAN, minutes)
}

fn between(from: u64, length: u64) -> Interval {
    let from = i64::try_from(from).expect("ten years of minutes");
    let length = i64::try_from(length).expect("a year of minutes");
    Interval::new(from, from + length).expect("it has a length")
}

fn mix(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
