//! An example with everything that layouts share.

use desk::paper::{Press, Sheet};
use kernel::day::Day;
use press::Typesetter;
use serde_json::{Value, json};

use crate::{printed, read, sheet};

/// August 2023 of a district, with one day on which more happens than fits.
pub(crate) fn month() -> Sheet {
    let days: Vec<Value> = (1..=31).map(day).collect();
    // The first of August 2023 is a Tuesday.
    let mut cells = vec![Value::Null, Value::Null];
    cells.extend(days);
    cells.resize(35, Value::Null);
    let weeks: Vec<&[Value]> = cells.chunks(7).collect();
    sheet(
        include_str!("example.typ"),
        json!({
            "area": "三里地区",
            "month": "令和5年8月",
            "weekdays": ["日", "月", "火", "水", "木", "金", "土"],
            "weeks": weeks,
            "legend": [
                { "kind": "burnable", "name": "可燃ごみ" },
                { "kind": "plastics", "name": "プラスチック製容器包装" },
                { "kind": "cans", "name": "びん・缶" },
                { "kind": "paper", "name": "紙・布" },
                { "kind": "hazardous", "name": "水銀を含むごみ" },
                { "kind": "bulky", "name": "粗大ごみ" },
            ],
            "organisations": [
                { "letter": "連", "colour": 0, "name": "三里地区地域内連携協議会" },
                { "letter": "小", "colour": 1, "name": "三里小学校" },
                { "letter": "社", "colour": 2, "name": "三里地区社会福祉協議会" },
            ],
            "contact": {
                "name": "高知市 地域コミュニティ推進課",
                "phone": "088-000-0000",
                "hours": "平日 8時30分から17時15分まで",
            },
        }),
    )
}

fn day(number: i8) -> Value {
    let day = Day::constant(2023, 8, number);
    let mut events = Vec::new();
    if number % 7 == 5 {
        events.push(json!({ "letter": "小", "colour": 1, "title": "校庭開放" }));
    }
    if number == 20 {
        for at in 1..=14 {
            let title = format!("三里ふれあい夏まつり 第{at}部 盆踊りと夜市（雨天は翌日に順延）");
            events.push(json!({ "letter": "連", "colour": 0, "title": title }));
        }
    }
    if number == 26 {
        let title = "とても長い名前の行事".repeat(60);
        events.push(json!({ "letter": "社", "colour": 2, "title": title }));
    }
    let rubbish: &[&str] = match number % 7 {
        1 | 4 => &["burnable"],
        2 => &["plastics", "hazardous"],
        3 => &["cans", "paper"],
        5 => &["bulky"],
        _ => &[],
    };
    json!({
        "number": number,
        "said": day.japanese_short(),
        "closed": number % 7 == 6 || number == 11,
        "events": events,
        "rubbish": rubbish,
    })
}

#[test]
fn the_example_is_one_large_page_with_all_it_was_given() {
    let printed = printed(&month());
    assert_eq!(printed.unprintable, Vec::<String>::new());
    let file = read(&printed);
    file.says("三里地区 令和5年8月");
    file.says("校庭開放");
    file.says("088-000-0000");
    for at in 1..=14 {
        file.says(&format!("第{at}部盆踊りと夜市（雨天は翌日に順延）"));
    }
    file.says(&"とても長い名前の行事".repeat(60));
}

/// For eyes: nothing is compared.
#[test]
fn the_example_can_be_looked_at() {
    let picture = Typesetter.picture(&month(), 1, 2.0).expect("a picture");
    assert!(picture.starts_with(b"\x89PNG"));
    if let Some(folder) = std::env::var_os("TSUNAGI_PICTURES") {
        let folder = std::path::Path::new(&folder);
        std::fs::write(folder.join("example.png"), picture).expect("a folder to write to");
        let pdf = printed(&month()).pdf;
        std::fs::write(folder.join("example.pdf"), pdf).expect("a folder to write to");
    }
}
