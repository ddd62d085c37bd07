//! Raisers who left an address hear of an answer, each once, whoever fails and however many nodes
//! strike.

use super::*;

/// Two voices with an address in a concern whose answer is just brought back.
async fn answered(house: &House) -> (Voice, Voice) {
    let section = house.at(NOW).by("community");
    let one = json!({ "text": BUS, "mail": "one@example.jp" });
    let one = raised(&house.at(NOW), one).await;
    let other = json!({ "text": "バスがない", "mail": "other@example.jp" });
    let other = raised(&house.at(NOW), other).await;
    let (concern, number) = taken_up(&section, &one, "バスの減便").await;
    let join = format!("/api/v1/voices/{}/join", other.id);
    let joined = section
        .post_json(&join, &json!({ "concern": number }))
        .await;
    joined.is(200);
    act(&section, &concern, "triage", judged()).await;
    let transport = id_of(house, "organisation", "交通政策課").await;
    act(&section, &concern, "send", json!({ "to": transport })).await;
    let answer = json!({ "kind": "done", "text": "増便しました。" });
    act(&house.at(NOW).by("transport"), &concern, "answer", answer).await;
    let brought = json!({ "on": "2023-08-09", "channel": "telephone", "to_whom": "会長",
        "verdict": "noted" });
    act(&section, &concern, "deliver", brought).await;
    (one, other)
}

/// A stroke of the clock, and whether it says that something failed.
async fn stroke(house: &House, when: &str) -> Result<usize, desk::Failure> {
    let place = house.hall().by_code("392014").expect("the city");
    let desk = Desk::of_the_house(house.hall(), place, house::moment(when));
    (FEATURE.strokes[0])(&desk).await
}

#[test]
fn one_who_cannot_be_told_keeps_nobody_else_from_hearing() {
    house::both(FEATURES, |house| async move {
        let (first, _) = answered(&house).await;
        let spoil = format!(
            "update voice set area_path = 'nowhere' where number = '{}'",
            first.number
        );
        house.tamper(&spoil).await;
        let what = stroke(&house, "2023-08-09 18:00").await;
        assert!(what.is_err(), "the failure is told");
        assert_eq!(letters(&house, "mail-voice-answered").await, 1);
        let again = stroke(&house, "2023-08-09 18:05").await;
        assert!(again.is_err(), "and told again");
        assert_eq!(letters(&house, "mail-voice-answered").await, 1);
    });
}

#[test]
fn two_nodes_that_strike_at_once_tell_everybody_once() {
    house::both(FEATURES, |house| async move {
        answered(&house).await;
        let at = "2023-08-09 18:00";
        let (one, other) = tokio::join!(stroke(&house, at), stroke(&house, at));
        let told = one.expect("a stroke") + other.expect("a stroke");
        assert_eq!(told, 2);
        assert_eq!(letters(&house, "mail-voice-answered").await, 2);
    });
}

#[test]
fn a_stroke_looks_at_what_moved_lately() {
    house::both(FEATURES, |house| async move {
        answered(&house).await;
        assert_eq!(strike(&house, "2023-09-09 18:00").await, 0, "long over");
        assert_eq!(strike(&house, "2023-08-20 18:00").await, 2);
    });
}
