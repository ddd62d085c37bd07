//! 宿題: what was to do stands on the next agenda until somebody did it.

use serde_json::json;

use super::FEATURES;
use super::ground::{EVENING, call, misato, path, seat_teams, text, write};

#[test]
fn what_is_to_do_stands_on_the_next_agenda_until_it_is_done() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let first = call(&member).await;
        let todo = "宿題：ちらしを配る（担当：広報部、期限：R5.8.1）";
        let first = write(&member, &first, &[todo]).await.is(200).json();
        member
            .get(&path(&first))
            .await
            .shows("担当：広報部 期限：令和5年8月1日（火）");
        let later = house.at("2023-08-10 09:00").by("team_misato");
        let body = json!({ "council": misato(), "kind": "board", "on_date": "2023-09-14" });
        let next = later
            .post_json("/api/v1/meetings", &body)
            .await
            .is(201)
            .json();
        later
            .get(&path(&next))
            .await
            .shows("前回までの宿題")
            .shows("ちらしを配る");

        let sentence = text(&first, "/items/0/sentences/0/id");
        let done = format!("{}/sentences/{sentence}/done", path(&first));
        later
            .post(&done, &[("on", "R5.9.1")])
            .await
            .is(422)
            .shows("今日までの日");
        later.post(&done, &[]).await.leads_to();
        later.get(&path(&next)).await.hides("前回までの宿題");
        later
            .get(&path(&first))
            .await
            .shows("済み：令和5年8月10日（木）");
    });
}
