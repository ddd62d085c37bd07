//! Who reads the ledger, what they find there, and that they stand in it themselves.

use serde_json::Value;

use super::FEATURES;

#[test]
fn only_the_auditor_learns_that_there_is_a_ledger_f7() {
    house::both(FEATURES, |house| async move {
        let paths = ["/ledger", "/ledger/verify", "/ledger.csv", "/api/v1/ledger"];
        for path in paths {
            house.at("2023-10-03 09:00").get(path).await.is(404);
            for login in ["admin", "community", "road", "chair_misato", "headquarters"] {
                house
                    .at("2023-10-03 09:00")
                    .by(login)
                    .get(path)
                    .await
                    .is(404);
            }
            house
                .at("2023-10-03 09:00")
                .by("auditor")
                .get(path)
                .await
                .is(200);
        }
        let places = |page: &house::Reply| page.all("nav.menu a");
        let auditor = house
            .at("2023-10-03 09:00")
            .by("auditor")
            .get("/ledger")
            .await;
        assert!(places(&auditor).contains(&"記録台帳".to_owned()));
        let admin = house.at("2023-10-03 09:00").by("admin").get("/areas").await;
        assert!(!places(&admin).contains(&"記録台帳".to_owned()));
    });
}

#[test]
fn whoever_reads_the_ledger_stands_in_it_f7() {
    house::both(FEATURES, |house| async move {
        house
            .at("2023-10-03 08:00")
            .by("road")
            .get("/ledger")
            .await
            .is(404);
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let page = auditor.get("/ledger?act=denied&from=R5.10.1").await;
        page.is(200)
            .shows("権限のない操作をお断りした")
            .shows("（road）")
            .shows("道路管理課");
        assert_eq!(page.all("tbody tr").len(), 1);
        let looks = auditor.get("/api/v1/ledger?act=ledger.look").await;
        let looks = looks.is(200).json();
        let notes: Vec<&Value> = looks["lines"]
            .as_array()
            .expect("lines")
            .iter()
            .map(|line| &line["notes"])
            .collect();
        assert_eq!(notes.len(), 2);
        assert_eq!(notes[0]["act"], "ledger.look");
        assert_eq!(notes[1]["from"], "2023-10-01");
    });
}

#[test]
fn the_lines_are_narrowed_by_day_person_office_act_and_kind() {
    house::both(FEATURES, |house| async move {
        for (at, login) in [
            ("2023-07-20 19:00", "road"),
            ("2023-07-21 09:00", "transport"),
            ("2023-08-01 09:00", "road"),
        ] {
            house.at(at).by(login).get("/ledger").await.is(404);
        }
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let count = async |query: &str| {
            let found = auditor
                .get(&format!("/api/v1/ledger?act=denied{query}"))
                .await;
            found.is(200).json()["lines"].as_array().map(Vec::len)
        };
        assert_eq!(count("").await, Some(3));
        assert_eq!(count("&who=road").await, Some(2));
        assert_eq!(count("&who=nobody").await, Some(0));
        assert_eq!(count("&from=2023-07-21").await, Some(2));
        assert_eq!(count("&from=R5.7.20&until=R5.7.20").await, Some(1));
        assert_eq!(count("&kind=ledger").await, Some(3));
        assert_eq!(count("&kind=concern").await, Some(0));
        let line = auditor
            .get("/api/v1/ledger?act=denied&who=road")
            .await
            .json();
        let (account, office) = (&line["lines"][0]["account"], &line["lines"][0]["office"]);
        let (account, office) = (account.as_str(), office.as_str());
        let of = |name: &str, id: Option<&str>| format!("&{name}={}", id.expect("an id"));
        assert_eq!(count(&of("account", account)).await, Some(2));
        assert_eq!(count(&of("office", office)).await, Some(2));
    });
}

#[test]
fn a_day_that_nobody_can_read_is_asked_for_again() {
    house::sqlite(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let page = auditor.get("/ledger?from=tomorrow&who=road").await;
        page.is(422).shows("日付が読み取れません");
        assert_eq!(page.attributes("#field-from", "value"), ["tomorrow"]);
        assert_eq!(page.attributes("#field-who", "value"), ["road"]);
        let problem = auditor.get("/api/v1/ledger?until=tomorrow").await;
        let refusals = &problem.is(422).json()["refusals"];
        assert_eq!(refusals[0]["rule"], "ledger.day");
        assert_eq!(refusals[0]["field"], "until");
        auditor.get("/ledger.csv?until=tomorrow").await.is(422);
    });
}

#[test]
fn what_says_the_same_has_one_address() {
    house::sqlite(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let check = async |query: &str, expected: &str| {
            let answer = auditor.get(&format!("/ledger?{query}")).await;
            let to = answer.is(303).headers["location"].to_str().expect("text");
            assert_eq!(to, expected, "{query}");
        };
        check("from=&until=&who=&office=&act=&kind=", "/ledger").await;
        check(
            "from=R5.7.20&until=&who=%20&office=&act=denied&kind=",
            "/ledger?from=R5.7.20&act=denied",
        )
        .await;
        check("act=nothing&office=x&before=y&colour=red", "/ledger").await;
        check("without_denied=no&before=9", "/ledger?before=9").await;
        let looks = auditor.get("/api/v1/ledger?act=ledger.look").await;
        let lines = looks.is(200).json()["lines"].as_array().map(Vec::len);
        assert_eq!(lines, Some(1), "an address on its way is no look");
        auditor.get("/ledger?before=9&lang=en").await.is(200);
    });
}

#[test]
fn a_long_ledger_is_read_page_by_page() {
    house::both(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        for _ in 0..60 {
            auditor.get("/api/v1/ledger").await.is(200);
        }
        let page = auditor.get("/ledger?act=ledger.look").await;
        assert_eq!(page.is(200).all("tbody tr").len(), 30);
        let next = page.attributes("a[rel=next]", "href").remove(0);
        assert_eq!(auditor.get(&next).await.is(200).all("tbody tr").len(), 30);
    });
}

#[test]
fn who_saw_and_who_changed_one_thing_f7() {
    house::both(FEATURES, |house| async move {
        let admin = house.at("2023-10-02 09:00").by("admin");
        let accounts = admin.get("/accounts").await;
        let path = accounts.attributes(".row-title", "href").remove(0);
        admin.get(&path).await.is(200);
        let id = path.rsplit('/').next().expect("an id");
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let page = auditor.get(&format!("/ledger/subject/account/{id}")).await;
        page.is(200).shows("利用者を見た人・変えた人");
        let deeds = page.all("table:first-of-type tbody tr");
        let look = "利用者の登録内容を見た 1回（最後は令和5年10月2日（月）09:00）";
        assert!(
            deeds[0].contains("（admin）") && deeds[0].ends_with(look),
            "{deeds:?}"
        );
        auditor.get("/ledger/subject/nothing/x").await.is(404);
        let empty = "/ledger/subject/concern/00000000-0000-0000-0000-000000000000";
        auditor
            .get(empty)
            .await
            .is(200)
            .shows("この物についての記録はありません");
    });
}

#[test]
fn the_file_holds_what_it_takes_to_verify_it_f7() {
    house::both(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        auditor.get("/ledger").await.is(200);
        let file = auditor.get("/ledger.csv").await;
        let rows: Vec<&str> = file.is(200).body.lines().collect();
        assert!(
            rows[0].starts_with("\u{feff}municipality,seq,at,account"),
            "{}",
            rows[0]
        );
        let lines = auditor.get("/api/v1/ledger").await.json();
        let newest_in_file = &lines["lines"][1];
        assert_eq!(newest_in_file["act"], "ledger.export");
        let hash = newest_in_file["hash"].as_str().expect("a hash");
        assert!(rows[rows.len() - 1].ends_with(hash));
        assert_eq!(rows.len(), 4, "the import, the look, the export");
        let none = auditor.get("/ledger.csv?from=2030-01-01").await;
        assert_eq!(none.is(200).body.lines().count(), 1);
        let some = auditor
            .get("/ledger.csv?from=2023-10-03&until=2023-10-03")
            .await;
        assert_eq!(some.is(200).body.lines().count(), 6);
    });
}

#[test]
fn the_ledger_is_complete_in_english() {
    house::sqlite(FEATURES, |house| async move {
        let auditor = house.at("2023-10-03 09:00").by("auditor").in_english();
        for path in ["/ledger", "/ledger/verify"] {
            let page = auditor.get(path).await;
            let text = page.is(200).text();
            let japanese = page.all("[lang=ja], .who").join("");
            let left: String = text
                .chars()
                .filter(|c| ('\u{3040}'..='\u{9fff}').contains(c) && !japanese.contains(*c))
                .collect();
            assert_eq!(left, "", "{path}: {text}");
        }
    });
}

#[test]
fn a_line_says_what_it_is_about_in_words() {
    house::both(FEATURES, |house| async move {
        let admin = house.at("2023-10-02 09:00").by("admin");
        let accounts = admin.get("/accounts").await;
        let account = accounts.attributes(".row-title", "href").remove(0);
        admin.get(&account).await.is(200);
        let road = house.at("2023-10-02 09:00").by("road");
        road.get("/accounts/new").await.is(404);
        road.get("/ledger").await.is(404);
        let auditor = house.at("2023-10-03 09:00").by("auditor");
        let lines = async |query: &str| {
            let page = auditor.get(&format!("/ledger?kind=account{query}")).await;
            page.is(200).all("tbody tr")
        };
        let look = &lines("&act=account.look").await[0];
        assert!(look.contains("（admin）"), "the name and login: {look}");
        let denied = &lines("&act=denied").await[0];
        let told = ["利用者（まだないもの）", "しようとしたこと：新しく作る"];
        assert!(told.iter().all(|it| denied.contains(it)), "{denied}");
        let page = auditor.get("/ledger?kind=account&act=denied").await;
        let links = page.attributes("tbody a", "href");
        assert_eq!(links, Vec::<String>::new(), "nothing that was never made");
        assert_eq!(lines("&act=denied&without_denied=yes").await.len(), 0);
        let kept = auditor.get("/ledger?without_denied=yes").await;
        kept.is(200).hides("権限のない操作をお断りした 記録台帳");
    });
}
