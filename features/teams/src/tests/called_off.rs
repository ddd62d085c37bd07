//! 中止: whoever waits for an attendance at a meeting that is called off waits no longer.

use super::*;

/// Whom the outbox tells this.
async fn told(house: &House, about: &str) -> Vec<String> {
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select address from outbox where municipality = $1 and about = $2 order by address",
        desk::p![TAKAMATSU, about],
        |row| row.get("address"),
    )
    .await
    .expect("the outbox")
}

async fn meeting(by: &Visitor<'_>, kind: &str, on: &str) -> Value {
    let order = json!({ "council": council_07(), "kind": kind, "on_date": on });
    send(by, "/api/v1/meetings", &order, 201).await.json()
}

async fn call_off(by: &Visitor<'_>, meeting: &Value) {
    let id = meeting["id"].as_str().expect("an id");
    let path = format!("/api/v1/meetings/{id}/call-off");
    send(by, &path, &json!({ "why": "台風のため" }), 200).await;
}

/// A request of a council for its board meeting, to which one member said yes.
async fn staffed(house: &House, on: &str) -> Value {
    let section = takamatsu(house, "2023-06-05 10:00", "community_t");
    let request = send(&section, "/api/v1/requests", &keyed_in(on), 201)
        .await
        .json();
    send(
        &section,
        &format!("{}/accept", path(&request)),
        &json!({}),
        200,
    )
    .await;
    let member = takamatsu(house, "2023-06-06 10:00", "promoter_07b");
    let answer = format!("{}/answer", path(&request));
    send(&member, &answer, &json!({ "answer": "yes" }), 200)
        .await
        .json()
}

#[test]
fn a_request_ends_with_its_meeting_and_who_said_yes_hears_of_it() {
    house::both(FEATURES, |house| async move {
        let request = staffed(&house, "2023-06-15").await;
        let chair = takamatsu(&house, "2023-06-08 10:00", "chair_07");
        let board = meeting(&chair, "board", "2023-06-15").await;
        call_off(&chair, &board).await;
        let after = chair.get(&path(&request)).await.is(200).json();
        assert_eq!(
            (&after["state"], &after["holder"], &after["next_date"]),
            (&json!("withdrawn"), &json!(null), &json!(null))
        );
        assert_eq!(after["count"]["nth"], 0, "it does not count any more");
        let id = request["id"].as_str().expect("an id");
        assert_eq!(
            lines_of(&house, "request.withdraw").await,
            [(
                id.parse().expect("an id"),
                json!({ "meeting": board["id"] })
            )]
        );
        assert_eq!(
            told(&house, "mail-request-called-off").await.len(),
            1,
            "the member who said yes; the chair knows"
        );
        let page = format!("/requests/{id}");
        let reason = "会議が中止になったため、依頼を取り下げた";
        for login in ["chair_07", "promoter_07b", "community_t"] {
            let reader = takamatsu(&house, "2023-06-09 10:00", login);
            let seen = reader.get(&page).await;
            seen.is(200).shows(reason).shows("台風のため");
        }
        let english = takamatsu(&house, "2023-06-09 10:00", "chair_07").in_english();
        let reason = "Request withdrawn because the meeting was called off";
        english.get(&page).await.is(200).shows(reason);
    });
}

#[test]
fn a_team_that_calls_a_meeting_off_ends_the_request_too() {
    house::both(FEATURES, |house| async move {
        let request = staffed(&house, "2023-06-15").await;
        let member = takamatsu(&house, "2023-06-08 10:00", "promoter_07b");
        let record = format!("{}/record", path(&request));
        let began = send(&member, &record, &json!({}), 200).await.json();
        call_off(&member, &json!({ "id": began["meeting"] })).await;
        let after = member.get(&path(&request)).await.is(200).json();
        assert_eq!(after["state"], "withdrawn");
    });
}

#[test]
fn another_meeting_of_the_day_and_one_that_was_attended_stay() {
    house::both(FEATURES, |house| async move {
        let request = staffed(&house, "2023-06-15").await;
        let chair = takamatsu(&house, "2023-06-08 10:00", "chair_07");
        call_off(&chair, &meeting(&chair, "plenary", "2023-06-15").await).await;
        call_off(&chair, &meeting(&chair, "board", "2023-06-16").await).await;
        let after = chair.get(&path(&request)).await.is(200).json();
        assert_eq!(after["state"], "staffed");

        let board = meeting(&chair, "board", "2023-06-15").await;
        let evening = takamatsu(&house, "2023-06-15 21:00", "promoter_07b");
        let hours = json!({ "from": "18:45", "to": "20:30" });
        send(&evening, &format!("{}/attend", path(&request)), &hours, 200).await;
        call_off(&takamatsu(&house, "2023-06-16 10:00", "chair_07"), &board).await;
        let after = chair.get(&path(&request)).await.is(200).json();
        assert_eq!(after["state"], "attended");
        assert_eq!(told(&house, "mail-request-called-off").await, [""; 0]);
    });
}
