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
