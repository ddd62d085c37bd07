use crate::FEATURE;

const FEATURES: &[&desk::Feature] = &[&areas::FEATURE, &FEATURE];

#[test]
fn a_person_of_the_samples_acts_for_their_organisation() {
    house::both(FEATURES, |house| async move {
        let page = house.at("2023-10-03 09:00").by("road").get("/areas").await;
        page.is(200).shows("道路管理課").shows("担当課");
    });
}
