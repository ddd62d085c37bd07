//! `tsunagi demo`

use crate::program::{Place, files_below};

#[test]
fn the_demonstration_listens_on_this_machine_alone() {
    let place = Place::new();
    place.stops(&["demo", "--listen", "0.0.0.0:0"], 2, "127.0.0.1");
}

#[test]
fn the_demonstration_tells_who_can_log_in_and_leaves_nothing_behind() {
    let place = Place::new();
    let demo = place.start(&["demo", "--listen", "127.0.0.1:0"]);
    let account = |line: &str| demo.said.iter().any(|it| it == line);
    assert!(
        account("account chair_misato council_officer / tsunagi-demo-2023"),
        "{:?}",
        demo.said
    );
    assert!(account(
        "account chair_07 council_officer /takamatsu/ tsunagi-demo-2023"
    ));
    let areas = demo.get("/areas");
    assert_eq!(areas.status, 200);
    assert!(areas.body.contains("三里"));
    assert!(demo.get("/takamatsu/areas").body.contains("高松市"));
    assert_eq!(place.leftovers().len(), 1, "its database, while it runs");
    let (status, log) = demo.end();
    assert!(status.success(), "{log}");
    assert_eq!(place.leftovers(), [""; 0]);
    assert!(
        !place.file("house.db").exists(),
        "it leaves the real database alone"
    );
}

#[test]
fn the_second_start_shows_what_the_first_prepared() {
    let place = Place::new().with_cache();
    // Ids begin with the time of their making: the same ids are the same database.
    let meetings = || {
        let demo = place.start(&["demo", "--listen", "127.0.0.1:0"]);
        let meetings = demo.get("/api/v1/meetings");
        assert_eq!(meetings.status, 200);
        assert!(demo.end().0.success());
        meetings.body
    };
    let first = meetings();
    assert_eq!(meetings(), first);
    let kept = files_below(&place.file("cache"));
    assert_eq!(kept.len(), 1);
    let file = place.file("cache").join(&kept[0].0);
    std::fs::write(file, &kept[0].1[..kept[0].1.len() / 2]).expect("a spoilt file");
    let made_anew = meetings();
    assert_ne!(made_anew, first);
    assert_eq!(meetings(), made_anew);
}
