//! Lists: what they show to whom, by which parts, and that they agree with the pages.

use super::*;

/// All accounts of the samples of Kochi City.
const ACCOUNTS: [&str; 15] = [
    "chair_misato",
    "secretary_kyuju",
    "member_yokoseto",
    "team_misato",
    "team_misato2",
    "team_kagami",
    "road",
    "transport",
    "elderly",
    "community",
    "headquarters",
    "welfare",
    "prefecture",
    "auditor",
    "admin",
];

#[test]
fn a_list_shows_what_its_reader_can_open_and_nothing_else() {
    house::both(FEATURES, |house| async move {
        let mut concerns = Vec::new();
        for visibility in ["public", "members", "closed"] {
            concerns.push(sent_ditch(&house, visibility).await);
            concerns.push(judged_ditch(&house, visibility).await);
        }
        let community = house.at("2023-07-20 21:00").by("community");
        concerns.push(raised(&community, "久重地域連携協議会").await);
        let road = house.at("2023-07-24 09:00").by("road");
        let elderly = office(&road, &concerns[2], "forward", "to", "高齢者支援課").await;
        let onward = [("to", elderly.as_str()), ("reason", "x")];
        done(&road, &concerns[2], "forward", &onward).await;

        let when = house.at("2023-07-25 09:00");
        for account in ACCOUNTS.into_iter().map(Some).chain([None]) {
            let visitor = match account {
                Some(account) => when.clone().by(account),
                None => when.clone(),
            };
            let list = visitor.get("/concerns?part=all").await;
            let listed = list.is(200).attributes(".row-title", "href");
            for concern in &concerns {
                let opens = visitor.get(concern).await.status.as_u16() == 200;
                let inside = visitor.get(concern).await.body.contains(WORDS);
                assert_eq!(listed.contains(concern), opens, "{account:?} {concern}");
                let json = visitor.get("/api/v1/concerns").await.json();
                let line = json["concerns"].as_array().and_then(|lines| {
                    let id = concern.trim_start_matches("/concerns/");
                    lines.iter().find(|line| line["id"] == id).cloned()
                });
                assert_eq!(line.is_some(), opens, "{account:?} {concern}");
                let holder = line.is_some_and(|line| line["holder"].is_string());
                assert_eq!(holder, inside, "{account:?} {concern}");
            }
        }
    });
}

#[test]
fn the_parts_of_the_list_are_mine_open_ended_and_late() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let titles = |page: &Reply| page.is(200).all(".row-title").len();
        let road = house.at("2023-07-24 09:00").by("road");
        let page = road.get("/concerns").await;
        page.shows("7月26日（水）まで")
            .shows("受け取り待ち")
            .shows("担当：道路管理課");
        assert_eq!(page.all("[aria-current=page].button"), ["わたしの担当"]);
        assert_eq!(titles(&page), 1);
        assert_eq!(titles(&road.get("/concerns?part=mine&late=yes").await), 0);
        let late = house.at("2023-07-28 09:00").by("road");
        let page = late.get("/concerns?part=mine&late=yes").await;
        assert_eq!(titles(page.shows("2日過ぎ")), 1);
        done(
            &late,
            &concern,
            "answer",
            &[("kind", "done"), ("text", "済み")],
        )
        .await;
        let page = late.get("/concerns").await;
        assert_eq!(titles(&page), 0);
        page.shows("いま、あなたの担当の案件はありません");
        assert_eq!(
            titles(&late.get("/concerns?part=open&category=road").await),
            1
        );
        assert_eq!(
            titles(&late.get("/concerns?part=open&category=event").await),
            0
        );
        assert_eq!(titles(&late.get("/concerns?part=ended").await), 0);
        late.get("/concerns?council=nonsense").await.is(404);
        late.get("/concerns?after=nonsense").await.is(404);
        let everybody = house.at("2023-07-28 09:00").get("/concerns").await;
        everybody
            .is(200)
            .shows("お見せできる案件はまだありません")
            .hides("迷子");
    });
}

#[test]
fn a_long_list_goes_on_page_by_page_without_loss_or_double() {
    house::sqlite(FEATURES, |house| async move {
        let team = house.at("2023-07-20 20:30").by("community");
        for _ in 0..103 {
            raised(&team, "三里まちづくりの会").await;
        }
        for part in ["open", "all", "mine"] {
            let mut seen = std::collections::BTreeSet::new();
            let mut address = format!("/concerns?part={part}");
            for expected in [50, 50, 3] {
                let page = team.get(&address).await;
                let rows = page.is(200).attributes(".row-title", "href");
                assert_eq!(rows.len(), expected, "{part}");
                seen.extend(rows);
                address = page
                    .attributes("a[rel=next]", "href")
                    .pop()
                    .unwrap_or_default();
            }
            assert_eq!((seen.len(), address.as_str()), (103, ""), "{part}");
        }
    });
}
