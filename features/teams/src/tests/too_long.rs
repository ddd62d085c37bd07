//! Whatever is typed by hand has an end, and the field says which.

use super::*;

const LINE: usize = 120;
const TEXT: usize = 10_000;

/// Sends an order with one field that is a letter too long, and expects that field to be named.
async fn check(by: &Visitor<'_>, path: &str, order: &Value, field: &str, limit: usize) {
    let mut order = order.clone();
    order[field] = "長".repeat(limit + 1).into();
    let no = by.post_json(path, &order).await;
    let named = refused_by(&no);
    let expected = ("request.too_long".to_owned(), Some(field.to_owned()));
    assert!(named.contains(&expected), "{path} {field}: {named:?}");
}

#[test]
fn every_field_of_what_begins_has_an_end() {
    house::sqlite(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        for (field, limit) in [
            ("kind", LINE),
            ("place", LINE),
            ("contact", LINE),
            ("on_behalf_of", LINE),
            ("agenda", TEXT),
        ] {
            let order = keyed_in("2023-06-15");
            check(&section, "/api/v1/requests", &order, field, limit).await;
        }
        let after = json!({ "council": council_07(), "kind": "部会", "on": "2023-06-01",
            "from": "19:00", "to": "20:00", "place": "センター", "person": promoter("b") });
        for (field, limit) in [
            ("kind", LINE),
            ("place", LINE),
            ("agenda", TEXT),
            ("reason", TEXT),
        ] {
            check(&section, "/api/v1/requests/after", &after, field, limit).await;
        }
        let call = json!({ "council": council_07(), "event": "夏祭り", "on": "2023-07-29",
            "place": "小学校", "people": "2" });
        for (field, limit) in [("event", LINE), ("place", LINE), ("text", TEXT)] {
            check(&section, "/api/v1/volunteering", &call, field, limit).await;
        }
        let team = id(TAKAMATSU, "organisation", "team-district-07");
        let posting = json!({ "person": promoter("b"), "kind": "staff", "from": "2023-11-01" });
        let path = format!("/api/v1/teams/{team}/postings");
        check(&section, &path, &posting, "role_note", LINE).await;
        let long = "%E9%95%B7".repeat(LINE + 1);
        let page = section.get(&format!("/teams/{team}/post?q={long}")).await;
        page.is(422)
            .shows("120文字以内")
            .hides("その名前の職員は見つかりません");
    });
}

#[test]
fn every_field_of_a_step_has_an_end() {
    house::sqlite(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        let at = |act: &str| format!("{}/{act}", path(&request));
        let other = json!({ "on": "2023-06-16", "begins_at": "19:00" });
        let reply = json!({ "reason": "研修のため", "alternative": "資料を送ります" });
        let no = json!({ "answer": "no", "person": promoter("b") });
        let substitute = json!({ "answer": "substitute", "substitute": promoter("a"),
            "person": promoter("b") });
        let nothing = json!({});
        for (act, order, field) in [
            ("accept", &nothing, "reason"),
            ("propose", &other, "note"),
            ("decline", &reply, "reason"),
            ("decline", &reply, "alternative"),
            ("withdraw", &nothing, "note"),
            ("answer", &no, "reason"),
            ("answer", &substitute, "reason"),
            ("reported", &nothing, "note"),
        ] {
            check(&section, &at(act), order, field, TEXT).await;
        }
    });
}

#[test]
fn a_long_line_of_the_agenda_does_not_keep_the_record_from_being_begun() {
    house::sqlite(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let mut order = keyed_in("2023-06-15");
        order["agenda"] = format!("防災訓練\n{}", "長".repeat(LINE + 1)).into();
        let request = send(&section, "/api/v1/requests", &order, 201).await.json();
        let at = |act: &str| format!("{}/{act}", path(&request));
        send(&section, &at("accept"), &json!({}), 200).await;
        let began = send(&section, &at("record"), &json!({}), 200).await.json();
        let meeting = began["meeting"].as_str().expect("a record");
        let meeting = section.get(&format!("/api/v1/meetings/{meeting}")).await;
        let items = meeting.is(200).json()["items"].clone();
        assert_eq!(items.as_array().map(Vec::len), Some(2));
        assert_eq!(items[1]["title"], format!("{}…", "長".repeat(LINE - 1)));
    });
}
