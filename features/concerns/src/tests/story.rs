//! Stories 1 and 2, by forms, each act by whoever does it (A8 B11 B12 C5 C6 F1 F2 F3).

use super::refusals::check_error;
use super::*;

#[test]
fn story_1_the_cover_of_the_side_ditch_a8_b11_c5_f1_f2_f3() {
    house::both(FEATURES, |house| async move {
        let concern = judged_ditch(&house, "public").await;
        check_no_orphans(&house).await;

        let friday = house.at("2023-07-21 09:00").by("team_misato");
        let form = friday.get(&format!("{concern}/send")).await;
        form.is(200)
            .shows("3開庁日（7月26日（水））までに受け取りがなければ、あなたの机に戻ります")
            .shows("おすすめ：窓口の言葉「側溝のふた」が一致、分野「道路・水路」の担当");
        let first = form.all(".option:has(input[name=to])").remove(0);
        assert!(first.starts_with("道路管理課"), "{first}");
        let road = choice(&form, "to", "道路管理課");
        let sent = [
            ("to", road.as_str()),
            ("wish", "夏休みの前に"),
            ("opinion", "小さい子が多い"),
        ];
        done(&friday, &concern, "send", &sent).await;
        let page = friday.get(&concern).await;
        page.is(200)
            .shows("受け取り待ち")
            .shows("いまの担当は道路管理課、次の期日は令和5年7月26日（水）です")
            .shows("協働ほっとレポート");
        check_no_orphans(&house).await;

        let monday = house.at("2023-07-24 10:00").by("road");
        let page = monday.get(&concern).await;
        assert_eq!(page.is(200).all(".button[data-look=solid]"), ["受け取る"]);
        done(&monday, &concern, "take", &[("until", "")]).await;
        let tuesday = house.at("2023-08-01 15:00").by("road");
        let planned = [
            ("kind", "planned"),
            ("text", "ふたを取り替えます。それまで三角コーンを置きます。"),
            ("due", "令和5年9月29日（金）"),
        ];
        done(&tuesday, &concern, "answer", &planned).await;
        tuesday.get(&concern).await.is(200).shows("返答待ち");
        check_no_orphans(&house).await;

        let evening = house.at("2023-09-14 20:00").by("team_misato");
        let noted = [
            ("channel", "meeting"),
            ("on", "令和5年9月14日"),
            ("to_whom", "役員会のみなさん"),
            ("verdict", "noted"),
            ("reaction", "了解。工事まで見守り隊が立つ"),
        ];
        done(&evening, &concern, "deliver", &noted).await;
        let page = evening.get(&concern).await;
        page.shows("約束の実施待ち")
            .shows("次の期日は令和5年9月29日（金）です");
        check_no_orphans(&house).await;

        let thursday = house.at("2023-09-28 11:00").by("road");
        done(
            &thursday,
            &concern,
            "answer",
            &[("kind", "done"), ("text", "取り替えました。")],
        )
        .await;
        let monday = house.at("2023-10-02 09:30").by("team_misato");
        let settled = [
            ("channel", "telephone"),
            ("on", "令和5年10月2日"),
            ("to_whom", "会長"),
            ("verdict", "settled"),
        ];
        done(&monday, &concern, "deliver", &settled).await;
        monday
            .get(&concern)
            .await
            .shows("令和5年10月2日（月）に完了");
        check_report(&monday.get(&format!("{concern}/report")).await);
        check_no_orphans(&house).await;
    });
}

/// The sheet of paper holds what the district said and what came back.
#[track_caller]
fn check_report(page: &Reply) {
    page.is(200);
    for written in [
        "整理番号 R5-0001",
        "作成日 令和5年7月21日（金）",
        "道路管理課（写し：地域コミュニティ推進課）",
        "三里まちづくりの会",
        WORDS,
        "三里小学校の北",
        "夏休みの前に",
        "一者で解決できる（共同）",
        "小さい子が多い",
        "令和5年7月24日（月）",
        "対応済み",
        "取り替えました。",
        "令和5年9月28日（木）",
        "電話で",
        "解決した",
        "令和5年10月2日（月）",
    ] {
        page.shows(written);
    }
}

#[test]
fn story_2_not_taken_handed_on_and_to_the_headquarters_b3_b12_f1() {
    house::both(FEATURES, |house| async move {
        let wednesday = house.at("2023-08-09 10:00").by("community");
        let concern = raised(&wednesday, "久重地域連携協議会").await;
        let bus = [
            ("title", "バスが減って買い物や病院に行けない"),
            ("category", "transport"),
            ("triage", "joint"),
            ("urgency", "soon"),
            ("visibility", "members"),
        ];
        done(&wednesday, &concern, "triage", &bus).await;
        let thursday = house.at("2023-08-10 09:00").by("community");
        let transport = office(&thursday, &concern, "send", "to", "交通政策課").await;
        thursday
            .get(&format!("{concern}/send"))
            .await
            .shows("8月16日（水）");
        done(&thursday, &concern, "send", &[("to", &transport)]).await;

        check_return(&house, "2023-08-16 23:00", 0).await;
        check_return(&house, "2023-08-17 00:05", 1).await;
        check_return(&house, "2023-08-17 00:10", 0).await;
        let back = house.at("2023-08-17 08:40");
        for account in ["community", "transport"] {
            let page = back.clone().by(account).get(&concern).await;
            page.is(200)
                .shows("差し戻り")
                .shows("受け取りがなく、送り手へ戻った");
        }
        check_no_orphans(&house).await;

        let sender = back.by("community");
        done(&sender, &concern, "send", &[("to", &transport)]).await;
        let section = house.at("2023-08-18 09:00").by("transport");
        let no = act(
            &section,
            &concern,
            "forward",
            &[("reason", "当課ではありません")],
        )
        .await;
        no.is(422)
            .shows("「担当ではない」だけでは終わりにできません")
            .shows("当課ではありません");
        let elderly = office(&section, &concern, "forward", "to", "高齢者支援課").await;
        let onward = [("to", elderly.as_str()), ("reason", "外出の支援のため")];
        done(&section, &concern, "forward", &onward).await;
        section
            .get(&concern)
            .await
            .is(200)
            .shows("外出の支援のため");

        let section = house.at("2023-08-28 09:00").by("elderly");
        done(&section, &concern, "take", &[]).await;
        let transport = office(&section, &concern, "escalate", "ask", "交通政策課").await;
        let up = [
            ("tried", "両課で相談したが、足りない"),
            ("ask", transport.as_str()),
        ];
        done(&section, &concern, "escalate", &up).await;
        let page = section.get(&concern).await;
        page.is(200).shows("いまの担当は地域共生社会推進本部");
        let asked = house.at("2023-08-29 09:00").by("transport");
        let page = asked.get(&concern).await;
        assert_eq!(page.is(200).all(".button[data-look=solid]"), ["意見を返す"]);
        done(&asked, &concern, "advise", &[("text", "増便はできません")]).await;
        check_no_orphans(&house).await;

        let headquarters = house.at("2023-09-20 09:00").by("headquarters");
        let cannot = [
            ("kind", "cannot"),
            ("text", "増便はできませんが、次のことができます。"),
            ("reason", "運転手が足りません"),
            ("helps", "出前講座「外出の支援」"),
        ];
        done(&headquarters, &concern, "answer", &cannot).await;
        let chair = house.at("2023-09-25 20:00").by("secretary_kyuju");
        let noted = [
            ("channel", "meeting"),
            ("on", "R5.9.25"),
            ("to_whom", "世話人会"),
            ("verdict", "noted"),
        ];
        done(&chair, &concern, "deliver", &noted).await;
        chair
            .get(&concern)
            .await
            .shows("令和5年9月25日（月）に完了");
        let later = house.at("2023-09-27 20:00").by("secretary_kyuju");
        done(
            &later,
            &concern,
            "reopen",
            &[("reason", "買い物に行けないままです")],
        )
        .await;
        let page = later.get(&concern).await;
        page.shows("いまの担当は地域共生社会推進本部")
            .shows("対応中");
        check_no_orphans(&house).await;
    });
}

async fn check_return(house: &House, at: &str, expected: usize) {
    let place = house.hall().home().expect("a municipality");
    let desk = desk::Desk::of_the_house(house.hall(), place, house::moment(at));
    let returned = crate::acts::return_untaken(&desk)
        .await
        .expect("the stroke");
    assert_eq!(returned, expected, "{at}");
}

#[test]
fn the_answer_of_a_meeting_goes_back_at_the_next_one_f2_f3() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let tuesday = house.at("2023-08-01 15:00").by("road");
        done(
            &tuesday,
            &concern,
            "answer",
            &[("kind", "done"), ("text", "直しました。")],
        )
        .await;
        let team = house.at("2023-08-02 09:00").by("team_misato");
        let unknown = [
            ("channel", "meeting"),
            ("meeting", "018a0000-0000-7000-8000-000000000000"),
            ("on", "R5.8.2"),
            ("to_whom", "会長"),
            ("verdict", "noted"),
        ];
        let no = act(&team, &concern, "deliver", &unknown).await;
        no.is(422).shows("会議が見つかりません");
        let section = house.at("2023-07-25 09:00").by("community");
        let called = async |council: &str| {
            let form = section.get("/concerns/new").await;
            let council = choice(&form, "council", council);
            let fields = [
                ("council", council.as_str()),
                ("kind", "board"),
                ("on_date", "2023-08-02"),
                ("visibility", "members"),
                ("agenda", "道路のこと"),
            ];
            let page = section.post("/meetings/new", &fields).await.leads_to();
            page.rsplit('/').next().expect("an id").to_owned()
        };
        // The answer belongs to Misato; a meeting of Kagami is none at which it was brought back.
        let (here, there) = (
            called("三里まちづくりの会").await,
            called("鏡地域連携協議会").await,
        );
        let mut at = unknown;
        at[1] = ("meeting", &there);
        let no = act(&team, &concern, "deliver", &at).await;
        no.is(422).shows("会議が見つかりません");
        at[1] = ("meeting", &here);
        let form = team.get(&format!("{concern}/deliver?meeting={here}")).await;
        choice(form.is(200), "meeting", "三里まちづくりの会 役員会");
        at[1] = ("meeting", "");
        let no = act(&team, &concern, "deliver", &at).await;
        check_error(&no, "meeting", "delivery.which");
        at[1] = ("meeting", "elsewhere");
        at[2] = ("on", "R5.7.31");
        let no = act(&team, &concern, "deliver", &at).await;
        no.is(422).shows("回答のあった日からきょうまで");
        at[1] = ("meeting", &here);
        at[2] = ("on", "");
        done(&team, &concern, "deliver", &at).await;
        let page = team.get(&format!("{concern}/deliver")).await;
        page.is(422).shows("いまの状態では、この操作はできません");
        let way = page.attributes("main a.button", "href");
        assert!(way[0].ends_with(&concern), "{way:?}");
    });
}

#[test]
fn an_unreadable_meeting_is_no_meeting_f2() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "members").await;
        let tuesday = house.at("2023-08-01 15:00").by("road");
        let answer = [("kind", "done"), ("text", "直しました。")];
        done(&tuesday, &concern, "answer", &answer).await;
        let team = house.at("2023-08-02 09:00").by("team_misato");
        let elsewhere = team
            .get(&format!("{concern}/deliver?meeting=nonsense"))
            .await;
        elsewhere
            .is(200)
            .shows("お返しする回答")
            .shows("直しました。");
    });
}
