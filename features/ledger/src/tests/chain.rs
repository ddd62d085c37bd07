//! Whoever edits, removes or moves a line is found out (F7), whatever engine keeps it.

use house::House;
use kernel::ledger::Fault;

use super::FEATURES;
use crate::chain::verify_lines;

/// Somebody reached the database itself; the auditor verifies.
fn check(sql: &'static str, fault: &'static str, from: i64, words: &'static str) {
    house::both(FEATURES, |house| async move {
        lines(&house, 5).await;
        house.tamper(sql).await;
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let verdict = auditor.get("/api/v1/ledger/verification").await;
        let verdict = verdict.is(200).json();
        assert_eq!(verdict["whole"], false, "{sql}");
        assert_eq!(verdict["faults"][0]["fault"], fault, "{sql}: {verdict}");
        assert_eq!(verdict["faults"][0]["from"], from, "{sql}: {verdict}");
        auditor.get("/ledger/verify").await.is(200).shows(words);
    });
}

/// Makes the ledger this long.
async fn lines(house: &House, count: usize) {
    let auditor = house.at("2023-10-03 08:00").by("auditor");
    for _ in 0..count {
        auditor.get("/ledger").await.is(200);
    }
}

#[test]
fn an_untouched_ledger_verifies_f7() {
    house::both(FEATURES, |house| async move {
        lines(&house, 5).await;
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let page = auditor.get("/ledger/verify").await;
        page.is(200)
            .shows("異常はありません。6行すべてが、書かれたときのままです。")
            .shows("tsunagi ledger verify ledger.csv");
        let verdict = auditor.get("/api/v1/ledger/verification").await;
        assert_eq!(verdict.is(200).json()["whole"], true);
    });
}

#[test]
fn an_edited_line_is_named_f7() {
    check(
        "update ledger_line set act = 'concern.look' where municipality = '392014' and seq = 3",
        "edited",
        3,
        "3 行目：書かれた後に書き換えられています",
    );
    check(
        "update ledger_line set account = null where municipality = '392014' and seq = 4",
        "edited",
        4,
        "4 行目：書かれた後に書き換えられています",
    );
    check(
        "update ledger_line set notes = '{\"act\": \"nothing\"}' where municipality = '392014' and seq = 2",
        "edited",
        2,
        "2 行目：書かれた後に書き換えられています",
    );
}

#[test]
fn removed_lines_are_named_f7() {
    check(
        "delete from ledger_line where municipality = '392014' and seq in (2, 3)",
        "removed",
        2,
        "2 行目から 3 行目までがありません。",
    );
    check(
        "delete from ledger_line where municipality = '392014' and seq = 6",
        "removed",
        6,
        "6 行目がありません。",
    );
}

#[test]
fn lines_that_changed_places_are_named_f7() {
    check(
        "update ledger_line set seq = 100 where municipality = '392014' and seq = 2;
         update ledger_line set seq = 2 where municipality = '392014' and seq = 3;
         update ledger_line set seq = 3 where municipality = '392014' and seq = 100",
        "edited",
        2,
        "2 行目：書かれた後に書き換えられています",
    );
    check(
        "update ledger_line set seq = -1 where municipality = '392014' and seq = 1",
        "reordered",
        -1,
        "-1 行目：場所が違うか、二度あります。",
    );
}

#[test]
fn a_head_that_was_turned_back_is_named_f7() {
    check(
        "update ledger_head set seq = 4 where municipality = '392014'",
        "head",
        4,
        "台帳の末尾の控えは 4 行目を示していますが",
    );
}

#[test]
fn a_line_that_nobody_can_read_is_a_fault_and_no_breakdown_f7() {
    house::sqlite(FEATURES, |house| async move {
        lines(&house, 3).await;
        house
            .tamper(
                "update ledger_line set notes = '{', subject_kind = 'nothing', at = 'never'
                 where municipality = '392014' and seq = 2",
            )
            .await;
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        auditor
            .get("/ledger/verify")
            .await
            .is(200)
            .shows("2 行目：書かれた後に書き換えられています");
        auditor.get("/ledger").await.is(200);
    });
}

#[test]
fn the_ledger_of_another_municipality_is_another_chain() {
    house::both(FEATURES, |house| async move {
        let sql = "update ledger_line set act = 'x' where municipality = '372013'";
        house.tamper(sql).await;
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        auditor
            .get("/ledger/verify")
            .await
            .is(200)
            .shows("異常はありません");
    });
}

#[test]
fn a_ledger_of_many_lines_is_verified_ten_thousand_at_a_time() {
    house::sqlite(FEATURES, |house| async move {
        house
            .tamper(
                "update ledger_head set seq = 10011 where municipality = '392014';
                 update ledger_line set seq = 10011 where municipality = '392014' and seq = 1",
            )
            .await;
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let page = auditor.get("/ledger/verify").await;
        page.is(200)
            .shows("11 行目から 10010 行目までがありません。")
            .shows("tsunagi ledger verify")
            .shows("11行目までの行があります");
        let next = page
            .attributes(".acts a", "href")
            .into_iter()
            .find(|it| it.contains("before="))
            .expect("the lines before");
        assert_eq!(next, "/ledger/verify?before=12");
        let page = auditor.get(&next).await;
        page.is(200).hides("その前の行を確かめる");
        let part = auditor.get("/api/v1/ledger/verification").await;
        assert_eq!(part.is(200).json()["next"], 14);
    });
}

/// Walks through the stored ledger three lines at a time, the last first.
async fn walk(house: &House) -> Vec<(i64, i64, Vec<Fault>)> {
    let mut tx = house.hall().db().read().await.expect("a reader");
    let (mut parts, mut before) = (Vec::new(), None);
    loop {
        let part = verify_lines(&mut tx, "392014", before, 3).await;
        let (verdict, next) = part.expect("a part");
        parts.push((verdict.first, verdict.last, verdict.faults));
        match next {
            Some(next) => before = Some(next),
            None => return parts,
        }
    }
}

/// Nine lines, which somebody then reached; what a walk through all parts finds.
fn check_walk(sql: &'static str, expected: &'static [(i64, i64, &'static [Fault])]) {
    house::both(FEATURES, {
        move |house| async move {
            let auditor = house.at("2023-10-03 08:00").by("auditor");
            for _ in 0..8 {
                auditor.get("/ledger").await.is(200);
            }
            house.tamper(sql).await;
            let expected: Vec<_> = expected
                .iter()
                .map(|(first, last, faults)| (*first, *last, faults.to_vec()))
                .collect();
            assert_eq!(walk(&house).await, expected, "{sql}");
        }
    });
}

#[test]
fn a_long_ledger_is_verified_part_by_part_and_nothing_falls_between_them_f7() {
    check_walk("select 1", &[(6, 9, &[]), (3, 6, &[]), (1, 3, &[])]);
    // The first line of a part is the last of the next.
    check_walk(
        "update ledger_line set act = 'x' where municipality = '392014' and seq = 6",
        &[
            (6, 9, &[]),
            (3, 6, &[Fault::Edited { seq: 6 }]),
            (1, 3, &[]),
        ],
    );
    check_walk(
        "delete from ledger_line where municipality = '392014' and seq = 3",
        &[
            (6, 9, &[]),
            (4, 6, &[Fault::Removed { from: 3, to: 3 }]),
            (1, 2, &[Fault::Removed { from: 3, to: 3 }]),
        ],
    );
    check_walk(
        "delete from ledger_line where municipality = '392014' and seq in (3, 4, 5, 6)",
        &[
            (7, 9, &[Fault::Removed { from: 6, to: 6 }]),
            (3, 6, &[Fault::Removed { from: 3, to: 6 }]),
            (1, 2, &[Fault::Removed { from: 3, to: 3 }]),
        ],
    );
    check_walk(
        "delete from ledger_line where municipality = '392014' and seq = 9",
        &[
            (6, 8, &[Fault::Removed { from: 9, to: 9 }]),
            (3, 6, &[]),
            (1, 3, &[]),
        ],
    );
}
