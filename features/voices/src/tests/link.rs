//! The private link: it opens one voice, tells nobody of itself, and lets its holder take back what
//! is theirs.

use super::*;

#[test]
fn a_link_opens_one_voice_and_another_key_none() {
    house::both(FEATURES, |house| async move {
        let raiser = house.at(NOW);
        let it = raised(&raiser, json!({ "text": BUS })).await;
        let page = raiser.get(&it.link()).await;
        page.is(200).shows(BUS).shows(&it.number);
        assert_eq!(page.headers["cache-control"], "no-store");
        assert_eq!(page.headers["x-robots-tag"], "noindex, nofollow");
        let metas = page.attributes("head meta[name=referrer]", "content");
        assert_eq!(metas, ["strict-origin"], "no path goes along");

        let typed = it.key.to_uppercase().replace('-', " ");
        let found = raiser.post("/voices/follow", &[("key", &typed)]).await;
        assert_eq!(found.leads_to(), it.link());
        let wrong = "0000-0000-0000-0000";
        for path in [
            format!("/voices/follow/{wrong}"),
            "/voices/follow/x".to_owned(),
        ] {
            let page = raiser.get(&path).await;
            page.is(404)
                .shows("この合言葉の声は見つかりませんでした")
                .shows("088-823-9080");
            assert_eq!(page.attributes("#field-key", "name"), ["key"]);
            assert_eq!(page.headers["cache-control"], "no-store");
            raiser.get(&format!("{path}/receipt")).await.is(404);
        }
        let no = raiser.post("/voices/follow", &[("key", wrong)]).await;
        no.is(422).shows("この合言葉の声は見つかりませんでした");
        let judge = format!("/voices/follow/{wrong}/judge");
        raiser.post(&judge, &[("verdict", "settled")]).await.is(404);
        // The key is nowhere in the database.
        let kept = format!(
            "select count(*) as n from voice where link_hash = '{}'",
            it.key
        );
        assert_eq!(count(&house, &kept).await, 0);
        // Mail leads to the page of the voice, which asks a stranger for the key.
        assert_eq!(raiser.get(&it.page()).await.leads_to(), "/voices/follow");
    });
}

#[test]
fn the_raiser_adds_something_and_the_desk_hears_of_it() {
    house::both(FEATURES, |house| async move {
        let raiser = house.at(NOW);
        let it = raised(&raiser, json!({ "text": BUS })).await;
        let path = format!("{}/supplement", it.link());
        raiser.post(&path, &[("text", "")]).await.is(422);
        raiser
            .post(&path, &[("text", "母は八十五歳です。")])
            .await
            .leads_to();
        raiser
            .post(&path, &[("text", "足が悪いです。")])
            .await
            .leads_to();
        let page = raiser.get(&it.link()).await;
        page.shows("母は八十五歳です。").shows("足が悪いです。");
        let section = house.at(NOW).by("community");
        section.get(&it.page()).await.shows("足が悪いです。");
    });
}

#[test]
fn the_raiser_takes_back_name_and_address_and_the_words_stay() {
    house::both(FEATURES, |house| async move {
        let raiser = house.at(NOW);
        let order = json!({ "text": BUS, "name": "見本 ねこ", "contact": "088-000-0000" });
        let it = raised(&raiser, order).await;
        let reply = format!("{}/reply", it.link());
        raiser.post(&reply, &[("mail", "x")]).await.is(422);
        raiser
            .post(&reply, &[("mail", "neko@example.jp")])
            .await
            .leads_to();
        let named = "select count(*) as n from voice where raiser_name is not null
             and raiser_contact is not null and reply_mail = 'neko@example.jp'";
        assert_eq!(count(&house, named).await, 1);
        raiser.get(&it.link()).await.shows("お名前と連絡先を消す");
        raiser
            .post(&format!("{}/withdraw", it.link()), &[])
            .await
            .leads_to();
        let left = "select count(*) as n from voice where raiser_name is not null
             or raiser_contact is not null or reply_mail is not null";
        assert_eq!(count(&house, left).await, 0);
        raiser
            .get(&it.link())
            .await
            .shows(BUS)
            .hides("お名前と連絡先を消す");
    });
}
