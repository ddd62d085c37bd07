//! The acts for programs, each with the order of its form as the body.

use desk::{Desk, Failure, Hall, Json, Path};
use kernel::ids::ConcernId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::out::{self, ConcernOut};
use crate::acts;
use crate::acts::{
    AdviseOrder, AnswerOrder, AskOrder, DeliverOrder, EscalateOrder, ForwardOrder, JoinOrder,
    LeaveOrder, MergeOrder, PostponeOrder, ReopenOrder, SendOrder, TakeOrder, TriageOrder,
};

type Done = Result<Json<ConcernOut>, Failure>;

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident($order:ident) at $path:literal;)*) => {
        $(
            $(#[$doc])*
            #[utoipa::path(post, path = $path, tag = "concerns", params(("id" = String, Path)),
                request_body = $order, responses((status = 200, body = ConcernOut)))]
            async fn $act(desk: Desk, Path(id): Path<ConcernId>, Json(order): Json<$order>) -> Done {
                acts::$act(&desk, id, &order).await?;
                Ok(Json(out::after(&desk, id).await?))
            }
        )*

        pub(super) fn routes() -> OpenApiRouter<Hall> {
            OpenApiRouter::new()$(.routes(routes!($act)))*
        }
    };
}

acts! {
    /// Judges a concern (C6).
    triage(TriageOrder) at "/concerns/{id}/triage";
    /// Sends it to a section as a hot report (C5).
    send(SendOrder) at "/concerns/{id}/send";
    /// Takes what was sent.
    take(TakeOrder) at "/concerns/{id}/take";
    /// Hands it on to the section that it is for.
    forward(ForwardOrder) at "/concerns/{id}/forward";
    /// Answers it.
    answer(AnswerOrder) at "/concerns/{id}/answer";
    /// Tells how the answer was brought back to the district (F2).
    deliver(DeliverOrder) at "/concerns/{id}/deliver";
    /// Opens it again: it was not settled after all.
    reopen(ReopenOrder) at "/concerns/{id}/reopen";
    /// Gives it to the headquarters (B12).
    escalate(EscalateOrder) at "/concerns/{id}/escalate";
    /// Asks more sections to help.
    ask(AskOrder) at "/concerns/{id}/ask";
    /// Says what a section that was asked can add.
    advise(AdviseOrder) at "/concerns/{id}/advise";
    /// Names a later next date, and why.
    postpone(PostponeOrder) at "/concerns/{id}/postpone";
    /// Makes it a part of another concern.
    join(JoinOrder) at "/concerns/{id}/join";
    /// Lets a part stand for itself again.
    leave(LeaveOrder) at "/concerns/{id}/leave";
    /// Lets it live on in another concern that says the same.
    merge(MergeOrder) at "/concerns/{id}/merge";
}
