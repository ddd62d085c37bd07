mod accounts;
mod api;
mod browser;
mod crosswise;
mod ledger;
mod log_in;
mod organisations;
mod own;
mod refusals;
mod register;
mod roles;
mod rules;
mod seats;

use desk::Desk;
use house::House;

use crate::FEATURE;

const FEATURES: &[&desk::Feature] = &[&areas::FEATURE, &FEATURE, &councils::FEATURE];

/// A password that the rules allow.
const PASSWORD: &str = "umibe no michi wo aruku";

/// The id behind a key of Kochi's files.
fn id(kind: &str, key: &str) -> String {
    desk::sheet::id_of("392014", kind, key).to_string()
}

/// What is added to the page of an account to give it this role there.
fn seat(role: &str, organisation: &str, area: &str) -> String {
    let (organisation, area) = (id("organisation", organisation), id("area", area));
    format!("/roles?role={role}&organisation={organisation}&area={area}")
}

/// Gives an account of the samples a password that the test knows.
async fn know_password(house: &House, login: &str) {
    let place = house.hall().home().expect("the samples are in");
    let desk = Desk::of_the_house(house.hall(), place, house::moment("2023-10-03 08:00"));
    crate::operator::set_password(&desk, login, PASSWORD)
        .await
        .expect("a password that may be used");
}
