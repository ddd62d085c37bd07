mod desks;
mod marks;
mod pages;
mod rules;
mod seen;

use house::{House, Reply};
use kernel::ids::OrganisationId;
use serde_json::{Value, json};

use crate::FEATURE;

const FEATURES: &[&desk::Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &teams::FEATURE,
    &meetings::FEATURE,
    &concerns::FEATURE,
    &voices::FEATURE,
    &ledger::FEATURE,
    &FEATURE,
];

/// The id of an organisation of Kochi's files.
fn office(key: &str) -> String {
    let id = desk::sheet::id_of("392014", "organisation", key);
    OrganisationId::new(id).to_string()
}

/// Sends a body of the API as somebody at a moment, and reads what came of it.
async fn act(house: &House, at: &str, by: &str, path: &str, body: Value) -> Value {
    let reply = house
        .at(at)
        .by(by)
        .post_json(&format!("/api/v1{path}"), &body)
        .await;
    assert!(reply.status.is_success(), "{path}: {}", reply.body);
    reply.json()
}

/// The cover of the side ditch, up to where it lies with the road section (story 1). Answers with
/// the id of the concern.
async fn side_ditch(house: &House) -> String {
    let body = json!({
        "title": "通学路の側溝のふた",
        "words": "通学路の側溝のふたが割れていて、子どもが足を落としそうだ",
        "council": office("council-11"),
    });
    let concern = act(house, "2023-07-20 21:00", "team_misato", "/concerns", body).await;
    let id = concern["id"].as_str().expect("an id").to_owned();
    let body = json!({
        "title": "通学路の側溝のふた", "summary": "通学路の側溝のふたが割れている",
        "category": "road", "triage": "single", "urgency": "urgent", "visibility": "public",
    });
    let path = format!("/concerns/{id}/triage");
    act(house, "2023-07-20 21:10", "team_misato", &path, body).await;
    let body = json!({ "to": office("dept-road"), "wish": "早めの修理", "opinion": "危険" });
    let path = format!("/concerns/{id}/send");
    act(house, "2023-07-21 09:00", "team_misato", &path, body).await;
    id
}

/// The titles of what waits on somebody's desk, with the next act of each.
async fn waiting(house: &House, at: &str, by: &str) -> Vec<(String, String)> {
    let reply: Reply = house.at(at).by(by).get("/api/v1/desk").await;
    let desk = reply.is(200).json();
    let text = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
    let all = desk["waiting"].as_array().expect("a list");
    all.iter()
        .map(|it| (text(it, "title"), text(it, "step")))
        .collect()
}
