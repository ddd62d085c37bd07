//! Which page opens for whom: a table that people read, held against the house.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use house::{House, Reply};
use tsunagi::house::FEATURES;

use super::{found, places};
use crate::lived::{self, CLOSED_WORDS};
use crate::shelf;

/// The moment of all visits.
pub(super) const NOW: &str = "2023-07-25 10:00";

/// The table: route, thing, and who gets what.
const TABLE: &str = "crates/tsunagi/tests/it/routes/pages.txt";

/// Who has no part in what is closed in 三里: none of them ever reads a word of it.
const OUTSIDERS: &[&str] = &[
    "(nobody)",
    "secretary_kyuju",
    "member_yokoseto",
    "team_kagami",
    "transport",
    "elderly",
    "headquarters",
    "welfare",
    "prefecture",
    "auditor",
    "admin",
];

/// Words that even some who deal with the thing never read: why a member cannot come is for the
/// section and the member alone.
const IN_CONFIDENCE: (&str, &[&str]) = ("ひみつの理由", &["chair_misato", "team_misato2", "road"]);

#[test]
fn every_page_opens_for_whom_the_table_says_and_nothing_leaks() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let mut table = String::from(
            "# Which address opens for whom: the accounts of the samples, and (nobody), by status.\n\
             # Written by the test beside it; read every change of it as a data-protection officer.\n",
        );
        let mut complaints = Vec::new();
        for slug in ["kochi", "takamatsu"] {
            writeln!(table, "\n== {slug}").expect("writing to a string cannot fail");
            for route in found::all().iter().filter(|route| route.get) {
                for place in places::of(&house, slug, route).await {
                    let which = match place.which {
                        "" => String::new(),
                        which => format!(" ({which})"),
                    };
                    writeln!(table, "\n{}{which}", place.route)
                        .expect("writing to a string cannot fail");
                    let (seen, no) = visit(&house, slug, &place.path).await;
                    complaints.extend(no);
                    for (status, names) in seen {
                        writeln!(table, "    {status} {}", names.join(" "))
                            .expect("writing to a string cannot fail");
                    }
                }
            }
        }
        assert!(
            complaints.is_empty(),
            "{} faults:\n{}",
            complaints.len(),
            complaints.join("\n")
        );
        shelf::holds(TABLE, &table);
    });
}

/// Who gets what at an address, and what is wrong with it.
async fn visit(
    house: &House,
    slug: &'static str,
    path: &str,
) -> (BTreeMap<String, Vec<String>>, Vec<String>) {
    let mut seen: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut complaints = Vec::new();
    for comer in lived::comers(slug) {
        let reply = comer.at(house, NOW).get(path).await;
        let name = comer.name().to_owned();
        if !matches!(reply.status.as_u16(), 200 | 303 | 401 | 403 | 404 | 422) {
            let body: String = reply.text().chars().take(200).collect();
            complaints.push(format!("{name} at {path}: {} {body}", reply.status));
        }
        for word in CLOSED_WORDS {
            let (confidence, kept_from) = IN_CONFIDENCE;
            let may_not = slug == "kochi" && OUTSIDERS.contains(&name.as_str())
                || (*word == confidence && kept_from.contains(&name.as_str()));
            if may_not && reply.body.contains(word) {
                complaints.push(format!("{name} reads 「{word}」 at {path}"));
            }
        }
        seen.entry(answer(&reply)).or_default().push(name);
    }
    (seen, complaints)
}

/// The status, and where the answer leads on to.
fn answer(reply: &Reply) -> String {
    let status = reply.status.as_u16();
    match reply
        .headers
        .get("location")
        .and_then(|to| to.to_str().ok())
    {
        Some(to) => format!("{status} → {}", to.split('?').next().unwrap_or(to)),
        None => status.to_string(),
    }
}

#[test]
fn odd_questions_break_nothing() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let odd = [
            "?after=%00&before=..&on=きのう&part=%F0%9F%90%9F&q=%25%27%22&page=-1&from=9999-99-99",
            "?after=0189e6d0-0000-7000-8000-000000000001&council=x&category=&late=yes&lang=xx&text=xx",
            "?on=0000-00-00&until=R0.0.0&kind=&tray=&of=%E3%80%80&q=%E9%98%B2",
        ];
        let mut complaints = Vec::new();
        for route in found::all().iter().filter(|route| route.get) {
            for login in ["community", "admin", "auditor"] {
                let visitor = house.at(NOW).by(login);
                let mut paths: Vec<String> = Vec::new();
                for place in places::of(&house, "kochi", route).await {
                    paths.extend(odd.iter().map(|query| format!("{}{query}", place.path)));
                }
                for gap in ["x", "%00", "-1", "..%2F..", "%F0%9F%90%9F"] {
                    paths.push(gaps_with(&route.path, gap));
                }
                for path in paths {
                    let path: String = encoded(&path);
                    let status = visitor.get(&path).await.status.as_u16();
                    if status >= 500 {
                        complaints.push(format!("{login} at {path}: {status}"));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    });
}

/// A path whose gaps hold something that is no id.
fn gaps_with(path: &str, text: &str) -> String {
    let mut pieces = path.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(text);
        out.push_str(piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    out
}

/// Letters beyond ASCII as browsers send them.
fn encoded(path: &str) -> String {
    let byte = |byte: u8| match byte {
        0x21..=0x7e => (byte as char).to_string(),
        other => format!("%{other:02X}"),
    };
    path.bytes().map(byte).collect()
}
