//! Every part of the frame on four pages, for those who build pages.
//!
//! `cargo run --package desk --example gallery`, then open <http://127.0.0.1:8099/>. Each page is
//! there in both languages (`?lang=en`) and in large letters (`?text=large`).

use askama::Template;
use axum::Router;
use axum::extract::{OriginalUri, Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use desk::frame::{
    Choice, ErrorPage, FieldErrors, Frame, NavItem, Notice, NoticeKind, TextSize, Who, assets,
};
use kernel::day::{Day, Moment, moment_at};
use kernel::lang::Lang;
use std::collections::HashMap;
use std::net::SocketAddr;

const ADDRESS: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8099);
/// Scripts, styles and pictures come from this house alone, as in the product.
const POLICY: &str = "default-src 'self'; frame-ancestors 'none'; form-action 'self'";

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let pages = Router::new()
        .route("/", get(thing).post(back))
        .route("/desk", get(desk_page))
        .route("/form", get(form).post(form))
        .route("/error/{status}", get(error))
        .merge(assets::router())
        .layer(axum::middleware::map_response(guard));
    println!("http://{ADDRESS}/");
    axum::serve(tokio::net::TcpListener::bind(ADDRESS).await?, pages).await
}

async fn guard(mut answer: Response) -> Response {
    let policy = axum::http::HeaderValue::from_static(POLICY);
    answer
        .headers_mut()
        .insert("content-security-policy", policy);
    answer
}

async fn back() -> Redirect {
    Redirect::to("/")
}

/// What a reader may set in the address.
type Settings = Query<HashMap<String, String>>;

fn frame(settings: &Settings, uri: &OriginalUri) -> Frame {
    let set = |key: &str| settings.get(key).map(String::as_str).unwrap_or_default();
    let lang = Lang::read(set("lang")).unwrap_or_default();
    let word = |ja: &str, en: &str| if lang == Lang::Ja { ja } else { en }.to_owned();
    let nav = [
        ("/desk", word("わたしの机", "My desk")),
        ("/", word("案件", "Concerns")),
        ("/form", word("会議", "Meetings")),
        ("/form?wrong=yes", word("協議会", "Councils")),
        ("/error/404", word("応援隊", "Teams")),
        ("/error/500", word("さがす", "Search")),
    ];
    Frame {
        lang,
        text_size: TextSize::read(set("text")).unwrap_or_default(),
        base: String::new(),
        municipality: word("高知市", "Kochi City"),
        who: (set("who") != "nobody").then(|| Who {
            name: word("架空 花子", "Hanako Kakuu"),
            role: word("会長", "Chair"),
            organisation: word("三里まちづくりの会", "Misato council"),
        }),
        nav: nav
            .into_iter()
            .map(|(href, label)| NavItem {
                label,
                href: href.to_owned(),
                current: href == uri.path(),
            })
            .collect(),
        notice: (set("notice") == "yes").then(|| Notice {
            kind: NoticeKind::Success,
            title: word("出席を依頼しました", "The request was sent"),
            text: word(
                "地域活動応援隊から、3日以内に返事します。",
                "The team will answer within three days.",
            ),
        }),
        once: "0190".to_owned(),
        path: uri
            .path_and_query()
            .map_or_else(String::new, ToString::to_string),
        demo: true,
        today: Day::constant(2023, 10, 3),
        section: word("地域コミュニティ推進課", "The community section"),
        phone: "088-000-0000".to_owned(),
    }
}

fn shown(page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => Html(text).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

#[derive(Template)]
#[template(path = "gallery/thing.html")]
struct Thing {
    frame: Frame,
    evening: Moment,
    first: Day,
    second: Day,
}

async fn thing(settings: Settings, uri: OriginalUri) -> Response {
    shown(&Thing {
        frame: frame(&settings, &uri),
        evening: moment_at(Day::constant(2023, 7, 20), 20, 40),
        first: Day::constant(2023, 7, 21),
        second: Day::constant(2023, 8, 1),
    })
}

/// A tile of the chart.
struct District {
    name: &'static str,
    text: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "gallery/desk.html")]
struct DeskPage {
    frame: Frame,
    districts: Vec<District>,
}

async fn desk_page(settings: Settings, uri: OriginalUri) -> Response {
    let frame = frame(&settings, &uri);
    let names = [
        "土佐山",
        "久重",
        "秦",
        "一ツ橋",
        "江ノ口",
        "布師田",
        "一宮東",
        "大津",
        "介良",
        "介良潮見台",
        "五台山",
        "長浜（御畳瀬含む）",
        "高須",
        "第四",
    ];
    let districts = names
        .into_iter()
        .map(|name| match name {
            "高須" | "第四" => (name, frame.in_words("未設立", "Not yet"), "plain"),
            "一宮東" => (name, frame.in_words("設立予定", "Preparing"), "waiting"),
            _ => (name, frame.in_words("認定", "Certified"), "done"),
        })
        .map(|(name, text, tone)| District {
            name,
            text: text.to_owned(),
            tone,
        })
        .collect();
    shown(&DeskPage { districts, frame })
}

#[derive(Template)]
#[template(path = "gallery/form.html")]
struct Form {
    frame: Frame,
    errors: FieldErrors,
    kinds: Vec<Choice>,
    wishes: Vec<Choice>,
    partners: Vec<String>,
}

async fn form(settings: Settings, uri: OriginalUri) -> Response {
    let frame = frame(&settings, &uri);
    let choice = |value: &str, ja, en| Choice::new(value, frame.in_words(ja, en));
    let mut errors = FieldErrors::none();
    if settings.contains_key("wrong") {
        let mut wrong = |field: &str, ja, en| errors.add(field, frame.in_words(ja, en));
        wrong(
            "title",
            "会議の名前を入れてください",
            "Please enter the name of the meeting",
        );
        wrong(
            "held_on",
            "期日は今日より後の日にしてください",
            "Please choose a day after today",
        );
        wrong("answer", "ひとつ選んでください", "Please choose one");
        wrong(
            "agreed",
            "会長の了解を得てから、しるしを付けてください",
            "Please ask the chair first, then tick the box",
        );
    }
    shown(&Form {
        kinds: vec![
            choice("general", "総会", "General meeting"),
            choice("board", "役員会", "Board meeting"),
            choice("regular", "定例会", "Regular meeting"),
        ],
        wishes: vec![
            choice("want", "ぜひ続けたい", "I want to go on"),
            choice(
                "accept",
                "ほかにいなければ続ける",
                "I accept if there is nobody else",
            )
            .explained(frame.in_words("いちばん多い答えです。", "The most frequent answer.")),
            choice("decline", "続けられない", "I cannot go on"),
        ],
        partners: vec!["want".to_owned()],
        errors,
        frame,
    })
}

async fn error(Path(status): Path<u16>, settings: Settings, uri: OriginalUri) -> Response {
    let mut page = ErrorPage::of(frame(&settings, &uri), status);
    if status == 500 {
        page = page.incident("T-2310-0042");
    }
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND);
    (status, shown(&page)).into_response()
}
