//! The browser that came in with an account before: it is known again at the door, and does not wait
//! there for what others do. That opens nothing: the password is asked all the same.

use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::ids::AccountId;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::seal::Seal;

/// What the marks are for.
const PURPOSE: &str = "device";

/// The name of the cookie.
pub(crate) fn cookie_name(hall: &Hall) -> &'static str {
    match hall.settings().secure_cookies {
        true => "__Host-tsunagi-device",
        false => "tsunagi-device",
    }
}

/// The cookie for a browser that just came in: the one that it has, while that is good.
pub(super) async fn cookie(desk: &Desk, account: AccountId) -> Result<String, Failure> {
    let device = match known(desk, Some(account)).await? {
        Some(device) => device,
        None => desk.new_uuid().simple().to_string(),
    };
    let mark = Seal::of(desk)
        .await?
        .mark(PURPOSE, &format!("{account}/{device}"));
    let cookie = Cookie::build((cookie_name(desk.hall()), format!("{device}.{mark}")))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(desk.hall().settings().secure_cookies)
        .permanent();
    Ok(cookie.to_string())
}

/// The browser of this request, where it came in with the account before.
pub(super) async fn known(
    desk: &Desk,
    account: Option<AccountId>,
) -> Result<Option<String>, Failure> {
    let shown = desk.device().and_then(|shown| shown.split_once('.'));
    let (Some(account), Some((device, mark))) = (account, shown) else {
        return Ok(None);
    };
    let seal = Seal::of(desk).await?;
    let genuine = seal.is_genuine(PURPOSE, &format!("{account}/{device}"), mark);
    Ok(genuine.then(|| device.to_owned()))
}
