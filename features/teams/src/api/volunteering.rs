//! Calls for volunteers as programs see them.

use axum::http::StatusCode;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::AttendanceRequestId;
use kernel::policy::{Action, Resource};
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts::{self, CallOrder};
use crate::model::Call;
use crate::store::call;
use crate::volunteering::Part;

/// A call for volunteers.
#[derive(Serialize, ToSchema)]
pub(crate) struct CallOut {
    id: String,
    council: String,
    event: String,
    on: String,
    begins_at: Option<String>,
    place: String,
    /// How many are wanted.
    people: u32,
    text: String,
    /// How many staff were asked: those who live there and agreed to be asked.
    told: i64,
}

impl From<Call> for CallOut {
    fn from(it: Call) -> CallOut {
        CallOut {
            id: it.id.to_string(),
            council: it.council.to_string(),
            event: it.event,
            on: it.on.to_string(),
            begins_at: it.begins.map(|clock| clock.to_string()),
            place: it.place,
            people: it.people,
            text: it.text,
            told: it.told,
        }
    }
}

/// The calls to come, the nearest first, at most 50; the rest behind the last of them.
#[utoipa::path(get, path = "/volunteering", tag = "teams", params(Part),
    responses((status = 200, body = Vec<CallOut>)))]
pub(crate) async fn list(
    desk: Desk,
    Query(part): Query<Part>,
) -> Result<Json<Vec<CallOut>>, Failure> {
    let mut tx = desk.read().await?;
    let scope = desk.scope(Action::Read, Resource::AttendanceRequest);
    let (from, after) = (desk.today, part.after());
    let calls = call::list_coming(&mut tx, desk.municipality(), &scope, from, after).await?;
    let calls = calls.into_iter().take(call::PAGE);
    Ok(Json(calls.map(|it| it.call.into()).collect()))
}

/// Calls for volunteers.
#[utoipa::path(post, path = "/volunteering", tag = "teams", request_body = CallOrder,
    responses((status = 201, body = CallOut)))]
pub(crate) async fn call(
    desk: Desk,
    Json(order): Json<CallOrder>,
) -> Result<(StatusCode, Json<CallOut>), Failure> {
    let it = acts::call(&desk, &order).await?;
    Ok((StatusCode::CREATED, Json(it.into())))
}

/// Agrees to be asked.
#[utoipa::path(post, path = "/volunteering/opt-in", tag = "teams", responses((status = 204)))]
pub(crate) async fn opt_in(desk: Desk) -> Result<StatusCode, Failure> {
    acts::opt_in(&desk).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Is not to be asked any more.
#[utoipa::path(post, path = "/volunteering/opt-out", tag = "teams", responses((status = 204)))]
pub(crate) async fn opt_out(desk: Desk) -> Result<StatusCode, Failure> {
    acts::opt_out(&desk).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Promises to come.
#[utoipa::path(post, path = "/volunteering/{id}/promise", tag = "teams",
    params(("id" = String, Path)), responses((status = 200, body = CallOut)))]
pub(crate) async fn promise(
    desk: Desk,
    Path(id): Path<AttendanceRequestId>,
) -> Result<Json<CallOut>, Failure> {
    Ok(Json(acts::promise(&desk, id).await?.into()))
}
