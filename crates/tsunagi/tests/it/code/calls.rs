//! Calls of functions, and the literals that are handed to them.

use std::collections::BTreeSet;

use super::{Code, Literal};

/// The names of the functions of a crate that have a parameter written like this, besides those
/// that are `known` already.
pub(crate) fn given(product: &[Code], parameter: &str, known: &[&str]) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = known.iter().map(|name| (*name).to_owned()).collect();
    for code in product {
        for at in code.named("fn") {
            let head = &code.bare[at + 3..];
            let name: String = head
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let Some(opening) = head.find('(') else {
                continue;
            };
            if code.text[code.within(at + 3 + opening)].contains(parameter) {
                names.insert(match name.as_str() {
                    "new" => format!("{}::new", owner(&code.bare[..at])),
                    _ => name,
                });
            }
        }
    }
    names
}

/// The type whose functions stand at the end of this code.
fn owner(before: &str) -> String {
    let head = before.rfind("\nimpl").map_or("", |at| &before[at + 5..]);
    let head = head.split('{').next().unwrap_or_default();
    let name = head.split(" for ").last().unwrap_or(head);
    let name = name.trim_start_matches(|c: char| c != ' ').trim();
    name.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The literals that stand in calls of some functions.
pub(crate) fn handed_to<'a>(
    code: &'a Code,
    names: &'a BTreeSet<String>,
) -> impl Iterator<Item = &'a Literal> {
    names.iter().flat_map(|name| {
        code.named(name).flat_map(|at| {
            let behind = at + name.len();
            let opening = opening_of_call(&code.bare[behind..]);
            let within = opening.map_or(0..0, |opening| code.within(behind + opening));
            code.literals_in(within)
        })
    })
}

/// The bracket of a call right behind a name, past `::<T>`.
fn opening_of_call(behind: &str) -> Option<usize> {
    if behind.starts_with('(') {
        return Some(0);
    }
    let rest = behind.strip_prefix("::<")?;
    rest.find(">(").map(|at| at + 4)
}
