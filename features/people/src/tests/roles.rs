//! Giving a role step by step: what does not fit is not offered, and refused all the same.

use house::{House, Reply, Visitor};

use super::accounts::path;
use super::refusals::words;
use super::{FEATURES, id};

fn admin(house: &House) -> Visitor<'_> {
    house.at("2023-10-03 09:00").by("admin")
}

/// The address behind the row with this title.
fn row(page: &Reply, title: &str) -> String {
    let place = page.all(".row-title").iter().position(|it| it == title);
    page.attributes(".row-title", "href")
        .remove(place.unwrap_or_else(|| panic!("no row {title}: {}", page.text())))
}

#[test]
fn a_chair_is_given_a_council_and_a_district_that_it_holds() {
    house::both(FEATURES, |house| async move {
        let someone = path(&house, "welfare").await;
        let page = admin(&house).get(&format!("{someone}/roles")).await;
        page.is(200).shows(&words("grant.needs_council"));
        assert_eq!(page.all(".row-title").len(), 10);

        let page = admin(&house).get(&row(&page, "協議会 会長・事務局")).await;
        page.is(200).hides("道路管理課").hides("三里小学校PTA");
        let found = format!("{someone}/roles?role=council_officer&q=ケラチク");
        let page = admin(&house).get(&found).await;
        assert_eq!(page.all(".row-title").len(), 1);
        // Of the two districts that it holds, one is chosen; others are not offered.
        let page = admin(&house).get(&row(&page, "介良地区連携協議会")).await;
        assert_eq!(page.is(200).all(".row-title").len(), 2);
        let chosen = page.attributes(".row-title", "href").remove(1);
        let form = admin(&house).get(&chosen).await;
        form.is(200).shows("介良地区連携協議会");
        let hidden = |name: &str| {
            form.attributes(&format!("form.form input[name={name}]"), "value")
                .remove(0)
        };
        let (role, organisation, area) = (hidden("role"), hidden("organisation"), hidden("area"));
        let version = hidden("version");
        let give = async |area: &str, from: &str| {
            let fields = [
                ("role", role.as_str()),
                ("organisation", organisation.as_str()),
                ("area", area),
                ("from", from),
                ("version", version.as_str()),
            ];
            admin(&house)
                .post(&format!("{someone}/roles"), &fields)
                .await
        };
        let misato = id("area", "district-misato");
        let no = give(&misato, "2023-10-03").await;
        no.is(422).shows(&words("grant.needs_council"));
        assert_eq!(no.all(".row-title").len(), 2, "the districts that fit");
        // A first day that has passed is allowed, and said.
        let done = give(&area, "2023-04-01").await;
        let to = done.headers["location"].to_str().expect("an address");
        assert!(to.ends_with("?done=grant-give-past"), "{to}");
        admin(&house)
            .get(to)
            .await
            .shows("はじめの日は過ぎているので");
    });
}

#[test]
fn what_can_only_be_one_thing_is_chosen_already() {
    house::both(FEATURES, |house| async move {
        let someone = path(&house, "road").await;
        let at = |role: &str| format!("{someone}/roles?role={role}");
        let page = admin(&house).get(&at("headquarters")).await;
        page.is(200)
            .shows("地域共生社会推進本部")
            .shows("はじめの日");
        let page = admin(&house).get(&at("auditor")).await;
        page.is(200).shows("監査委員事務局").hides("道路管理課");
        let page = admin(&house).get(&row(&page, "監査委員事務局")).await;
        page.is(200).shows("高知市").shows("はじめの日");
        let page = admin(&house).get(&at("prefecture")).await;
        page.is(200).shows("高知県地域福祉担当課").hides("三里地区");
        // The whole of it, or a block.
        assert!(page.all(".row-title").contains(&"高知県".to_owned()));
        admin(&house)
            .get(&at("emperor"))
            .await
            .is(200)
            .shows("役割を選ぶ");
    });
}

#[test]
fn the_choice_of_a_big_city_is_walked_page_by_page() {
    house::both(FEATURES, |house| async move {
        house
            .tamper(
                "insert into organisation (municipality, id, key, kind, name, name_en, kana, area,
                     area_path, note, version)
                 select o.municipality, p.id, 'pta-' || p.key, 'pta', p.key, '', p.key, o.area,
                     o.area_path, '', 1
                 from organisation o join person p on p.municipality = o.municipality
                 where o.municipality = '392014' and o.key = 'pta-yokohama'",
            )
            .await;
        let someone = path(&house, "welfare").await;
        let page = admin(&house)
            .get(&format!("{someone}/roles?role=member_org"))
            .await;
        let first = page.is(200).all(".row-title");
        assert_eq!(first.len(), 50);
        let next = page.attributes("a[rel=next]", "href").remove(0);
        let page = admin(&house).get(&next).await;
        let second = page.is(200).all(".row-title");
        assert_eq!(second.len(), 50);
        assert!(second.iter().all(|it| !first.contains(it)));
    });
}
