//! What goes in comes out, and nothing of it shows in a message.

use kernel::day::{Day, Moment};
use serde_json::json;
use uuid::Uuid;

use super::both;
use crate::db::{DbError, Engine, Param, Row, SchemaFile, StoreError, Value};
use crate::p;

const EVERYTHING: SchemaFile = SchemaFile {
    name: "0001-everything.sql",
    text: "create table everything (
        id bigint primary key, small integer, large bigint, measured double precision, words text,
        seal {blob}, key {uuid}, held_on {date}, said_at {ts}, scheme {json}
    )",
};

const INSERT: &str = "insert into everything (id, small, large, measured, words, seal, key, held_on, said_at, scheme)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

const SELECT: &str = "select small, large, measured, words, seal, key, held_on, said_at, scheme
     from everything where id = $1";

type Everything = (
    Option<i32>,
    Option<i64>,
    Option<f64>,
    Option<String>,
    Option<Vec<u8>>,
    Option<Uuid>,
    Option<Day>,
    Option<Moment>,
    Option<serde_json::Value>,
);

fn read(row: &Row) -> Result<Everything, StoreError> {
    Ok((
        row.get("small")?,
        row.get("large")?,
        row.get("measured")?,
        row.get("words")?,
        row.get("seal")?,
        row.get("key")?,
        row.get("held_on")?,
        row.get("said_at")?,
        row.get("scheme")?,
    ))
}

fn samples() -> Vec<Everything> {
    let day = |text| Day::parse_iso(text).ok();
    let moment = |text: &str| text.parse::<Moment>().ok();
    vec![
        (
            Some(-7),
            Some(400_000),
            Some(0.1),
            Some("髙橋 𠮷 'a' \"b\" $1 {json}".to_owned()),
            Some(vec![0, 255, 10, 92]),
            Some(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001)),
            day("2023-08-01"),
            moment("2023-07-20T10:00:00.123456Z"),
            Some(json!({"地援隊": ["地域活動応援隊", 1, null]})),
        ),
        (
            Some(i32::MAX),
            Some(i64::MIN),
            Some(-1e300),
            Some(String::new()),
            Some(Vec::new()),
            Some(Uuid::nil()),
            day("0001-01-01"),
            moment("1969-12-31T23:59:59.999999Z"),
            Some(json!("text")),
        ),
        (None, None, None, None, None, None, None, None, None),
    ]
}

#[test]
fn every_kind_of_value_comes_back_as_it_went_in() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        for (id, it) in (1_i64..).zip(samples()) {
            let mut tx = fresh.db.write().await.expect("writing begins");
            tx.one_row(
                INSERT,
                p![id, it.0, it.1, it.2, it.3, it.4, it.5, it.6, it.7, it.8],
            )
            .await
            .expect("it goes in");
            tx.commit().await.expect("it stays");
            let mut tx = fresh.db.read().await.expect("reading begins");
            let found = tx.one(SELECT, p![id], read).await.expect("it comes out");
            assert_eq!(found, it);
        }
    });
}

#[test]
fn a_moment_is_kept_to_the_microsecond_below() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        let fine: Moment = "2023-07-20T10:00:00.123456999Z"
            .parse()
            .expect("it is a moment");
        let mut tx = fresh.db.write().await.expect("writing begins");
        let kept = tx
            .one(
                "insert into everything (id, said_at) values (1, $1) returning said_at",
                p![fine],
                |row| row.get::<Moment>("said_at"),
            )
            .await
            .expect("it comes back");
        assert_eq!(kept.to_string(), "2023-07-20T10:00:00.123456Z");
    });
}

#[test]
fn columns_sort_and_compare_as_their_values_do() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        let mut tx = fresh.db.write().await.expect("writing begins");
        let rows = [
            ("b", "2023-10-01"),
            ("B", "2023-02-01"),
            ("ア", "0023-01-01"),
            ("-", "2024-01-01"),
        ];
        let rows = (1_i64..).zip(rows).map(|(id, (words, day))| {
            let day = Day::parse_iso(day).expect("it is a day");
            p![id, words, day].to_vec()
        });
        tx.many(
            "insert into everything (id, words, held_on) values",
            rows.collect(),
        )
        .await
        .expect("they go in");
        let words = tx
            .rows("select words from everything order by words", &[], |row| {
                row.get::<String>("words")
            })
            .await;
        assert_eq!(words.expect("they are listed"), ["-", "B", "b", "ア"]);
        let from = Day::new(2023, 2, 1).expect("it is a day");
        let later = tx
            .rows("select id from everything where held_on >= $1 and held_on < '2024-01-01' order by held_on", p![from], |row| {
                row.get::<i64>("id")
            })
            .await;
        assert_eq!(later.expect("they are listed"), [2, 1]);
    });
}

#[test]
fn a_parameter_may_stand_several_times_and_be_nothing() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        fresh
            .write(&["insert into everything (id, words) values (1, '$1 -- no parameter')"])
            .await
            .expect("it goes in");
        let mut tx = fresh.db.read().await.expect("reading begins");
        // Alone, `$1 is null` tells PostgreSQL no type.
        let sql = "select id from everything where (cast($1 as text) is null or words = $1) and id = $2 -- $3 is none";
        let found = tx
            .rows(sql, p![None::<&str>, 1], |row| row.get::<i64>("id"))
            .await
            .expect("it is found");
        assert_eq!(found, [1]);
        let found = tx
            .rows(sql, p!["$1 -- no parameter", 1_u32], |row| {
                row.get::<u32>("id")
            })
            .await
            .expect("it is found");
        assert_eq!(found, [1]);
    });
}

#[test]
fn a_wrong_number_of_parameters_is_a_failure() {
    both(async |fresh| {
        for params in [p![], p![1, 2]] {
            let mut tx = fresh.db.read().await.expect("reading begins");
            let answer = tx
                .rows("select 1 as n where 1 = $1", params, |_| Ok(()))
                .await;
            assert!(
                matches!(answer, Err(StoreError::Db(DbError::Engine { .. }))),
                "{answer:?}"
            );
        }
    });
}

#[test]
fn a_column_is_read_as_what_it_is_or_not_at_all() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        fresh
            .write(&["insert into everything (id, large, words) values (1, 5000000000, '秘密')"])
            .await
            .expect("it goes in");
        let mut tx = fresh.db.read().await.expect("reading begins");
        let sql = "select large, words, small from everything";
        let mut check = async |read: fn(&Row) -> Result<(), StoreError>, words: &str| {
            let error = tx
                .one(sql, &[], read)
                .await
                .expect_err("it is not readable so");
            assert!(error.to_string().contains(words), "{error}");
            assert!(!format!("{error} {error:?}").contains("秘密"), "{error:?}");
        };
        check(
            |row| row.get::<i32>("large").map(drop),
            "column large holds int, not i32",
        )
        .await;
        check(
            |row| row.get::<i64>("words").map(drop),
            "column words holds text, not i64",
        )
        .await;
        check(
            |row| row.get::<Uuid>("words").map(drop),
            "column words holds text",
        )
        .await;
        check(
            |row| row.get::<i64>("small").map(drop),
            "column small holds null",
        )
        .await;
        check(|row| row.get::<i64>("smal").map(drop), "no column smal").await;
    });
}

#[test]
fn no_message_holds_a_value() {
    both(async |fresh| {
        fresh
            .db
            .migrate(&[EVERYTHING])
            .await
            .expect("the schema applies");
        fresh
            .write(&["create table person (name text unique check (length(name) < 5))"])
            .await
            .expect("it is made");
        let statements = [
            ("insert into person (name) values ($1)", "秘密 太郎"),
            ("insert into person (name) values ($1), ($1)", "秘密 花子"),
            (
                "select 1 as n where cast($1 as bigint) = 1 and nowhere = 1",
                "秘密",
            ),
        ];
        for (sql, value) in statements {
            let mut tx = fresh.db.write().await.expect("writing begins");
            let error = tx.exec(sql, p![value]).await.expect_err(sql);
            assert!(
                !format!("{error} {error:?}").contains("秘密"),
                "{error} {error:?}"
            );
        }
        // SQLite would take a text for a number; the tests on PostgreSQL find it.
        if fresh.engine() == Engine::Postgres {
            let mut tx = fresh.db.write().await.expect("writing begins");
            let number = "insert into everything (id) values ($1)";
            let error = tx.exec(number, p!["秘密"]).await.expect_err(number);
            assert_eq!(error.to_string(), "the database failed with code 22P02: ");
        }
        let shown = format!("{:?}", p!["秘密", 5, None::<i64>]);
        assert_eq!(shown, "[text(●●), int(●●), null(●●)]");
    });
}

#[test]
fn what_is_not_a_type_of_the_house_says_so() {
    super::postgres_only(async |fresh| {
        let mut tx = fresh.db.read().await.expect("reading begins");
        let error = tx
            .rows(
                "select sum(x) as total from (values (1::bigint)) v (x)",
                &[],
                |_| Ok(()),
            )
            .await;
        assert!(
            error
                .expect_err("a sum is numeric")
                .to_string()
                .contains("total is numeric: cast it")
        );
    });
}

#[test]
fn parameters_are_taken_by_value_and_by_reference() {
    let text = String::from("案件");
    let params: &[Param] = p![
        &text,
        text,
        text.as_str(),
        &&text,
        Some(&text),
        3_u8,
        None::<Uuid>
    ];
    assert_eq!(params[..5], vec![Value::Text(text); 5]);
    assert_eq!(params[5..], [Value::Int(3), Value::Null]);
    assert_eq!(Param::from(Some(7_i64)), Value::Int(7));
    assert!(p![].is_empty());
}
