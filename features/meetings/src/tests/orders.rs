//! What people type is read as they mean it, and all that is wrong is said at once.

use kernel::day::Clock;
use kernel::policy::Visibility::{self, Members, Public};
use uuid::Uuid;

use super::rules::{agenda, id};
use crate::orders::{
    AttendanceOrder, CarryOrder, ItemOrder, MinutesOrder, ParticularsOrder, ReportOrder, drafts,
};

pub(super) fn order() -> ParticularsOrder {
    ParticularsOrder {
        council: Uuid::from_u128(11).to_string(),
        kind: "regular".into(),
        on_date: "令和5年7月20日（木）".into(),
        begins_at: "19:00".into(),
        visibility: "members".into(),
        ..ParticularsOrder::default()
    }
}

fn check_particulars(change: impl Fn(&mut ParticularsOrder), expected: Result<(), &[&str]>) {
    let mut order = order();
    change(&mut order);
    let read = order.read(None);
    let found = read.as_ref().map(|_| ());
    let found = found.map_err(|no| no.iter().map(|no| no.rule).collect::<Vec<_>>());
    assert_eq!(found, expected.map_err(<[_]>::to_vec), "{order:?}");
}

#[test]
fn particulars_are_read_as_people_write_them() {
    check_particulars(|_| {}, Ok(()));
    check_particulars(|it| it.kind = "定例会".into(), Ok(()));
    check_particulars(|it| it.on_date = "R5.7.20".into(), Ok(()));
    check_particulars(|it| it.begins_at = "午後7時".into(), Ok(()));
    check_particulars(|it| it.ends_at = "20:30".into(), Ok(()));
    check_particulars(|it| it.begins_at = String::new(), Ok(()));
}

#[test]
fn all_that_is_wrong_with_the_particulars_is_said_at_once() {
    check_particulars(|it| it.council = "三里".into(), Err(&["meeting.council"]));
    check_particulars(|it| it.kind = "宴会".into(), Err(&["meeting.kind"]));
    check_particulars(|it| it.on_date = "来週".into(), Err(&["meeting.day"]));
    check_particulars(
        |it| it.on_date = "R5.7.20（金）".into(),
        Err(&["meeting.weekday"]),
    );
    check_particulars(|it| it.begins_at = "夜".into(), Err(&["meeting.clock"]));
    check_particulars(
        |it| it.ends_at = "18:00".into(),
        Err(&["meeting.ends_after"]),
    );
    check_particulars(
        |it| it.visibility = "secret".into(),
        Err(&["meeting.visibility"]),
    );
    check_particulars(
        |it| it.title = "長".repeat(121),
        Err(&["meeting.title_long"]),
    );
    check_particulars(
        |it| it.place = "長".repeat(201),
        Err(&["meeting.place_long"]),
    );
    check_particulars(
        |it| (it.kind, it.on_date) = (String::new(), String::new()),
        Err(&["meeting.kind", "meeting.day"]),
    );
}

#[test]
fn a_meeting_begins_at_seven_in_the_evening_unless_somebody_says_otherwise() {
    let quiet = ParticularsOrder {
        begins_at: String::new(),
        ..order()
    };
    let plan = quiet.read(None).expect("a plan");
    assert_eq!(plan.hours.begins_at(), Clock::constant(19, 0));
}

fn check_agenda(lines: &str, expected: &[(&str, Option<u32>, Visibility)]) {
    let found = drafts(lines, Public, "lines").expect("lines of an agenda");
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.title.as_str(), it.minutes_planned, it.visibility))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_line_of_the_agenda_names_time_and_openness() {
    check_agenda(
        "三里夏まつり\n\n 通学路の安全（20分）",
        &[
            ("三里夏まつり", None, Public),
            ("通学路の安全", Some(20), Public),
        ],
    );
    check_agenda("役員改選（案）", &[("役員改選（案）", None, Public)]);
    check_agenda("【関係者】会計（１５分）", &[("会計", Some(15), Members)]);
    check_agenda(
        "[closed] Officers (20 min)",
        &[("Officers", Some(20), Visibility::Closed)],
    );
    let long = drafts(&"長".repeat(121), Public, "lines").map_err(|no| no.rule);
    assert_eq!(long, Err("meeting.item_title"));
}

#[test]
fn a_planned_time_is_a_number_of_minutes() {
    let check = |minutes: &str, expected: Result<Option<u32>, &str>| {
        let order = ItemOrder {
            title: "議題".into(),
            minutes: minutes.into(),
            visibility: "public".into(),
            ..ItemOrder::default()
        };
        let read = order.read(Public).map(|it| it.minutes_planned);
        assert_eq!(read.map_err(|no| no[0].rule), expected, "{minutes}");
    };
    check("", Ok(None));
    check("20", Ok(Some(20)));
    check("２０分", Ok(Some(20)));
    check("0", Err("meeting.minutes_planned"));
    check("長め", Err("meeting.minutes_planned"));
}

#[test]
fn a_report_holds_so_many_characters() {
    let read = |text: String| {
        let order = ReportOrder {
            provided: text,
            visibility: "members".into(),
            ..ReportOrder::default()
        };
        order
            .read()
            .map(|_| ())
            .map_err(|no| (no[0].rule, no[0].field))
    };
    assert_eq!(read("長".repeat(10_000)), Ok(()));
    assert_eq!(
        read("長".repeat(10_001)),
        Err(("meeting.text_long", Some("provided")))
    );
}

#[test]
fn heads_are_numbers_and_groups_are_counted() {
    let read = |guests: &str, observers: &str| {
        let order = AttendanceOrder {
            guests: guests.into(),
            observers: observers.into(),
            ..AttendanceOrder::default()
        };
        let read = order.read(&crate::model::Candidates::default());
        let read = read.map(|all| all.iter().map(|it| it.heads).collect::<Vec<_>>());
        read.map_err(|no| no[0].rule)
    };
    assert_eq!(read("見本花子\n大学生 3人", "２人"), Ok(vec![1, 3, 2]));
    assert_eq!(
        read("大学生（３人）\nStudents (4)\n見本花子（会長）", ""),
        Ok(vec![3, 4, 1])
    );
    assert_eq!(read("", ""), Ok(vec![]));
    assert_eq!(read("", "たくさん"), Err("meeting.heads"));
    assert_eq!(read(&"長".repeat(121), ""), Err("meeting.name_long"));
    assert_eq!(
        read(&"花子\n".repeat(500), "").map(|all| all.len()),
        Ok(500)
    );
    assert_eq!(read(&"花子\n".repeat(501), ""), Err("meeting.names_many"));
}

#[test]
fn sentences_are_of_this_world() {
    let read = |text: String| {
        let items = agenda(&["a"]);
        let order = MinutesOrder {
            item: vec![items[0].id.to_string()],
            text: vec![text],
            ..MinutesOrder::default()
        };
        let read = order.read(&items, Public).map(|it| it.pages[0].1.len());
        read.map_err(|no| no[0].rule)
    };
    assert_eq!(read("長".repeat(2_000)), Ok(1));
    let errand = |who: usize| format!("宿題：配る（担当：{}）", "長".repeat(who));
    assert_eq!(read(errand(120)), Ok(1));
    assert_eq!(read(errand(121)), Err("meeting.who_long"));
    assert_eq!(read("長".repeat(2_001)), Err("meeting.sentence_long"));
    assert_eq!(read("文\n".repeat(1_000)), Ok(1_000));
}

#[test]
fn what_was_typed_about_a_lost_item_is_not_thrown_away() {
    let read = |text: &str| {
        let order = MinutesOrder {
            item: vec![Uuid::from_u128(77).to_string()],
            text: vec![text.into()],
            ..MinutesOrder::default()
        };
        let read = order.read(&agenda(&["a"]), Public).map(|_| ());
        read.map_err(|no| no[0].rule)
    };
    assert_eq!(read(" "), Ok(()));
    assert_eq!(read("側溝のふた"), Err("meeting.item_gone"));
}

#[test]
fn only_a_concern_can_be_carried() {
    let read = |concern: &str| {
        let concern = concern.to_owned();
        let order = CarryOrder {
            concern,
            ..CarryOrder::default()
        };
        order.read().map_err(|no| no.rule)
    };
    assert_eq!(read(&Uuid::from_u128(7).to_string()), Ok(id(7)));
    assert_eq!(read("R5-0001"), Err("meeting.carry"));
}
