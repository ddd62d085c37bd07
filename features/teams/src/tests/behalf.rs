//! 本人に代わって: what the section writes down for a member says so, on the page and in the record.

use super::*;

#[test]
fn the_section_answers_on_behalf_of_a_member_and_the_record_says_for_whom() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-06-05 10:00", "community_t");
        let request = send(&section, "/api/v1/requests", &keyed_in("2023-06-15"), 201)
            .await
            .json();
        send(
            &section,
            &format!("{}/accept", path(&request)),
            &json!({}),
            200,
        )
        .await;
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        section
            .get(&page)
            .await
            .is(200)
            .shows("本人に代わって出欠を答える");
        let form = section.get(&format!("{page}/answer")).await;
        form.is(200)
            .shows("本人に代わって出欠を答える")
            .shows("だれに代わって");
        let english = takamatsu(&house, "2023-06-05 10:00", "community_t").in_english();
        let form = english.get(&format!("{page}/answer")).await;
        form.is(200)
            .shows("Answer on behalf of a member")
            .hides("Please say whether you can come.");
        // A member speaks for themselves.
        let own = takamatsu(&house, "2023-06-06 10:00", "promoter_07b");
        own.get(&format!("{page}/answer"))
            .await
            .is(200)
            .shows("出欠を答える")
            .hides("本人に代わって");

        let person = promoter("b");
        let yes = [("answer", "yes"), ("person", person.as_str())];
        section
            .post(&format!("{page}/answer"), &yes)
            .await
            .leads_to();
        let no = json!({ "answer": "no", "reason": "会議のため", "person": promoter("a") });
        send(&section, &format!("{}/answer", path(&request)), &no, 200).await;
        let seen = own.get(&page).await;
        seen.is(200)
            .shows("本人に代わって、出席すると答えた")
            .shows("本人に代わって、出席できないと答えた")
            .hides("会議のため");
        let lines = lines_of(&house, "request.answer").await;
        let for_whom: Vec<&Value> = lines
            .iter()
            .map(|(_, notes)| &notes["on_behalf_of"])
            .collect();
        assert_eq!(for_whom, [&json!(promoter("b")), &json!(promoter("a"))]);

        // What they say themselves stands there as their own.
        let answer = format!("{}/answer", path(&request));
        send(&own, &answer, &json!({ "answer": "yes" }), 200).await;
        let lines = lines_of(&house, "request.answer").await;
        let (_, notes) = lines.last().expect("a line");
        assert_eq!(notes["on_behalf_of"], json!(null));
    });
}

#[test]
fn hours_and_what_had_no_request_are_entered_on_behalf_of_a_member() {
    house::both(FEATURES, |house| async move {
        let section = takamatsu(&house, "2023-08-04 09:00", "community_t");
        let order = json!({ "council": council_07(), "kind": "部会", "on": "2023-08-03",
            "from": "19:00", "to": "20:00", "place": "地区07コミュニティセンター", "person": promoter("b") });
        let request = send(&section, "/api/v1/requests/after", &order, 201)
            .await
            .json();
        let hours = json!({ "from": "18:45", "to": "20:00", "person": promoter("b") });
        send(&section, &format!("{}/attend", path(&request)), &hours, 200).await;
        for act in ["request.after", "request.attend"] {
            let lines = lines_of(&house, act).await;
            assert_eq!(lines[0].1["on_behalf_of"], promoter("b"), "{act}");
        }
        let page = format!("/requests/{}", request["id"].as_str().expect("an id"));
        section
            .get(&page)
            .await
            .is(200)
            .shows("本人に代わって出席した時間を入れる")
            .shows("本人に代わって、出席した時間を入れた")
            .shows("本人に代わって、事後に依頼を作った");
    });
}
