//! 声: what anybody raises, before anybody judged it; the suggestion box and every other way in
//! (B3, B5, C4).
//!
//! Promises: nobody has to say who they are, and nothing is refused but a page without words; no
//! voice is ever without a desk (F1); whoever raised one follows it under a private link until the
//! answer is back, and says whether that settles it (F2); who raised it is read behind a permit of
//! its own, and every look stands in the ledger (F7).
//!
//! A voice becomes a concern through [`concerns::take_up`], or joins one that says the same. It is
//! never merged away: it keeps its number, its words and its raiser, and follows its concern
//! wherever that is merged into.

mod act;
mod acts;
mod api;
mod assign;
mod code;
mod consult;
mod contact;
mod follow;
mod intake;
mod join;
mod key_in;
mod lifecycle;
mod list;
mod model;
mod new;
mod note;
mod orders;
mod photo;
mod picture;
mod press;
mod private;
mod receipt;
mod rules;
mod sheets;
mod show;
mod store;
mod take_up;
#[cfg(test)]
mod tests;
mod vocabulary;
mod wording;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use desk::db::SchemaFile;
use desk::feature::Later;
use desk::sheet::Sheet;
use desk::{Desk, Failure, Feature, Hall, Place};
use kernel::policy::{Action, Resource};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The feature, as the house sees it.
pub static FEATURE: Feature = Feature {
    name: "voices",
    schema: &[SchemaFile {
        name: "0070-voices.sql",
        text: include_str!("../schema/0070-voices.sql"),
    }],
    pages,
    api: api_routes,
    say: Words::say,
    places,
    lifecycles: &[&lifecycle::VOICE],
    sheets: &[Sheet {
        file: "suggestion_boxes.csv",
        load: sheets::suggestion_boxes,
    }],
    strokes: &[tell_raisers],
    rules: rules::BOOK,
    dues: &[],
    follows: &[],
};

fn pages() -> Router<Hall> {
    Router::new()
        .route("/voices", get(list::get))
        .route(
            "/voices/new",
            get(new::get)
                .post(new::post)
                .layer(DefaultBodyLimit::max(intake::LONGEST))
                .layer(from_fn(intake::in_turn)),
        )
        .route("/voices/key", get(key_in::get).post(key_in::post))
        .route(
            "/voices/follow",
            get(follow::get_find).post(follow::post_find),
        )
        .route("/voices/follow/{key}", get(follow::get))
        .route("/voices/follow/{key}/receipt", get(receipt::get))
        .route("/voices/follow/{key}/photo", get(follow::get_photo))
        .route("/voices/follow/{key}/judge", post(follow::post_judge))
        .route(
            "/voices/follow/{key}/supplement",
            post(follow::post_supplement),
        )
        .route("/voices/follow/{key}/reply", post(follow::post_reply))
        .route("/voices/follow/{key}/withdraw", post(follow::post_withdraw))
        .route("/voices/{id}", get(show::get))
        .route("/voices/{id}/photo", get(show::get_photo))
        .route("/voices/{id}/contact", post(contact::post))
        .route(
            "/voices/{id}/take-up",
            get(take_up::get).post(take_up::post),
        )
        .route("/voices/{id}/join", get(join::get).post(join::post))
        .route("/voices/{id}/note", get(note::get).post(note::post))
        .route("/voices/{id}/assign", get(assign::get).post(assign::post))
        .route("/voices/{id}/trust", post(press::post_trust))
        .route("/voices/{id}/leave", post(press::post_leave))
        .route("/voices/{id}/link", post(press::post_link))
}

fn api_routes() -> OpenApiRouter<Hall> {
    let with_picture = OpenApiRouter::new()
        .routes(routes!(api::list, api::raise))
        .layer(DefaultBodyLimit::max(intake::LONGEST_JSON))
        .layer(from_fn(intake::in_turn));
    with_picture
        .routes(routes!(api::key_in))
        .routes(routes!(api::follow))
        .routes(routes!(api::judge))
        .routes(routes!(api::take_up))
        .routes(routes!(api::join))
        .routes(routes!(api::note))
}

/// The box is there for everybody; the tray for those who deal with voices.
fn places(desk: &Desk) -> Vec<Place> {
    let w = Words(desk.lang);
    let the_box = Place {
        label: w.suggestion_box().to_owned(),
        path: "/voices/new",
        order: 40,
    };
    if desk.scope(Action::Read, Resource::Voice).any.is_empty() {
        return match acts::keys_in(desk) {
            true => vec![the_box, calls(w)],
            false => vec![the_box],
        };
    }
    let tray = Place {
        label: w.voices().to_owned(),
        path: "/voices",
        order: 15,
    };
    vec![the_box, tray]
}

/// Where those take in a call who deal with no voices otherwise.
fn calls(w: Words) -> Place {
    Place {
        label: w.key_in_short().to_owned(),
        path: "/voices/key",
        order: 45,
    }
}

fn tell_raisers(desk: &Desk) -> Later<'_, Result<usize, Failure>> {
    Box::pin(acts::tell_raisers(desk))
}
