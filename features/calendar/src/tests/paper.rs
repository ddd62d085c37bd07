//! Paper: each sheet has what everybody may know of the days it is for, and nothing else (F12).

use serde_json::json;

use super::FEATURES;
use super::ground::{MORNING, put_up, summer_festival};

#[test]
fn the_year_has_twelve_months_with_what_is_public_and_the_rubbish_days() {
    house::both(FEATURES, |house| async move {
        let chair = house.at(MORNING).by("chair_misato");
        put_up(&chair, &summer_festival()).await;
        let mut secret = summer_festival();
        secret["title"] = json!("見本の役員会");
        secret["visibility"] = json!("members");
        put_up(&chair, &secret).await;
        let path = "/calendar.pdf?council=council-11&fiscal_year=2023&sheet=a3-year";
        chair.get(path).await.is(200);
        let sheet = house.sheets().pop().expect("a sheet");
        assert_eq!(
            sheet.title,
            "三里まちづくりの会 行事カレンダー 令和5年度（2023年度）"
        );
        assert!(
            sheet
                .address
                .expect("an address")
                .contains("/calendar?council=council-11")
        );
        let months = sheet.content["months"].as_array().expect("months");
        let days: usize = months
            .iter()
            .map(|it| it["days"].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!((months.len(), days), (12, 366));
        let printed = sheet.content.to_string();
        assert!(printed.contains("見本のまつり") && !printed.contains("見本の役員会"));
        let first_of_september = &months[5]["days"][0];
        assert_eq!(first_of_september["said"], "令和5年9月1日（金）");
        let is_collected = |it: &serde_json::Value| it["collected"][0]["sign"].is_string();
        let collected = months
            .iter()
            .flat_map(|it| it["days"].as_array().expect("days"));
        assert!(collected.filter(|it| is_collected(it)).count() > 100);
    });
}

#[test]
fn each_kind_of_sheet_is_printed_and_its_picture_shown() {
    house::sqlite(FEATURES, |house| async move {
        let resident = house.at(MORNING);
        for sheet in ["a3-year", "a4-month", "a2-poster", "list", "large"] {
            let query = format!("council=council-11&month=2023-10&sheet={sheet}");
            let printed = resident.get(&format!("/calendar.pdf?{query}")).await;
            printed.is(200);
            assert_eq!(printed.headers["content-type"], "application/pdf");
            resident
                .get(&format!("/calendar.png?{query}"))
                .await
                .is(200);
            let page = resident.get(&format!("/calendar/paper?{query}")).await;
            page.is(200).shows("PDFを開く");
        }
    });
}

#[test]
fn an_organisation_has_one_letter_on_all_its_sheets() {
    house::sqlite(FEATURES, |house| async move {
        let resident = house.at(MORNING);
        let mut letters = Vec::new();
        for sheet in ["a3-year", "a4-month"] {
            let query = format!("council=council-11&month=2023-10&sheet={sheet}");
            resident
                .get(&format!("/calendar.pdf?{query}"))
                .await
                .is(200);
            let sheet = house.sheets().pop().expect("a sheet");
            let all = sheet.content["organisations"]
                .as_array()
                .cloned()
                .expect("a legend");
            let named = all
                .into_iter()
                .find(|it| it["name"] == "三里体育会")
                .expect("its letter");
            letters.push(named["letter"].clone());
        }
        assert_eq!(letters[0], letters[1]);
    });
}
