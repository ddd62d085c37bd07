//! The tree keeps its own rules: who may name whom, what stands in which room, how long a room is.
//!
//! The rules are tables, to be read as such. Whoever changes one changes the design.

mod imports;
mod rooms;
mod tree;

use tree::{Page, pages};

/// Fails with every complaint, one a line, so that one run shows them all.
fn check(rule: &str, complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{rule}\n{}", complaints.join("\n"));
}

/// The pages of the tree that a complaint may be about.
fn pages_in(places: &[&str], except: &[&str]) -> Vec<Page> {
    let all = pages().into_iter();
    all.filter(|page| page.is_in(places) && !page.is_in(except))
        .collect()
}
