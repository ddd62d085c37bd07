//! What the tests of pages begin with: the teams on their seats, and a meeting.

use desk::Desk;
use desk::sheet::id_of;
use house::{House, Reply, Visitor};
use kernel::change::{Change, Fact, Subject};
use kernel::day::Period;
use kernel::ids::{AccountId, Id};
use kernel::policy::{Action, Grant, Guarded, Resource, Role, Standing};
use kernel::tiers::AreaPath;
use people::RoleGrant;
use serde_json::{Value, json};

/// When the tests begin.
pub(super) const EVENING: &str = "2023-07-20 19:00";

/// The council of story 1.
pub(super) fn misato() -> String {
    id_of("392014", "organisation", "council-11").to_string()
}

/// Gives the members of two teams their districts, as their postings do.
pub(super) async fn seat_teams(house: &House) {
    let place = house
        .hall()
        .municipalities()
        .first()
        .cloned()
        .expect("Kochi");
    let desk = Desk::of_the_house(house.hall(), place, house::moment("2023-04-01 09:00"));
    let mut tx = desk.write().await.expect("a transaction");
    for (login, district) in [
        ("team_misato", "district-misato"),
        ("team_misato2", "district-misato"),
        ("team_kagami", "district-kagami"),
    ] {
        let municipality = desk.municipality().to_owned();
        let area = areas::path_of_key(&mut tx, &municipality, district)
            .await
            .expect("a district");
        let uuid = |kind: &str, key: &str| id_of(&municipality, kind, key);
        let it = RoleGrant {
            id: Id::new(uuid("test_grant", login)),
            account: Id::new(uuid("account", login)),
            grant: Grant {
                role: Role::TeamMember,
                organisation: Some(Id::new(uuid("organisation", "dept-library"))),
                area,
                period: Period::always(),
            },
        };
        people::put_grant(&mut tx, &it).await.expect("a seat");
    }
    let permit = desk
        .may(Action::Edit, &Seats(desk.place().area.clone()))
        .expect("the house keeps accounts");
    tx.commit(permit, Change::new((), Fact::new("test.seat")))
        .await
        .expect("a commit");
}

/// The accounts, as the ledger names them.
struct Seats(AreaPath);

impl Guarded for Seats {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Account, AccountId::new(uuid::Uuid::nil()))
    }

    fn standing(&self) -> Standing {
        Standing::public(self.0.clone())
    }
}

/// Calls the regular meeting of story 1 with its agenda.
pub(super) async fn call(by: &Visitor<'_>) -> Value {
    let body = json!({
        "council": misato(),
        "kind": "regular",
        "on_date": "2023-07-20",
        "place": "三里ふれあいセンター",
        "visibility": "public",
        "agenda": "三里夏まつり（20分）\n通学路の安全\n【関係者】会計の中間報告\n【非公開】役員の人事",
    });
    by.post_json("/api/v1/meetings", &body).await.is(201).json()
}

/// The text of what stands at a pointer.
pub(super) fn text(json: &Value, pointer: &str) -> String {
    let found = json.pointer(pointer).and_then(Value::as_str);
    found
        .unwrap_or_else(|| panic!("{pointer} of {json}"))
        .to_owned()
}

/// The address of a meeting.
pub(super) fn path(meeting: &Value) -> String {
    format!("/meetings/{}", text(meeting, "/id"))
}

/// Writes the minutes of all items, in their order.
pub(super) async fn write(by: &Visitor<'_>, meeting: &Value, texts: &[&str]) -> Reply {
    let items = meeting["items"].as_array().expect("items");
    let ids: Vec<String> = items.iter().map(|item| text(item, "/id")).collect();
    let body = json!({
        "version": meeting["minutes_version"],
        "item": ids[..texts.len()],
        "text": texts,
    });
    let path = format!("/api/v1{}/minutes", path(meeting));
    by.post_json(&path, &body).await
}
