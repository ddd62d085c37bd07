//! Who was there: entered once, shown as numbers to everybody and by name to those who write.

use desk::sheet::id_of;

use super::FEATURES;
use super::ground::{EVENING, call, path, seat_teams};

#[test]
fn officers_are_ticked_organisations_counted_and_others_named() {
    house::both(FEATURES, |house| async move {
        seat_teams(&house).await;
        let member = house.at(EVENING).by("team_misato");
        let meeting = call(&member).await;
        let at = format!("{}/attendance", path(&meeting));
        let page = member.get(&at).await;
        page.is(200).shows("会長").shows("三里小学校PTA");
        let pta = id_of("392014", "organisation", "pta-misato").to_string();
        let chair = id_of("392014", "person", "person-chair-misato").to_string();
        let fields = [
            ("version", meeting["version"].as_str().expect("a version")),
            ("person", chair.as_str()),
            ("organisation", pta.as_str()),
            ("heads", "2人"),
            ("guests", "大学生 3人"),
            ("observers", "1"),
        ];
        assert_eq!(member.post(&at, &fields).await.leads_to(), path(&meeting));
        let page = house.at(EVENING).get(&path(&meeting)).await;
        page.shows("役員 1人、構成団体 2人、そのほかの出席者 3人、傍聴 1人")
            .hides("大学生");
        member
            .get(&path(&meeting))
            .await
            .shows("大学生 3人")
            .shows("三里小学校PTA 2人");

        let page = member.get(&at).await;
        assert_eq!(
            page.attributes("input[name='heads'][value='2']", "value"),
            ["2"]
        );
        assert_eq!(
            page.attributes("input[name='person'][checked]", "value"),
            [chair.as_str()]
        );
        let page = member.post(&at, &fields).await;
        page.is(409).shows("大学生 3人");
        let wrong = [("organisation", pta.as_str()), ("heads", "おおぜい")];
        let page = member.post(&at, &wrong).await;
        page.is(422).shows("人数は、0から");
        assert_eq!(
            page.attributes("input[value='おおぜい']", "name"),
            ["heads"]
        );
    });
}

#[test]
fn attendance_of_a_meeting_to_come_is_not_recorded_yet() {
    house::sqlite(FEATURES, |house| async move {
        let chair = house.at("2023-07-19 09:00").by("chair_misato");
        let meeting = call(&chair).await;
        let at = format!("{}/attendance", path(&meeting));
        chair
            .post(&at, &[("observers", "1")])
            .await
            .is(422)
            .shows("当日から記録できます");
    });
}
