//! The teller of stories, and the stories of the samples.

use std::sync::Mutex;

use axum::Router;
use desk::feature::Later;
use desk::{Desk, Failure, Feature, Hall};
use kernel::day::Day;
use tsunagi::house::FEATURES;
use tsunagi::samples;
use tsunagi::serve::application;
use tsunagi::story::{Story, tell};
use utoipa_axum::router::OpenApiRouter;

/// Tells a story of one file; answers with what was wrong with it.
async fn told(hall: &Hall, script: &str) -> Option<String> {
    let story = match Story::read("kochi/stories/trial.toml", script.as_bytes()) {
        Ok(story) => story,
        Err(why) => return Some(why.to_string()),
    };
    all_told(hall, &[story]).await
}

async fn all_told(hall: &Hall, stories: &[Story]) -> Option<String> {
    let place = hall.home().expect("a municipality");
    let last = Day::constant(2023, 7, 23);
    let told = tell(hall, &application(hall), &place, stories, last).await;
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
        let said = all_told(house.hall(), &stories).await;
        let said = said.expect("two of the pages are not there");
        assert!(said.starts_with("two.toml, step 1"), "{said}");
    });
}

/// The days on which the house did what was due.
static NIGHTS: Mutex<Vec<Day>> = Mutex::new(Vec::new());

fn note_night(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    NIGHTS.lock().expect("one test").push(desk.today);
    Box::pin(async { Ok(1) })
}

static WATCHMAN: Feature = Feature {
    name: "watchman",
    schema: &[],
    pages: Router::new,
    api: OpenApiRouter::new,
    say: |_, _, _| None,
    places: |_| Vec::new(),
    lifecycles: &[],
    sheets: &[],
    strokes: &[note_night],
    rules: &[],
    dues: &[],
    follows: &[],
};

#[test]
fn in_every_night_of_a_story_the_house_does_what_is_due() {
    const FEATURES: &[&Feature] = &[&areas::FEATURE, &people::FEATURE, &WATCHMAN];
    house::sqlite(FEATURES, |house| async move {
        let script = "[[step]]\nat = \"2023-07-20 19:00\"\nget = \"/areas\"\n\
                      [[step]]\nat = \"2023-07-22 09:00\"\nget = \"/areas\"";
        assert_eq!(told(house.hall(), script).await, None);
    });
    let nights = NIGHTS.lock().expect("one test");
    let days: Vec<String> = nights.iter().map(Day::to_string).collect();
    assert_eq!(days, ["2023-07-21", "2023-07-22", "2023-07-23"]);
}

#[test]
fn the_stories_of_the_samples_come_out() {
    house::both(FEATURES, |house| async move {
        let told = samples::tell(house.hall(), &application(house.hall())).await;
        if let Err(why) = told {
            panic!("{why}");
        }
    });
}
