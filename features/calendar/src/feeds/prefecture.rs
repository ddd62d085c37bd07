//! 都道府県, by the first two digits of a municipality's code (JIS X 0401).

/// In the order of their numbers, from 01 on.
const NAMES: [&str; 47] = [
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

/// The prefecture in which the municipality of a code lies; empty for a code that is none.
pub(crate) fn prefecture(code: &str) -> &'static str {
    let number = code.get(..2).and_then(|it| it.parse::<usize>().ok());
    let place = number.and_then(|it| it.checked_sub(1));
    place
        .and_then(|it| NAMES.get(it))
        .copied()
        .unwrap_or_default()
}
