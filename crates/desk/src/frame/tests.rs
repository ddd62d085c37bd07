use askama::Template;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use kernel::day::Day;
use kernel::lang::Lang;
use tower::ServiceExt;

use super::{Choice, ErrorPage, FieldErrors, Frame, TextSize, Who, assets};

fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        text_size: TextSize::Standard,
        base: "/takamatsu".to_owned(),
        municipality: "高松市".to_owned(),
        who: Some(Who {
            name: "架空 <花子>".to_owned(),
            role: "会長".to_owned(),
            organisation: "地区07コミュニティ協議会".to_owned(),
        }),
        nav: Vec::new(),
        notice: None,
        once: "token".to_owned(),
        path: "/concerns?page=2&lang=ja".to_owned(),
        demo: true,
        today: Day::constant(2023, 10, 3),
        section: "コミュニティ推進課".to_owned(),
        phone: "(087)000-0000".to_owned(),
    }
}

#[test]
fn addresses_carry_the_municipality_and_forms_the_token() {
    let frame = frame(Lang::Ja);
    assert_eq!(frame.at("/concerns"), "/takamatsu/concerns");
    assert_eq!(frame.act("/concerns"), "/takamatsu/concerns?once=token");
    assert_eq!(
        frame.act("/concerns?a=b"),
        "/takamatsu/concerns?a=b&once=token"
    );
    assert_eq!(frame.phone_digits(), "0870000000");
}

#[test]
fn a_switch_keeps_the_page_and_replaces_one_setting() {
    let check = |path: &str, expected: &str| {
        let frame = Frame {
            path: path.to_owned(),
            ..frame(Lang::Ja)
        };
        assert_eq!(frame.switch("lang", "en"), expected);
    };
    check("/", "/takamatsu/?lang=en");
    check(
        "/concerns?page=2&lang=ja",
        "/takamatsu/concerns?page=2&lang=en",
    );
    check("/concerns?lang", "/takamatsu/concerns?lang=en");
    check(
        "/concerns?language=x",
        "/takamatsu/concerns?language=x&lang=en",
    );
}

#[test]
fn days_speak_the_language_of_the_page() {
    let day = Day::constant(2023, 8, 1);
    assert_eq!(frame(Lang::Ja).day(day), "令和5年8月1日（火）");
    assert_eq!(frame(Lang::En).day(day), "Tue 1 Aug 2023");
}

#[test]
fn a_day_in_a_field_can_be_read_back() {
    let day = Day::constant(2019, 5, 1);
    for lang in Lang::ALL {
        assert_eq!(Day::read(&frame(lang).day_typed(day)), Ok(day));
    }
}

#[test]
fn a_choice_knows_whether_it_is_chosen() {
    let choice = Choice::new("board", "役員会");
    assert!(choice.is("board"));
    assert!(!choice.is(""));
    assert!(choice.is_in(vec!["general".to_owned(), "board".to_owned()]));
    assert!(!choice.is_in(["general"]));
}

#[test]
fn a_field_hears_of_its_own_mistake_only() {
    let mut errors = FieldErrors::none();
    assert!(errors.is_empty());
    errors.add("title", "題名を入れてください");
    assert_eq!(errors.of("title"), "題名を入れてください");
    assert_eq!(errors.of("place"), "");
}

/// One field with everything that can be wrong with it.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "forms.html" as f %}{{ f::problems(frame, errors) }}{{ f::text(frame, "title", "題名", title, "短く", errors.of("title"), true) }}"#
)]
struct OneField {
    frame: Frame,
    title: String,
    errors: FieldErrors,
}

#[test]
fn a_mistake_is_tied_to_its_field_and_listed_with_a_link() {
    let mut errors = FieldErrors::none();
    errors.add("title", "題名を入れてください");
    let page = OneField {
        frame: frame(Lang::Ja),
        title: "\"><b>".to_owned(),
        errors,
    };
    let text = page.render().expect("the templates are complete");
    for part in [
        "href=\"#field-title\"",
        "label class=\"field-label\" for=\"field-title\"",
        "※必須",
        "aria-describedby=\"field-title-help field-title-error\"",
        "aria-invalid=\"true\"",
        "value=\"&#34;&#62;&#60;b&#62;\"",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn a_field_without_a_mistake_says_nothing_of_one() {
    let page = OneField {
        frame: frame(Lang::En),
        title: String::new(),
        errors: FieldErrors::none(),
    };
    let text = page.render().expect("the templates are complete");
    assert!(!text.contains("aria-invalid"));
    assert!(!text.contains("problems"));
    assert!(text.contains("aria-describedby=\"field-title-help\""));
}

#[test]
fn every_error_has_a_calm_page_in_both_languages() {
    for lang in Lang::ALL {
        for status in [403, 404, 409, 422, 500, 503] {
            let page = ErrorPage::of(frame(lang), status).incident("T-1");
            let text = page.render().expect("the templates are complete");
            assert_eq!(text.matches("<h1").count(), 1);
            assert!(text.contains(&format!("<html lang=\"{}\">", lang.tag())));
            assert!(text.contains("tel:0870000000"));
            assert!(text.contains("T-1"));
            assert!(!text.contains("<花子>"), "names are escaped");
            assert!(
                !text.contains(" style="),
                "the policy allows no inline style"
            );
        }
    }
}

async fn fetch(path: &str, name: header::HeaderName, value: &str) -> Response<Body> {
    let request = Request::get(path).header(name, value).body(Body::empty());
    let request = request.expect("the test writes a proper request");
    assets::router()
        .oneshot(request)
        .await
        .expect("a router always answers")
}

fn named(answer: &Response<Body>, name: header::HeaderName) -> &str {
    answer
        .headers()
        .get(name)
        .map_or("", |it| it.to_str().expect("plain text"))
}

#[tokio::test]
async fn assets_travel_in_the_form_the_browser_reads() {
    for (accepts, expected) in [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", ""),
    ] {
        let answer = fetch(assets::url("style.css"), header::ACCEPT_ENCODING, accepts).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(
            named(&answer, header::CONTENT_ENCODING),
            expected,
            "{accepts}"
        );
        assert_eq!(
            named(&answer, header::CONTENT_TYPE),
            "text/css; charset=utf-8"
        );
        assert!(named(&answer, header::CACHE_CONTROL).contains("immutable"));
    }
}

#[tokio::test]
async fn what_the_browser_holds_is_not_sent_again() {
    let first = fetch(assets::url("script.js"), header::ACCEPT_ENCODING, "br").await;
    let tag = named(&first, header::ETAG).to_owned();
    let request = Request::get(assets::url("script.js"))
        .header(header::ACCEPT_ENCODING, "br")
        .header(header::IF_NONE_MATCH, tag)
        .body(Body::empty())
        .expect("the test writes a proper request");
    let second = assets::router()
        .oneshot(request)
        .await
        .expect("a router always answers");
    assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
    let body = to_bytes(second.into_body(), usize::MAX)
        .await
        .expect("an empty body");
    assert!(body.is_empty());
}

#[tokio::test]
async fn an_asset_of_another_content_is_not_found() {
    let answer = fetch("/assets/style-0000000000000000.css", header::ACCEPT, "*/*").await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_style_begins_with_the_tokens_and_knows_paper() {
    let answer = fetch(
        assets::url("style.css"),
        header::ACCEPT_ENCODING,
        "identity",
    )
    .await;
    let body = to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("the whole style");
    let style = String::from_utf8(body.to_vec()).expect("the style is text");
    assert!(style.contains("--color-primitive-blue-900"));
    assert!(style.contains("@media print"));
    assert!(
        !style.contains("url("),
        "the policy and an isolated network allow no outside files"
    );
}
