//! What people raised stands with the concern that took it up, without anything personal (F3).

use desk::p;
use kernel::change::{Change, Fact};
use kernel::ids::ConcernId;
use kernel::policy::Action;

use super::*;

/// A voice as the suggestion box would have kept it.
async fn raise_voice(house: &House, concern: &str, number: &str, visibility: &str, text: &str) {
    let place = house.hall().home().expect("a municipality");
    let now = house::moment("2023-07-21 08:00");
    let desk = desk::Desk::of_the_house(house.hall(), place, now);
    let id: ConcernId = concern
        .trim_start_matches("/concerns/")
        .parse()
        .expect("an id");
    let mut tx = desk.write().await.expect("a transaction");
    let it = crate::store::load(&mut tx, desk.municipality(), id)
        .await
        .expect("the concern");
    let voice: ConcernId = desk.new_id();
    tx.one_row(
        "insert into voice (municipality, id, number, council, area_path, channel, kind, text,
             spot, raised_on, raised_at, visibility, raiser_name, lang, link_hash, concern,
             concern_since, changed_at, version)
         values ($1, $2, $3, $4, $5, 'box', 'trouble', $6, '', $7, $8, $9, '架空 花子', 'ja', $3, $10,
             $7, $8, 1)",
        p![
            desk.municipality(),
            voice,
            number,
            it.council,
            it.area.as_str(),
            text,
            desk.today,
            now,
            visibility,
            id
        ],
    )
    .await
    .expect("a voice");
    let permit = desk.may(Action::Send, &it).expect("the house may");
    let change = Change::new((), Fact::new("voice.raise"));
    tx.commit(permit, change).await.expect("a commit");
}

#[test]
fn the_voices_of_a_concern_stand_with_it_without_names_b5_f3() {
    house::both(FEATURES, |house| async move {
        let concern = sent_ditch(&house, "public").await;
        raise_voice(&house, &concern, "V5-0001", "members", "孫が<b>落ちた").await;
        raise_voice(&house, &concern, "V5-0002", "closed", "うちの前です").await;
        let when = house.at("2023-07-24 09:00");
        let road = when.clone().by("road").get(&concern).await;
        road.is(200)
            .shows("寄せられた声（2件）")
            .shows("目安箱（サイト）")
            .shows("孫が<b>落ちた")
            .hides("うちの前です")
            .hides("架空 花子");
        assert!(
            road.attributes("main a[href^='/voices/']", "href")
                .is_empty()
        );
        let team = when.clone().by("team_misato").get(&concern).await;
        team.is(200).shows("うちの前です");
        assert_eq!(team.attributes("main a[href^='/voices/']", "href").len(), 2);
        when.get(&concern)
            .await
            .is(200)
            .hides("V5-0001")
            .hides("孫が");

        let other = judged_ditch(&house, "members").await;
        let team = when.by("team_misato");
        let number = team.get(&other).await.all(".page-head .chip").remove(0);
        done(&team, &concern, "merge", &[("into", &number)]).await;
        team.get(&other).await.is(200).shows("寄せられた声（2件）");
    });
}
