//! ログアウト: ends the present session, and it alone.

use desk::{Answer, Desk, session};

pub(crate) async fn post(desk: Desk) -> Answer {
    if let Some(key) = desk.session() {
        session::revoke(&desk, Some(key)).await?;
    }
    desk.see_done("/login", "log-out")
}
