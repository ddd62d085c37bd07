//! What is found, by whom, and in which order; on both engines.

use kernel::change::{Change, Fact, Subject};
use kernel::day::{Moment, Period};
use kernel::ids::OrganisationId;
use kernel::policy::{Action, Grant, Guarded, Resource, Role, Standing, Visibility};
use kernel::text;
use uuid::Uuid;

use super::*;
use crate::db::ReadTx;
use crate::hall::Hall;
use crate::trial::{at, both, city, desk, office};

/// A thing of the trial, with its own text.
struct Thing {
    subject: Subject,
    standing: Standing,
}

impl Guarded for Thing {
    fn subject(&self) -> Subject {
        self.subject
    }
    fn standing(&self) -> Standing {
        self.standing.clone()
    }
}

fn thing(kind: Resource, standing: Standing) -> Thing {
    let id = Uuid::now_v7();
    Thing {
        subject: Subject { kind, id },
        standing,
    }
}

fn public() -> Thing {
    thing(Resource::Concern, Standing::public(city().child("misato")))
}

/// Saves a thing as a feature would, at this moment.
async fn save(hall: &Hall, it: &Thing, title: &str, paragraphs: &[&str], now: Moment) {
    let tx = saving(hall, it, title, paragraphs, now).await;
    let permit = tx
        .desk()
        .may(Action::Read, it)
        .expect("the section reads all");
    let fact = Fact::new("trial.save");
    tx.commit(permit, Change::new((), fact))
        .await
        .expect("a commit");
}

async fn saving(hall: &Hall, it: &Thing, title: &str, paragraphs: &[&str], now: Moment) -> WriteTx {
    let desk = desk(hall, vec![grant(Role::CommunitySection, office())], now);
    let mut tx = desk.write().await.expect("a turn to write");
    let entry = Entry {
        subject: it.subject,
        standing: &it.standing,
        title,
        paragraphs,
    };
    put(&mut tx, entry).await.expect("an entry");
    tx
}

fn grant(role: Role, organisation: OrganisationId) -> Grant {
    Grant {
        role,
        organisation: Some(organisation),
        area: city(),
        period: Period::always(),
    }
}

async fn read(hall: &Hall) -> ReadTx {
    hall.db().read().await.expect("a snapshot")
}

/// What a resident finds.
async fn found(hall: &Hall, words: &str) -> Vec<Found> {
    let desk = desk(hall, Vec::new(), at(0));
    let found = find(&mut *read(hall).await, &desk, words, None, None).await;
    found.unwrap_or_else(|why| panic!("{words:?}: {why}"))
}

async fn check_found(hall: &Hall, words: &str, expected: &[&str]) {
    let mut titles: Vec<String> = found(hall, words)
        .await
        .into_iter()
        .map(|it| it.title)
        .collect();
    titles.sort();
    assert_eq!(titles, expected, "{words:?}");
}

#[tokio::test]
async fn words_are_found_however_they_are_written() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let text =
            "通学路の側溝のふたが割れている。コミ協で防災訓練をした。\n髙橋さんの家の前、ﾏﾂﾘの日。";
        save(
            &hall,
            &public(),
            "ごみ集積所と子どもの通学路",
            &[text],
            at(0),
        )
        .await;
        let all = ["ごみ集積所と子どもの通学路"];
        for words in [
            "側溝",
            "ふた",
            "溝",
            "防災訓練",
            "防災",
            "訓練",
            "集積所",
            "ごみ",
            "ゴミ",
            "子供",
            "こども",
            "コミュニティ協議会",
            "高橋",
            "髙橋",
            "まつり",
            "ﾏﾂﾘ",
            "側溝 ごみ",
            "　側溝　訓練　",
            "通学路の側溝",
            "家の前",
        ] {
            check_found(&hall, words, &all).await;
        }
        for words in [
            "側道",
            "災防",
            "側溝 公園",
            "路側",
            "",
            "　",
            "。、",
            "\"",
            "'",
        ] {
            check_found(&hall, words, &[]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_that_can_be_typed_breaks_the_search() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        for text in [
            "O'Brien \\ \"quoted\" (a) : * ^ - + AND OR NOT NEAR",
            "%_;--/**/$1?1{uuid}",
            "𠮷野家 葛󠄀城 ㍿ ① Ⅲ ﷺ",
            "e\u{301} ก็ नमस्ते 안녕 👨‍👩‍👧‍👦",
        ] {
            let it = public();
            save(&hall, &it, text, &[text], at(0)).await;
            for word in text.split(' ').chain([text]) {
                let found = found(&hall, word).await;
                let is_said = text::query(word).is_some();
                let is_found = found.iter().any(|found| found.subject == it.subject);
                assert_eq!(is_found, is_said, "{word:?} in {text:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_replaced_or_forgotten_or_undone_is_not_found() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let it = public();
        save(&hall, &it, "古い題", &["側溝", "公園"], at(0)).await;
        save(&hall, &it, "新しい題", &["街灯"], at(1)).await;
        check_found(&hall, "街灯", &["新しい題"]).await;
        check_found(&hall, "側溝", &[]).await;
        check_found(&hall, "古い", &[]).await;

        drop(saving(&hall, &it, "書きかけ", &["空き家"], at(2)).await);
        check_found(&hall, "空き家", &[]).await;
        check_found(&hall, "街灯", &["新しい題"]).await;

        let desk = desk(&hall, vec![grant(Role::CommunitySection, office())], at(3));
        let mut tx = desk.write().await.expect("a turn to write");
        forget(&mut tx, it.subject).await.expect("forgotten");
        let permit = desk.may(Action::Read, &it).expect("the section reads all");
        tx.commit(permit, Change::new((), Fact::new("trial.forget")))
            .await
            .expect("a commit");
        check_found(&hall, "街灯", &[]).await;
    })
    .await;
}

#[tokio::test]
async fn only_what_the_reader_may_see_is_found() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let (road, other) = (office(), office());
        let held = Standing {
            visibility: Visibility::Closed,
            holder: Some(road),
            ..Standing::public(city().child("misato"))
        };
        save(
            &hall,
            &thing(Resource::Concern, held),
            "側溝の件",
            &["内密"],
            at(0),
        )
        .await;
        let members = Standing {
            visibility: Visibility::Members,
            ..Standing::public(city().child("misato"))
        };
        save(
            &hall,
            &thing(Resource::Meeting, members),
            "定例会",
            &["内密"],
            at(1),
        )
        .await;
        let check = async |grants: Vec<Grant>, expected: &[&str]| {
            let desk = desk(&hall, grants, at(2));
            let found = find(&mut *read(&hall).await, &desk, "内密", None, None).await;
            let titles: Vec<_> = found
                .expect("an answer")
                .into_iter()
                .map(|it| it.title)
                .collect();
            assert_eq!(titles, expected);
        };
        check(vec![], &[]).await;
        check(vec![grant(Role::Department, other)], &[]).await;
        check(vec![grant(Role::Department, road)], &["側溝の件"]).await;
        check(vec![grant(Role::MemberOrganisation, other)], &["定例会"]).await;
        check(
            vec![grant(Role::CommunitySection, other)],
            &["定例会", "側溝の件"],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_newest_come_first_and_pages_neither_repeat_nor_skip() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        for number in 0..45 {
            // Five things at a time change in the same moment.
            let title = format!("側溝 {number}");
            save(&hall, &public(), &title, &["本文"], at(number / 5)).await;
        }
        save(
            &hall,
            &thing(Resource::Meeting, Standing::public(city())),
            "側溝の会",
            &[],
            at(99),
        )
        .await;
        let desk = desk(&hall, Vec::new(), at(100));
        let mut pages = Vec::new();
        let mut after = None;
        loop {
            let kind = Some(Resource::Concern);
            let page = find(&mut *read(&hall).await, &desk, "側溝", kind, after).await;
            let page = page.expect("a page");
            // The place travels through an address.
            after = page
                .last()
                .map(|it| it.cursor().to_string().parse().expect("a place"));
            if page.is_empty() {
                break;
            }
            pages.push(page);
        }
        let sizes: Vec<usize> = pages.iter().map(Vec::len).collect();
        assert_eq!(sizes, [20, 20, 5]);
        let all = pages.concat();
        assert!(all.is_sorted_by_key(|it| std::cmp::Reverse(it.changed_at)));
        let mut ids: Vec<Uuid> = all.iter().map(|it| it.subject.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 45);
        assert_eq!(found(&hall, "側溝").await[0].title, "側溝の会");
    })
    .await;
}

#[tokio::test]
async fn the_excerpt_is_the_part_with_most_of_the_words() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let filling = "雨の日に水があふれる。".repeat(20);
        let far = format!("{filling}側溝のふたが割れている。{filling}");
        save(
            &hall,
            &public(),
            "三里の件",
            &["道路の件で電話があった。", &far],
            at(0),
        )
        .await;
        let check = async |words: &str, part: &str| {
            let found = found(&hall, words).await;
            assert!(
                found[0].excerpt.contains(part),
                "{words}: {}",
                found[0].excerpt
            );
            assert!(found[0].excerpt.chars().count() <= 160);
        };
        check("側溝", "側溝のふた").await;
        check("電話", "電話があった").await;
        check("水 ふた", "側溝のふた").await;
        check("三里", "道路の件").await;
    })
    .await;
}

#[test]
fn a_place_in_the_results_that_was_tampered_with_is_none() {
    for text in ["", ".", "1", "x.y", "1.2", "99999999999999999999.0189"] {
        assert_eq!(text.parse::<Cursor>(), Err(NoCursor), "{text}");
    }
}

#[tokio::test]
async fn what_is_more_closed_than_its_thing_is_found_by_those_who_may_read_it() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let it = public();
        let section = desk(&hall, vec![grant(Role::CommunitySection, office())], at(0));
        let mut tx = section.write().await.expect("a turn to write");
        let entry = Entry {
            subject: it.subject,
            standing: &it.standing,
            title: "通学路の側溝",
            paragraphs: &["ふたが割れている。"],
        };
        let closer = [(Visibility::Members, "山田さんの家の前で転んだ。")];
        put_with(&mut tx, entry, &closer).await.expect("an entry");
        let permit = section
            .may(Action::Read, &it)
            .expect("the section reads all");
        let change = Change::new((), Fact::new("trial.save"));
        tx.commit(permit, change).await.expect("a commit");
        check_found(&hall, "ふた", &["通学路の側溝"]).await;
        check_found(&hall, "山田", &[]).await;
        check_found(&hall, "側溝 転んだ", &[]).await;
        let within = find(&mut *read(&hall).await, &section, "側溝 山田", None, None).await;
        let within = within.expect("an answer");
        assert_eq!(within.len(), 1);
        assert_eq!(within[0].excerpt, "ふたが割れている。");
    })
    .await;
}

/// More pieces than are looked up one by one answer to a common word; its things are walked instead.
#[tokio::test]
async fn a_word_of_every_thing_leads_to_the_newest_that_may_be_read() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let many = thing(Resource::Concern, Standing::public(city().child("misato")));
        let closed = Standing {
            visibility: Visibility::Closed,
            ..Standing::public(city().child("misato"))
        };
        let desk = desk(&hall, vec![grant(Role::CommunitySection, office())], at(0));
        let mut tx = desk.write().await.expect("a turn to write");
        for n in 0..2_100_u32 {
            let (id, kind) = (Uuid::now_v7(), Resource::Concern);
            let title = format!("道路の話{n}");
            let rare = if n % 700 == 0 {
                "灯台の道路"
            } else {
                "坂の下"
            };
            let entry = Entry {
                subject: Subject { kind, id },
                standing: if n == 2_099 { &closed } else { &many.standing },
                title: &title,
                paragraphs: &[rare],
            };
            put(&mut tx, entry).await.expect("an entry");
        }
        let permit = desk
            .may(Action::Read, &many)
            .expect("the section reads all");
        let fact = Fact::new("trial.save");
        tx.commit(permit, Change::new((), fact))
            .await
            .expect("a commit");
        save(&hall, &public(), "道路の灯台", &["道路"], at(10)).await;

        let common = found(&hall, "道路").await;
        assert_eq!(common.len(), PAGE);
        assert_eq!(common[0].title, "道路の灯台");
        assert!(common.iter().all(|it| it.title != "道路の話2099"));
        check_found(
            &hall,
            "道路 灯台",
            &["道路の灯台", "道路の話0", "道路の話1400", "道路の話700"],
        )
        .await;
        check_found(&hall, "道路の話2098", &["道路の話2098"]).await;
        check_found(&hall, "道路の話2099", &[]).await;
        assert_eq!(found(&hall, "道路 話").await.len(), PAGE);
    })
    .await;
}
