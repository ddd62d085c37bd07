//! Sections that are asked beside the one that holds it, until they hold it themselves.

use super::*;

/// How many rows of a table fulfil this.
async fn count(house: &House, of: &str) -> i64 {
    let mut tx = house.hall().db().read().await.expect("a snapshot");
    let sql = format!("select count(*) as n from {of}");
    tx.one(&sql, &[], |row| row.get("n"))
        .await
        .expect("a count")
}

#[test]
fn whoever_comes_to_hold_it_is_asked_no_longer_until_somebody_asks_anew() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let road = house.at("2023-07-24 09:00").by("community");
        let elderly = office(&road, &concern, "ask", "ask", "高齢者支援課").await;
        done(&road, &concern, "ask", &[("ask", &elderly)]).await;
        road.get(&concern).await.shows("まだ返事は届いていません");
        let waits = "concern_asked where said_on is null and ended_on is null";
        assert_eq!(count(&house, waits).await, 1);

        let onward = [("to", elderly.as_str()), ("reason", "外出の支援のため")];
        done(&road, &concern, "forward", &onward).await;
        road.get(&concern).await.hides("まだ返事は届いていません");
        assert_eq!(count(&house, waits).await, 0);
        assert_eq!(
            count(&house, "concern_asked where ended_on is not null").await,
            1
        );
        let theirs = house.at("2023-07-24 10:00").by("elderly");
        theirs.get(&format!("{concern}/take")).await.is(200);
        let page = theirs
            .post(&format!("{concern}/advise"), &[("text", "x")])
            .await;
        page.is(422);

        let back = office(&road, &concern, "forward", "to", "道路管理課").await;
        let onward = [("to", back.as_str()), ("reason", "道路のこと")];
        done(&road, &concern, "forward", &onward).await;
        theirs.get(&concern).await.is(200).shows(WORDS);
        assert_eq!(count(&house, waits).await, 0);
        done(&road, &concern, "ask", &[("ask", &elderly)]).await;
        assert_eq!(count(&house, waits).await, 1);
        let said = [("text", "出前講座があります")];
        done(&theirs, &concern, "advise", &said).await;
        road.get(&concern).await.shows("出前講座があります");

        // Who says more takes nothing back of what they said before.
        let more = [("text", "申込書も窓口にあります")];
        done(&theirs, &concern, "advise", &more).await;
        let page = road.get(&concern).await;
        page.shows("出前講座があります")
            .shows("申込書も窓口にあります");
    });
}
