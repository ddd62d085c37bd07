use desk::sheet::id_of;
use house::{House, Reply, Visitor};
use serde_json::{Value, json};

use crate::FEATURE;

mod asking;
mod behalf;
mod called_off;
mod calls;
mod counting;
mod crosswise;
mod judging;
mod long_lists;
mod privacy;
mod refusals;
mod reminders;
mod steps;
mod story;
mod teams;
mod too_long;

const FEATURES: &[&desk::Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &FEATURE,
    &concerns::FEATURE,
    &meetings::FEATURE,
];

const KOCHI: &str = "392014";
const TAKAMATSU: &str = "372013";

/// The id behind a key of the samples.
fn id(municipality: &str, kind: &str, key: &str) -> String {
    id_of(municipality, kind, key).to_string()
}

/// The council of 地区07.
fn council_07() -> String {
    id(TAKAMATSU, "organisation", "council-07")
}

/// A promoter of 地区07: a, b or c.
fn promoter(letter: &str) -> String {
    id(TAKAMATSU, "person", &format!("person-promoter-07-{letter}"))
}

/// The lines of the ledger for an act in Takamatsu, oldest first: whose thing, and the notes.
async fn lines_of(house: &House, act: &str) -> Vec<(uuid::Uuid, Value)> {
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select subject_id, notes from ledger_line
         where municipality = $1 and act = $2 order by seq",
        desk::p![TAKAMATSU, act],
        |row| Ok((row.get("subject_id")?, row.get("notes")?)),
    )
    .await
    .expect("the ledger")
}

/// Somebody of Takamatsu at a moment.
fn takamatsu<'a>(house: &'a House, at: &str, login: &str) -> Visitor<'a> {
    house.at(at).under("takamatsu").by(login)
}

/// A request for the board meeting of 地区07 on a day, as its chair writes it.
fn board_meeting(on: &str) -> Value {
    json!({ "council": council_07(), "kind": "役員会", "on": on, "begins_at": "19:00",
            "place": "地区07コミュニティセンター", "agenda": "防災訓練について", "part": "advise" })
}

/// The same, keyed in for the chair.
fn keyed_in(on: &str) -> Value {
    let mut order = board_meeting(on);
    order["channel"] = "telephone".into();
    order["on_behalf_of"] = "会長から電話".into();
    order
}

/// Sends a body and expects a status.
async fn send(visitor: &Visitor<'_>, path: &str, body: &Value, status: u16) -> Reply {
    let reply = visitor.post_json(path, body).await;
    reply.is(status);
    reply
}

/// The address of a request in the API.
fn path(request: &Value) -> String {
    format!(
        "/api/v1/requests/{}",
        request["id"].as_str().expect("an id")
    )
}

/// The rules that refused, with the fields that they name.
fn refused_by(reply: &Reply) -> Vec<(String, Option<String>)> {
    let body = reply.is(422).json();
    let refusals = body["refusals"].as_array().expect("a list of refusals");
    refusals
        .iter()
        .map(|no| {
            let text = |name: &str| no[name].as_str().map(str::to_owned);
            (text("rule").expect("a rule"), text("field"))
        })
        .collect()
}
