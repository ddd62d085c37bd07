//! Opening an account for somebody of the register, in a city of many people.

use desk::Desk;
use house::{House, Visitor};
use kernel::change::{Change, Fact};
use kernel::ids::PersonId;
use kernel::policy::Action;

use super::FEATURES;
use super::refusals::words;
use crate::model::AccountRegister;

fn admin(house: &House) -> Visitor<'_> {
    house.at("2023-10-03 09:00").by("admin")
}

/// Ten thousand people of one surname, told apart by numbers.
async fn crowd(house: &House) {
    let place = house.hall().home().expect("the samples are in");
    let desk = Desk::of_the_house(house.hall(), place, house::moment("2023-10-03 08:00"));
    let row = |n: u32| {
        let id: PersonId = desk.new_id();
        let (key, number) = (format!("crowd-{n}"), format!("{n:05}"));
        desk::p!["392014", id, key, "人波", number, "ひとなみ", number, ""].to_vec()
    };
    let mut tx = desk.write().await.expect("a turn to write");
    tx.many(
        "insert into person (municipality, id, key, family_name, given_name, family_kana,
             given_kana, note) values",
        (0..10_000).map(row).collect(),
    )
    .await
    .expect("ten thousand people");
    let all = AccountRegister::of(desk.place());
    let permit = desk.may(Action::Create, &all).expect("the house may");
    let change = Change::new((), Fact::new("import"));
    tx.commit(permit, change).await.expect("a commit");
}

#[test]
fn somebody_is_found_by_name_or_reading_among_ten_thousand() {
    house::both(FEATURES, |house| async move {
        crowd(&house).await;
        let form = admin(&house).get("/accounts/new").await;
        form.is(200).hides("人波");
        assert!(form.body.len() < 40_000, "{} bytes", form.body.len());

        let page = admin(&house).get("/accounts/new?q=ヒトナミ").await;
        let names = page.is(200).all(".row-title");
        assert_eq!(names.len(), 20);
        assert_eq!((&*names[0], &*names[19]), ("人波 00000", "人波 00019"));
        let next = page.attributes("a[rel=next]", "href").remove(0);
        let page = admin(&house).get(&next).await;
        assert_eq!(page.all(".row-title")[0], "人波 00020");

        let page = admin(&house).get("/accounts/new?q=人波%2001234").await;
        let chosen = page.attributes(".row-title", "href").remove(0);
        let form = admin(&house).get(&chosen).await;
        form.is(200)
            .shows("人波 01234")
            .hides("名簿の人の名前か読み");
        assert_eq!(form.attributes("#field-name", "value"), ["人波 01234"]);
        let person = form.attributes("input[name=person]", "value").remove(0);
        let fields = [
            ("login", "crowd_1234"),
            ("name", "人波 01234"),
            ("lang", "ja"),
            ("person", person.as_str()),
        ];
        admin(&house).post("/accounts/new", &fields).await.is(200);
        let page = admin(&house).get("/accounts/new?q=人波01234").await;
        page.is(200).shows("見つかりませんでした");
    });
}

#[test]
fn whoever_has_an_account_or_is_nobody_is_not_chosen() {
    house::sqlite(FEATURES, |house| async move {
        let road = desk::sheet::id_of("392014", "person", "person-road").to_string();
        let check = async |person: &str| {
            let fields = [
                ("login", "second_one"),
                ("name", "二人目"),
                ("lang", "ja"),
                ("person", person),
            ];
            let page = admin(&house).post("/accounts/new", &fields).await;
            page.is(422).shows(&words("account.person"));
            assert_eq!(page.attributes("#field-login", "value"), ["second_one"]);
        };
        check(&road).await;
        check("0190a5f0-0000-7000-8000-000000000001").await;
        check("somebody").await;
    });
}
