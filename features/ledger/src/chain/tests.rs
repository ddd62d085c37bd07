use house::House;
use kernel::change::Subject;
use kernel::day::Moment;
use kernel::ledger::{Entry, seal};
use kernel::policy::Resource;
use uuid::Uuid;

use super::*;

const HEADER: &str =
    "municipality,seq,at,account,role,office,act,subject_kind,subject_id,notes,hash";

/// Four lines as an export writes them, and the hash of the last.
fn ledger() -> (Vec<String>, Hash) {
    let mut hash = Hash::GENESIS;
    let lines = (1..=4)
        .map(|seq| {
            let entry = Entry {
                seq,
                at: Moment::from_microsecond(1_689_847_200_000_001 + seq).expect("a moment"),
                account: (seq > 1).then_some(Uuid::from_u128(7)),
                role: "team_member".to_owned(),
                office: None,
                act: "concern.forward".to_owned(),
                subject: Subject {
                    kind: Resource::Concern,
                    id: Uuid::from_u128(9),
                },
                notes: vec![
                    ("by".into(), "slip, no. 12".into()),
                    ("to".into(), "土木課".into()),
                ],
            };
            hash = seal(hash, &entry);
            format!(
                "392014,{seq},{},{},team_member,,concern.forward,concern,{},\"{}\",{}",
                entry.at,
                entry.account.map(|id| id.to_string()).unwrap_or_default(),
                entry.subject.id,
                r#"{""to"":""土木課"",""by"":""slip, no. 12""}"#,
                hash.hex()
            )
        })
        .collect();
    (lines, hash)
}

fn check(spoil: impl Fn(&mut Vec<String>), head: bool, expected: &[Fault]) {
    let (mut lines, hash) = ledger();
    spoil(&mut lines);
    let heads = format!("municipality,seq,hash\n392014,4,{}\n", hash.hex());
    let verdict = verify(&lines, head.then_some(&heads));
    assert_eq!(verdict.faults, expected);
}

fn verify(lines: &[String], heads: Option<&String>) -> Verdict {
    let file = format!("{HEADER}\n{}\n", lines.join("\n"));
    let verdicts = verify_file(file.as_bytes(), heads.map(String::as_bytes));
    verdicts
        .expect("a ledger")
        .remove("392014")
        .expect("Kochi's")
}

#[test]
fn whoever_has_the_file_can_verify_it_f7() {
    check(|_| {}, true, &[]);
    check(|_| {}, false, &[]);
}

#[test]
fn a_spoilt_file_says_where_f7() {
    let edit = |from: &'static str, to: &'static str| {
        move |lines: &mut Vec<String>| lines[2] = lines[2].replace(from, to)
    };
    let edited = [Fault::Edited { seq: 3 }];
    check(edit("土木課", "税務課"), true, &edited);
    check(edit("concern.forward", "concern.close"), true, &edited);
    check(edit(",concern,", ",nothing,"), true, &edited);
    check(edit("{", "["), true, &edited);
    check(edit("Z,", "Z?,"), true, &edited);
    let removed = [Fault::Removed { from: 2, to: 2 }];
    check(|lines| drop(lines.remove(1)), true, &removed);
    let first = [Fault::Removed { from: 1, to: 1 }];
    check(|lines| drop(lines.remove(0)), true, &first);
}

#[test]
fn a_part_of_a_ledger_says_where_it_begins_f7() {
    let (lines, hash) = ledger();
    let expected = Verdict {
        first: 2,
        last: 4,
        hash,
        end: End::Itself,
        faults: Vec::new(),
    };
    assert_eq!(verify(&lines[1..], None), expected);
}

#[test]
fn a_missing_end_is_known_only_beside_the_head_f7() {
    let removed = [Fault::Removed { from: 3, to: 4 }];
    check(|lines| lines.truncate(2), true, &removed);
    check(|lines| lines.truncate(2), false, &[]);
}

#[test]
fn another_file_is_no_ledger() {
    let check = |file: &str, expected: &str| {
        let why = verify_file(file.as_bytes(), None::<&[u8]>).expect_err("no ledger");
        assert!(why.to_string().contains(expected), "{why}");
    };
    check("key,name\nmisato,三里\n", "municipality");
    let line = "392014,first,,,,,,,,,";
    check(
        &format!("{HEADER}\n{line}\n"),
        "\"first\" is no place of a line",
    );
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
    house::both(crate::tests::FEATURES, {
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
