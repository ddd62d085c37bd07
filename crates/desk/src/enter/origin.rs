//! From where a request comes.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// The address of whoever asks. A web server on this machine says for whom it passes a request on, in
/// the last place of `X-Forwarded-For`; what stands before that, and what others say, may be made up.
pub(super) fn of(request: &Parts) -> Option<IpAddr> {
    let ConnectInfo(from) = request.extensions.get::<ConnectInfo<SocketAddr>>()?;
    let from = from.ip().to_canonical();
    match from.is_loopback() {
        true => Some(passed_on(request).unwrap_or(from)),
        false => Some(from),
    }
}

fn passed_on(request: &Parts) -> Option<IpAddr> {
    let said = request
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?;
    let last = said.to_str().ok()?.rsplit(',').next()?.trim();
    let address: IpAddr = last.parse().ok()?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    #[test]
    fn a_web_server_on_this_machine_says_for_whom_it_asks_and_nobody_else_does() {
        let check = |from: &str, said: &str, expected: &str| {
            let from: SocketAddr = from.parse().expect("an address");
            let request = Request::builder()
                .header("x-forwarded-for", said)
                .extension(ConnectInfo(from))
                .body(())
                .expect("a request");
            let found = of(&request.into_parts().0);
            assert_eq!(found, expected.parse().ok(), "{from} {said}");
        };
        check("127.0.0.1:9", "192.0.2.7", "192.0.2.7");
        check("[::ffff:127.0.0.1]:9", "10.1.1.1, 192.0.2.7", "192.0.2.7");
        check("127.0.0.1:9", "unknown", "127.0.0.1");
        check("192.0.2.1:9", "192.0.2.7", "192.0.2.1");
        check("[2001:db8::1]:9", "", "2001:db8::1");
    }
}
