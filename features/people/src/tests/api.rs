//! Tokens, and what programs do with them.

use serde_json::json;

use super::browser::Browser;
use super::{FEATURES, PASSWORD, know_password};

async fn token(browser: &mut Browser, scope: &str, last: &str) -> String {
    let fields = [("name", "毎月の集計"), ("scope", scope), ("last", last)];
    let page = browser.post("/me/tokens/new", &fields).await;
    page.is(200).shows("いま一度だけ");
    assert_eq!(page.header("cache-control"), "no-store");
    page.between("<code id=\"token\">", "<").to_owned()
}

#[test]
fn a_token_that_reads_cannot_write() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut browser = Browser::of(&house);
        browser.log_in("road", PASSWORD).await.is(303);
        let read = token(&mut browser, "read", "令和5年12月31日").await;
        let write = token(&mut browser, "write", "2023-12-31").await;
        browser.get("/me").await.hides(&read).shows("毎月の集計");

        let body = json!({ "name": "もう一本", "scope": "read", "last": "2023-11-30" });
        let mut reader = Browser::with_token(&house, &read);
        assert_eq!(
            reader.get("/api/v1/me").await.is(200).json()["login"],
            "road"
        );
        let no = reader.post_json("/api/v1/me/tokens", &body).await;
        no.is(422).shows("token.read_only");
        let mut writer = Browser::with_token(&house, &write);
        let no = writer.post_json("/api/v1/me/tokens", &body).await;
        no.is(422).shows("token.of_token");

        let tokens = writer.get("/api/v1/me/tokens").await.is(200).json();
        let tokens = tokens.as_array().expect("two tokens");
        let of = |scope: &str| tokens.iter().find(|token| token["scope"] == scope);
        let read = of("read").expect("a token that reads");
        assert_eq!(read["until"], "2024-01-01");
        let id = read["id"].as_str().expect("an id");
        writer
            .post_json(&format!("/api/v1/me/tokens/{id}/revoke"), &json!({}))
            .await
            .is(204);
        reader.get("/api/v1/me").await.is(401);
        writer.get("/api/v1/me").await.is(200);
        Browser::with_token(&house, "made up")
            .get("/api/v1/me")
            .await
            .is(401);
    });
}

#[test]
fn a_token_ends_on_its_day() {
    house::sqlite(FEATURES, |house| async move {
        // The house's clock stands on 3 October: a token made in September has ended by then.
        let september = house.at("2023-09-01 09:00").by("road");
        let body = json!({ "name": "九月だけ", "scope": "read", "last": "2023-09-30" });
        let made = september.post_json("/api/v1/me/tokens", &body).await;
        let secret = made.is(201).json()["secret"].as_str().map(str::to_owned);
        let mut program = Browser::with_token(&house, &secret.expect("a secret"));
        program.get("/api/v1/me").await.is(401);
    });
}

#[test]
fn a_token_lives_a_year_at_most_and_says_what_it_is_for() {
    house::sqlite(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("road");
        let check = |last: &'static str, expected: u16| {
            let me = me.clone();
            async move {
                let body = json!({ "name": "集計", "scope": "read", "last": last });
                let reply = me.post_json("/api/v1/me/tokens", &body).await;
                assert_eq!(reply.status.as_u16(), expected, "{last}");
            }
        };
        check("2023-10-02", 422).await;
        check("2023-10-03", 201).await;
        check("2024-10-02", 201).await;
        check("2024-10-04", 422).await;
        check("someday", 422).await;
        let nothing = me.post_json("/api/v1/me/tokens", &json!({})).await;
        let refusals = nothing.is(422).json()["refusals"].as_array().map(Vec::len);
        assert_eq!(refusals, Some(3), "every bad field at once");
        let page = me
            .post("/me/tokens/new", &[("name", "残る"), ("scope", "read")])
            .await;
        page.is(422);
        assert_eq!(page.attributes("#field-name", "value"), ["残る"]);
    });
}

#[test]
fn nobody_has_more_tokens_than_they_can_remember() {
    house::sqlite(FEATURES, |house| async move {
        let me = house.at("2023-10-03 09:00").by("road");
        let body = json!({ "name": "集計", "scope": "read", "last": "2023-10-31" });
        for _ in 0..20 {
            me.post_json("/api/v1/me/tokens", &body).await.is(201);
        }
        let one_more = me.post_json("/api/v1/me/tokens", &body).await;
        assert_eq!(
            one_more.is(422).json()["refusals"][0]["rule"],
            "token.count"
        );
    });
}
