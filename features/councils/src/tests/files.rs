//! What comes in as files, and what is said of files that contradict themselves.

use desk::{Desk, Failure, search, sheet};
use house::House;

use super::{FEATURES, NOW};

/// Imports the samples of Kochi with one file in place of the sample's.
async fn import(house: &House, file: &str, text: &str) -> Result<(), Failure> {
    let folder = house::samples().join("kochi");
    let read = |name: &str| match name == file {
        true => Some(text.as_bytes().to_vec()),
        false => std::fs::read(folder.join(name)).ok(),
    };
    sheet::import::files(house.hall(), &read, house::moment(NOW))
        .await
        .map(drop)
}

fn sample(file: &str) -> String {
    let path = house::samples().join("kochi").join(file);
    std::fs::read_to_string(path).expect("a sample")
}

#[test]
fn the_same_files_twice_change_nothing() {
    house::both(FEATURES, |house| async move {
        let versions = async || {
            let mut tx = house.hall().db().read().await.expect("a reader");
            tx.rows(
                "select version from council order by municipality, number",
                &[],
                |row| row.get::<i64>("version"),
            )
            .await
            .expect("the versions")
        };
        let before = house.at(NOW).get("/api/v1/councils").await.json();
        import(&house, "", "")
            .await
            .expect("the samples go in twice");
        assert_eq!(house.at(NOW).get("/api/v1/councils").await.json(), before);
        assert!(versions().await.iter().all(|version| *version == 1));

        let changed = sample("councils.csv").replace("通称,みなみ連合", "愛称,みなみ連合");
        import(&house, "councils.csv", &changed)
            .await
            .expect("a change goes in");
        let raised = versions()
            .await
            .iter()
            .filter(|version| **version == 2)
            .count();
        assert_eq!(raised, 1);
        house
            .at(NOW)
            .get("/councils")
            .await
            .shows("愛称 みなみ連合");
    });
}

#[test]
fn a_file_that_contradicts_itself_is_refused_by_rule_line_and_column() {
    house::sqlite(FEATURES, |house| async move {
        let check = async |file: &str, from: &str, to: &str, expected: (&str, &str)| {
            let text = sample(file).replacen(from, to, 1);
            let no = import(&house, file, &text).await.expect_err(to);
            let no = no.refusals().expect("a refusal").remove(0);
            let fact = |name: &str| {
                let fact = no.facts.iter().find(|(given, _)| *given == name);
                fact.map(|(_, value)| value.as_str()).unwrap_or_default()
            };
            let place = format!("{} {}", fact("line"), fact("column"));
            assert_eq!((no.rule, place.trim()), expected, "{to}");
        };
        let councils = "councils.csv";
        check(
            councils,
            "H25,H26.１,2014-01",
            "H26,H26.１,2014-01",
            ("council.fiscal_year", "4"),
        )
        .await;
        check(
            councils,
            "H24.７,2012-07",
            "H24.７,2012-08",
            ("council.certified_month", "2"),
        )
        .await;
        check(
            councils,
            "十津ふるさと会",
            "十津の会",
            ("sheet.cell", "13 name"),
        )
        .await;
        check(
            councils,
            "council-03",
            "council-99",
            ("sheet.cell", "4 key"),
        )
        .await;
        check(
            councils,
            "district-kera;",
            "district-mars;",
            ("sheet.cell", "26 districts"),
        )
        .await;
        check(
            councils,
            "愛称",
            "綽名",
            ("sheet.cell", "29 common_name_kind"),
        )
        .await;
        check(
            "council_meetings.csv",
            "council-01",
            "council-99",
            ("sheet.cell", "2 council"),
        )
        .await;
        check(
            "council_activities.csv",
            "里山ウォーク",
            "",
            ("sheet.cell", "20 activity"),
        )
        .await;
        check(
            "member_organisations.csv",
            "2014-10-01,,",
            "2014-10-01,2014-10-01,",
            ("sheet.cell", "2 until"),
        )
        .await;
        check(
            "not_established.csv",
            "district-koda",
            "district-mars",
            ("sheet.cell", "10 area"),
        )
        .await;
        import(&house, "", "")
            .await
            .expect("the samples as they are go in");
    });
}

#[test]
fn councils_are_found_by_their_names_and_by_what_they_do() {
    house::both(FEATURES, |house| async move {
        let place = house.hall().home().expect("the samples are in");
        let desk = Desk::of_the_house(house.hall(), place, house::moment(NOW));
        let check = async |words: &str, expected: &[&str]| {
            let mut tx = desk.read().await.expect("a reader");
            let found = search::find(&mut tx, &desk, words, None, None).await;
            let mut titles: Vec<String> = found
                .expect("an answer")
                .into_iter()
                .map(|it| it.title)
                .filter(|title| !title.starts_with("見本"))
                .collect();
            titles.sort();
            assert_eq!(titles, expected, "{words}");
        };
        check("ひがし連携", &["潮江東小学校区地域内連携協議会"]).await;
        check("里山ウォーク", &["久重地域連携協議会"]).await;
        check("潮見台", &["介良地区連携協議会"]).await;
        check("bonds", &["下知地域内連携協議会"]).await;
    });
}
