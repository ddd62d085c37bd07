//! Raising a voice (B3, 断らない).

use axum::body::Body;
use axum::http::Method;
use image::{DynamicImage, RgbImage};

use super::*;
use crate::photo::tests::{holds, jpeg_with_place};

/// The fields of a form with files, as a browser sends them.
async fn send(visitor: &Visitor<'_>, fields: &[(&str, &str)], picture: &[u8]) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head =
            format!("--seam\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(head.as_bytes());
    }
    body.extend(
        b"--seam\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n\
          Content-Type: image/jpeg\r\n\r\n",
    );
    body.extend(picture);
    body.extend(b"\r\n--seam--\r\n");
    let kind = "multipart/form-data; boundary=seam";
    visitor
        .send(Method::POST, "/voices/new", Some(kind), Body::from(body))
        .await
}

/// The fields that a page carries on, as a browser sends them again.
fn carried(page: &Reply) -> Vec<(String, String)> {
    let names = page.attributes("main input[type=hidden]", "name");
    let values = page.attributes("main input[type=hidden]", "value");
    names.into_iter().zip(values).collect()
}

async fn send_on(visitor: &Visitor<'_>, page: &Reply, step: &str) -> Reply {
    let carried = carried(page);
    let mut fields: Vec<(&str, &str)> = carried
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    fields.push(("step", step));
    visitor.post("/voices/new", &fields).await
}

#[test]
fn anybody_drops_a_voice_with_nothing_but_words_b3() {
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let form = visitor.get("/voices/new").await;
        form.is(200).shows("119").shows("110").shows("088-823-9080");
        let look = visitor.post("/voices/new", &[("text", BUS)]).await;
        look.is(200)
            .shows("まだ送られていません")
            .shows(BUS)
            .shows("書いていません")
            .shows("専用リンクでご覧いただきます");
        assert_eq!(count(&house, "select count(*) as n from voice").await, 0);

        let sent = send_on(&visitor, &look, "send").await;
        let receipt = sent.leads_to();
        let slip = visitor.get(&receipt).await;
        slip.is(200)
            .shows("VR5-0001")
            .shows("地域コミュニティ推進課が、令和5年8月15日（火）までに");
        let key = receipt
            .trim_start_matches("/voices/follow/")
            .trim_end_matches("/receipt");
        slip.shows(&format!("http://127.0.0.1:8080/voices/follow/{key}"));
        assert_eq!(slip.attributes("main svg[role=img]", "viewBox").len(), 1);
        check_no_orphans(&house).await;

        let again = send_on(&visitor, &look, "send").await;
        assert_eq!(
            again.leads_to(),
            receipt,
            "a second press is the same voice"
        );
        assert_eq!(count(&house, "select count(*) as n from voice").await, 1);
    });
}

#[test]
fn only_a_page_without_words_is_asked_for_again_and_everything_typed_stays() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let typed = [
            ("text", " 　"),
            ("spot", "久重小学校の前"),
            ("mail", "だめ"),
        ];
        let page = visitor.post("/voices/new", &typed).await;
        page.is(422)
            .shows("声の内容を書いてください")
            .shows("メールアドレスの形を確かめてください");
        assert_eq!(page.attributes("#field-spot", "value"), ["久重小学校の前"]);
        let long = "あ".repeat(10_001);
        let page = visitor.post("/voices/new", &[("text", &long)]).await;
        page.is(422).shows("10000文字まで");
        let odd = json!({ "text": BUS, "area": "nowhere", "council": "nobody", "kind": "?",
            "join": "x", "channel": "telephone", "photo": "" });
        raised(&visitor, odd).await;
        let no = visitor.post_json("/api/v1/voices", &json!({})).await;
        assert_eq!(no.is(422).json()["refusals"][0]["rule"], "voice.text");
    });
}

#[test]
fn a_voice_lies_on_the_desk_of_the_team_of_its_district_b3_f1() {
    const TEAM: &str = "土佐山・久重ブロック 地域活動応援隊";
    const SECTION: &str = "地域コミュニティ推進課";
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let kyuju = council(&house, "久重地域連携協議会").await;
        let misato = district(&house, "三里").await;
        let izumino = district(&house, "泉野").await;
        raised(&visitor, json!({ "text": "一", "council": kyuju })).await;
        raised(&visitor, json!({ "text": "二", "area": misato })).await;
        raised(&visitor, json!({ "text": "三", "area": izumino })).await;
        let section = house.at(NOW).by("community");
        let tray = section.get("/api/v1/voices").await.is(200).json();
        let lies = |at: usize| {
            let it = &tray["voices"][at];
            let text = |name: &str| it[name].as_str().expect(name).to_owned();
            (text("council"), text("holder"), text("next_date"))
        };
        let next = "2023-08-15".to_owned();
        assert_eq!(
            lies(0),
            ("久重地域連携協議会".into(), TEAM.into(), next.clone())
        );
        assert_eq!(lies(1).0, "三里まちづくりの会");
        assert_eq!(lies(1).1, "十津・三里ブロック 地域活動応援隊");
        assert_eq!(
            lies(2),
            (String::new(), SECTION.into(), next),
            "no council there"
        );
        check_no_orphans(&house).await;
    });
}

#[test]
fn a_photo_is_shown_before_it_is_sent_and_kept_without_its_place() {
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let picture = DynamicImage::ImageRgb8(RgbImage::new(32, 16));
        let file = jpeg_with_place(&picture, 1);
        assert!(holds(&file, b"GPS"));
        let look = send(&visitor, &[("text", BUS)], &file).await;
        let shown = look.is(200).attributes("main img", "src");
        assert!(shown[0].starts_with("data:image/jpeg;base64,"));
        let receipt = send_on(&visitor, &look, "send").await.leads_to();
        let link = receipt.trim_end_matches("/receipt").to_owned();
        assert_eq!(
            visitor.get(&link).await.attributes("main img", "src"),
            [format!("{link}/photo")]
        );
        let kept = visitor.get(&format!("{link}/photo")).await;
        kept.is(200);
        assert_eq!(kept.headers["content-type"], "image/jpeg");
        let mut tx = house.hall().db().read().await.expect("a turn");
        let bytes: Vec<u8> = tx
            .one("select bytes from voice_photo", p![], |row| {
                row.get("bytes")
            })
            .await
            .expect("the photo");
        assert!(!holds(&bytes, b"Exif") && !holds(&bytes, b"GPS"));
    });
}

#[test]
fn a_bad_picture_is_said_so_and_the_words_stay() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let page = send(&visitor, &[("text", BUS)], b"this is no picture").await;
        page.is(422).shows("写真を読み取れませんでした").shows(BUS);
        let huge = vec![0; crate::photo::LARGEST + 1];
        let page = send(&visitor, &[("text", BUS)], &huge).await;
        page.is(422).shows("8MBまでの写真").shows(BUS);
        send(&visitor, &[("text", BUS)], b"").await.is(200);
        let no = json!({ "text": BUS, "photo": "AAAA" });
        let no = visitor
            .post_json("/api/v1/voices", &no)
            .await
            .is(422)
            .json();
        assert_eq!(no["refusals"][0]["rule"], "voice.photo_kind");
    });
}

#[test]
fn photos_are_taken_in_at_the_pace_of_the_rulebook_and_words_always() {
    house::both(FEATURES, |house| async move {
        let pace = r#"update rule_row set value = '{"photos": 1, "minutes": 10}'
            where rule = 'voice.photo_pace'"#;
        house.tamper(pace).await;
        let picture = DynamicImage::ImageRgb8(RgbImage::new(32, 16));
        let photo = crate::photo::carried(&jpeg_with_place(&picture, 1));
        let order = json!({ "text": BUS, "photo": photo });
        raised(&house.at(NOW), order.clone()).await;
        let no = house.at(NOW).post_json("/api/v1/voices", &order).await;
        let no = no.is(422).json()["refusals"][0].clone();
        assert_eq!(
            (&no["rule"], &no["field"]),
            (&json!("voice.photo_pace"), &json!("picture"))
        );
        let fields = [("text", BUS), ("photo", photo.as_str()), ("step", "send")];
        let page = house.at(NOW).post("/voices/new", &fields).await;
        page.is(422).shows("10分ほど待ってから").shows(BUS);
        raised(&house.at(NOW), json!({ "text": BUS })).await;
        raised(&house.at("2023-08-09 10:11"), order.clone()).await;
        let staff = json!({ "text": BUS, "photo": photo, "channel": "consultation" });
        raised(&house.at("2023-08-09 10:12").by("community"), staff).await;
        assert_eq!(
            count(&house, "select count(*) as n from voice_photo").await,
            3
        );
    });
}

#[test]
fn only_where_a_photo_may_come_is_much_read() {
    house::sqlite(FEATURES, |house| async move {
        let it = raised(&house.at(NOW), json!({ "text": BUS })).await;
        let much = json!({ "text": "あ".repeat(1 << 20) });
        house
            .at(NOW)
            .post_json("/api/v1/voices", &much)
            .await
            .is(422);
        let section = house.at(NOW).by("community");
        section.post_json("/api/v1/voices/key", &much).await.is(400);
        let judge = format!("/api/v1{}/judge", it.link());
        house.at(NOW).post_json(&judge, &much).await.is(400);
    });
}

#[test]
fn what_a_program_may_have_written_waits_in_a_tray_of_its_own() {
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let spam = json!({ "text": "安い薬", "website": "https://spam.example" });
        let spam = raised(&visitor, spam).await;
        assert_eq!(letters(&house, "mail-voice-new").await, 0);
        let section = house.at(NOW).by("community");
        section.get("/voices").await.is(200).hides("安い薬");
        section.get("/voices?tray=doubted").await.shows("安い薬");
        let page = section.get(&spam.page()).await;
        page.shows("画面に見えない欄に文字が入っていました");
        section
            .post(&format!("{}/trust", spam.page()), &[])
            .await
            .leads_to();
        section.get("/voices").await.shows("安い薬");
        let again = section.post(&format!("{}/trust", spam.page()), &[]).await;
        again.is(422).shows("すでに確かめられています");
        check_no_orphans(&house).await;
    });
}

#[test]
fn a_flood_is_kept_and_only_its_end_is_doubted() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        for n in 0..22 {
            raised(&visitor, json!({ "text": format!("声その{n}") })).await;
        }
        assert_eq!(count(&house, "select count(*) as n from voice").await, 22);
        assert_eq!(
            count(&house, "select count(doubt) as n from voice").await,
            2
        );
        let later = house.at("2023-08-09 10:11");
        raised(&later, json!({ "text": "十分後の声" })).await;
        assert_eq!(
            count(&house, "select count(doubt) as n from voice").await,
            2
        );
    });
}

#[test]
fn the_rulebook_says_what_a_flood_is_and_until_when_somebody_looks() {
    house::both(FEATURES, |house| async move {
        house
            .tamper(
                "update rule_row set value = '{\"voices\": 1, \"minutes\": 5}'
                     where rule = 'voice.doubted_pace';
                 update rule_row set value = '1' where rule = 'voice.look_within_working_days';
                 insert into holiday_change (municipality, on_date, change, name, note)
                     values ('392014', '2023-08-10', 'add', '台風による閉庁', '');",
            )
            .await;
        let doubted = "select count(doubt) as n from voice";
        raised(&house.at(NOW), json!({ "text": "一つ目" })).await;
        assert_eq!(count(&house, doubted).await, 0);
        let due = "select count(*) as n from voice where next_date = '2023-08-14'";
        assert_eq!(count(&house, due).await, 1);
        raised(&house.at("2023-08-09 10:04"), json!({ "text": "二つ目" })).await;
        assert_eq!(count(&house, doubted).await, 1);
        raised(&house.at("2023-08-09 10:10"), json!({ "text": "三つ目" })).await;
        assert_eq!(count(&house, doubted).await, 1);
    });
}

#[test]
fn a_voice_is_raised_and_followed_in_english() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW).in_english();
        let look = visitor
            .post("/voices/new", &[("text", "The bus is gone")])
            .await;
        look.is(200).shows("Nothing has been sent yet");
        let receipt = send_on(&visitor, &look, "send").await.leads_to();
        visitor
            .get(&receipt)
            .await
            .is(200)
            .shows("Slip of your voice")
            .shows("looks at it by Tue 15 Aug 2023");
    });
}
