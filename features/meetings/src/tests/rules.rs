//! Every refusal of a meeting has a yes and a no.

use kernel::day::{Clock, Day};
use kernel::ids::{ConcernId, Id};
use kernel::policy::Visibility::{self, Members, Public};
use kernel::text::{Body, Title};
use kernel::tiers::AreaPath;
use uuid::Uuid;

use super::orders::order;
use crate::model::{
    AgendaItem, Council, Draft, Hours, Meeting, MeetingKind, Report, Sentence, Shift, Stage, Tale,
    Wording,
};
use crate::rules;

pub(super) fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("an ISO day")
}

pub(super) fn id<T>(n: u128) -> Id<T> {
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

fn draft(title: &str, carried_from: Option<ConcernId>) -> Draft {
    Draft {
        title: Title::new(title).expect("a title"),
        minutes_planned: None,
        visibility: Public,
        carried_from,
    }
}

pub(super) fn agenda(titles: &[&str]) -> Vec<AgendaItem> {
    let mut last = 0;
    let fresh = || {
        last += 1;
        id(last)
    };
    let drafts = titles.iter().map(|title| draft(title, None)).collect();
    rules::add(&meeting(), &[], drafts, fresh)
        .expect("an agenda")
        .next
        .1
}

#[test]
fn items_are_shifted_within_the_agenda() {
    let check = |n: u128, way: Shift, expected: &str| {
        let change = rules::shift(&meeting(), &agenda(&["a", "b", "c"]), id(n), way);
        let (moved, next) = change.expect("a shift").next;
        assert_eq!(moved.version, meeting().version + 1);
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
    assert_eq!(left.next.1.len(), 1);
    let no = rules::remove(&meeting(), &items, id(1), 2).map_err(|no| no.rule);
    assert_eq!(no.map(|_| ()), Err("meeting.item_said"));
}

#[test]
fn an_agenda_is_neither_empty_nor_endless() {
    let add = |n: usize| {
        let drafts = (0..n).map(|_| draft("議題", None)).collect();
        let added = rules::add(&meeting(), &[], drafts, || id(5)).map(|change| change.next.1.len());
        added.map_err(|no| no.rule)
    };
    assert_eq!(add(0), Err("meeting.agenda_empty"));
    assert_eq!(add(100), Ok(100));
    assert_eq!(add(101), Err("meeting.agenda_full"));
}

#[test]
fn an_open_concern_gets_one_item() {
    let first = rules::carry(&meeting(), &[], draft("R5-0001", Some(id(7))), || id(1));
    let (_, items) = first.expect("an item").next;
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
    assert_eq!(items.next.1[0].visibility, Visibility::Closed);
    let changed = rules::change(&closed, &items.next.1, id(1), draft("人事案", None));
    assert_eq!(
        changed.expect("an agenda").next.1[0].visibility,
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
fn a_sentence_becomes_a_concern_once_out_of_whatever_part() {
    let check = |line: &str, became: &[u128], expected: Result<(), &str>| {
        let became: Vec<_> = became.iter().map(|n| id(*n)).collect();
        let found = rules::check_take_up(&sentence(line), &became);
        assert_eq!(found.map_err(|no| no.rule), expected);
    };
    check("側溝のふたが割れている", &[], Ok(()));
    check("側溝のふたが割れている", &[5], Err("meeting.became"));
    check("【非公開】見本さんが倒れた", &[], Ok(()));
}

#[test]
fn a_meeting_is_called_off_before_it_was_held_and_nothing_is_written_in_it_then() {
    let today = day("2023-07-18");
    let why = || Title::new("台風のため").expect("a reason");
    let called_off = Stage::CalledOff {
        on: today,
        why: why(),
    };
    let check = |it: &Meeting, expected: Result<usize, &str>| {
        let change = rules::call_off(it, why(), &[id(1), id(2)], today);
        let told = change.map(|change| {
            assert_eq!(change.next.stage, called_off);
            change.tell.len()
        });
        assert_eq!(told.map_err(|no| no.rule), expected);
    };
    check(&meeting(), Ok(2));
    check(&at(Stage::Held), Err("meeting.was_held"));
    check(&confirmed(), Err("meeting.confirmed"));
    let off = at(called_off.clone());
    check(&off, Err("meeting.called_off"));
    let no = rules::attend(&off, 3, day("2023-07-20")).map_err(|no| no.rule);
    assert_eq!(no.map(|_| ()), Err("meeting.called_off"));
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
fn the_lifecycle_is_sound() {
    assert_eq!(crate::lifecycle::MEETING.faults(), Vec::<String>::new());
}
