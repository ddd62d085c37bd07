//! A household's year of collections: rules with dates of effect, and the days around New Year.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    Day::read(text).expect(text)
}

fn city() -> AreaPath {
    AreaPath::root("39").child("392014")
}

fn district() -> AreaPath {
    city().child("misato")
}

/// 「燃 毎週月・木」 in force from the first day until before the second, if there is one.
fn rule(area: AreaPath, letter: &str, every: &str, from: &str, until: Option<&str>) -> Rule {
    Rule {
        area,
        kind: Kind::read(letter).expect(letter),
        every: Recurrence::read_words(every).expect(every),
        period: Period::try_new(day(from), until.map(day)).expect("it holds a day"),
    }
}

fn change(area: AreaPath, letter: &str, on: &str, outcome: Outcome) -> Change {
    Change {
        area,
        kind: Kind::read(letter).expect(letter),
        day: day(on),
        outcome,
    }
}

/// The squares of a sheet for the district: `12/4燃 12/6プび`.
fn check_days(rules: &[Rule], changes: &[Change], [from, until]: [&str; 2], expected: &str) {
    let found = days(&district(), rules, changes, (day(from), day(until)));
    let shown: Vec<String> = found
        .into_iter()
        .map(|(day, kinds)| {
            let letters: String = kinds.iter().map(|it| it.letter(Lang::Ja)).collect();
            format!("{}/{}{letters}", day.month(), day.day_of_month())
        })
        .collect();
    assert_eq!(shown.join(" "), expected);
}

#[test]
fn each_kind_has_its_days() {
    let rules = [
        rule(district(), "紙", "第2・第4水曜日", "令和5年4月1日", None),
        rule(district(), "燃", "毎週月・木曜日", "令和5年4月1日", None),
        rule(district(), "プ", "毎週水曜日", "令和5年4月1日", None),
        rule(district(), "不", "第5水曜日", "令和5年4月1日", None),
    ];
    let august = ["令和5年8月1日", "令和5年8月31日"];
    let expected = "8/2プ 8/3燃 8/7燃 8/9プ紙 8/10燃 8/14燃 8/16プ 8/17燃 8/21燃 8/23プ紙 \
                    8/24燃 8/28燃 8/30プ不 8/31燃";
    check_days(&rules, &[], august, expected);
}

#[test]
fn holidays_do_not_move_a_collection() {
    let rules = [rule(
        district(),
        "燃",
        "毎週月・木曜日",
        "令和5年4月1日",
        None,
    )];
    // 敬老の日 is a Monday, 勤労感謝の日 a Thursday.
    check_days(
        &rules,
        &[],
        ["令和5年9月18日（月）", "令和5年9月18日"],
        "9/18燃",
    );
    check_days(
        &rules,
        &[],
        ["令和5年11月23日（木）", "令和5年11月23日"],
        "11/23燃",
    );
}

#[test]
fn nothing_is_collected_around_new_year_but_once_before() {
    let rules = [
        rule(district(), "燃", "毎週日・水曜日", "令和5年4月1日", None),
        rule(district(), "プ", "毎週火曜日", "令和5年4月1日", None),
    ];
    let mut changes: Vec<Change> = ["12月31日", "1月1日", "1月2日", "1月3日"]
        .into_iter()
        .zip(["令和5年", "令和6年", "令和6年", "令和6年"])
        .flat_map(|(date, year)| ["燃", "プ"].map(|letter| (letter, format!("{year}{date}"))))
        .map(|(letter, on)| change(city(), letter, &on, Outcome::Dropped))
        .collect();
    let new_year = ["令和5年12月26日", "令和6年1月9日"];
    let around = "12/26プ 12/27燃 1/7燃 1/9プ";
    check_days(&rules, &changes, new_year, around);
    changes.push(change(district(), "燃", "令和5年12月30日", Outcome::Added));
    changes.push(change(district(), "粗", "令和5年12月27日", Outcome::Added));
    let with_added = "12/26プ 12/27燃粗 12/30燃 1/7燃 1/9プ";
    check_days(&rules, &changes, new_year, with_added);
    check_days(
        &rules,
        &[],
        new_year,
        "12/26プ 12/27燃 12/31燃 1/2プ 1/3燃 1/7燃 1/9プ",
    );
}

#[test]
fn a_new_arrangement_begins_on_its_day() {
    let october = Some("令和5年10月1日");
    let rules = [
        rule(district(), "プ", "毎週水曜日", "令和5年4月1日", october),
        rule(district(), "プ", "第2・第4水曜日", "令和5年10月1日", None),
    ];
    let autumn = ["令和5年9月13日", "令和5年10月31日"];
    check_days(&rules, &[], autumn, "9/13プ 9/20プ 9/27プ 10/11プ 10/25プ");
    // Before a rule is in force it says nothing.
    check_days(&rules, &[], ["令和5年3月1日", "令和5年3月31日"], "");
}

#[test]
fn every_other_week_is_counted_from_the_first_day_in_force() {
    let rules = [rule(
        district(),
        "び",
        "隔週金曜日",
        "令和5年4月1日（土）",
        None,
    )];
    check_days(
        &rules,
        &[],
        ["令和5年4月1日", "令和5年5月8日"],
        "4/14び 4/28び",
    );
    check_days(
        &rules,
        &[],
        ["令和5年4月20日", "令和5年5月12日"],
        "4/28び 5/12び",
    );
}

#[test]
fn the_nearest_area_decides_kind_by_kind() {
    let rules = [
        rule(city(), "粗", "第1土曜日", "令和5年4月1日", None),
        rule(city(), "燃", "毎週火曜日", "令和5年4月1日", None),
        rule(district(), "燃", "毎週月曜日", "令和5年4月1日", None),
        rule(district(), "燃", "毎週木曜日", "令和5年4月1日", None),
        rule(city().child("other"), "プ", "毎日", "令和5年4月1日", None),
    ];
    let week = ["令和5年7月31日", "令和5年8月6日"];
    check_days(&rules, &[], week, "7/31燃 8/3燃 8/5粗");
    let storm = change(city(), "燃", "令和5年8月3日", Outcome::Dropped);
    let elsewhere = change(
        city().child("other"),
        "燃",
        "令和5年7月31日",
        Outcome::Dropped,
    );
    let kept = change(district(), "燃", "令和5年8月3日", Outcome::Added);
    check_days(&rules, &[storm.clone(), elsewhere], week, "7/31燃 8/5粗");
    check_days(&rules, &[storm, kept], week, "7/31燃 8/3燃 8/5粗");
}

#[test]
fn a_range_that_ends_before_it_begins_holds_nothing() {
    let rules = [rule(district(), "燃", "毎日", "令和5年4月1日", None)];
    check_days(&rules, &[], ["令和5年8月2日", "令和5年8月1日"], "");
}

#[test]
fn kinds_are_known_by_code_word_and_letter() {
    let check = |code, word: &str, letter: &str, english: &str| {
        let kind = Kind::read(code).expect(code);
        assert_eq!(kind.code(), code);
        assert_eq!(Kind::read(word), Some(kind));
        assert_eq!(Kind::read(letter), Some(kind));
        assert_eq!(kind.named(Lang::En), english);
    };
    check("burnable", "燃やすごみ", "燃", "Burnable waste");
    check("plastic", "プラスチック", "プ", "Plastics");
    check(
        "cans_glass",
        "びん・かん・ペットボトル",
        "び",
        "Glass, cans and PET bottles",
    );
    check("paper", "古紙・布", "紙", "Paper and cloth");
    check(
        "hazardous",
        "不燃・水銀ごみ",
        "不",
        "Non-burnable and mercury waste",
    );
    check("bulky", "粗大ごみ", "粗", "Bulky waste");
    assert_eq!(Kind::read("産廃"), None);
    for lang in Lang::ALL {
        let mut letters = Kind::ALL.map(|kind| kind.letter(lang));
        letters.sort_unstable();
        assert!(
            letters.windows(2).all(|two| two[0] != two[1]),
            "{letters:?}"
        );
    }
    for outcome in [Outcome::Dropped, Outcome::Added] {
        assert_eq!(Outcome::read(outcome.code()), Some(outcome));
    }
}

proptest! {
    #[test]
    fn two_halves_of_a_year_are_the_year(middle in 0..364, kept in 0..6_usize) {
        let every = ["毎週月・木曜日", "第2・第4水曜日", "隔週金曜日", "毎週火曜日", "第5日曜日", "毎月15日"];
        let rules: Vec<Rule> = Kind::ALL
            .into_iter()
            .zip(every)
            .skip(kept)
            .map(|(kind, every)| rule(district(), kind.code(), every, "令和5年4月1日", None))
            .collect();
        let (first, last) = (day("令和5年4月1日"), day("令和6年3月31日"));
        let between = first.add_days(middle);
        let part = |from, until| days(&district(), &rules, &[], (from, until));
        let halves = [part(first, between), part(between.add_days(1), last)].concat();
        prop_assert_eq!(halves, part(first, last));
    }
}
