//! Every SQL text of the house is understood by both engines, and its schema can be applied.

mod fill;
mod found;
mod schema;

use desk::db::{Db, Engine};
use tsunagi::house::FEATURES;

use crate::code::Code;
use crate::shelf;
use found::{For, Statement};

/// Where statements stand.
fn statements() -> Vec<Statement> {
    let mut folders = shelf::feature_folders();
    folders.extend(["crates/desk".to_owned(), "crates/tsunagi".to_owned()]);
    folders
        .iter()
        .flat_map(|folder| found::in_crate(&Code::product(&format!("{folder}/src"))))
        .collect()
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    let statements = statements();
    let count = statements.len();
    assert!(count > 100, "{count} statements are too few to be all");
    let mut unfilled: Vec<&str> = statements
        .iter()
        .filter_map(|it| it.text.as_ref().err().map(String::as_str))
        .collect();
    unfilled.sort_unstable();
    assert!(
        unfilled.is_empty(),
        "statements/fill.rs does not know what may stand in\n{}",
        unfilled.join("\n")
    );
    house::both(FEATURES, |house| {
        let statements = &statements;
        async move {
            let db = house.hall().db();
            let mut complaints = Vec::new();
            for it in statements.iter().filter(|it| it.is_for(db.engine())) {
                let text = it.text.as_ref().expect("unfilled ones are told above");
                if let Err(why) = check(db, text).await {
                    complaints.push(format!("{}\n    {why}\n    {text}", it.place));
                }
            }
            assert!(
                complaints.is_empty(),
                "{} statements of {count} are not understood by {:?}:\n{}",
                complaints.len(),
                db.engine(),
                complaints.join("\n")
            );
        }
    });
}

/// A reader of its own for each statement, because one that failed takes no more.
async fn check(db: &Db, text: &str) -> Result<(), desk::db::StoreError> {
    let mut tx = db.read().await?;
    tx.check(text).await
}

impl Statement {
    fn is_for(&self, engine: Engine) -> bool {
        match self.engine {
            For::Both => true,
            For::One(one) => one == engine,
        }
    }
}
