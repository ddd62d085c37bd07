//! What those who keep the accounts do, and what nobody may do.

use house::{House, Reply, Visitor};

use super::browser::Browser;
use super::{FEATURES, PASSWORD, id, know_password, seat};

fn admin(house: &House) -> Visitor<'_> {
    house.at("2023-10-03 09:00").by("admin")
}

/// The page of the account with this login, as those who keep the accounts see it.
pub(super) async fn path(house: &House, login: &str) -> String {
    let found = admin(house).get(&format!("/accounts?q={login}")).await;
    found.is(200).attributes(".row-title", "href").remove(0)
}

fn version(page: &Reply) -> String {
    page.attributes("input[name=version]", "value").remove(0)
}

#[test]
fn those_who_keep_the_accounts_see_them_and_nobody_else_does() {
    house::both(FEATURES, |house| async move {
        let page = admin(&house).get("/accounts").await;
        page.is(200)
            .shows("ログイン名 chair_misato / 三里まちづくりの会 協議会 会長・事務局（三里）")
            .shows("利用者");
        let links = page.all(".row-title");
        assert!(links.iter().all(|it| !it.contains('_')), "{links:?}");
        for login in [
            "community",
            "auditor",
            "road",
            "team_misato",
            "chair_misato",
        ] {
            let other = house.at("2023-10-03 09:00").by(login);
            other.get("/accounts").await.is(404);
            other.get("/accounts/new").await.is(404);
            other.get("/me").await.is(200).hides("ログインできる人と");
        }
        let someone = path(&house, "road").await;
        house.at("2023-10-03 09:00").get(&someone).await.is(404);
        house
            .at("2023-10-03 09:00")
            .by("community")
            .get(&someone)
            .await
            .is(404);
        let neighbour = house
            .at("2023-10-03 09:00")
            .under("takamatsu")
            .by("admin_t");
        neighbour.get(&someone).await.is(404);
        admin(&house)
            .get("/accounts?q=%25")
            .await
            .is(200)
            .shows("見つかりませんでした");
    });
}

#[test]
fn a_look_at_an_account_is_in_the_ledger() {
    house::both(FEATURES, |house| async move {
        let someone = path(&house, "road").await;
        admin(&house).get(&someone).await.is(200);
        assert_eq!(lines(&house, "account.look").await.len(), 1);
    });
}

pub(super) async fn lines(house: &House, act: &str) -> Vec<String> {
    let mut tx = house.hall().db().read().await.expect("a reader");
    tx.rows(
        "select notes from ledger_line where act = $1",
        desk::p![act],
        |row| Ok(row.get::<serde_json::Value>("notes")?.to_string()),
    )
    .await
    .expect("the ledger")
}

#[test]
fn a_new_account_gets_its_password_on_paper_and_its_owner_chooses_another() {
    house::both(FEATURES, |house| async move {
        let form = admin(&house).get("/accounts/new").await;
        form.is(200).shows("利用者を登録する");
        let fields = [
            ("login", "new_chair"),
            ("name", "新規 会長"),
            ("mail", "new@example.jp"),
            ("lang", "ja"),
        ];
        let sheet = admin(&house).post("/accounts/new", &fields).await;
        sheet.is(200).shows("新規 会長 さん").shows("/login");
        let passphrase = sheet.all("#passphrase").remove(0);
        let twice = admin(&house).post("/accounts/new", &fields).await;
        twice.is(422).shows("もう使われています");

        let mut browser = Browser::of(&house);
        browser.log_in("new_chair", &passphrase).await.leads_to("/");
        for page in ["/me", "/organisations", "/me/tokens/new"] {
            browser.get(page).await.leads_to("/me/password");
        }
        browser
            .post("/me/sessions", &[])
            .await
            .leads_to("/me/password");
        browser
            .get("/api/v1/me")
            .await
            .is(422)
            .shows("account.password_first");
        browser
            .get("/me/password")
            .await
            .shows("紙で受け取ったパスワード");
        let own = [
            ("current", passphrase.as_str()),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        browser
            .post("/me/password", &own)
            .await
            .leads_to("/me?done=account-password");
        browser.get("/me").await.is(200);
        Browser::of(&house)
            .log_in("new_chair", PASSWORD)
            .await
            .leads_to("/");
        browser.get("/me").await.shows("いま、役割はありません");

        for act in ["account.open", "account.password"] {
            let notes = lines(&house, act).await;
            assert_eq!(notes.len(), 1, "{act}");
            assert!(!notes[0].contains(PASSWORD) && !notes[0].contains(&passphrase));
        }
    });
}

#[test]
fn every_bad_field_is_named_at_once_and_what_was_typed_stays() {
    house::sqlite(FEATURES, |house| async move {
        let fields = [
            ("login", "Ａ Ｂ"),
            ("name", ""),
            ("mail", "nowhere"),
            ("lang", "tlh"),
        ];
        let page = admin(&house).post("/accounts/new", &fields).await;
        page.is(422);
        assert_eq!(page.all("#problems li").len(), 4);
        assert_eq!(page.attributes("#field-login", "value"), ["Ａ Ｂ"]);
        assert_eq!(page.attributes("#field-mail", "value"), ["nowhere"]);
    });
}

#[test]
fn a_role_is_given_for_a_term_and_after_it_one_is_a_resident() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "welfare").await;
        let someone = path(&house, "welfare").await;
        let seat = seat("administrator", "dept-systems", "municipality-kochi");
        let form = admin(&house).get(&format!("{someone}{seat}")).await;
        form.is(200).shows("情報政策課").shows("高知市");
        let organisation = id("organisation", "dept-systems");
        let area = id("area", "municipality-kochi");
        let fields = |last: &'static str, version: String| {
            vec![
                ("role".to_owned(), "administrator".to_owned()),
                ("organisation".to_owned(), organisation.clone()),
                ("area".to_owned(), area.clone()),
                ("from".to_owned(), "令和5年10月3日".to_owned()),
                ("last".to_owned(), last.to_owned()),
                ("version".to_owned(), version),
            ]
        };
        let give = async |last: &'static str, version: String| {
            let fields = fields(last, version);
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            admin(&house)
                .post(&format!("{someone}/roles"), &fields)
                .await
        };
        give("令和5年10月2日", version(&form))
            .await
            .is(422)
            .shows("はじめの日より後");
        give("令和5年10月31日", version(&form)).await.is(303);
        give("令和5年12月31日", version(&form))
            .await
            .is(409)
            .shows("先に、ほかの方が");
        let now = admin(&house).get(&format!("{someone}{seat}")).await;
        give("令和5年12月31日", version(&now))
            .await
            .is(422)
            .shows("もう持っています");

        let in_term = house.at("2023-10-31 23:59").by("welfare");
        in_term.get("/accounts").await.is(200);
        let after = house.at("2023-11-01 00:00").by("welfare");
        after.get("/accounts").await.is(404);
        after.get("/me").await.is(200).shows("終わった役割");
        after.get("/organisations").await.is(200);
        Browser::of(&house)
            .log_in("welfare", PASSWORD)
            .await
            .leads_to("/");
    });
}

#[test]
fn a_role_ends_today_and_one_that_never_began_is_gone() {
    house::both(FEATURES, |house| async move {
        let someone = path(&house, "road").await;
        let page = admin(&house).get(&someone).await;
        let end = page
            .attributes("form", "action")
            .into_iter()
            .find(|action| action.contains("/end"))
            .expect("a button that ends the role");
        let stale = admin(&house).post(&end, &[("version", "0")]).await;
        stale.is(409).shows("いま保存されている内容");
        let version = version(&page);
        let past = [("from", "2023-09-30"), ("version", version.as_str())];
        let end = end.split('?').next().expect("a path");
        admin(&house)
            .post(end, &past)
            .await
            .is(422)
            .shows("さかのぼって");
        admin(&house)
            .post(end, &[("version", &version)])
            .await
            .is(303);
        let road = house.at("2023-10-03 09:05").by("road");
        road.get("/me").await.is(200).shows("終わった役割");
        let page = admin(&house).get(&someone).await;
        page.shows("終わった役割");
    });
}

#[test]
fn nobody_gives_themselves_a_role_and_the_last_administrator_stays() {
    house::both(FEATURES, |house| async move {
        let own = path(&house, "admin").await;
        let seat = seat("community_section", "dept-community", "municipality-kochi");
        let form = admin(&house).get(&format!("{own}{seat}")).await;
        let organisation = id("organisation", "dept-community");
        let area = id("area", "municipality-kochi");
        let version = version(&form);
        let fields = [
            ("role", "community_section"),
            ("organisation", &organisation),
            ("area", &area),
            ("from", "2023-10-03"),
            ("version", &version),
        ];
        let no = admin(&house).post(&format!("{own}/roles"), &fields).await;
        no.is(422).shows("自分に役割は渡せません");
        let press = [("version", version.as_str())];
        let no = admin(&house).post(&format!("{own}/close"), &press).await;
        no.is(422).shows("自分の登録は閉じられません");
        let page = admin(&house).get(&own).await;
        let actions = page.attributes("form", "action");
        let end = actions
            .iter()
            .find(|action| action.contains("/end"))
            .expect("a role");
        let no = admin(&house).post(end, &press).await;
        no.is(422).shows("管理者がひとりもいなくなります");
    });
}

#[test]
fn a_closed_account_lets_nobody_in_by_any_door() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut browser = Browser::of(&house);
        browser.log_in("ＲＯＡＤ", PASSWORD).await.is(303);
        let body = serde_json::json!({ "name": "集計", "scope": "read", "last": "2023-12-31" });
        let made = browser
            .post_json("/api/v1/me/tokens", &body)
            .await
            .is(201)
            .json();
        let mut program = Browser::with_token(&house, made["secret"].as_str().expect("a secret"));
        program.get("/api/v1/me").await.is(200);

        let someone = path(&house, "road").await;
        let page = admin(&house).get(&someone).await;
        let press = [("version", version(&page))];
        let press: Vec<(&str, &str)> = press.iter().map(|(n, v)| (*n, v.as_str())).collect();
        admin(&house)
            .post(&format!("{someone}/close"), &press)
            .await
            .is(303);
        browser.get("/me").await.is(303);
        program.get("/api/v1/me").await.is(401);
        Browser::of(&house).log_in("road", PASSWORD).await.is(422);
        let closed = admin(&house).get(&someone).await;
        closed.is(200).shows("令和5年10月3日（火）に閉じました");
        let again = [("version", "3")];
        let no = admin(&house)
            .post(&format!("{someone}/password"), &again)
            .await;
        assert!(matches!(no.status.as_u16(), 409 | 422), "{}", no.text());
    });
}

#[test]
fn whoever_saves_second_sees_both_versions() {
    house::both(FEATURES, |house| async move {
        let someone = path(&house, "road").await;
        let page = admin(&house).get(&someone).await;
        let version = version(&page);
        let save = async |name: &str| {
            let fields = [
                ("login", "road"),
                ("name", name),
                ("lang", "ja"),
                ("version", version.as_str()),
            ];
            admin(&house).post(&someone, &fields).await
        };
        assert_eq!(save("さきの 人").await.leads_to(), someone);
        let second = save("あとの 人").await;
        second.is(409).shows("さきの 人");
        assert_eq!(second.attributes("#field-name", "value"), ["あとの 人"]);
        let newer = second.attributes("input[name=version]", "value").remove(0);
        assert_ne!(newer, version);
    });
}

#[test]
fn a_new_password_on_paper_ends_what_was_open() {
    house::both(FEATURES, |house| async move {
        know_password(&house, "road").await;
        let mut browser = Browser::of(&house);
        browser.log_in("road", PASSWORD).await.is(303);
        let someone = path(&house, "road").await;
        let version = version(&admin(&house).get(&someone).await);
        let press = [("version", version.as_str())];
        let sheet = admin(&house)
            .post(&format!("{someone}/password"), &press)
            .await;
        let passphrase = sheet.is(200).all("#passphrase").remove(0);
        browser.get("/me").await.is(303);
        Browser::of(&house).log_in("road", PASSWORD).await.is(422);
        let mut again = Browser::of(&house);
        again.log_in("road", &passphrase).await.leads_to("/");
        again.get("/organisations").await.leads_to("/me/password");
        again
            .post("/logout", &[])
            .await
            .leads_to("/login?done=log-out");
    });
}
