//! The text of statements is changed outside of quotes and comments only.

use proptest::prelude::*;

use super::both;
use crate::db::Engine;
use crate::db::statement::{Texts, claiming, fill, split};

#[test]
fn parameters_are_numbered_for_sqlite() {
    let check =
        |text: &str, expected: &str| assert_eq!(&*Texts::default().numbered(text), expected);
    check("select $1, $12 from t", "select ?1, ?12 from t");
    check(
        "select '$1', \"$1\", $1 -- $1\n, $2 /* $1 */",
        "select '$1', \"$1\", ?1 -- $1\n, ?2 /* $1 */",
    );
    check("select 'it''s $1', $1", "select 'it''s $1', ?1");
    check("select '案件 $1', $2 - $1", "select '案件 $1', ?2 - ?1");
    check("select $ 1, 'open $1", "select $ 1, 'open $1");
}

#[test]
fn types_are_written_as_the_engine_knows_them() {
    let check = |text: &str, sqlite: Result<&str, &str>, postgres: Result<&str, &str>| {
        let owned = |it: Result<&str, &str>| it.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(fill(text, Engine::Sqlite), owned(sqlite));
        assert_eq!(fill(text, Engine::Postgres), owned(postgres));
    };
    check(
        "a {uuid}, b {ts}",
        Ok("a blob, b integer"),
        Ok("a uuid, b timestamptz"),
    );
    check(
        "a {date} default '{}'",
        Ok("a text default '{}'"),
        Ok("a date default '{}'"),
    );
    check(
        "a {json}, b {blob}",
        Ok("a text, b blob"),
        Ok("a jsonb, b bytea"),
    );
    check("a {bool}", Err("bool"), Err("bool"));
    check("a {uuid", Err("uuid"), Err("uuid"));
}

#[test]
fn a_text_is_cut_into_its_statements() {
    let check = |text: &str, expected: &[&str]| assert_eq!(split(text, Engine::Sqlite), expected);
    check("", &[]);
    check(" ; -- only a comment;\n ;", &[]);
    check("a; b;", &["a", "b"]);
    check(
        "a ';' -- ;\n b; c \";\" /* ; */ d",
        &["a ';'   b", "c \";\"   d"],
    );
    check("{sqlite} a; {postgres} b; c", &["a", "c"]);
    check("-- about a\n{sqlite} a;\n-- about b\n{postgres} b", &["a"]);
}

#[test]
fn only_postgresql_steps_over_locked_rows() {
    assert_eq!(
        claiming("select 1 {skip_locked}", Engine::Sqlite),
        "select 1 "
    );
    assert_eq!(
        claiming("select 1 {skip_locked}", Engine::Postgres),
        "select 1 for update skip locked"
    );
}

#[test]
fn a_statement_is_understood_without_being_run() {
    both(async |fresh| {
        fresh
            .write(&["create table one (id bigint primary key)"])
            .await
            .expect("it is made");
        let mut tx = fresh.db.write().await.expect("writing begins");
        tx.check("delete from one where id = $1")
            .await
            .expect("it is understood");
        tx.check("select id from one {skip_locked}")
            .await
            .expect("it is understood");
        let error = tx
            .check("select nowhere from one")
            .await
            .expect_err("there is no such column");
        assert!(error.to_string().contains("nowhere"), "{error}");
    });
}

proptest! {
    #[test]
    fn any_text_survives(text in "[a$1'\"{};/*案\n -]{0,40}") {
        let numbered = Texts::default().numbered(&text);
        prop_assert_eq!(numbered.replace('?', "$"), text.as_str());
        let kept: String = split(&text, Engine::Sqlite).concat();
        prop_assert!(kept.len() <= text.len() + 1);
        drop(fill(&text, Engine::Sqlite));
    }
}
