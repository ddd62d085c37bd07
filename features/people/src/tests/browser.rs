//! A browser with a jar for its cookies, behind the real outer layer.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use house::House;
use serde_json::Value;
use tower::ServiceExt;

pub(super) struct Browser {
    app: Router,
    cookies: BTreeMap<String, String>,
    token: Option<String>,
    /// From where it asks.
    from: Option<SocketAddr>,
}

/// What came back.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// Where it leads on to.
    pub(super) location: String,
    headers: HeaderMap,
    pub(super) body: String,
}

impl Answer {
    #[track_caller]
    pub(super) fn is(&self, status: u16) -> &Answer {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    #[track_caller]
    pub(super) fn leads_to(&self, path: &str) -> &Answer {
        self.is(303);
        assert_eq!(self.location, path);
        self
    }

    #[track_caller]
    pub(super) fn shows(&self, text: &str) -> &Answer {
        assert!(
            self.body.contains(text),
            "「{text}」 is not in {}",
            self.body
        );
        self
    }

    #[track_caller]
    pub(super) fn hides(&self, text: &str) -> &Answer {
        assert!(!self.body.contains(text), "「{text}」 is in {}", self.body);
        self
    }

    /// The text of a header; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("a plain header"))
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("an answer in JSON")
    }

    /// The text between two others, such as a token on the page that shows it.
    #[track_caller]
    pub(super) fn between(&self, before: &str, after: &str) -> &str {
        let (_, rest) = self.body.split_once(before).expect("the text before");
        rest.split_once(after).expect("the text after").0
    }
}

impl Browser {
    pub(super) fn of(house: &House) -> Browser {
        let (api, _) = (crate::FEATURE.api)().split_for_parts();
        let routes = (crate::FEATURE.pages)().nest("/api/v1", api);
        Browser {
            app: desk::enter::enter(house.hall(), routes),
            cookies: BTreeMap::new(),
            token: None,
            from: None,
        }
    }

    /// A browser somewhere in the network.
    pub(super) fn at(house: &House, address: &str) -> Browser {
        Browser {
            from: Some(SocketAddr::new(address.parse().expect("an address"), 9)),
            ..Browser::of(house)
        }
    }

    /// Carries the browser to another place; without its session, as after a night.
    pub(super) fn wakes_at(&mut self, address: &str) {
        self.from = Some(SocketAddr::new(address.parse().expect("an address"), 9));
        self.cookies.remove("tsunagi");
    }

    /// A program with a token instead of a browser with a cookie.
    pub(super) fn with_token(house: &House, token: &str) -> Browser {
        Browser {
            token: Some(token.to_owned()),
            ..Browser::of(house)
        }
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, "text/html", String::new())
            .await
    }

    pub(super) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, kind, form).await
    }

    pub(super) async fn post_json(&mut self, path: &str, body: &Value) -> Answer {
        let kind = "application/json";
        self.send(Method::POST, path, kind, body.to_string()).await
    }

    pub(super) async fn log_in(&mut self, login: &str, password: &str) -> Answer {
        self.post("/login", &[("login", login), ("password", password)])
            .await
    }

    async fn send(&mut self, method: Method, path: &str, kind: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "house.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::USER_AGENT, "a browser of the test")
            .header(header::CONTENT_TYPE, kind);
        if let Some(from) = self.from {
            request = request.extension(ConnectInfo(from));
        }
        if !self.cookies.is_empty() {
            let all = self.cookies.iter().map(|(name, it)| format!("{name}={it}"));
            request = request.header(header::COOKIE, all.collect::<Vec<_>>().join("; "));
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer = self.app.clone().oneshot(request).await;
        let answer = answer.expect("the house always answers");
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, 1 << 20).await;
        let mut answer = Answer {
            status: parts.status,
            location: String::new(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&body.expect("a whole body")).into_owned(),
        };
        answer.location = answer.header("location").to_owned();
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let set = set.to_str().expect("a plain cookie");
            assert!(
                set.contains("HttpOnly") && set.contains("SameSite=Lax"),
                "{set}"
            );
            let pair = set.split(';').next().and_then(|it| it.split_once('='));
            let (name, value) = pair.expect("a cookie with a name");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }
}
