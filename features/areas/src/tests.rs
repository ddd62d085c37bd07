use desk::Feature;
use desk::db::SchemaFile;

use crate::FEATURE;

/// The tables of the features that the page of a district reads and that need not run in these tests.
static READ: Feature = Feature {
    name: "read",
    schema: &[
        SchemaFile {
            name: "0020-people.sql",
            text: include_str!("../../people/schema/0020-people.sql"),
        },
        SchemaFile {
            name: "0030-councils.sql",
            text: include_str!("../../councils/schema/0030-councils.sql"),
        },
        SchemaFile {
            name: "0040-teams.sql",
            text: include_str!("../../teams/schema/0040-teams.sql"),
        },
        SchemaFile {
            name: "0060-concerns.sql",
            text: include_str!("../../concerns/schema/0060-concerns.sql"),
        },
    ],
    pages: axum::Router::new,
    api: utoipa_axum::router::OpenApiRouter::new,
    say: |_, _, _| None,
    places: |_| Vec::new(),
    lifecycles: &[],
    sheets: &[],
    strokes: &[],
    rules: &[],
    dues: &[],
    follows: &[],
};

const FEATURES: &[&Feature] = &[&FEATURE, &READ];

#[test]
fn kochi_city_has_forty_one_school_districts() {
    house::both(FEATURES, |house| async move {
        let page = house.at("2023-10-03 09:00").get("/areas").await;
        page.is(200)
            .shows("41")
            .shows("三里")
            .shows("長浜(御畳瀬含む)");
        assert_eq!(page.all(".row-title").len(), 41);
    });
}

#[test]
fn the_municipality_at_another_address_has_its_own_areas() {
    house::both(FEATURES, |house| async move {
        let takamatsu = house.at("2023-10-03 09:00").under("takamatsu");
        let page = takamatsu.get("/areas").await;
        assert_eq!(page.is(200).all(".row-title").len(), 44);
        let district = page.attributes(".row-title", "href").remove(6);
        assert!(district.starts_with("/takamatsu/areas/"), "{district}");
        let foreign = district.trim_start_matches("/takamatsu");
        house.at("2023-10-03 09:00").get(foreign).await.is(404);
        takamatsu.get(foreign).await.is(200).shows("地区07");
    });
}

#[test]
fn the_tree_is_read_by_programs() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at("2023-10-03 09:00");
        let districts = visitor.get("/api/v1/areas").await.is(200).json();
        assert_eq!(districts.as_array().map(Vec::len), Some(41));
        visitor.get("/api/v1/areas?tier=galaxy").await.is(404);
    });
}

#[test]
fn every_link_of_an_area_leads_somewhere() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = || house.at("2023-10-03 09:00");
        for (place, base) in [
            (visitor(), ""),
            (visitor().under("takamatsu"), "/takamatsu"),
        ] {
            let list = place.get("/areas").await;
            let district = list.is(200).attributes(".row-title", "href").remove(0);
            let way = place.get(district.trim_start_matches(base)).await;
            let links = way.is(200).attributes(".breadcrumb a", "href");
            assert!(links.contains(&format!("{base}/areas")), "{links:?}");
            for link in links {
                place.get(link.trim_start_matches(base)).await.is(200);
            }
        }
    });
}
