//! The teller of stories, and the stories of the samples.

use desk::Hall;
use tsunagi::house::FEATURES;
use tsunagi::serve::application;
use tsunagi::story::{Story, tell};
use tsunagi::{samples, story};

/// Tells a story of one file; answers with what was wrong with it.
async fn told(hall: &Hall, script: &str) -> Option<String> {
    let story = match Story::read("kochi/stories/trial.toml", script.as_bytes()) {
        Ok(story) => story,
        Err(why) => return Some(why.to_string()),
    };
    let told = tell(&application(hall), "", &[story]).await;
    told.err().map(|why| why.to_string())
}

#[test]
fn a_story_saves_what_comes_back_and_sees_what_is_there() {
    house::sqlite(FEATURES, |house| async move {
        let script = r#"
            [[step]]
            at = "2023-07-20 19:00"
            by = "team_misato"
            get = "/api/v1/areas?tier=municipality"
            save = { city = "0/id" }
            see = { "0/name" = "高知市", "0/tier" = "municipality" }
            expect = 200

            [[step]]
            at = "2023-07-20 19:05"
            get = "/areas/{city}"
        "#;
        assert_eq!(told(house.hall(), script).await, None);
    });
}

#[test]
fn a_story_that_does_not_come_out_says_where_and_how() {
    house::sqlite(FEATURES, |house| async move {
        let check = async |step: &str, expected: &[&str]| {
            let script = format!("[[step]]\nat = \"2023-07-20 19:00\"\n{step}");
            let said = told(house.hall(), &script).await.expect(step);
            for words in expected {
                assert!(said.contains(words), "{words}: {said}");
            }
        };
        let first = "kochi/stories/trial.toml, step 1";
        check(
            "get = '/areas/nowhere'",
            &[first, "GET /areas/nowhere", "404", "expected was success"],
        )
        .await;
        check(
            "get = '/api/v1/areas?tier=municipality'\nsee = { '0/name' = '高松市' }",
            &[first, "0/name", "高知市", "expected was \"高松市\""],
        )
        .await;
        check(
            "post = '/api/v1/areas'\nbody = { name = '{city}' }",
            &[first, "{city}"],
        )
        .await;
        check("get = '/areas'\nsave = { it = 'id' }", &["nothing to save"]).await;
        check(
            "get = '/areas'\nby = 'nobody'",
            &[first, "expected was success"],
        )
        .await;
        check("get = '/areas'\nfoo = 1", &["trial.toml, line 4", "foo"]).await;
        check("by = 'team_misato'", &["either `get` or `post`"]).await;
    });
}

#[test]
fn stories_are_woven_into_one_by_their_time() {
    house::sqlite(FEATURES, |house| async move {
        let step = |at: &str, path: &str| format!("[[step]]\nat = \"{at}\"\nget = \"{path}\"\n");
        let first = step("2023-07-20 19:00", "/areas") + &step("2023-07-21 19:00", "/third");
        let second = step("2023-07-20 20:00", "/second");
        let read = |file, text: String| Story::read(file, text.as_bytes()).expect("a story");
        let stories = [read("one.toml", first), read("two.toml", second)];
        let said = tell(&application(house.hall()), "", &stories).await;
        let said = said
            .expect_err("two of the pages are not there")
            .to_string();
        assert!(said.starts_with("two.toml, step 1"), "{said}");
    });
}

#[test]
fn the_stories_of_the_samples_come_out() {
    house::both(FEATURES, |house| async move {
        let app = application(house.hall());
        for folder in samples::folders() {
            let code = folder.code().expect("a sample");
            let place = house.hall().by_code(&code).expect("its municipality");
            let stories = folder.stories().expect("stories that can be read");
            let told = story::tell(&app, &house.hall().base(&place), &stories).await;
            if let Err(why) = told {
                panic!("{}: {why}", folder.name);
            }
        }
    });
}
