//! Coverage on any day (A1, B1).

use super::{FEATURES, NOW};

#[test]
fn thirty_of_forty_one_districts_are_covered_b1() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).get("/coverage").await;
        page.is(200);
        let figures = page.all(".figure dd");
        assert_eq!(figures, ["30 / 41", "29 団体", "11 / 41"]);
        assert_eq!(page.all(".tile").len(), 41);
        assert_eq!(page.all(".tile[data-tone='done']").len(), 30);
        assert_eq!(page.all(".twin tbody tr").len(), 41);
    });
}

#[test]
fn a_district_without_a_council_says_so_and_has_no_team_a1() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).get("/coverage").await;
        let mut without = page.all(".facts a");
        without.sort();
        let mut expected = [
            "泉野",
            "一宮",
            "高須",
            "はりまや橋",
            "第四",
            "旭",
            "旭東",
            "横内",
            "神田",
            "春野東",
            "春野西",
        ];
        expected.sort_unstable();
        assert_eq!(without, expected);
        let tiles = page.all(".tile[data-tone='plain']");
        assert!(tiles.iter().all(|it| it.ends_with("未設立")), "{tiles:?}");
        page.shows("協議会がまだ設立されていません")
            .shows("地域活動応援隊は配置されません")
            .shows("市の認定を受けた協議会に配置する")
            .shows("地域内連携協議会を認定した団体を組織している地域へ配置");
    });
}

#[test]
fn a_tile_leads_to_its_council_and_an_empty_one_to_its_area() {
    house::sqlite(FEATURES, |house| async move {
        let page = house.at(NOW).get("/coverage").await;
        let councils = page.attributes(".tile[data-tone='done'] a", "href");
        assert_eq!(councils.len(), 30);
        assert!(councils.iter().all(|it| it.starts_with("/councils/")));
        let areas = page.attributes(".tile[data-tone='plain'] a", "href");
        for it in &areas {
            house.at(NOW).get(it).await.is(200);
        }
    });
}

#[test]
fn coverage_on_an_earlier_day_is_that_days_b1() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).get("/coverage?on=R3.4.1").await;
        page.is(200).shows("令和3年4月1日（木）の状況");
        assert_eq!(page.all(".figure dd"), ["29 / 41", "28 団体", "12 / 41"]);
        assert_eq!(
            page.all(".tile[data-tone='waiting']"),
            ["一宮東 令和3年10月に認定"]
        );

        let check = async |on: &str, covered: u64, councils: u64| {
            let path = format!("/api/v1/coverage?on={on}");
            let answer = house.at(NOW).get(&path).await.is(200).json();
            assert_eq!(answer["covered"], covered, "on {on}");
            assert_eq!(answer["councils"], councils, "on {on}");
            assert_eq!(answer["districts"], 41);
        };
        check("2012-06-30", 0, 0).await;
        check("2012-07-01", 1, 1).await;
        check("H28.1.1", 11, 11).await;
        check("2019-06-30", 24, 24).await;
        check("2019-07-01", 27, 26).await;
        check("2021-10-01", 30, 29).await;
    });
}

#[test]
fn a_day_that_cannot_be_read_is_said_at_its_field() {
    house::sqlite(FEATURES, |house| async move {
        let page = house.at(NOW).get("/coverage?on=R3.2.30").await;
        page.is(422);
        assert_eq!(page.all(".field-error").len(), 1);
        assert_eq!(page.attributes("#field-on", "value"), ["R3.2.30"]);
        let no = house.at(NOW).get("/api/v1/coverage?on=soon").await;
        assert_eq!(
            no.is(422).json()["refusals"][0]["rule"],
            "council.coverage_day"
        );
    });
}

#[test]
fn where_nobody_is_certified_every_council_counts() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).under("takamatsu").get("/coverage").await;
        page.is(200).hides("認定された協議会がない");
        assert_eq!(page.all(".figure dd"), ["44 / 44", "44 団体", "0 / 44"]);
        let tiles = page.all(".tile[data-tone='done']");
        assert!(tiles.iter().all(|it| it.ends_with("設立")), "{tiles:?}");
    });
}
