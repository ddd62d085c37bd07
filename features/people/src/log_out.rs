//! ログアウト: ends the present session, and it alone.

use desk::{Answer, Desk, session};

pub(crate) async fn post(desk: Desk) -> Answer {
    if let (Some(account), Some(key)) = (desk.actor.account, desk.session()) {
        session::revoke(&desk, account, Some(key)).await?;
    }
    desk.see_done("/login", "log-out")
}
