//! Two at the same moment: one of them is told.

use house::{House, Visitor};

use super::accounts::path;
use super::refusals::words;
use super::{FEATURES, id};

/// How often two meet, so that they do.
const TIMES: usize = 4;

fn admin(house: &House) -> Visitor<'_> {
    house.at("2023-10-03 09:00").by("admin")
}

async fn version(house: &House, account: &str) -> String {
    let page = admin(house).get(account).await;
    page.is(200)
        .attributes("input[name=version]", "value")
        .remove(0)
}

#[test]
fn a_login_that_two_want_is_one_persons_and_nobody_is_written_over() {
    house::both(FEATURES, |house| async move {
        for time in 0..TIMES {
            let login = format!("wanted_{time}");
            let open = async |name: &str| {
                let fields = [("login", login.as_str()), ("name", name), ("lang", "ja")];
                admin(&house).post("/accounts/new", &fields).await
            };
            let (one, other) = tokio::join!(open("ひとり"), open("もうひとり"));
            let mut came = [one.status.as_u16(), other.status.as_u16()];
            came.sort_unstable();
            assert_eq!(came, [200, 422]);
            let (got, told, name) = match one.status.as_u16() {
                200 => (one, other, "ひとり"),
                _ => (other, one, "もうひとり"),
            };
            told.shows(&words("account.login_taken"));
            got.shows(&format!("{name} さん"));
            let list = admin(&house).get(&format!("/accounts?q={login}")).await;
            list.shows(&format!("{name} ログイン名 {login}"));
        }
    });
}

#[test]
fn a_person_whom_two_choose_has_one_account() {
    house::both(FEATURES, |house| async move {
        let person = id("person", "person-block14-2");
        house
            .tamper(
                "update account set closed_on = '2023-10-01' where login = 'team_misato2'
                     and municipality = '392014'",
            )
            .await;
        let open = async |login: &str| {
            let fields = [
                ("login", login),
                ("name", "見本"),
                ("lang", "ja"),
                ("person", person.as_str()),
            ];
            admin(&house).post("/accounts/new", &fields).await
        };
        let (one, other) = tokio::join!(open("one_of_two"), open("other_of_two"));
        let mut came = [one.status.as_u16(), other.status.as_u16()];
        came.sort_unstable();
        assert_eq!(came, [200, 422]);
    });
}

#[test]
fn two_administrators_who_take_leave_of_one_another_are_not_both_heard() {
    house::both(FEATURES, |house| async move {
        let own = path(&house, "admin").await;
        for (time, login) in ["welfare", "road", "transport"].into_iter().enumerate() {
            let second = path(&house, login).await;
            let (organisation, area) = (
                id("organisation", "dept-systems"),
                id("area", "municipality-kochi"),
            );
            let at = version(&house, &second).await;
            let fields = [
                ("role", "administrator"),
                ("organisation", &organisation),
                ("area", &area),
                ("from", "2023-10-03"),
                ("version", &at),
            ];
            let given = admin(&house)
                .post(&format!("{second}/roles"), &fields)
                .await;
            given.is(303);
            let (mine, theirs) = (version(&house, &own).await, version(&house, &second).await);
            let role_of = async |account: &str| {
                let page = admin(&house).get(account).await;
                let all = page.attributes("form", "action");
                all.into_iter()
                    .find(|action| action.contains("/end"))
                    .expect("a role that can be ended")
            };
            // Once by closing one another, then by ending one another's role.
            let (here, there) = match time {
                0 => (format!("{own}/close"), format!("{second}/close")),
                _ => (role_of(&own).await, role_of(&second).await),
            };
            let (press_here, press_there) =
                ([("version", mine.as_str())], [("version", theirs.as_str())]);
            let other = house.at("2023-10-03 09:00").by(login);
            let me = admin(&house);
            let (one, two) = tokio::join!(
                other.post(&here, &press_here),
                me.post(&there, &press_there)
            );
            let came = [one.status.as_u16(), two.status.as_u16()];
            assert!(came.contains(&303), "one of them is heard: {came:?}");
            assert!(came != [303, 303], "the other is told: {came:?}");
            // For the next time, the first is an administrator again.
            let only = "delete from role_grant where role = 'administrator'
                            and municipality = '392014' and account in (select id from account
                                where municipality = '392014' and login <> 'admin');
                        update account set closed_on = null where municipality = '392014';
                        update role_grant set until_date = null where municipality = '392014'
                            and role = 'administrator'";
            house.tamper(only).await;
        }
    });
}
