//! The same sheet is the same file, and only what is handed over can be on it.

use desk::paper::{Press, PressError};
use kernel::day::Day;
use press::Typesetter;
use serde_json::json;

use crate::{example, printed, sheet, with_text};

#[test]
fn the_same_sheet_is_the_same_file() {
    let once = printed(&example::month());
    // Other work in between, so that nothing is remembered.
    for at in 0..8 {
        printed(&with_text(&format!("別の紙 {at}")));
    }
    assert!(once == printed(&example::month()), "a byte differs");
}

#[test]
fn sheets_are_set_side_by_side() {
    let alone: Vec<_> = (0..4).map(|at| printed(&numbered(at))).collect();
    let together: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..4)
            .map(|at| scope.spawn(move || printed(&numbered(at))))
            .collect();
        all.into_iter()
            .map(|it| it.join().expect("no panic"))
            .collect()
    });
    assert!(alone == together, "a byte differs");
}

fn numbered(at: u32) -> desk::paper::Sheet {
    with_text(&format!("第{at}号").repeat(50))
}

#[test]
fn another_day_is_another_file() {
    let one = with_text("お知らせ");
    let mut other = one.clone();
    other.issued = Day::constant(2023, 8, 2);
    assert!(printed(&one).pdf != printed(&other).pdf);
}

#[test]
fn a_layout_finds_neither_files_nor_packages_nor_the_day() {
    for (source, why) in [
        ("#read(\"/Cargo.toml\")", "/sheet.typ:1: "),
        ("#read(\"../../Cargo.toml\")", "/sheet.typ:1: "),
        ("#image(\"/etc/hostname\")", "/sheet.typ:1: "),
        ("#import \"@preview/tablex:0.0.8\": *", "/sheet.typ:1: "),
        ("\n#datetime.today()", "/sheet.typ:2: "),
        ("\n\n#given", "/sheet.typ:3: unknown variable: given"),
    ] {
        match Typesetter.print(&sheet(source, json!({}))) {
            Err(PressError::Unsettable(said)) => assert!(said.starts_with(why), "{said}"),
            other => panic!("{source}: {other:?}"),
        }
    }
}
