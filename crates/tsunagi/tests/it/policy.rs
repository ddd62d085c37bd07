//! `docs/policy.txt`, and the proof that the check of a row, the scope of a list and the condition
//! in SQL are three faces of one line.

mod agree;
pub(crate) mod lists;
mod names;

use std::fmt::Write as _;

use kernel::policy::{Line, Resource, Role, TABLE};

use crate::shelf;
use names::{of_action, of_kind, of_reach, of_role, of_visibility};

#[test]
fn the_policy_is_written_down() {
    let mut text = String::from(
        "だれが、なにを、どこまでできるか\nWho may do what, and how far\n\n\
         この文書はコードの表（crates/kernel/src/policy/table.rs）から書き出したものです。\n\
         ここに書かれていないことは、だれにもできません。断った操作は記録台帳に残ります。\n\
         「範囲」は対象がどこにあるか、またはその人の属する団体・課が対象にどう関わるかです。\n\
         「公開の度合い」は、どこまで閉じた対象に届くかです：\n\
         公開 ＜ 関係者のみ ＜ 非公開（後のものは前のものを含みます）。\n\
         だれもが住民でもあり、住民にできることは全員にできます。\n\n\
         Written from the table in the code (crates/kernel/src/policy/table.rs).\n\
         What is not written here nobody can do. What was denied stands in the ledger.\n\
         \"Reach\" is where the thing lies, or the part that the actor's organisation plays for it.\n\
         \"Openness\" is how closed a thing the line still reaches:\n\
         public < members only < closed (each includes those before it).\n\
         Everybody is a resident too, and may do what residents may.\n",
    );
    for role in Role::ALL {
        write_role(&mut text, *role);
    }
    shelf::holds("docs/policy.txt", &text);
}

fn write_role(text: &mut String, role: Role) {
    let (ja, en) = of_role(role);
    write!(text, "\n■ {ja}\n  {en} [{}]\n", role.code()).expect(WRITES);
    let lines: Vec<&Line> = TABLE.iter().filter(|line| line.role == role).collect();
    if lines.is_empty() {
        text.push_str("\n  住民としてできることだけです。\n  Only what residents may.\n");
    }
    for kind in Resource::ALL {
        let of_kind_lines: Vec<_> = lines.iter().filter(|line| line.kind == *kind).collect();
        if of_kind_lines.is_empty() {
            continue;
        }
        let (ja, en) = of_kind(*kind);
        write!(text, "\n  ◇ {ja} / {en} [{}]\n", kind.code()).expect(WRITES);
        for line in of_kind_lines {
            write_line(text, line);
        }
    }
}

fn write_line(text: &mut String, line: &Line) {
    let (reach, sees) = (of_reach(line.reach), of_visibility(line.sees));
    let acts: Vec<_> = line.actions.iter().map(|it| of_action(*it)).collect();
    let joined = |of: fn(&(&'static str, &'static str)) -> &'static str, by: &str| {
        acts.iter().map(of).collect::<Vec<_>>().join(by)
    };
    writeln!(
        text,
        "    {}\n      範囲：{}　公開の度合い：{}まで\n    {}\n      reach: {}; openness: up to {}",
        joined(|it| it.0, "・"),
        reach.0,
        sees.0,
        joined(|it| it.1, ", "),
        reach.1,
        sees.1,
    )
    .expect(WRITES);
}

const WRITES: &str = "writing to a string cannot fail";

#[test]
fn no_line_of_the_policy_says_what_another_one_says() {
    let mut complaints = Vec::new();
    for (at, line) in TABLE.iter().enumerate() {
        for other in &TABLE[at + 1..] {
            let same =
                line.role == other.role && line.kind == other.kind && line.reach == other.reach;
            let twice: Vec<_> = line
                .actions
                .iter()
                .filter(|act| other.actions.contains(act))
                .collect();
            if same && !twice.is_empty() {
                complaints.push(format!("{:?} {:?} {twice:?}", line.role, line.kind));
            }
        }
        let mut acts = line.actions.to_vec();
        acts.sort();
        acts.dedup();
        if acts.len() != line.actions.len() {
            complaints.push(format!(
                "{:?} {:?} names an act twice",
                line.role, line.kind
            ));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
