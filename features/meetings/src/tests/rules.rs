//! Every refusal of a meeting has a yes and a no.

use kernel::day::{Clock, Day};
use kernel::ids::{ConcernId, Id};
use kernel::policy::Visibility::{self, Members, Public};
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;
use uuid::Uuid;

use crate::model::{
    AgendaItem, Council, Hours, Meeting, MeetingKind, Report, Sentence, Stage, Tale, Wording,
};
use crate::orders::{
    AttendanceOrder, CarryOrder, ItemOrder, MinutesOrder, ParticularsOrder, ReportOrder, drafts,
};
use crate::rules::{self, Draft, Shift};

pub(super) fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("an ISO day")
}

fn id<T>(n: u128) -> Id<T> {
    Id::new(Uuid::from_u128(n))
}

pub(super) fn meeting() -> Meeting {
    Meeting {
        id: id(1),
        council: Council {
            id: id(11),
            area: AreaPath::root("39").child("392014").child("misato"),
            name: "三里まちづくりの会".into(),
            name_en: "Misato council".into(),
        },
        kind: MeetingKind::Regular,
        title: None,
        on: day("2023-07-20"),
        hours: Hours::new(Clock::constant(19, 0), None).expect("an open end"),
        place: "三里ふれあいセンター".into(),
        stage: Stage::Planned,
        visibility: Public,
        version: 3,
        minutes_version: 0,
    }
}

fn at(stage: Stage) -> Meeting {
    Meeting { stage, ..meeting() }
}

fn confirmed() -> Meeting {
    let on = day("2023-07-25");
    at(Stage::Confirmed { on })
}

fn order() -> ParticularsOrder {
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

fn draft(title: &str, carried_from: Option<ConcernId>) -> Draft {
    Draft {
        title: Title::new(title).expect("a title"),
        minutes_planned: None,
        visibility: Public,
        carried_from,
    }
}

fn agenda(titles: &[&str]) -> Vec<AgendaItem> {
    let mut last = 0;
    let fresh = || {
        last += 1;
        id(last)
    };
    let drafts = titles.iter().map(|title| draft(title, None)).collect();
    rules::add(&meeting(), &[], drafts, fresh)
        .expect("an agenda")
        .next
}

#[test]
fn items_are_shifted_within_the_agenda() {
    let check = |n: u128, way: Shift, expected: &str| {
        let change = rules::shift(&meeting(), &agenda(&["a", "b", "c"]), id(n), way);
        let next = change.expect("a shift").next;
        let titles: String = next.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, expected);
    };
    check(2, Shift::Up, "bac");
    check(2, Shift::Down, "acb");
    check(1, Shift::Up, "abc");
    check(3, Shift::Down, "abc");
    check(9, Shift::Down, "abc");
}

#[test]
fn an_item_about_which_something_was_said_stays() {
    let items = agenda(&["a", "b"]);
    let left = rules::remove(&meeting(), &items, id(1), 0).expect("a shorter agenda");
    assert_eq!(left.next.len(), 1);
    let no = rules::remove(&meeting(), &items, id(1), 2).map_err(|no| no.rule);
    assert_eq!(no.map(|_| ()), Err("meeting.item_said"));
}

#[test]
fn an_agenda_is_neither_empty_nor_endless() {
    let add = |n: usize| {
        let drafts = (0..n).map(|_| draft("議題", None)).collect();
        let added = rules::add(&meeting(), &[], drafts, || id(5)).map(|change| change.next.len());
        added.map_err(|no| no.rule)
    };
    assert_eq!(add(0), Err("meeting.agenda_empty"));
    assert_eq!(add(100), Ok(100));
    assert_eq!(add(101), Err("meeting.agenda_full"));
}

#[test]
fn an_open_concern_gets_one_item() {
    let first = rules::carry(&meeting(), &[], draft("R5-0001", Some(id(7))), || id(1));
    let items = first.expect("an item").next;
    let again = rules::carry(&meeting(), &items, draft("R5-0001", Some(id(7))), || id(2));
    assert_eq!(
        again.map(|_| ()).map_err(|no| no.rule),
        Err("meeting.carried")
    );
}

#[test]
fn an_item_is_no_more_open_than_its_meeting() {
    let closed = Meeting {
        visibility: Visibility::Closed,
        ..meeting()
    };
    let items = rules::add(&closed, &[], vec![draft("人事", None)], || id(1)).expect("an agenda");
    assert_eq!(items.next[0].visibility, Visibility::Closed);
    let changed = rules::change(&closed, &items.next, id(1), draft("人事案", None));
    assert_eq!(
        changed.expect("an agenda").next[0].visibility,
        Visibility::Closed
    );
}

#[test]
fn minutes_are_confirmed_once_the_meeting_was_held_and_something_was_said() {
    let check = |it: &Meeting, sentences: usize, expected: Result<(), &str>| {
        let change = rules::confirm(it, sentences, day("2023-07-25"));
        assert_eq!(change.map(|_| ()).map_err(|no| no.rule), expected);
    };
    check(&at(Stage::Held), 4, Ok(()));
    check(&at(Stage::Held), 0, Err("meeting.nothing_said"));
    check(&at(Stage::Planned), 4, Err("meeting.not_held"));
    check(&confirmed(), 4, Err("meeting.confirmed"));
}

#[test]
fn confirmed_minutes_are_opened_again_to_correct_them() {
    assert_eq!(
        rules::reopen(&confirmed()).expect("open").next.stage,
        Stage::Held
    );
    let no = rules::reopen(&at(Stage::Held)).map_err(|no| no.rule);
    assert_eq!(no.map(|_| ()), Err("meeting.not_confirmed"));
}

#[test]
fn attendance_is_recorded_from_the_day_of_the_meeting() {
    let check = |today: &str, expected: Result<Stage, &str>| {
        let change = rules::attend(&meeting(), 9, day(today)).map(|change| change.next.stage);
        assert_eq!(change.map_err(|no| no.rule), expected);
    };
    check("2023-07-19", Err("meeting.not_yet"));
    check("2023-07-20", Ok(Stage::Held));
    check("2023-08-20", Ok(Stage::Held));
}

#[test]
fn particulars_are_mended_until_the_minutes_are_confirmed() {
    let mend = |it: &Meeting| rules::mend(it, order().read(None).expect("a plan"));
    let next = mend(&meeting()).expect("a change").next;
    assert_eq!((next.version, next.visibility), (4, Members));
    let no = mend(&confirmed()).map_err(|no| no.rule);
    assert_eq!(no.map(|_| ()), Err("meeting.confirmed"));
}

fn sentence(line: &str) -> Sentence {
    Sentence {
        id: id(5),
        wording: Wording::read(line, Public).expect("words"),
        done_on: None,
    }
}

#[test]
fn what_was_to_do_is_done_on_a_day_that_has_come() {
    let check = |line: &str, on: &str, expected: Result<(), &str>| {
        let it = sentence(line);
        let done = rules::finish(&meeting(), &it, day(on), day("2023-08-01"));
        assert_eq!(done.map(|_| ()).map_err(|no| no.rule), expected);
    };
    check("宿題：ちらしを配る", "2023-08-01", Ok(()));
    check(
        "宿題：ちらしを配る",
        "2023-08-02",
        Err("meeting.done_later"),
    );
    check("ちらしを配る", "2023-08-01", Err("meeting.not_action"));
}

#[test]
fn a_sentence_becomes_a_concern_once_and_not_out_of_a_closed_part() {
    let check = |line: &str, became: &[u128], expected: Result<(), &str>| {
        let became: Vec<_> = became.iter().map(|n| id(*n)).collect();
        let found = rules::check_take_up(&sentence(line), &became);
        assert_eq!(found.map_err(|no| no.rule), expected);
    };
    check("側溝のふたが割れている", &[], Ok(()));
    check("側溝のふたが割れている", &[5], Err("meeting.became"));
    check(
        "【非公開】見本さんが倒れた",
        &[],
        Err("meeting.closed_sentence"),
    );
}

#[test]
fn a_report_says_something_before_it_is_sent_and_is_sent_once() {
    let draft = |sent_on: Option<&str>| Report {
        id: id(1),
        account: id(2),
        by_name: "見本".into(),
        office: None,
        tale: tale(""),
        sent_on: sent_on.map(day),
        version: 1,
    };
    let check =
        |sent_on: Option<&str>, text: &str, send: bool, expected: Result<(&str, usize), &str>| {
            let section = send.then_some(id(3));
            let change = rules::report(
                &meeting(),
                draft(sent_on),
                tale(text),
                section,
                day("2023-07-21"),
            );
            let change = change.as_ref().map(|it| (it.fact.act, it.tell.len()));
            assert_eq!(change.map_err(|no| no.rule), expected);
        };
    check(None, "側溝のふた", true, Ok(("meeting.report_send", 1)));
    check(None, "", true, Err("meeting.report_empty"));
    check(None, "", false, Ok(("meeting.report_save", 0)));
    check(
        Some("2023-07-20"),
        "側溝のふた",
        true,
        Ok(("meeting.report_save", 0)),
    );
}

fn tale(text: &str) -> Tale {
    let body = |text: &str| Body::new(text).expect("a short text");
    Tale {
        observations: body(text),
        provided: body(""),
        facilitation: body(""),
        windows: body(""),
        impressions: body("所感だけでは送れない"),
        visibility: Members,
    }
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
    assert_eq!(read("長".repeat(2_001)), Err("meeting.sentence_long"));
    assert_eq!(read("文\n".repeat(1_000)), Ok(1_000));
    assert_eq!(read("文\n".repeat(1_001)), Err("meeting.sentence_long"));
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
        CarryOrder { concern }.read().map_err(|no| no.rule)
    };
    assert_eq!(read(&Uuid::from_u128(7).to_string()), Ok(id(7)));
    assert_eq!(read("R5-0001"), Err("meeting.carry"));
}

#[test]
fn the_lifecycle_is_sound() {
    assert_eq!(crate::lifecycle::MEETING.faults(), Vec::<String>::new());
}
