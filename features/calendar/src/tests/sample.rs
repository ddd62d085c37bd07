//! The calendar of the sample: what the documents print is on it, and it shows what the product is for.

use std::fs;

use desk::sheet::read::table;
use desk::sheet::{Table, id_of};

use super::FEATURES;

/// The day of the demonstration.
const TODAY: &str = "2023-10-03 09:00";

fn text(path: &str) -> String {
    fs::read_to_string(house::samples().join(path)).expect("a file of the sample")
}

fn sheet(file: &str) -> Table {
    table(file, text(&format!("kochi/{file}")).as_bytes())
}

/// The address of an event of the sample.
fn event(key: &str) -> String {
    format!("/events/{}", id_of("392014", "event", key))
}

#[test]
fn every_printed_activity_is_an_event_or_the_readme_says_why_not() {
    let (events, councils) = (sheet("events.csv"), sheet("councils.csv"));
    let readme = text("README.ja.md");
    let is_event = |council: &str, activity: &str| {
        events.lines().any(|it| {
            let of = [it.text("organiser"), it.text("activity")] == [council, activity];
            of && it.text("title").contains(activity)
        })
    };
    let is_left_out = |council: &str, activity: &str| {
        let named = councils.lines().find(|it| it.text("key") == council);
        let named = named.expect("the council of an activity").text("name");
        readme.contains(&format!("| {named} | {activity} |"))
    };
    for line in sheet("council_activities.csv").lines() {
        let (council, activity) = (line.text("council"), line.text("activity"));
        let found = (is_event(council, activity), is_left_out(council, activity));
        assert!(found.0 != found.1, "{council} {activity}: {found:?}");
    }
}

#[test]
fn the_sample_loads() {
    house::both(FEATURES, |house| async move {
        let resident = house.at(TODAY);
        let page = resident.get("/calendar?council=council-11&month=2023-08");
        page.await.is(200).shows("三里夏まつり").shows("ラジオ体操");
        let page = resident.get("/calendar?council=council-11&month=2023-11");
        page.await
            .is(200)
            .shows("むかしの三里写真展")
            .shows("高知市長選挙");
        let page = resident.get("/calendar?council=council-11&month=2024-01");
        page.await.is(200).shows("昔あそびの会").hides("縁側サロン");
        let page = resident.get("/calendar?council=council-14&month=2023-08");
        page.await.is(200).shows("夜の学校～学校に泊まろう～");
        let page = resident.get("/takamatsu/calendar?month=2023-07");
        page.await.is(200).shows("夏祭り");
    });
}

#[test]
fn what_the_members_of_a_council_plan_is_theirs_to_see() {
    house::sqlite(FEATURES, |house| async move {
        let may = "/calendar?council=council-11&month=2023-05";
        let page = house.at(TODAY).get(may).await;
        page.is(200).hides("三里まちづくりの会 総会");
        let page = house.at(TODAY).by("chair_misato").get(may).await;
        page.is(200).shows("三里まちづくりの会 総会");
    });
}

#[test]
fn two_events_of_the_sample_are_in_each_others_way() {
    house::sqlite(FEATURES, |house| async move {
        let section = house.at(TODAY).by("community");
        let day = format!("{}/fix", event("misato-family-day"));
        let page = section.get(&day).await;
        page.is(200).shows("三里地区防災訓練").shows("同じ場所");
        let day = format!("{}/fix", event("misato-volleyball"));
        let page = section.get(&day).await;
        page.is(200).shows("体育館は投票所になります");
    });
}
