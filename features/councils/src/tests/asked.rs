//! お願いしたこと・回答, and what else other features keep of a council.

use desk::{Desk, WriteTx, p, sheet};
use house::House;
use kernel::change::{Change, Fact, Subject};
use kernel::day::Day;
use kernel::ids::{Id, OrganisationId};
use kernel::policy::{Action, Guarded, Resource, Standing};
use uuid::Uuid;

use super::{FEATURES, NOW};

const KOCHI: &str = "392014";

fn organisation(key: &str) -> OrganisationId {
    Id::new(sheet::id_of(KOCHI, "organisation", key))
}

/// Something the program may write to, as an importer does.
struct Registry(Desk);

impl Guarded for Registry {
    fn subject(&self) -> Subject {
        Subject::of(Resource::Council, organisation("council-11"))
    }

    fn standing(&self) -> Standing {
        Standing::public(self.0.place().area.clone())
    }
}

/// Lets the program write rows of other features into the house.
async fn written(house: &House, write: impl AsyncFnOnce(&mut WriteTx)) {
    let place = house.hall().home().expect("the samples are in");
    let desk = Desk::of_the_house(house.hall(), place, house::moment(NOW));
    let mut tx = desk.write().await.expect("a turn to write");
    write(&mut tx).await;
    let permit = desk
        .may(Action::Edit, &Registry(desk.clone()))
        .expect("the program writes into the registry");
    tx.commit(permit, Change::new((), Fact::new("test")))
        .await
        .expect("a commit");
}

/// A concern of 三里まちづくりの会 that the road section holds until 29 September, or that ended.
async fn put_concern(tx: &mut WriteTx, number: u128, title: &str, visibility: &str, state: &str) {
    let is_open = state != "closed";
    let day = |day: i8| Day::constant(2023, 9, day);
    tx.one_row(
        "insert into concern (municipality, id, number, title, words, summary, council, area_path,
             spot, urgency, visibility, origin, state, holder, next_date, sender, answer_kind,
             delivered_on, triage, opened_on, closed_on, changed_at, version)
         select $1, $2, $3, $4, '架空花子さんの言葉', '要旨', o.id, o.area_path, '', 'normal', $5, $5,
             $6, $7, $8, o.id, 'done', $9, 'single', $10, $9, $11, 1
         from organisation o where o.municipality = $1 and o.key = 'council-11'",
        p![
            KOCHI,
            Uuid::from_u128(number),
            format!("R5-{number}"),
            title,
            visibility,
            state,
            is_open.then(|| organisation("dept-road")),
            is_open.then(|| day(29)),
            (!is_open).then(|| day(20)),
            day(1),
            house::moment(NOW)
        ],
    )
    .await
    .expect("a concern");
}

async fn put_answer(tx: &mut WriteTx, concern: u128, text: &str, delivered: Option<Day>) {
    let concern = Uuid::from_u128(concern);
    let answer = Uuid::now_v7();
    tx.one_row(
        "insert into answer (municipality, id, concern, on_date, by_name, office, kind, text,
             reason, helps, agency)
         values ($1, $2, $3, $4, '架空 太郎', $5, 'done', $6, '', '', '')",
        p![
            KOCHI,
            answer,
            concern,
            Day::constant(2023, 9, 15),
            organisation("dept-road"),
            text
        ],
    )
    .await
    .expect("an answer");
    let Some(on) = delivered else { return };
    tx.one_row(
        "insert into delivery (municipality, id, concern, answer, on_date, by_name, channel,
             to_whom, reaction, verdict)
         values ($1, $2, $3, $4, $5, '例示 花子', 'telephone', '会長', '了解', 'settled')",
        p![KOCHI, Uuid::now_v7(), concern, answer, on],
    )
    .await
    .expect("a delivery");
}

fn page_of_council(key: &str) -> String {
    format!("/councils/{}", organisation(key))
}

#[test]
fn the_public_reads_what_was_asked_and_what_came_back_f2() {
    house::both(FEATURES, |house| async move {
        written(&house, async |tx| {
            put_concern(tx, 1, "側溝のふた", "public", "closed").await;
            put_answer(
                tx,
                1,
                "ふたを取り替えました。",
                Some(Day::constant(2023, 9, 20)),
            )
            .await;
            put_concern(tx, 2, "街灯が切れている", "public", "answered").await;
            put_answer(tx, 2, "来週交換します。", None).await;
            put_concern(tx, 3, "相談のこと", "members", "working").await;
        })
        .await;
        let it = house.at(NOW).get(&page_of_council("council-11")).await;
        it.is(200)
            .shows("側溝のふた")
            .shows("完了")
            .shows("令和5年9月20日（水）に完了")
            .shows("ふたを取り替えました。")
            .shows("令和5年9月15日（金）の回答（対応しました）")
            .shows("街灯が切れている")
            .shows("地域への返答待ち");
        // The district hears an answer first; names, offices and closed concerns stay where they are.
        it.hides("来週交換します")
            .hides("道路管理課")
            .hides("令和5年9月29日（金）")
            .hides("相談のこと")
            .hides("架空花子")
            .hides("例示 花子");
        house
            .at(NOW)
            .by("road")
            .get(&page_of_council("council-11"))
            .await
            .shows("道路管理課")
            .shows("令和5年9月29日（金）")
            .hides("来週交換します")
            .hides("相談のこと");
        house
            .at(NOW)
            .get(&page_of_council("council-09"))
            .await
            .shows("公開している案件は、まだありません");
    });
}

#[test]
fn a_long_list_of_concerns_goes_on_behind_its_last() {
    house::both(FEATURES, |house| async move {
        written(&house, async |tx| {
            for number in 1..=23 {
                put_concern(tx, number, &format!("案件{number}"), "public", "working").await;
            }
        })
        .await;
        let first = house.at(NOW).get(&page_of_council("council-11")).await;
        let titles = first.is(200).all("#asked .card-title");
        assert_eq!(titles.len(), 20);
        assert_eq!(titles[0], "案件23");
        let next = first.attributes("a[rel=next]", "href").remove(0);
        let rest = house.at(NOW).get(&next).await;
        assert_eq!(
            rest.is(200).all("#asked .card-title"),
            ["案件3", "案件2", "案件1"]
        );
        assert!(rest.attributes("a[rel=next]", "href").is_empty());
    });
}

#[test]
fn public_meetings_to_come_are_announced_b6() {
    house::both(FEATURES, |house| async move {
        written(&house, async |tx| {
            let meetings = [
                (1_u128, "board", "", 12, "planned", "public"),
                (2, "general", "設立を祝う会", 14, "planned", "public"),
                (3, "section", "内輪の部会", 13, "planned", "members"),
                (4, "regular", "済んだ定例会", 13, "held", "public"),
            ];
            for (number, kind, title, day, status, visibility) in meetings {
                tx.one_row(
                    "insert into meeting (municipality, id, council, area_path, kind, title,
                         on_date, begins_at, place, status, visibility, version, minutes_version)
                     select $1, $2, o.id, o.area_path, $3, $4, $5, '19:00', '集会所', $6, $7, 1, 1
                     from organisation o where o.municipality = $1 and o.key = 'council-11'",
                    p![
                        KOCHI,
                        Uuid::from_u128(number),
                        kind,
                        title,
                        Day::constant(2023, 10, day),
                        status,
                        visibility
                    ],
                )
                .await
                .expect("a meeting");
            }
            tx.one_row(
                "update meeting set status = 'called_off', called_off_on = on_date,
                     called_off_why = '台風のため'
                 where municipality = $1 and title = '設立を祝う会'",
                p![KOCHI],
            )
            .await
            .expect("a meeting that is called off");
        })
        .await;
        let it = house.at(NOW).get(&page_of_council("council-11")).await;
        it.is(200)
            .shows("役員会 令和5年10月12日（木） 19:00 集会所")
            .shows("設立を祝う会 令和5年10月14日（土） 台風のため 中止")
            .hides("内輪の部会")
            .hides("済んだ定例会");
    });
}

#[test]
fn the_community_section_sees_the_team_of_the_districts_a2() {
    house::both(FEATURES, |house| async move {
        written(&house, async |tx| {
            tx.one_row(
                "insert into team (municipality, id, number, serves, name_printed)
                 values ($1, $2, 14, 'block', '十津・三里')",
                p![KOCHI, organisation("dept-library")],
            )
            .await
            .expect("a team");
            tx.one_row(
                "insert into team_district (municipality, team, area, from_date, note)
                 values ($1, $2, $3, $4, '')",
                p![
                    KOCHI,
                    organisation("dept-library"),
                    sheet::id_of(KOCHI, "area", "district-misato"),
                    Day::constant(2021, 6, 1)
                ],
            )
            .await
            .expect("its district");
        })
        .await;
        let as_section = house.at(NOW).by("community");
        as_section
            .get(&page_of_council("council-11"))
            .await
            .is(200)
            .shows("図書館・科学館課");
        as_section
            .get(&page_of_council("council-09"))
            .await
            .is(200)
            .hides("図書館・科学館課");
        house
            .at(NOW)
            .get(&page_of_council("council-11"))
            .await
            .hides("図書館・科学館課");
    });
}

#[test]
fn the_page_of_a_district_says_who_speaks_for_it_and_where_to_turn_a1() {
    house::both(FEATURES, |house| async move {
        written(&house, async |tx| {
            put_concern(tx, 1, "側溝のふた", "public", "closed").await;
            let heard = Some(Day::constant(2023, 9, 20));
            put_answer(tx, 1, "ふたを取り替えました。", heard).await;
            put_concern(tx, 2, "街灯が切れている", "public", "answered").await;
            put_answer(tx, 2, "来週交換します。", None).await;
            put_concern(tx, 3, "相談のこと", "members", "working").await;
            tx.one_row(
                "insert into team (municipality, id, number, serves, name_printed)
                 values ($1, $2, 14, 'block', '十津・三里')",
                p![KOCHI, organisation("dept-library")],
            )
            .await
            .expect("a team");
            for district in ["district-misato", "district-ikku"] {
                tx.one_row(
                    "insert into team_district (municipality, team, area, from_date, note)
                     values ($1, $2, $3, $4, '')",
                    p![
                        KOCHI,
                        organisation("dept-library"),
                        sheet::id_of(KOCHI, "area", district),
                        Day::constant(2021, 6, 1)
                    ],
                )
                .await
                .expect("its district");
            }
        })
        .await;
        let page = async |key: &str| {
            let id = sheet::id_of(KOCHI, "area", key);
            (house.at(NOW).get(&format!("/areas/{id}")).await, id)
        };
        let (misato, id) = page("district-misato").await;
        misato
            .is(200)
            .shows("三里まちづくりの会")
            .shows("認定")
            .shows("第14ブロック（十津・三里）")
            .shows("図書館・科学館課")
            .shows("側溝のふた")
            .shows("ふたを取り替えました。")
            .shows("街灯が切れている")
            .hides("来週交換します")
            .hides("相談のこと")
            .hides("まだ協議会がありません");
        let leads = misato.attributes("main a", "href");
        assert!(leads.contains(&page_of_council("council-11")), "{leads:?}");
        assert!(leads.contains(&format!("/voices/new?area={id}")));
        // A district that only has its place in a block waits for the certification of its council.
        let (ikku, id) = page("district-ikku").await;
        ikku.is(200)
            .shows("協議会はまだ設立されていません")
            .shows("この地区には、まだ協議会がありません")
            .shows("協議会が認定されると、配置されます")
            .shows("市の認定を受けた協議会に配置する")
            .shows("公開している案件は、まだありません")
            .hides("図書館・科学館課");
        let leads = ikku.attributes("main a", "href");
        assert!(leads.contains(&format!("/voices/new?area={id}")));
        let (none, _) = page("district-takasu").await;
        none.is(200).shows("いま配置されていません");
    });
}
