//! A council's public page.

use house::{House, Reply};

use super::{FEATURES, NOW};

async fn id_of(house: &House, number: i64) -> String {
    let councils = house.at(NOW).get("/api/v1/councils").await.is(200).json();
    let all = councils.as_array().expect("a list");
    let it = all
        .iter()
        .find(|it| it["number"] == number)
        .expect("the council");
    it["id"].as_str().expect("an id").to_owned()
}

async fn page_of(house: &House, number: i64) -> Reply {
    let id = id_of(house, number).await;
    house.at(NOW).get(&format!("/councils/{id}")).await
}

#[test]
fn anybody_sees_who_the_council_is_b6() {
    house::both(FEATURES, |house| async move {
        let page = page_of(&house, 11).await;
        page.is(200)
            .shows("三里まちづくりの会")
            .shows("平成28年1月")
            .shows("三里夏まつり")
            .shows("むかしの三里写真展")
            .shows("総会１回")
            .shows("11 の団体が")
            .shows("会長")
            .shows("事務局");
        assert_eq!(page.all(".row-title").len(), 11);
    });
}

#[test]
fn a_common_name_stands_beside_the_name_b1() {
    house::sqlite(FEATURES, |house| async move {
        page_of(&house, 28).await.shows("愛称 江ノ口plus");
        page_of(&house, 18).await.shows("通称 みなみ連合");
        page_of(&house, 11).await.hides("通称").hides("愛称");
    });
}

#[test]
fn of_officers_the_public_sees_post_and_family_name_alone() {
    house::sqlite(FEATURES, |house| async move {
        let id = id_of(&house, 1).await;
        let page = house.at(NOW).get(&format!("/councils/{id}")).await;
        page.shows("会長 架空さん")
            .shows("事務局 例示さん")
            .hides("太郎")
            .hides("0001");
        let answer = house
            .at(NOW)
            .get(&format!("/api/v1/councils/{id}"))
            .await
            .json();
        assert_eq!(
            answer["officers"],
            serde_json::json!([
                { "post": "会長", "family_name": "架空" },
                { "post": "事務局", "family_name": "例示" }
            ])
        );
    });
}

#[test]
fn the_page_leads_to_the_suggestion_box_of_the_council_b3() {
    house::sqlite(FEATURES, |house| async move {
        let id = id_of(&house, 9).await;
        let page = house.at(NOW).get(&format!("/councils/{id}")).await;
        page.shows("目安箱に声を入れる");
        let buttons = page.attributes("a.button[data-look='solid']", "href");
        assert_eq!(buttons, [format!("/voices/new?council={id}")]);
    });
}

#[test]
fn the_note_and_the_team_are_for_the_community_section() {
    house::both(FEATURES, |house| async move {
        let path = format!("/councils/{}", id_of(&house, 25).await);
        house.at(NOW).get(&path).await.is(200).hides("覚え書き");
        let chair = house.at(NOW).by("chair_misato").get(&path).await;
        chair.is(200).hides("覚え書き");
        let section = house.at(NOW).by("community").get(&path).await;
        section
            .is(200)
            .shows("２つの小学校区で構成されている")
            .shows("担当の地域活動応援隊");
    });
}

#[test]
fn a_council_of_another_city_is_not_here() {
    house::sqlite(FEATURES, |house| async move {
        let takamatsu = house.at(NOW).under("takamatsu");
        let councils = takamatsu.get("/api/v1/councils").await.json();
        let path = format!("/councils/{}", councils[6]["id"].as_str().expect("an id"));
        takamatsu
            .get(&path)
            .await
            .is(200)
            .shows("地区07コミュニティ協議会");
        house.at(NOW).get(&path).await.is(404);
        house.at(NOW).get("/councils/nobody").await.is(404);
    });
}
