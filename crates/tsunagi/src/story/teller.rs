//! Tells stories to the house, in the order in which things happened.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use desk::enter::Told;
use desk::hall::Municipality;
use desk::{Desk, Hall};
use kernel::day::{Day, moment_at};
use tower::ServiceExt;

use super::Story;
use super::answer::Answer;
use super::step::{Asked, Saved, Step};
use crate::stop::Stop;

/// Tells the stories of one municipality. They are woven into one by the time of their steps, so
/// that the ledger reads as a true one would; each keeps its own saved values. In every night
/// between two steps, and until the last day, the house does what is due, as it would have done.
///
/// # Errors
/// The first step that did not come out as told: file, step, what was sent and what came back.
pub async fn tell(
    hall: &Hall,
    app: &Router,
    place: &Arc<Municipality>,
    stories: &[Story],
    last: Day,
) -> Result<(), Stop> {
    let base = hall.base(place);
    let mut all: Vec<(usize, usize, &Step)> = Vec::new();
    for (story, it) in stories.iter().enumerate() {
        all.extend(
            it.steps
                .iter()
                .enumerate()
                .map(|(n, step)| (story, n, step)),
        );
    }
    all.sort_by_key(|(.., step)| step.at);
    let nothing = Saved {
        municipality: &place.code,
        values: BTreeMap::new(),
    };
    let mut saved = vec![nothing; stories.len()];
    let Some(mut today) = all.first().map(|(.., step)| Day::of(step.at)) else {
        return Ok(());
    };
    for (story, number, step) in all {
        pass(hall, place, &mut today, Day::of(step.at)).await?;
        take(app, &base, step, &mut saved[story])
            .await
            .map_err(|why| why.within(&format!("{}, step {}", stories[story].file, number + 1)))?;
    }
    pass(hall, place, &mut today, last).await
}

/// Lets the nights pass until a day.
async fn pass(
    hall: &Hall,
    place: &Arc<Municipality>,
    today: &mut Day,
    until: Day,
) -> Result<(), Stop> {
    while *today < until {
        *today = today.add_days(1);
        let desk = Desk::of_the_house(hall, place.clone(), moment_at(*today, 0, 5));
        for stroke in hall.features().iter().flat_map(|it| it.strokes) {
            stroke(&desk)
                .await
                .map_err(|why| Stop::of(hall, why).within(&today.to_string()))?;
        }
    }
    Ok(())
}

async fn take(app: &Router, base: &str, step: &Step, saved: &mut Saved<'_>) -> Result<(), Stop> {
    let asked = step.ask(saved)?;
    let answer = send(app, base, step, &asked).await?;
    let fault = |why: String| {
        let sent = asked.content.as_ref().map_or("", |content| &content.text);
        Stop::refused(format!(
            "{} {} {sent}\n{} {}\n{why}",
            asked.method,
            asked.path,
            answer.status,
            answer.shown()
        ))
    };
    if !answer.is(step.expect) {
        let expected = step
            .expect
            .map_or("success".to_owned(), |it| it.to_string());
        return Err(fault(format!("expected was {expected}")));
    }
    for (pointer, expected) in step.sights(saved)? {
        if answer.at(pointer) != Some(&expected) {
            let found = answer.at(pointer);
            return Err(fault(format!(
                "{pointer} is {found:?}, expected was {expected}"
            )));
        }
    }
    for (name, pointer) in &step.save {
        let value = answer
            .text_at(pointer)
            .ok_or_else(|| fault(format!("there is nothing to save at {pointer}")))?;
        saved.values.insert(name.clone(), value);
    }
    Ok(())
}

async fn send(app: &Router, base: &str, step: &Step, asked: &Asked) -> Result<Answer, Stop> {
    let mut request = Request::builder()
        .method(asked.method)
        .uri(format!("{base}{}", asked.path))
        .header("sec-fetch-site", "same-origin")
        .header(header::ACCEPT_LANGUAGE, "ja");
    let mut body = Body::empty();
    if let Some(content) = &asked.content {
        request = request.header(header::CONTENT_TYPE, content.kind);
        body = Body::from(content.text.clone());
    }
    let mut request = request
        .body(body)
        .map_err(|why| Stop::refused(format!("{}: {why}", asked.path)))?;
    request.extensions_mut().insert(Told {
        at: step.at,
        by: step.by.clone(),
    });
    let Ok(response) = app.clone().oneshot(request).await;
    Ok(Answer::read(response).await)
}
