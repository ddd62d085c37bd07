//! Every refusal in words at its field, with everything that was typed; and the second writer.

use kernel::lang::Lang;

use super::*;

/// The words of a rule, up to the first fact that they name.
fn words_of(rule: &str) -> String {
    let key = format!("rule-{}", rule.replace(['.', '_'], "-"));
    let limit = [("limit", "10000".to_owned())];
    let said = crate::Words::say(Lang::Ja, &key, &limit);
    let said = said.or_else(|| desk::frame::Words::say(Lang::Ja, &key, &limit));
    said.unwrap_or_else(|| panic!("no words for {rule}"))
}

/// The page was refused by a rule, whose words stand at this field, and nothing typed is lost.
#[track_caller]
pub(super) fn check_error(page: &Reply, field: &str, rule: &str) {
    let shown = page.is(422).all(&format!("#field-{field}-error")).join("");
    let words = words_of(rule);
    assert!(
        shown.contains(&words),
        "{field}: 「{shown}」 instead of 「{words}」"
    );
    page.shows("もう一度ご確認ください");
}

/// The page was refused by a rule that is about no field.
#[track_caller]
fn check_refused(page: &Reply, rule: &str) {
    page.is(422).shows(&words_of(rule));
}

#[test]
fn raising_asks_for_words_a_title_and_a_place() {
    house::both(FEATURES, |house| async move {
        let team = house.at("2023-07-20 20:30").by("team_misato");
        let typed = [("title", ""), ("words", " "), ("category", "galaxy")];
        let page = team.post("/concerns/new", &typed).await;
        check_error(&page, "title", "concern.title");
        check_error(&page, "words", "concern.words");
        check_error(&page, "category", "concern.category");
        let long = "あ".repeat(10_001);
        let typed = [("title", "件名"), ("words", long.as_str())];
        let page = team.post("/concerns/new", &typed).await;
        check_error(&page, "words", "text.too_long");
        check_error(&page, "council", "concern.where");
        assert_eq!(page.attributes("#field-title", "value"), ["件名"]);
        let form = house.at("2023-07-20 20:30").by("community");
        let form = form.get("/concerns/new").await;
        let kera = choice(&form, "council", "介良地区連携協議会");
        let misato = choice(&form, "area", "三里");
        let elsewhere = [("council", kera.as_str()), ("area", misato.as_str())];
        let section = house.at("2023-07-20 20:30").by("community");
        let page = section.post("/concerns/new", &elsewhere).await;
        check_error(&page, "area", "concern.elsewhere");
    });
}

#[test]
fn triage_says_all_that_is_wrong_at_once_and_keeps_what_was_typed_c6() {
    house::both(FEATURES, |house| async move {
        let team = house.at("2023-07-20 20:30").by("team_misato");
        let concern = raised(&team, "三里まちづくりの会").await;
        let typed = [("title", ""), ("spot", "小学校の北"), ("urgency", "soon")];
        let page = act(&team, &concern, "triage", &typed).await;
        check_error(&page, "title", "concern.title");
        check_error(&page, "category", "concern.category");
        check_error(&page, "triage", "concern.triage");
        check_error(&page, "visibility", "concern.visibility");
        assert_eq!(page.attributes("#field-spot", "value"), ["小学校の北"]);
        let checked = page.attributes("input[name=urgency][checked]", "value");
        assert_eq!(checked, ["soon"]);

        let mut unexplained = judged("public");
        unexplained[6].1 = "";
        let page = act(&team, &concern, "triage", &unexplained).await;
        check_error(&page, "summary", "concern.public_summary");

        let early = team.get(&format!("{concern}/send")).await;
        early.is(200).shows("先に見立てをお願いします");
        let page = team.post(&format!("{concern}/send"), &[]).await;
        page.is(422).shows("先に見立てをお願いします");
    });
}

#[test]
fn nothing_is_sent_before_it_is_judged_nor_to_its_own_holder() {
    house::sqlite(FEATURES, |house| async move {
        let concern = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("community");
        let road = office(&team, &concern, "send", "to", "道路管理課").await;
        let fresh = raised(&team, "三里まちづくりの会").await;
        let page = team.post(&format!("{fresh}/send"), &[("to", &road)]).await;
        check_refused(&page, "concern.triage_first");
        done(&team, &concern, "send", &[("to", &road)]).await;
        let typed = [("to", road.as_str()), ("reason", "x")];
        let page = act(&team, &concern, "forward", &typed).await;
        check_error(&page, "to", "concern.send_elsewhere");
        let elderly = office(&team, &concern, "forward", "to", "高齢者支援課").await;
        let page = act(&team, &concern, "forward", &[("to", &elderly)]).await;
        check_error(&page, "reason", "concern.forward_reason");
        let page = act(&team, &concern, "take", &[("until", "きのう")]).await;
        check_error(&page, "until", "day.unreadable");
        assert_eq!(page.attributes("#field-until", "value"), ["きのう"]);
        let page = act(&team, &concern, "take", &[("until", "R5.7.21")]).await;
        check_error(&page, "until", "concern.next_date");
        let page = act(&team, &concern, "take", &[("until", "R5.2.30")]).await;
        check_error(&page, "until", "day.missing");
        let page = act(&team, &concern, "take", &[("until", "R5.7.25（月）")]).await;
        check_error(&page, "until", "day.other_weekday");
        let page = act(&team, &concern, "ask", &[]).await;
        check_error(&page, "ask", "concern.ask_somebody");
        let page = act(&team, &concern, "escalate", &[("tried", "")]).await;
        check_error(&page, "tried", "concern.escalate_tried");
    });
}

#[test]
fn an_answer_says_what_its_kind_needs_and_never_cannot_alone() {
    house::sqlite(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let road = house.at("2023-07-24 09:00").by("road");
        let check = async |typed: &[(&str, &str)], field: &str, words: &str| {
            let page = act(&road, &concern, "answer", typed).await;
            check_error(&page, field, words);
        };
        check(&[("kind", ""), ("text", "x")], "kind", "answer.kind").await;
        check(&[("kind", "done")], "text", "answer.text").await;
        check(&[("kind", "planned"), ("text", "x")], "due", "answer.due").await;
        let past = [("kind", "study"), ("text", "x"), ("due", "R5.7.24")];
        check(&past, "due", "concern.next_date").await;
        let harsh = [("kind", "cannot"), ("text", "x"), ("helps", "y")];
        check(&harsh, "reason", "answer.reason").await;
        let hopeless = [("kind", "cannot"), ("text", "x"), ("reason", "y")];
        check(&hopeless, "helps", "answer.helps").await;
        check(
            &[("kind", "agency"), ("text", "x")],
            "agency",
            "answer.agency",
        )
        .await;
    });
}

#[test]
fn a_delivery_names_its_day_its_hearers_and_why_it_was_not_settled_f2() {
    house::sqlite(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let road = house.at("2023-07-24 09:00").by("road");
        done(
            &road,
            &concern,
            "answer",
            &[("kind", "done"), ("text", "直しました")],
        )
        .await;
        let team = house.at("2023-07-25 09:00").by("team_misato");
        let check = async |on: &str, whom: &str, verdict: &str, field: &str, words: &str| {
            let typed = [
                ("channel", "telephone"),
                ("on", on),
                ("to_whom", whom),
                ("verdict", verdict),
            ];
            let page = act(&team, &concern, "deliver", &typed).await;
            check_error(&page, field, words);
        };
        check("R5.7.26", "会長", "noted", "on", "delivery.day").await;
        check("R5.7.1", "会長", "noted", "on", "delivery.day").await;
        check("", "会長", "noted", "on", "delivery.on").await;
        check("R5.7.25", "", "noted", "to_whom", "delivery.to_whom").await;
        check(
            "R5.7.25",
            "会長",
            "not_settled",
            "reaction",
            "delivery.why_not",
        )
        .await;
        check("R5.7.25", "会長", "", "verdict", "delivery.verdict").await;
    });
}

#[test]
fn what_the_state_does_not_know_is_refused_in_words() {
    house::both(FEATURES, |house| async move {
        let concern = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("community");
        for act in ["take", "answer", "deliver", "reopen"] {
            let page = team.get(&format!("{concern}/{act}")).await;
            check_refused(&page, "concern.act");
            let page = team.post(&format!("{concern}/{act}"), &[]).await;
            page.is(422);
        }
        let page = act(&team, &concern, "postpone", &[("until", "R5.8.1")]).await;
        check_error(&page, "reason", "concern.postpone_reason");
        let page = act(&team, &concern, "postpone", &[("reason", "x")]).await;
        check_error(&page, "until", "concern.until");
        let page = team
            .post(&format!("{concern}/advise"), &[("text", "x")])
            .await;
        check_refused(&page, "concern.not_asked");
    });
}

#[test]
fn two_that_say_the_same_become_one_and_both_are_shown_first() {
    house::both(FEATURES, |house| async move {
        let one = judged_ditch(&house, "members").await;
        let other = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let number = |page: &Reply| page.all(".page-head .chip").remove(0);
        let here = number(&team.get(&one).await);
        let there = number(&team.get(&other).await);
        let page = act(&team, &one, "merge", &[("into", "R5-9999")]).await;
        check_error(&page, "into", "concern.unknown_number");
        let page = act(&team, &one, "merge", &[("into", &here)]).await;
        check_error(&page, "into", "concern.merge_self");
        let page = team.get(&format!("{one}/merge?into={there}")).await;
        page.is(200)
            .shows(&here)
            .shows(&there)
            .shows("こちらの案件で続きます");
        done(&team, &one, "merge", &[("into", &there)]).await;
        team.get(&one)
            .await
            .shows("まとめ済み")
            .shows("まとめた先の案件");
        team.get(&other).await.shows("ここにまとめた案件");
        let third = judged_ditch(&house, "members").await;
        let page = act(&team, &third, "merge", &[("into", &here)]).await;
        check_error(&page, "into", "concern.merge_open");
        let page = team.get(&format!("{one}/ask")).await;
        check_refused(&page, "concern.closed");
        check_no_orphans(&house).await;
    });
}

#[test]
fn the_second_writer_is_shown_both_and_loses_nothing() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let road = house.at("2023-07-24 09:00").by("road");
        let page = road.get(&format!("{concern}/answer")).await;
        let seen = version(&page);
        done(&road, &concern, "take", &[]).await;
        let late = [
            ("version", seen.as_str()),
            ("kind", "done"),
            ("text", "直しました"),
        ];
        let page = road.post(&format!("{concern}/answer"), &late).await;
        page.is(409)
            .shows("先に、")
            .shows("受け取った")
            .shows("いまの内容")
            .shows("対応中")
            .shows("直しました");
        assert_eq!(
            page.attributes("input[name=kind][checked]", "value"),
            ["done"]
        );
        let now = version(&page);
        let again = [
            ("version", now.as_str()),
            ("kind", "done"),
            ("text", "直しました"),
        ];
        let reply = road.post(&format!("{concern}/answer"), &again).await;
        assert_eq!(reply.leads_to(), concern);

        let too_late = [("version", seen.as_str()), ("until", "R5.8.1")];
        let page = road.post(&format!("{concern}/take"), &too_late).await;
        page.is(403);
    });
}

#[test]
fn a_municipality_without_headquarters_names_the_other_way() {
    house::both(FEATURES, |house| async move {
        let section = house
            .at("2023-07-20 20:30")
            .under("takamatsu")
            .by("community_t");
        let concern = raised(&section, "地区07コミュニティ協議会").await;
        done(&section, &concern, "triage", &judged("members")).await;
        let page = section.get(&concern).await;
        page.is(200)
            .shows("担当の課へ送る")
            .hides("推進本部へ上げる");
        let page = act(&section, &concern, "escalate", &[("tried", "x")]).await;
        check_refused(&page, "concern.no_headquarters");
    });
}

#[test]
fn whoever_acts_for_no_office_holds_nothing() {
    house::both(FEATURES, |house| async move {
        house
            .tamper("update role_grant set organisation = null where role = 'community_section'")
            .await;
        let section = house.at("2023-07-20 20:30").by("community");
        let form = section.get("/concerns/new").await;
        let council = choice(form.is(200), "council", "三里まちづくりの会");
        let typed = [("title", "件名"), ("words", "言葉"), ("council", &council)];
        let page = section.post("/concerns/new", &typed).await;
        check_refused(&page, "concern.office");
    });
}

#[test]
fn what_no_form_offers_is_asked_for_again() {
    house::sqlite(FEATURES, |house| async move {
        let concern = judged_ditch(&house, "members").await;
        let team = house.at("2023-07-21 09:00").by("team_misato");
        let typed = [("to", ""), ("ask", "nonsense")];
        let page = act(&team, &concern, "send", &typed).await;
        check_error(&page, "to", "concern.to");
        check_error(&page, "ask", "form.choose");
        let mut typed = judged("members");
        typed[4].1 = "very";
        let page = act(&team, &concern, "triage", &typed).await;
        check_error(&page, "urgency", "concern.urgency");
        let road = office(&team, &concern, "send", "to", "道路管理課").await;
        done(&team, &concern, "send", &[("to", &road)]).await;
        let road = house.at("2023-07-21 10:00").by("road");
        done(
            &road,
            &concern,
            "answer",
            &[("kind", "done"), ("text", "済み")],
        )
        .await;
        let typed = [
            ("channel", "pigeon"),
            ("on", "R5.7.21"),
            ("to_whom", "会長"),
        ];
        let page = act(&team, &concern, "deliver", &typed).await;
        check_error(&page, "channel", "delivery.channel");
        let typed = [("channel", "meeting"), ("meeting", "nonsense")];
        let page = act(&team, &concern, "deliver", &typed).await;
        check_refused(&page, "delivery.meeting");
    });
}
