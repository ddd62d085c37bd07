//! The schema's history, and the addresses and databases that are refused.

use uuid::Uuid;

use super::{both, postgres_database, server};
use crate::db::{DatabaseUrl, Db, DbError, Engine, SchemaFile};
use crate::p;

const AREAS: SchemaFile = SchemaFile {
    name: "0001-areas.sql",
    text: "-- the tree; with a ; and a 'quote in a comment
           create table area (id {uuid} primary key, path text not null default 'a;b''{c}', on_map {date});
           create index area_path on area (path);",
};

const NOTES: SchemaFile = SchemaFile {
    name: "0002-notes.sql",
    text: "create table note (id bigint primary key, area {uuid} references area (id), at {ts}, scheme {json}, seal {blob})",
};

#[test]
fn each_file_is_applied_once_in_the_order_of_names() {
    both(async |fresh| {
        assert_eq!(
            fresh.db.migrate(&[NOTES, AREAS]).await.expect("they apply"),
            [AREAS.name, NOTES.name]
        );
        assert!(
            fresh
                .db
                .migrate(&[AREAS, NOTES])
                .await
                .expect("they are known")
                .is_empty()
        );
        let mut tx = fresh.db.write().await.expect("writing begins");
        let insert = "insert into area (id) values ($1) returning path";
        let path = tx
            .one(insert, p![Uuid::nil()], |row| row.get::<String>("path"))
            .await;
        assert_eq!(path.expect("it goes in"), "a;b'{c}");
        assert_eq!(
            fresh.number("select count(*) as n from schema_file").await,
            2
        );
    });
}

#[test]
fn a_shipped_file_is_never_edited() {
    both(async |fresh| {
        fresh.db.migrate(&[AREAS]).await.expect("it applies");
        let edited = SchemaFile {
            text: "create table area (id {uuid})",
            ..AREAS
        };
        let error = fresh
            .db
            .migrate(&[edited, NOTES])
            .await
            .expect_err("it is refused");
        assert!(
            error
                .to_string()
                .starts_with("schema file 0001-areas.sql: it was edited"),
            "{error}"
        );
        let line_ends = SchemaFile {
            text: Box::leak(AREAS.text.replace('\n', "\r\n").into()),
            ..AREAS
        };
        assert!(
            fresh
                .db
                .migrate(&[line_ends])
                .await
                .expect("line ends are no edit")
                .is_empty()
        );
    });
}

#[test]
fn a_file_that_fails_is_undone_and_named() {
    both(async |fresh| {
        let text = "create table half (id bigint); create table area (id bigint); create table half (id bigint)";
        let broken = SchemaFile {
            name: "0002-broken.sql",
            text,
        };
        let error = fresh
            .db
            .migrate(&[AREAS, broken])
            .await
            .expect_err("area exists already");
        let DbError::Schema {
            file, statement, ..
        } = error
        else {
            panic!("{error}")
        };
        assert_eq!((file.as_str(), statement), ("0002-broken.sql", 2));
        assert!(
            fresh
                .write(&["insert into half (id) values (1)"])
                .await
                .is_err()
        );
        assert_eq!(
            fresh.number("select count(*) as n from schema_file").await,
            1
        );
    });
}

#[test]
fn a_statement_may_be_for_one_engine_alone() {
    both(async |fresh| {
        let text = "create table kept (engine text not null);
                    {sqlite} insert into kept (engine) values ('Sqlite');
                    {postgres} insert into kept (engine) values ('Postgres');";
        fresh
            .db
            .migrate(&[SchemaFile {
                name: "0001-kept.sql",
                text,
            }])
            .await
            .expect("it applies");
        let mut tx = fresh.db.read().await.expect("reading begins");
        let engines = tx
            .rows("select engine from kept", &[], |row| {
                row.get::<String>("engine")
            })
            .await;
        assert_eq!(
            engines.expect("it is listed"),
            [format!("{:?}", fresh.engine())]
        );
    });
}

#[test]
fn a_file_keeps_the_rules_of_the_house() {
    both(async |fresh| {
        let check = async |files: &[SchemaFile], rule: &str| {
            let error = fresh.db.migrate(files).await.expect_err(rule);
            assert!(error.to_string().contains(rule), "{error}");
        };
        let file = |text| SchemaFile {
            name: "0001-a.sql",
            text,
        };
        check(
            &[file("create table a (b bigint references b deferrable)")],
            "no invariant is deferrable",
        )
        .await;
        check(
            &[file("create table a (b {bool})")],
            "a placeholder is not one of",
        )
        .await;
        check(
            &[file("select 1"), file("select 2")],
            "the name is used twice",
        )
        .await;
    });
}

#[test]
fn two_nodes_may_start_together() {
    both(async |fresh| {
        let other = Db::open(&fresh.url()).await.expect("a second node opens");
        let (one, two) = tokio::join!(
            fresh.db.migrate(&[AREAS, NOTES]),
            other.migrate(&[AREAS, NOTES])
        );
        let applied = one.expect("one is fine").len() + two.expect("the other is fine").len();
        assert_eq!(applied, 2);
    });
}

#[test]
fn an_address_is_read_and_shown_without_its_password() {
    let check = |text: &str, engine: Engine, shown: &str| {
        let url: DatabaseUrl = text.parse().expect(text);
        assert_eq!((url.engine(), url.to_string().as_str()), (engine, shown));
        assert!(!format!("{url:?}").contains("geheim"));
    };
    check(
        "sqlite:data/house.db",
        Engine::Sqlite,
        "sqlite:data/house.db",
    );
    check(
        "sqlite:///srv/house.db",
        Engine::Sqlite,
        "sqlite:/srv/house.db",
    );
    check(
        "postgres://desk:geheim@db:5433/house",
        Engine::Postgres,
        "postgres://db:5433/house",
    );
    check(
        "postgresql://db/house",
        Engine::Postgres,
        "postgres://db:5432/house",
    );
    for text in [
        "",
        "house.db",
        "sqlite:",
        "sqlite::memory:",
        "mysql://db/house",
        "postgres://db:port/house",
    ] {
        assert!(
            matches!(text.parse::<DatabaseUrl>(), Err(DbError::Address(_))),
            "{text}"
        );
    }
}

#[test]
fn a_database_that_sorts_otherwise_is_refused() {
    super::running(async {
        let Some(server) = server() else { return };
        for properties in [
            "encoding 'SQL_ASCII' locale 'C'",
            "encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'ja'",
        ] {
            let url = postgres_database(server, properties)
                .await
                .expect("the database is made")
                .parse()
                .expect("it is an address");
            let error = Db::open(&url).await.expect_err(properties);
            assert!(
                error
                    .to_string()
                    .contains("create it with encoding 'UTF8' locale 'C.UTF-8'"),
                "{error}"
            );
        }
    });
}

#[test]
fn a_database_that_is_not_there_is_said_plainly() {
    super::running(async {
        let Some(server) = server() else { return };
        let url = format!("{server}/nowhere")
            .parse()
            .expect("it is an address");
        let error = Db::open(&url).await.expect_err("there is none");
        assert!(
            error
                .to_string()
                .contains("database \"nowhere\" does not exist"),
            "{error}"
        );
    });
}
