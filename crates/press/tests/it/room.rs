//! Room that is too small: nothing is lost.

use desk::paper::Sheet;
use serde_json::json;

use crate::{printed, read, sheet};

/// A box of 60 by 15 millimetres for some entries.
fn small_box(entries: &[String]) -> Sheet {
    sheet(
        "#import \"/house.typ\": *\n#show: sheet\n= 箱\n\
         #block(width: 60mm, height: 15mm, fit(given.entries, label: \"8月1日\"))",
        json!({ "entries": entries }),
    )
}

#[test]
fn what_fits_stands_there() {
    let file = read(&printed(&small_box(&[
        "夏まつり".to_owned(),
        "清掃".to_owned(),
    ])));
    assert_eq!(file.text(), "箱夏まつり清掃");
}

#[test]
fn what_does_not_fit_stands_in_the_list() {
    for count in 1..30 {
        let entries: Vec<String> = (1..=count)
            .map(|at| format!("第{at}回 行事の名前"))
            .collect();
        let text = read(&printed(&small_box(&entries))).text();
        for entry in &entries {
            let entry: String = entry.split_whitespace().collect();
            assert_eq!(text.matches(&entry).count(), 1, "{entry} in {text}");
        }
        assert_eq!(text.contains("書ききれなかったもの"), text.contains("※1"));
    }
}

#[test]
fn one_long_text_begins_there_and_stands_whole_in_the_list() {
    let long = "とても長い名前".repeat(100);
    let file = read(&printed(&small_box(std::slice::from_ref(&long))));
    assert!(file.text().starts_with("箱とても長い名前"));
    assert!(file.text().contains("…※1書ききれなかったもの※18月1日"));
    file.says(&long);
}

#[test]
fn a_word_wider_than_the_room_is_broken() {
    let address = "https://misato.example/".to_owned() + &"x".repeat(60);
    let file = read(&printed(&small_box(std::slice::from_ref(&address))));
    assert_eq!(file.text().replace('\u{200B}', ""), format!("箱{address}"));

    let word = "x".repeat(800);
    let text = read(&printed(&small_box(std::slice::from_ref(&word)))).text();
    let text = text.replace('\u{200B}', "");
    let (here, list) = text.split_once("書ききれなかったもの").expect("a list");
    assert!(here.starts_with("箱xxx") && here.ends_with("…※1"), "{here}");
    assert_eq!(list, format!("※18月1日{word}"));
}

#[test]
fn several_places_have_marks_of_their_own() {
    let file = read(&printed(&sheet(
        "#import \"/house.typ\": *\n#show: sheet\n= 箱\n\
         #for it in given.all { block(width: 40mm, height: 8mm, fit(it.entries, label: it.day)) }\n\
         #overflow()\n\n終わり",
        json!({ "all": (1..=3).map(|at| json!({
            "day": format!("{at}日"),
            "entries": (0..9).map(|it| format!("行事{at}{it}")).collect::<Vec<_>>(),
        })).collect::<Vec<_>>() }),
    )));
    let text = file.text();
    for at in 1..=3 {
        assert_eq!(text.matches(&format!("※{at}")).count(), 2, "{text}");
        assert!(text.contains(&format!("※{at}{at}日")), "{text}");
    }
    // A sheet that placed the list itself has no second one.
    assert!(text.ends_with("終わり"), "{text}");
}
