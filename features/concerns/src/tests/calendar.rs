//! Days are counted by the calendar of the municipality (`holidays_override.csv`).

use super::*;

#[test]
fn a_day_on_which_the_offices_close_is_not_counted() {
    house::both(FEATURES, |house| async move {
        let usual = sent_ditch(&house, "members").await;
        let team = house.at("2023-07-21 10:00").by("team_misato");
        let page = team.get(&usual).await;
        page.shows("受け取りの期限：令和5年7月26日（水）");
        house
            .tamper(
                "insert into holiday_change (municipality, on_date, change, name, note)
                 values ('392014', '2023-07-24', 'add', '台風による閉庁', '');",
            )
            .await;
        let later = sent_ditch(&house, "members").await;
        let page = team.get(&later).await;
        page.shows("受け取りの期限：令和5年7月27日（木）");
    });
}
