//! A petition with several wishes: it is shared out, and stays one petition.

use serde_json::json;

use super::*;

fn number(page: &Reply) -> String {
    page.all(".page-head .chip").remove(0)
}

/// Takes up a part from the page of the whole; the answer is the page of the part.
async fn part(visitor: &Visitor<'_>, whole: &str, title: &str) -> String {
    let page = visitor.get(whole).await;
    page.shows("一部を、別の案件にする");
    let way = page.attributes("a[href*=part_of]", "href").remove(0);
    let form = visitor.get(&way).await;
    let council = form
        .is(200)
        .attributes("select[name=council] option[selected]", "value");
    let part_of = number(&page);
    let sent = [
        ("words", "横断歩道の線も消えかけている"),
        ("title", title),
        ("council", council[0].as_str()),
        ("part_of", part_of.as_str()),
    ];
    visitor.post("/concerns/new", &sent).await.leads_to()
}

#[test]
fn a_part_is_taken_up_goes_its_own_way_and_both_name_the_other_f3() {
    house::both(FEATURES, |house| async move {
        let whole = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let one = part(&team, &whole, "横断歩道の線").await;
        let other = part(&team, &whole, "街路樹の枝").await;
        let page = team.get(&whole).await;
        page.shows("分けた案件 2件")
            .shows("横断歩道の線")
            .shows("街路樹の枝")
            .shows("2件のうち0件が終わりました");
        let page = team.get(&one).await;
        page.shows("もとの案件")
            .shows("通学路の側溝のふたが割れている");
        page.hides("一部を、別の案件にする");

        // The whole stays with the team while the part is at the section.
        done(&team, &one, "triage", &judged("members")).await;
        let road = office(&team, &one, "send", "to", "道路管理課").await;
        done(&team, &one, "send", &[("to", &road)]).await;
        team.get(&whole).await.shows("受け取り待ち");

        // A part can be taken out, and come back by the number of its whole.
        done(&team, &other, "leave", &[]).await;
        team.get(&whole).await.shows("分けた案件 1件");
        let here = number(&team.get(&whole).await);
        done(&team, &other, "join", &[("whole", &here)]).await;
        team.get(&whole).await.shows("分けた案件 2件");
        let page = team.get(&other).await;
        page.shows("別の案件の一部にした");
        check_no_orphans(&house).await;
    });
}

#[test]
fn what_cannot_be_a_part_is_told_why() {
    house::both(FEATURES, |house| async move {
        let whole = judged_ditch(&house, "members").await;
        let third = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let one = part(&team, &whole, "横断歩道の線").await;
        let number_of = async |path: &str| number(&team.get(path).await);
        let (here, there) = (number_of(&whole).await, number_of(&one).await);
        let no = act(&team, &third, "join", &[("whole", "R5-9999")]).await;
        no.is(422).shows("その番号の案件が見つかりません");
        let no = act(&team, &third, "join", &[("whole", &there)]).await;
        no.is(422).shows("一部の、そのまた一部は作れません");
        let no = act(&team, &one, "join", &[("whole", &here)]).await;
        no.is(422).shows("もう別の案件の一部になっています");
        let no = act(&team, &third, "leave", &[]).await;
        no.is(422).shows("どの案件の一部でもありません");
        let kagami = house.at("2023-07-21 09:00").by("team_kagami");
        kagami.get(&format!("{one}/join")).await.is(404);
        let form = [("words", "x"), ("title", "x"), ("part_of", here.as_str())];
        let page = kagami.post("/concerns/new", &form).await;
        page.is(422).shows("協議会か地区を選んでください");
    });
}

#[test]
fn what_was_closed_in_the_whole_is_closed_in_its_part() {
    house::both(FEATURES, |house| async move {
        let whole = judged_ditch(&house, "closed").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let one = part(&team, &whole, "横断歩道の線").await;
        let road = house.at("2023-07-21 09:30").by("road");
        road.get(&one).await.is(404);
        let chair = house.at("2023-07-21 09:30").by("chair_misato");
        chair.get(&one).await.is(404);
    });
}

#[test]
fn parts_go_along_when_their_whole_is_merged_and_programs_read_them() {
    house::both(FEATURES, |house| async move {
        let whole = judged_ditch(&house, "members").await;
        let other = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let one = part(&team, &whole, "横断歩道の線").await;
        let there = number(&team.get(&other).await);
        done(&team, &whole, "merge", &[("into", &there)]).await;
        team.get(&other).await.shows("分けた案件 1件");
        let it = team.get(&format!("/api/v1{one}")).await;
        assert_eq!(it.is(200).json()["whole"]["number"], json!(there));
        let it = team.get(&format!("/api/v1{other}")).await;
        let it = it.is(200).json();
        assert_eq!(it["parts"][0]["title"], "横断歩道の線");
        assert!(
            it["acts"]
                .as_array()
                .expect("acts")
                .iter()
                .all(|act| act != "join")
        );
    });
}

#[test]
fn two_who_build_a_third_storey_at_once_are_told_apart() {
    house::both(FEATURES, |house| async move {
        for _ in 0..4 {
            let top = judged_ditch(&house, "members").await;
            let middle = judged_ditch(&house, "members").await;
            let bottom = judged_ditch(&house, "members").await;
            let team = house.at("2023-07-21 09:00").by("team_misato");
            let (above, between) = (
                number(&team.get(&top).await),
                number(&team.get(&middle).await),
            );
            let (up, down) = (format!("{middle}/join"), format!("{bottom}/join"));
            let (into_top, into_middle) =
                ([("whole", above.as_str())], [("whole", between.as_str())]);
            let (first, second) =
                tokio::join!(team.post(&up, &into_top), team.post(&down, &into_middle));
            let mut came = [first.status.as_u16(), second.status.as_u16()];
            came.sort_unstable();
            assert_eq!(came[0], 303, "one of them is done: {came:?}");
            assert!(matches!(came[1], 409 | 422), "the other is told: {came:?}");
        }
    });
}
