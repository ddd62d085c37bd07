//! Windows and organisations, for everybody.

use super::FEATURES;

#[test]
fn anybody_finds_the_window_that_takes_their_concern() {
    house::both(FEATURES, |house| async move {
        let anybody = house.at("2023-10-03 09:00");
        let page = anybody.get("/organisations").await;
        page.is(200)
            .shows("道路管理課")
            .shows("側溝のふた")
            .hides("PTA会長");
        let path = page
            .attributes(".row-title", "href")
            .into_iter()
            .zip(page.all(".row-title"))
            .find_map(|(path, name)| (name == "地域コミュニティ推進課").then_some(path))
            .expect("the community section");
        let office = anybody.get(&path).await;
        office
            .is(200)
            .shows("088-823-9080")
            .shows("kc-102000@city.kochi.lg.jp");
        anybody
            .in_english()
            .get(&path)
            .await
            .shows("Community Promotion Section");
    });
}

#[test]
fn the_telephone_of_an_association_is_somebodys_home() {
    house::both(FEATURES, |house| async move {
        let anybody = house.at("2023-10-03 09:00");
        let out = anybody
            .get("/api/v1/organisations?kind=neighbourhood_association")
            .await;
        let out = out.is(200).json();
        let all = out["organisations"].as_array().expect("a list");
        assert_eq!(all.len(), 16);
        assert!(
            all.iter()
                .all(|it| it["phone"].is_null() && it["mail"].is_null())
        );
        let offices = anybody.get("/api/v1/organisations").await.json();
        let known = |it: &serde_json::Value| it["phone"] == "088-823-9080";
        assert!(
            offices["organisations"]
                .as_array()
                .is_some_and(|all| all.iter().any(known))
        );
    });
}

#[test]
fn an_organisation_of_another_municipality_is_not_here() {
    house::sqlite(FEATURES, |house| async move {
        let takamatsu = house.at("2023-10-03 09:00").under("takamatsu");
        let page = takamatsu.get("/organisations").await;
        let path = page.is(200).attributes(".row-title", "href").remove(0);
        let foreign = path.trim_start_matches("/takamatsu");
        takamatsu.get(foreign).await.is(200);
        house.at("2023-10-03 09:00").get(foreign).await.is(404);
    });
}

#[test]
fn a_second_import_of_the_same_files_makes_nothing_twice() {
    house::both(FEATURES, |house| async move {
        let count = || async {
            let mut tx = house.hall().db().read().await.expect("a reader");
            let mut all = Vec::new();
            for table in ["organisation", "person", "officer", "account", "role_grant"] {
                let sql = format!("select count(*) as n from {table}");
                let n: i64 = tx
                    .one(&sql, &[], |row| row.get("n"))
                    .await
                    .expect("a count");
                all.push((table, n));
            }
            all
        };
        let before = count().await;
        let folder = house::samples().join("kochi");
        let now = house::moment("2023-10-03 09:00");
        desk::sheet::import::folder(house.hall(), &folder, now)
            .await
            .expect("the same files again");
        assert_eq!(count().await, before);
        assert!(before.iter().all(|(_, n)| *n > 0), "{before:?}");
    });
}
