//! Words for the copies: plain ones, so that a search has something to choose from.

use crate::rows::at;

/// A word that stands in every fourth concern.
pub const COMMON: &str = "道路";

/// A word that stands in three concerns.
pub const RARE: &str = "灯台";

const THINGS: [&str; 12] = [
    "側溝のふた",
    "街路灯",
    "カーブミラー",
    "公園の遊具",
    "バス停の屋根",
    "空き家の庭木",
    "ごみ集積所の囲い",
    "通学路の白線",
    "避難所の看板",
    "図書室の本だな",
    "用水路の柵",
    "集会所の畳",
];

const TROUBLES: [&str; 7] = [
    "がこわれている",
    "が古くなっている",
    "が足りない",
    "の場所がわかりにくい",
    "で転びそうになった",
    "を直してほしい",
    "の手入れをする人がいない",
];

const PLACES: [&str; 5] = ["小学校の北", "坂の下", "川ぞい", "駅の前", "神社のとなり"];

/// What a copy says, other than its neighbours.
pub(crate) fn said(number: u64) -> (String, String, String) {
    let place = PLACES[at(number / 5, PLACES.len())];
    let thing = THINGS[at(number / 3, THINGS.len())];
    let trouble = TROUBLES[at(number, TROUBLES.len())];
    let on_road = if number.is_multiple_of(4) {
        COMMON
    } else {
        "道"
    };
    let seen_from = if number % 20_000 == 7 { RARE } else { "家" };
    let title = format!("{place}の{thing}{trouble}");
    let words = format!(
        "{place}の{on_road}のそばで、{thing}{trouble}。{seen_from}から見えるところで、\
         子どもや年をとった人がよく通る。{number}番目の話。"
    );
    (title, words, format!("{place}の{on_road}"))
}
