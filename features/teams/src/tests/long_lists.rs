//! A house with more of everything than a page holds: each page ends, and leads on to the next.

use std::fmt::Write;

use super::*;

/// Imports these lines of files into Kochi, beside the areas that it has.
async fn import(house: &House, files: &[(&str, String)]) {
    let find = |name: &str| match name {
        "municipality.toml" | "areas.csv" => {
            std::fs::read(house::samples().join("kochi").join(name)).ok()
        }
        name => {
            let found = files.iter().find(|(known, _)| *known == name);
            found.map(|(_, text)| text.clone().into_bytes())
        }
    };
    let now = house::moment("2023-04-01 09:00");
    let report = desk::sheet::import::files(house.hall(), &find, now).await;
    assert!(report.is_ok(), "{report:?}");
}

#[test]
fn sixty_more_teams_stand_on_two_pages() {
    house::both(FEATURES, |house| async move {
        let mut blocks = "number,key,name_printed\n".to_owned();
        let mut districts = "block,area,from,until,note\n".to_owned();
        for number in 101..161 {
            writeln!(blocks, "{number},block-{number},見本ブロック{number}").expect("a text");
            writeln!(
                districts,
                "block-{number},district-misato,2023-04-01,2023-10-01,"
            )
            .expect("a text");
        }
        let files = [
            ("support_blocks.csv", blocks),
            ("support_block_districts.csv", districts),
        ];
        import(&house, &files).await;
        let resident = house.at("2023-09-03 09:00");
        let first = resident.get("/teams").await;
        first
            .is(200)
            .shows("74")
            .shows("見本ブロック136")
            .hides("見本ブロック137");
        let next = first.attributes("a[rel='next']", "href");
        let second = resident.get(&next[0]).await;
        second
            .is(200)
            .hides("見本ブロック136")
            .shows("見本ブロック137")
            .shows("見本ブロック160");
        assert_eq!(second.attributes("a[rel='next']", "href"), [""; 0]);

        let teams = resident.get("/api/v1/teams").await.is(200).json();
        assert_eq!(teams.as_array().map(Vec::len), Some(50));
        let after = format!(
            "{}.{}",
            teams[49]["number"],
            teams[49]["id"].as_str().expect("an id")
        );
        let rest = resident.get(&format!("/api/v1/teams?after={after}")).await;
        assert_eq!(rest.is(200).json().as_array().map(Vec::len), Some(24));

        // They served until September.
        let later = house.at("2023-10-03 09:00").get("/teams").await;
        later.is(200).hides("見本ブロック");
    });
}

#[test]
fn sixty_calls_for_volunteers_stand_on_two_pages() {
    house::both(FEATURES, |house| async move {
        let chair = takamatsu(&house, "2023-07-03 10:00", "chair_07");
        for number in 1..=60 {
            let order = json!({ "council": council_07(), "event": format!("見本の行事{number:02}"),
                "on": format!("2023-{:02}-{:02}", 8 + (number - 1) / 28, 1 + (number - 1) % 28),
                "place": "地区07小学校", "people": "2" });
            send(&chair, "/api/v1/volunteering", &order, 201).await;
        }
        let first = chair.get("/volunteering").await;
        first.is(200).shows("見本の行事50").hides("見本の行事51");
        let next = first.attributes("a[rel='next']", "href");
        let second = chair.get(next[0].trim_start_matches("/takamatsu")).await;
        second
            .is(200)
            .hides("見本の行事50")
            .shows("見本の行事51")
            .shows("見本の行事60");
        assert_eq!(second.attributes("a[rel='next']", "href"), [""; 0]);

        let calls = chair.get("/api/v1/volunteering").await.is(200).json();
        assert_eq!(calls.as_array().map(Vec::len), Some(50));
        let last = &calls[49];
        let (on, id) = (
            last["on"].as_str().expect("a day"),
            last["id"].as_str().expect("an id"),
        );
        let rest = chair
            .get(&format!("/api/v1/volunteering?after={on}.{id}"))
            .await;
        assert_eq!(rest.is(200).json().as_array().map(Vec::len), Some(10));
    });
}
