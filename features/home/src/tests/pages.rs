//! The pages that are there for everybody.

use serde_json::json;

use super::{FEATURES, act, office, side_ditch};
use crate::Words;
use kernel::lang::Lang;

#[test]
fn the_start_page_says_what_the_house_is_for_and_how_it_stands() {
    house::both(FEATURES, |house| async move {
        let id = side_ditch(&house).await;
        let page = house.at("2023-07-25 09:00").get("/").await;
        page.is(200)
            .shows("目安箱に声を入れる")
            .shows("声のゆくえを見る")
            .shows("30 / 41 地区")
            .shows("通学路の側溝のふた")
            .shows("担当の課へ届けました")
            .shows("高松市")
            .hides("道路管理課")
            .hides("足を落としそうだ");
        let figures = page.all(".figure");
        assert!(
            figures
                .iter()
                .any(|it| it.contains("迷子") && it.contains("0 件")),
            "{figures:?}"
        );
        assert!(
            figures.iter().any(|it| it.contains("対応中の案件 1 件")),
            "{figures:?}"
        );
        let body = json!({ "kind": "done", "text": "ふたを取り替えました。" });
        let path = format!("/concerns/{id}/answer");
        act(&house, "2023-08-01 09:00", "road", &path, body).await;
        let page = house.at("2023-08-02 09:00").get("/").await;
        let figures = page.all(".figure");
        let median = "受けてから回答までの日数（1件の中央値） 12 日";
        assert!(figures.iter().any(|it| it.contains(median)), "{figures:?}");
        let english = house.at("2023-08-02 09:00").in_english().get("/").await;
        english
            .is(200)
            .shows("Drop a voice")
            .shows("Takamatsu")
            .hides("件");
    });
}

#[test]
fn each_municipality_has_its_own_start_page() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let page = house
            .at("2023-07-25 09:00")
            .under("takamatsu")
            .get("/")
            .await;
        page.is(200)
            .shows("高松市の地域で")
            .shows("44 / 44 地区")
            .hides("側溝");
        let links = page.attributes("main a", "href");
        assert!(
            links.contains(&"/takamatsu/voices/new".to_owned()),
            "{links:?}"
        );
        assert!(links.contains(&"/".to_owned()), "{links:?}");
    });
}

#[test]
fn the_search_finds_what_one_may_see_and_marks_it() {
    house::both(FEATURES, |house| async move {
        side_ditch(&house).await;
        let body = json!({
            "title": "ひとり暮らしの見守り", "words": "側溝の家の方が心配",
            "council": office("council-11"),
        });
        act(&house, "2023-07-22 09:00", "team_misato", "/concerns", body).await;
        let nobody = house.at("2023-07-25 09:00");
        let page = nobody.get("/search?q=側溝").await;
        page.is(200)
            .shows("通学路の 側溝 のふた")
            .hides("ひとり暮らし");
        assert_eq!(page.all("mark").first().map(String::as_str), Some("側溝"));
        let member = house.at("2023-07-25 09:00").by("team_misato");
        member
            .get("/search?q=ひとり暮らし")
            .await
            .is(200)
            .shows("ひとり暮らし の見守り");
        nobody
            .get("/search?q=ひとり暮らし&kind=concern")
            .await
            .is(200)
            .shows("見つかりませんでした");
        member
            .get("/search?q=側溝&kind=meeting")
            .await
            .is(200)
            .hides("通学路");
        nobody
            .get("/search?q=三里&kind=council")
            .await
            .is(200)
            .shows("三里");
        let found = nobody
            .get("/api/v1/search?q=側溝&kind=concern")
            .await
            .is(200)
            .json();
        assert_eq!(found["found"].as_array().map(Vec::len), Some(1));
        assert_eq!(found["found"][0]["kind"], "concern");
    });
}

#[test]
fn a_search_without_words_is_answered_kindly() {
    house::sqlite(FEATURES, |house| async move {
        let nobody = house.at("2023-07-25 09:00");
        for path in [
            "/search",
            "/search?q=",
            "/search?q=%E3%80%80",
            "/search?q=!",
        ] {
            nobody
                .get(path)
                .await
                .is(200)
                .shows("さがしたいことばを入れてください");
        }
        nobody
            .get("/search?q=%3Cb%3E&after=nowhere&kind=nothing")
            .await
            .is(200);
        let long = "あ".repeat(5_000);
        nobody.get(&format!("/search?q={long}")).await.is(200);
    });
}

#[test]
fn whoever_is_lost_can_search() {
    house::sqlite(FEATURES, |house| async move {
        let lost = house
            .at("2023-07-25 09:00")
            .under("takamatsu")
            .get("/nowhere")
            .await;
        assert_eq!(
            lost.is(404).attributes("form.search", "action"),
            ["/takamatsu/search"]
        );
    });
}

#[test]
fn results_go_on_behind_the_first_page() {
    house::both(FEATURES, |house| async move {
        for n in 0..23 {
            let body = json!({
                "title": format!("公園の草刈り {n}"), "words": "草が伸びている",
                "council": office("council-11"),
            });
            act(&house, "2023-07-22 09:00", "team_misato", "/concerns", body).await;
        }
        let member = house.at("2023-07-25 09:00").by("team_misato");
        let page = member.get("/search?q=草刈り&kind=concern").await;
        assert_eq!(page.is(200).all(".row").len(), 20);
        let next = page.attributes("a[rel=next]", "href").remove(0);
        assert_eq!(member.get(&next).await.is(200).all(".row").len(), 3);
    });
}

#[test]
fn the_guide_begins_with_the_readers_own_role() {
    house::sqlite(FEATURES, |house| async move {
        let nobody = house.at("2023-07-25 09:00").get("/guide").await;
        assert_eq!(nobody.is(200).all("main h2")[0], "住民");
        assert_eq!(nobody.all("main h2").len(), 12);
        let hrefs = nobody.attributes("main a", "href");
        assert_eq!(hrefs, ["/voices/new", "/concerns", "/councils"]);
        let chair = house
            .at("2023-07-25 09:00")
            .by("chair_misato")
            .get("/guide")
            .await;
        chair.is(200).shows("出席を依頼する");
        assert_eq!(chair.all("main h2")[0], "協議会 会長・事務局");
        let english = house
            .at("2023-07-25 09:00")
            .in_english()
            .get("/guide")
            .await;
        english
            .is(200)
            .shows("First steps")
            .shows("Council officer");
    });
}

#[test]
fn every_sentence_of_the_guide_exists_in_both_languages() {
    for role in kernel::policy::Role::ALL {
        use kernel::policy::Role;
        if matches!(role, Role::Raiser | Role::House) {
            continue;
        }
        for lang in Lang::ALL {
            for n in 1..=3 {
                for end in ["", "-go"] {
                    let key = format!("guide-{}-{n}{end}", role.code());
                    assert!(Words::say(lang, &key, &[]).is_some(), "{key}");
                }
            }
        }
    }
}

#[test]
fn the_statement_on_accessibility_is_there_in_both_languages() {
    house::sqlite(FEATURES, |house| async move {
        let nobody = house.at("2023-07-25 09:00");
        nobody
            .get("/accessibility")
            .await
            .is(200)
            .shows("JIS X 8341-3:2016")
            .shows("分かっている限界")
            .shows("088-823-9080");
        let english = nobody.in_english().get("/accessibility").await;
        english.is(200).shows("WCAG 2.2").shows("Known limits");
    });
}
