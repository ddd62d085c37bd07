//! What the tests of pages begin with: the organisations of the documents, and an event.

use desk::sheet::id_of;
use house::Visitor;
use serde_json::{Value, json};

/// When the tests begin.
pub(super) const MORNING: &str = "2023-07-01 09:00";

/// The organisation with this key.
pub(super) fn organisation(key: &str) -> String {
    id_of("392014", "organisation", key).to_string()
}

/// An event of the council of Misato, as a program sends it.
pub(super) fn summer_festival() -> Value {
    json!({
        "organiser": organisation("council-11"),
        "title": "見本のまつり",
        "kind": "festival",
        "first_on": "令和5年11月5日",
        "begins_at": "15:00",
        "ends_at": "21:00",
        "place_name": "見本グラウンド",
        "audience": ["everyone"],
        "equipment": "テント、放送設備",
        "rain": "翌日に延期",
        "fee": "無料",
    })
}

/// Puts an event up.
pub(super) async fn put_up(by: &Visitor<'_>, body: &Value) -> Value {
    by.post_json("/api/v1/events", body).await.is(201).json()
}

/// The text of what stands at a pointer.
pub(super) fn text(json: &Value, pointer: &str) -> String {
    let found = json.pointer(pointer).and_then(Value::as_str);
    found
        .unwrap_or_else(|| panic!("{pointer} of {json}"))
        .to_owned()
}

/// The address of an event.
pub(super) fn path(event: &Value) -> String {
    format!("/events/{}", text(event, "/id"))
}
