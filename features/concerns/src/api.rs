//! `/api/v1/concerns`: the lists, one concern, and every act with the orders of the forms.

mod acts;
mod out;

use axum::http::StatusCode;
use desk::{Desk, Failure, Hall, Json, Path, Query};
use kernel::ids::ConcernId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::acts::{RaiseOrder, raise};
use crate::inbox::Which;
use crate::show::look;
use crate::store;
use out::{ConcernOut, ConcernsOut};

pub(crate) fn routes() -> OpenApiRouter<Hall> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(one))
        .merge(acts::routes())
}

/// Concerns that the caller may read; without a token the public ones.
#[utoipa::path(get, path = "/concerns", tag = "concerns", params(Which),
    responses((status = 200, body = ConcernsOut)))]
async fn list(desk: Desk, Query(which): Query<Which>) -> Result<Json<ConcernsOut>, Failure> {
    let filter = which.filter(&desk)?;
    let mut tx = desk.read().await?;
    let lines = store::list(&mut tx, &desk, &filter).await?;
    let (lines, next) = store::page(filter.part, lines);
    Ok(Json(ConcernsOut {
        concerns: lines.into_iter().map(Into::into).collect(),
        next: next.map(|place| place.to_string()),
    }))
}

/// One concern: all of it for those who deal with it, the public's view for all others.
#[utoipa::path(get, path = "/concerns/{id}", tag = "concerns",
    params(("id" = String, Path)), responses((status = 200, body = ConcernOut)))]
async fn one(desk: Desk, Path(id): Path<ConcernId>) -> Result<Json<ConcernOut>, Failure> {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let out = ConcernOut::load(&mut tx, &desk, &it).await?;
    drop(tx);
    look(&desk, &it).await?;
    Ok(Json(out))
}

/// Takes up what somebody heard.
#[utoipa::path(post, path = "/concerns", tag = "concerns", request_body = RaiseOrder,
    responses((status = 201, body = ConcernOut)))]
async fn create(
    desk: Desk,
    Json(order): Json<RaiseOrder>,
) -> Result<(StatusCode, Json<ConcernOut>), Failure> {
    let it = raise(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(out::after(&desk, it.id).await?)))
}
