//! What every sheet has: title, language, tags, foot, its size.

use desk::paper::{Press, PressError};
use kernel::lang::Lang;
use press::Typesetter;
use serde_json::json;

use crate::{printed, read, sheet, with_text};

#[test]
fn a_sheet_can_be_read_aloud() {
    let printed = printed(&with_text("会議のお知らせ"));
    let file = read(&printed);
    assert_eq!(printed.pages, 1);
    assert_eq!(file.title, "三里地区 行事カレンダー");
    assert_eq!(file.language, "ja");
    assert!(file.is_marked);
    assert!(file.tags.contains(&"H1".to_owned()), "{:?}", file.tags);
    assert!(file.tags.contains(&"P".to_owned()), "{:?}", file.tags);
    assert!(
        file.packet.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{}",
        file.packet
    );
    assert_eq!(file.text(), "三里地区行事カレンダー会議のお知らせ");
}

#[test]
fn the_foot_names_address_day_and_page() {
    let mut notice = with_text(&"三里地区の行事についてお知らせします。".repeat(300));
    let file = read(&printed(&notice));
    let pages = file.feet.len();
    assert!(pages > 1);
    for (at, foot) in file.feet.iter().enumerate() {
        let expected = format!(
            "いまの内容はこちらで見られますhttps://tsunagi.city.example/calendar/2023/misato\
             令和5年8月1日（火）発行{}/{pages}",
            at + 1
        );
        assert_eq!(*foot, expected);
    }

    notice.address = None;
    let file = read(&printed(&notice));
    assert!(file.feet[0].starts_with("令和5年8月1日（火）発行1/"));
}

#[test]
fn an_english_sheet_is_english() {
    let mut notice = with_text("Notice");
    notice.lang = Lang::En;
    notice.title = "Calendar".to_owned();
    let file = read(&printed(&notice));
    assert_eq!((&*file.language, &*file.title), ("en", "Calendar"));
    assert!(
        file.feet[0].contains("IssuedTue1Aug20231/1"),
        "{}",
        file.feet[0]
    );
}

#[test]
fn paper_has_the_sizes_of_iso_216() {
    for (frame, millimetres) in [
        ("sheet", (210.0, 297.0)),
        ("sheet.with(landscape: true)", (297.0, 210.0)),
        ("sheet.with(paper: \"a3\")", (297.0, 420.0)),
        ("sheet.with(paper: \"a3\", landscape: true)", (420.0, 297.0)),
        ("sheet.with(paper: \"a2\")", (420.0, 594.0)),
    ] {
        check_size(frame, millimetres);
    }
}

fn check_size(frame: &str, (width, height): (f32, f32)) {
    let mut notice = with_text("x");
    notice.source = format!("#import \"/house.typ\": *\n#show: {frame}\n= 題").leak();
    let size = read(&printed(&notice)).sizes[0];
    let in_points = |millimetres: f32| millimetres / 25.4 * 72.0;
    assert!(
        (size.0 - in_points(width)).abs() < 0.5 && (size.1 - in_points(height)).abs() < 0.5,
        "{frame}: {size:?}"
    );
}

#[test]
fn a_table_is_read_aloud_as_one() {
    let file = read(&printed(&sheet(
        "#import \"/house.typ\": *\n#show: sheet\n= 表\n\
         #table(columns: 2, table.header[月][行事], ..given.cells)",
        json!({ "cells": ["8月", "夏まつり"] }),
    )));
    for tag in ["TH", "TD", "TR"] {
        assert!(file.tags.contains(&tag.to_owned()), "{:?}", file.tags);
    }
    file.says("夏まつり");
}

#[test]
fn pictures_are_those_of_the_pages() {
    let notice = with_text("会議のお知らせ");
    let picture = |page, sharpness| Typesetter.picture(&notice, page, sharpness);
    let width = |png: &[u8]| u32::from_be_bytes([png[16], png[17], png[18], png[19]]);
    assert_eq!(width(&picture(1, 1.0).expect("a page")), 595);
    assert_eq!(width(&picture(1, 2.0).expect("a page")), 1191);
    // More than anybody sees is not drawn.
    assert_eq!(width(&picture(1, 1e9).expect("a page")), 2381);
    assert_eq!(picture(0, 1.0), Err(PressError::NoSuchPage(0)));
    assert_eq!(picture(2, 1.0), Err(PressError::NoSuchPage(2)));
}
