//! Two who deal with the same voice: the slower one loses nothing of what they typed.

use super::*;

#[test]
fn whoever_was_overtaken_sees_what_they_typed_beside_what_is_stored() {
    house::both(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let raiser = house.at(NOW);
        let check = async |act: &str, field: (&str, &str), typed: &str| {
            let it = raised(&raiser, json!({ "text": BUS })).await;
            let add = format!("{}/supplement", it.link());
            raiser.post(&add, &[("text", "続き")]).await.leads_to();
            let path = format!("{}/{act}", it.page());
            let stale = [("version", "1"), field];
            let page = section.post(&path, &stale).await;
            page.is(409)
                .shows("先に、ほかの方が手続きをしました")
                .shows("書かれた内容は消えていません")
                .shows("いまの様子");
            assert_eq!(
                page.attributes(typed, "value").concat() + &page.all(typed).concat(),
                field.1,
                "{act}"
            );
            let version = page.attributes("main input[name=version]", "value");
            assert_eq!(version, ["2"], "sent again, it goes through");
        };
        let misato = council(&house, "三里まちづくりの会").await;
        check("take-up", ("title", "バスのこと"), "#field-title").await;
        check("join", ("concern", "R5-0099"), "#field-concern").await;
        check("note", ("reply", "ありがとう"), "#field-reply").await;
        let chosen = format!("#field-council option[selected][value='{misato}']");
        let it = raised(&raiser, json!({ "text": BUS })).await;
        section
            .post(&format!("{}/assign", it.page()), &[("council", &misato)])
            .await
            .leads_to();
        let stale = [("version", "1"), ("council", misato.as_str())];
        let page = section.post(&format!("{}/assign", it.page()), &stale).await;
        assert_eq!(page.is(409).all(&chosen).len(), 1);
    });
}

#[test]
fn what_can_no_longer_be_done_is_said_so_and_the_words_stay() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let it = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let (_, number) = taken_up(&section, &it, "バスの減便").await;
        let stale = [
            ("version", "1"),
            ("kind", "thanks"),
            ("reply", "ありがとう"),
        ];
        section
            .post(&format!("{}/note", it.page()), &stale)
            .await
            .is(409)
            .shows("いまの状態ではこの手続きはできません")
            .shows("ありがとう")
            .shows(&number);
    });
}

#[test]
fn a_press_that_came_too_late_shows_how_the_voice_stands_now() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(NOW).by("community");
        let order = json!({ "channel": "visit", "text": BUS });
        let it = Voice::of(&section.post_json("/api/v1/voices/key", &order).await);
        let assign = format!("{}/assign", it.page());
        let misato = council(&house, "三里まちづくりの会").await;
        section
            .post(&assign, &[("council", &misato)])
            .await
            .leads_to();
        for press in ["trust", "leave", "link"] {
            let path = format!("{}/{press}", it.page());
            section
                .post(&path, &[("version", "1")])
                .await
                .is(409)
                .shows("押された手続きは行われていません")
                .shows(BUS);
        }
    });
}
