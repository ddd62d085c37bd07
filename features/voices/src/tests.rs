//! The feature in a running house, on both engines, with the documents' data.

mod consult;
mod ended;
mod key_in;
mod link;
mod overtaken;
mod raise;
mod refusals;
mod sealed;
mod secrecy;
mod staff;
mod story;
mod told;
mod words;

use desk::{Desk, p};
use house::{House, Reply, Visitor};
use serde_json::{Value, json};

use crate::FEATURE;

const FEATURES: &[&desk::Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &teams::FEATURE,
    &meetings::FEATURE,
    &concerns::FEATURE,
    &FEATURE,
];

/// A day on which nothing happened yet.
const NOW: &str = "2023-08-09 10:00";

/// The slip of story 2.
const BUS: &str = "バスが減って、ひとり暮らしの母が買い物にも病院にも行けない";

/// What the API answered to a voice that was taken in.
struct Voice {
    id: String,
    number: String,
    key: String,
}

impl Voice {
    fn of(reply: &Reply) -> Voice {
        let body = reply.is(201).json();
        let text = |name: &str| body[name].as_str().expect(name).to_owned();
        Voice {
            id: text("id"),
            number: text("number"),
            key: text("key"),
        }
    }

    fn page(&self) -> String {
        format!("/voices/{}", self.id)
    }

    fn link(&self) -> String {
        format!("/voices/follow/{}", self.key)
    }
}

async fn raised(visitor: &Visitor<'_>, order: Value) -> Voice {
    Voice::of(&visitor.post_json("/api/v1/voices", &order).await)
}

/// The id of a council by its name.
async fn council(house: &House, name: &str) -> String {
    id_of(house, "organisation", name).await
}

/// The id of a district by its name.
async fn district(house: &House, name: &str) -> String {
    id_of(house, "area", name).await
}

async fn id_of(house: &House, table: &str, name: &str) -> String {
    let mut tx = house.hall().db().read().await.expect("a turn");
    let sql = format!("select id from {table} where municipality = '392014' and name = $1");
    let id: uuid::Uuid = tx
        .one(&sql, p![name], |row| row.get("id"))
        .await
        .unwrap_or_else(|why| panic!("{name}: {why}"));
    id.to_string()
}

/// A number that the database answers.
async fn count(house: &House, sql: &str) -> i64 {
    let mut tx = house.hall().db().read().await.expect("a turn");
    tx.one(sql, p![], |row| row.get("n")).await.expect(sql)
}

/// F1 for voices: none is without a desk, whatever happened.
async fn check_no_orphans(house: &House) {
    let orphans = count(
        house,
        "select count(*) as n from voice where concern is null and noted_on is null
         and (holder is null or next_date is null)",
    );
    assert_eq!(orphans.await, 0);
}

/// What became of a voice, as its raiser reads it.
async fn followed(visitor: &Visitor<'_>, it: &Voice) -> Value {
    visitor
        .get(&format!("/api/v1{}", it.link()))
        .await
        .is(200)
        .json()
}

/// A concern that somebody took up out of a voice: its id and its number.
async fn taken_up(visitor: &Visitor<'_>, it: &Voice, title: &str) -> (String, String) {
    let path = format!("/api/v1/voices/{}/take-up", it.id);
    let body = visitor.post_json(&path, &json!({ "title": title })).await;
    let body = body.is(201).json();
    let text = |name: &str| body[name].as_str().expect(name).to_owned();
    (text("id"), text("number"))
}

/// An act of a concern, which must succeed.
async fn act(visitor: &Visitor<'_>, concern: &str, act: &str, order: Value) {
    let path = format!("/api/v1/concerns/{concern}/{act}");
    let reply = visitor.post_json(&path, &order).await;
    assert!(reply.status.is_success(), "{path}: {}", reply.body);
}

/// The first look at the bus: public, with names removed.
fn judged() -> Value {
    json!({ "title": "バスの減便で買い物や通院に困っている", "category": "transport",
        "triage": "joint", "urgency": "soon", "visibility": "public",
        "summary": "バスの本数が減り、買い物や通院に困っている方がいます。" })
}

/// Lets the clock strike: raisers are told. How many were.
async fn strike(house: &House, when: &str) -> usize {
    let place = house.hall().by_code("392014").expect("the city");
    let desk = Desk::of_the_house(house.hall(), place, house::moment(when));
    (FEATURE.strokes[0])(&desk).await.expect("a stroke")
}

/// How many messages of a kind lie in the outbox.
async fn letters(house: &House, about: &str) -> i64 {
    let sql = format!("select count(*) as n from outbox where about = '{about}'");
    count(house, &sql).await
}
