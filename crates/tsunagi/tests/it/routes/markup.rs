//! What every page is made of: one heading, its language, nothing that the policy of the browser
//! would stop, and no other language than the reader's.

use std::collections::BTreeSet;

use house::{House, Visitor};
use tsunagi::house::FEATURES;

use super::pages::NOW;
use super::{found, places};
use crate::code::Code;
use crate::lived;
use crate::shelf;
use crate::words::{has_japanese, phrases};

/// Who looks at the pages: together they open all of them.
const READERS: &[Option<&str>] = &[
    None,
    Some("chair_misato"),
    Some("team_misato"),
    Some("community"),
    Some("road"),
    Some("auditor"),
    Some("admin"),
];

/// Elements that have no end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Attributes whose values are read to people.
const READ_ALOUD: &[&str] = &["aria-label", "alt", "title", "placeholder", "content"];

/// A page taken apart.
#[derive(Default)]
struct Markup {
    /// Each element with its attributes.
    elements: Vec<(String, Vec<(String, String)>)>,
    /// Each text that people read, and whether it is marked as Japanese.
    texts: Vec<(String, bool)>,
}

#[test]
fn every_page_is_well_made_and_speaks_one_language() {
    house::sqlite(FEATURES, |house| async move {
        lived::live(&house).await;
        let keys: BTreeSet<String> = phrases::of_the_house()
            .into_iter()
            .flat_map(|words| words.ja.into_keys())
            .filter(|key| key.contains('-'))
            .collect();
        let known = names_in_the_data();
        let mut complaints = BTreeSet::new();
        let mut pages = 0;
        for reader in READERS {
            let visitor = match reader {
                Some(login) => house.at(NOW).by(login),
                None => house.at(NOW),
            };
            for (visitor, lang) in [(visitor.clone(), "ja"), (visitor.in_english(), "en")] {
                for (route, markup) in opened(&house, &visitor).await {
                    pages += 1;
                    let mut faults = faults(&markup, lang, &keys);
                    if lang == "en" {
                        faults.extend(markup.foreign(&known));
                    }
                    complaints.extend(
                        faults
                            .into_iter()
                            .map(|it| format!("{route} ({lang}): {it}")),
                    );
                }
            }
        }
        assert!(pages > 200, "{pages} pages are too few to be all");
        let complaints: Vec<String> = complaints.into_iter().collect();
        assert!(
            complaints.is_empty(),
            "{} faults of pages:\n{}",
            complaints.len(),
            complaints.join("\n")
        );
    });
}

/// All pages that open for a visitor.
async fn opened(house: &House, visitor: &Visitor<'_>) -> Vec<(String, Markup)> {
    let mut all = Vec::new();
    for route in found::all().iter().filter(|route| route.get) {
        for place in places::of(house, "kochi", route).await {
            let reply = visitor.get(&place.path).await;
            let kind = reply
                .headers
                .get("content-type")
                .and_then(|it| it.to_str().ok());
            let is_page = kind.is_some_and(|kind| kind.starts_with("text/html"));
            // Pages that say no are pages too.
            if is_page && !reply.body.is_empty() {
                all.push((place.route, Markup::read(&reply.body)));
            }
        }
    }
    all
}

fn faults(page: &Markup, lang: &str, keys: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let named = |name: &'static str| page.elements.iter().filter(move |(of, _)| of == name);
    let headings = named("h1").count();
    if headings != 1 {
        faults.push(format!("{headings} headings of the first order"));
    }
    let spoken = named("html").find_map(|(_, with)| value(with, "lang"));
    if spoken != Some(lang) {
        faults.push(format!("its language is {spoken:?}"));
    }
    if named("title").count() != 1 {
        faults.push("no title".to_owned());
    }
    if named("style").count() > 0 {
        faults.push("a style of its own".to_owned());
    }
    if named("script").any(|(_, with)| value(with, "src").is_none()) {
        faults.push("a script of its own".to_owned());
    }
    for (name, with) in &page.elements {
        let bad = with
            .iter()
            .find(|(it, _)| it == "style" || it.starts_with("on"));
        if let Some((attribute, _)) = bad {
            faults.push(format!("<{name} {attribute}=…>"));
        }
    }
    let said = page.texts.iter().map(|(text, _)| text.trim());
    faults.extend(
        said.filter(|it| keys.contains(*it))
            .map(|it| format!("the bare key {it}")),
    );
    faults
}

fn value<'a>(with: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = with.iter().find(|(it, _)| it == name);
    found.map(|(_, value)| value.as_str())
}

/// Everything that the samples and the told days name, in which a name may be looked up.
fn names_in_the_data() -> String {
    let mut all = String::new();
    for ending in ["csv", "toml"] {
        for file in shelf::files("sample", ending) {
            all.push_str(&shelf::read(&file));
        }
    }
    let told = Code::of("lived.rs", shelf::read("crates/tsunagi/tests/it/lived.rs"));
    for literal in &told.literals {
        all.push_str(&literal.text);
        all.push('\n');
    }
    all
}

impl Markup {
    /// The Japanese of an English page that is neither marked nor a name of the data.
    fn foreign(&self, known: &str) -> Vec<String> {
        let unmarked = self.texts.iter().filter(|(_, marked)| !marked);
        let words = unmarked.flat_map(|(text, _)| {
            text.split(|c: char| !has_japanese(&c.to_string()))
                .filter(|word| !word.is_empty() && !known.contains(word))
        });
        words
            .map(|word| format!("「{word}」 on an English page"))
            .collect()
    }

    fn read(html: &str) -> Markup {
        let mut page = Markup::default();
        // Open elements, each with whether what is in it is Japanese.
        let mut open: Vec<(String, bool)> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let is_marked = open.last().is_some_and(|(_, marked)| *marked);
            page.say(&rest[..at], is_marked);
            rest = &rest[at..];
            if let Some(behind) = rest.strip_prefix("<!--") {
                rest = behind.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let end = end_of_tag(rest);
            let tag = &rest[1..end];
            rest = rest.get(end + 1..).unwrap_or_default();
            if let Some(name) = tag.strip_prefix('/') {
                if let Some(at) = open.iter().rposition(|(it, _)| it == name.trim()) {
                    open.truncate(at);
                }
                continue;
            }
            let (name, with) = element(tag);
            let marked = match value(&with, "lang") {
                Some(lang) if name != "html" => lang == "ja",
                _ => is_marked,
            };
            for aloud in READ_ALOUD {
                page.say(value(&with, aloud).unwrap_or_default(), marked);
            }
            if name == "script" || name == "style" {
                let closing = format!("</{name}>");
                rest = rest.split_once(&closing).map_or("", |(_, rest)| rest);
            } else if !VOID.contains(&name.as_str()) && !tag.starts_with('!') {
                open.push((name.clone(), marked));
            }
            page.elements.push((name, with));
        }
        page
    }

    fn say(&mut self, text: &str, marked: bool) {
        if !text.trim().is_empty() {
            self.texts.push((text.to_owned(), marked));
        }
    }
}

/// Where a tag ends: at its bracket, quotes left out.
fn end_of_tag(rest: &str) -> usize {
    let mut quoted = None;
    for (at, c) in rest.char_indices() {
        match (c, quoted) {
            ('>', None) => return at,
            ('"' | '\'', None) => quoted = Some(c),
            (c, Some(quote)) if c == quote => quoted = None,
            _ => {}
        }
    }
    rest.len()
}

/// Name and attributes of a tag.
fn element(tag: &str) -> (String, Vec<(String, String)>) {
    let tag = tag.trim_end_matches('/');
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut with = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_whitespace());
        let (attribute, behind) = rest.split_at(end.unwrap_or(rest.len()));
        if attribute.is_empty() {
            return (name.to_lowercase(), with);
        }
        let Some(behind) = behind.strip_prefix('=') else {
            with.push((attribute.to_lowercase(), String::new()));
            rest = behind;
            continue;
        };
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => behind[1..].split_once(quote).unwrap_or((behind, "")),
            None => behind
                .split_once(char::is_whitespace)
                .unwrap_or((behind, "")),
        };
        with.push((attribute.to_lowercase(), value.to_owned()));
        rest = after;
    }
}

#[test]
fn a_page_is_taken_apart_as_browsers_do() {
    let page = Markup::read(
        "<!doctype html><html lang=en><body><h1 class='a b'>One</h1><!-- <h1> -->\
         <p lang=\"ja\">三里<b>地区</b></p><img alt=\"図\" src=x>二<script src=y>if (a<b)</script>",
    );
    assert_eq!(value(&page.elements[1].1, "lang"), Some("en"));
    assert_eq!(
        page.elements
            .iter()
            .filter(|(name, _)| name == "h1")
            .count(),
        1
    );
    let unmarked: Vec<&str> = page
        .texts
        .iter()
        .filter(|(_, marked)| !marked)
        .map(|(text, _)| text.as_str())
        .collect();
    assert_eq!(unmarked, ["One", "図", "二"]);
    assert_eq!(page.foreign("二"), ["「図」 on an English page"]);
}
