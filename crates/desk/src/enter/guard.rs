//! What protects every answer and every act.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;

use crate::desk::Desk;
use kernel::refusal::Refusal;

use crate::failure::Failure;
use crate::hall::Hall;

/// Refuses acts that another site's page sends in the name of our reader. Browsers say where a
/// request comes from; a program with a token sends neither header and carries no cookie.
///
/// # Errors
/// [`Failure::Refused`] for an act from another site.
pub(super) fn same_site(request: &Request) -> Result<(), Failure> {
    if request.method().is_safe() || is_same_site(request.headers()) {
        return Ok(());
    }
    // The path is left out: it may hold the key of a private link.
    tracing::warn!("refused a request from another site");
    Err(Refusal::new("desk.site").into())
}

/// Where somebody chooses a password of their own.
pub(super) const CHOOSE_PASSWORD: &str = "/me/password";

/// Whether a password of their own is due before anything else: a printed one is known to whoever
/// printed it. Open are the page where it is chosen, the way out, and what pages are made of.
pub(super) fn owes_password(desk: &Desk, path: &str) -> bool {
    let open = path == CHOOSE_PASSWORD || path == "/logout" || path.starts_with("/assets/");
    desk.owes_password() && !open
}

fn is_same_site(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match text(header::ORIGIN) {
        Some(origin) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(header::HOST)
        }
        // Neither header: no browser of the last years. Without a cookie nobody is impersonated.
        None => !headers.contains_key(header::COOKIE),
    }
}

/// The mark of an answer that any site may set into a page of its own. Only a page without acts bears
/// it: what cannot be pressed, nobody can be tricked into pressing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ForAnySite;

/// What a page may load, and who may frame it.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
     form-action 'self'; frame-ancestors 'none'";

/// The same for a page that is framed: it may load our style and nothing else.
const POLICY_FOR_ANY_SITE: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'none'; frame-ancestors *";

/// Sets the headers that every answer has. A page may be stricter about what it tells others of
/// itself and how long it is kept.
pub(super) fn harden(hall: &Hall, response: &mut Response) {
    let policy = match response.extensions().get::<ForAnySite>() {
        Some(ForAnySite) => POLICY_FOR_ANY_SITE,
        None => POLICY,
    };
    let named: [(&str, &str); 4] = [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=()",
        ),
    ];
    let headers = response.headers_mut();
    for (name, value) in named {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if hall.settings().secure_cookies {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    headers
        .entry(header::REFERRER_POLICY)
        .or_insert(HeaderValue::from_static("same-origin"));
    // Pages speak of the moment and of who reads them; files with a hash in their name say
    // otherwise themselves.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_from_another_site_is_refused() {
        let check = |headers: &[(&'static str, &str)], expected: bool| {
            let headers: HeaderMap = headers
                .iter()
                .map(|(name, value)| {
                    let value = HeaderValue::from_str(value).expect("a header");
                    (HeaderName::from_static(name), value)
                })
                .collect();
            assert_eq!(is_same_site(&headers), expected, "{headers:?}");
        };
        check(&[("sec-fetch-site", "same-origin")], true);
        check(&[("sec-fetch-site", "cross-site")], false);
        check(&[("sec-fetch-site", "same-site")], false);
        check(
            &[("origin", "http://a.example"), ("host", "a.example")],
            true,
        );
        check(
            &[("origin", "http://b.example"), ("host", "a.example")],
            false,
        );
        check(&[("origin", "null"), ("host", "a.example")], false);
        check(&[("cookie", "tsunagi=1")], false);
        check(&[], true);
    }
}
