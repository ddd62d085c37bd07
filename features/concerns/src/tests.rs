//! The feature in a running house, on both engines, with the documents' data.

mod api;
mod asked;
mod calendar;
mod crosswise;
mod lists;
mod parts;
mod permission;
mod places;
mod raisers;
mod refusals;
mod reminders;
mod story;
mod wholes;
mod words;

use house::{House, Reply, Visitor};

use crate::FEATURE;

const FEATURES: &[&desk::Feature] = &[
    &areas::FEATURE,
    &people::FEATURE,
    &councils::FEATURE,
    &teams::FEATURE,
    &meetings::FEATURE,
    &FEATURE,
    &voices::FEATURE,
];

const WORDS: &str = "通学路の側溝のふたが割れていて、見本さんの子どもが足を落としそうだ";

/// The choice of a form whose label begins with this text: what the form sends for it.
#[track_caller]
fn choice(page: &Reply, field: &str, label: &str) -> String {
    let labels = page.all(&format!(
        ".option:has(input[name={field}]), select[name={field}] option"
    ));
    let values = page.attributes(
        &format!("input[name={field}]:not([type=hidden]), select[name={field}] option"),
        "value",
    );
    let place = labels.iter().position(|it| it.starts_with(label));
    let place = place.unwrap_or_else(|| panic!("no choice 「{label}」 in {labels:?}"));
    values[place].clone()
}

/// The version that the form of a page carries.
#[track_caller]
fn version(page: &Reply) -> String {
    page.attributes("main input[name=version]", "value")
        .remove(0)
}

/// Somebody raises what a district said; the answer is the page of the concern.
async fn raised(visitor: &Visitor<'_>, council: &str) -> String {
    let form = visitor.get("/concerns/new").await;
    let council = choice(form.is(200), "council", council);
    let sent = [
        ("words", WORDS),
        ("title", "通学路の側溝のふたが割れている"),
        ("council", &council),
    ];
    visitor.post("/concerns/new", &sent).await.leads_to()
}

/// The usual first look at the side ditch.
fn judged(visibility: &str) -> [(&'static str, &str); 7] {
    [
        ("title", "通学路の側溝のふたが割れている"),
        ("spot", "三里小学校の北"),
        ("category", "road"),
        ("triage", "single"),
        ("urgency", "urgent"),
        ("visibility", visibility),
        (
            "summary",
            "通学路の側溝のふたが割れていて、けがのおそれがある。",
        ),
    ]
}

/// Sends the form of an act after reading its version, as a browser does.
async fn act(visitor: &Visitor<'_>, concern: &str, act: &str, fields: &[(&str, &str)]) -> Reply {
    let page = visitor.get(&format!("{concern}/{act}")).await;
    page.is(200);
    let versions = page.attributes("main input[name=version]", "value");
    let mut fields = fields.to_vec();
    if let Some(version) = versions.first() {
        fields.push(("version", version));
    }
    visitor.post(&format!("{concern}/{act}"), &fields).await
}

/// The act is done and leads back to the concern.
async fn done(visitor: &Visitor<'_>, concern: &str, name: &str, fields: &[(&str, &str)]) {
    let reply = act(visitor, concern, name, fields).await;
    assert_eq!(reply.leads_to(), concern, "{name}");
}

/// An office as the form of an act offers it.
async fn office(
    visitor: &Visitor<'_>,
    concern: &str,
    act: &str,
    field: &str,
    name: &str,
) -> String {
    let page = visitor.get(&format!("{concern}/{act}")).await;
    choice(page.is(200), field, name)
}

/// The concern of the side ditch, taken up and judged on the evening of 20 July.
async fn judged_ditch(house: &House, visibility: &str) -> String {
    let evening = house.at("2023-07-20 20:30").by("team_misato");
    let concern = raised(&evening, "三里まちづくりの会").await;
    done(&evening, &concern, "triage", &judged(visibility)).await;
    concern
}

/// The same, sent to the road section on 21 July.
async fn sent_ditch(house: &House, visibility: &str) -> String {
    let concern = judged_ditch(house, visibility).await;
    let friday = house.at("2023-07-21 09:00").by("team_misato");
    let road = office(&friday, &concern, "send", "to", "道路管理課").await;
    done(
        &friday,
        &concern,
        "send",
        &[("to", &road), ("wish", "夏休みの前に")],
    )
    .await;
    concern
}

/// No concern is without a holder or a next date (F1).
async fn check_no_orphans(house: &House) {
    let page = house
        .at("2023-10-03 09:00")
        .by("community")
        .get("/concerns?part=all")
        .await;
    page.is(200).shows("迷子 0件");
}
