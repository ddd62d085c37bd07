//! The forty-seven prefectures, by the first two digits of the codes of their municipalities
//! (全国地方公共団体コード, 総務省).

/// A prefecture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prefecture {
    /// Its own code, with the check digit.
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) kana: &'static str,
    pub(super) name_en: &'static str,
}

/// The prefecture in which a municipality with this code lies.
pub(super) fn of(municipality: &str) -> Option<Prefecture> {
    let number = municipality.get(..2)?;
    let row = ALL.iter().find(|row| row.0.starts_with(number))?;
    Some(Prefecture {
        code: row.0,
        name: row.1,
        kana: row.2,
        name_en: row.3,
    })
}

const ALL: [(&str, &str, &str, &str); 47] = [
    ("010006", "北海道", "ほっかいどう", "Hokkaido"),
    ("020001", "青森県", "あおもりけん", "Aomori Prefecture"),
    ("030007", "岩手県", "いわてけん", "Iwate Prefecture"),
    ("040002", "宮城県", "みやぎけん", "Miyagi Prefecture"),
    ("050008", "秋田県", "あきたけん", "Akita Prefecture"),
    ("060003", "山形県", "やまがたけん", "Yamagata Prefecture"),
    ("070009", "福島県", "ふくしまけん", "Fukushima Prefecture"),
    ("080004", "茨城県", "いばらきけん", "Ibaraki Prefecture"),
    ("090000", "栃木県", "とちぎけん", "Tochigi Prefecture"),
    ("100005", "群馬県", "ぐんまけん", "Gunma Prefecture"),
    ("110001", "埼玉県", "さいたまけん", "Saitama Prefecture"),
    ("120006", "千葉県", "ちばけん", "Chiba Prefecture"),
    ("130001", "東京都", "とうきょうと", "Tokyo Metropolis"),
    ("140007", "神奈川県", "かながわけん", "Kanagawa Prefecture"),
    ("150002", "新潟県", "にいがたけん", "Niigata Prefecture"),
    ("160008", "富山県", "とやまけん", "Toyama Prefecture"),
    ("170003", "石川県", "いしかわけん", "Ishikawa Prefecture"),
    ("180009", "福井県", "ふくいけん", "Fukui Prefecture"),
    ("190004", "山梨県", "やまなしけん", "Yamanashi Prefecture"),
    ("200000", "長野県", "ながのけん", "Nagano Prefecture"),
    ("210005", "岐阜県", "ぎふけん", "Gifu Prefecture"),
    ("220001", "静岡県", "しずおかけん", "Shizuoka Prefecture"),
    ("230006", "愛知県", "あいちけん", "Aichi Prefecture"),
    ("240001", "三重県", "みえけん", "Mie Prefecture"),
    ("250007", "滋賀県", "しがけん", "Shiga Prefecture"),
    ("260002", "京都府", "きょうとふ", "Kyoto Prefecture"),
    ("270008", "大阪府", "おおさかふ", "Osaka Prefecture"),
    ("280003", "兵庫県", "ひょうごけん", "Hyogo Prefecture"),
    ("290009", "奈良県", "ならけん", "Nara Prefecture"),
    ("300004", "和歌山県", "わかやまけん", "Wakayama Prefecture"),
    ("310000", "鳥取県", "とっとりけん", "Tottori Prefecture"),
    ("320005", "島根県", "しまねけん", "Shimane Prefecture"),
    ("330001", "岡山県", "おかやまけん", "Okayama Prefecture"),
    ("340006", "広島県", "ひろしまけん", "Hiroshima Prefecture"),
    ("350001", "山口県", "やまぐちけん", "Yamaguchi Prefecture"),
    ("360007", "徳島県", "とくしまけん", "Tokushima Prefecture"),
    ("370002", "香川県", "かがわけん", "Kagawa Prefecture"),
    ("380008", "愛媛県", "えひめけん", "Ehime Prefecture"),
    ("390003", "高知県", "こうちけん", "Kochi Prefecture"),
    ("400009", "福岡県", "ふくおかけん", "Fukuoka Prefecture"),
    ("410004", "佐賀県", "さがけん", "Saga Prefecture"),
    ("420000", "長崎県", "ながさきけん", "Nagasaki Prefecture"),
    ("430005", "熊本県", "くまもとけん", "Kumamoto Prefecture"),
    ("440001", "大分県", "おおいたけん", "Oita Prefecture"),
    ("450006", "宮崎県", "みやざきけん", "Miyazaki Prefecture"),
    ("460001", "鹿児島県", "かごしまけん", "Kagoshima Prefecture"),
    ("470007", "沖縄県", "おきなわけん", "Okinawa Prefecture"),
];

/// Whether a code is one: five digits and the check digit that follows from them.
pub(super) fn is_code(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let [a, b, c, d, e, check] = digits[..] else {
        return false;
    };
    let sum = 6 * a + 5 * b + 4 * c + 3 * d + 2 * e;
    text.len() == 6 && check == (11 - sum % 11) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_check_digit() {
        for row in ALL {
            assert!(is_code(row.0), "{}", row.1);
        }
        let check = |text: &str, expected: bool| assert_eq!(is_code(text), expected, "{text}");
        check("392014", true);
        check("372013", true);
        check("392013", false);
        check("39201", false);
        check("3920144", false);
        check("39201x", false);
    }

    #[test]
    fn a_municipality_lies_in_its_prefecture() {
        let check = |code: &str, expected: Option<&str>| {
            assert_eq!(of(code).map(|it| it.name), expected, "{code}");
        };
        check("392014", Some("高知県"));
        check("011002", Some("北海道"));
        check("482014", None);
        check("", None);
    }
}
