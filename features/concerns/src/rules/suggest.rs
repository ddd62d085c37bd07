//! Which section is likely in charge (A8): from the words of its window and from earlier
//! concerns. The reason is shown; a person decides.

use kernel::ids::OrganisationId;
use kernel::text::fold;

use crate::model::Window;

/// A section with the reason for naming it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// The section.
    pub(crate) office: OrganisationId,
    /// Its name.
    pub(crate) name: String,
    /// The words of its window that stand in the concern, the longest first.
    pub(crate) words: Vec<String>,
    /// Does it take the category?
    pub(crate) category: bool,
    /// How many concerns of the category it answered before.
    pub(crate) answered_before: i64,
}

/// The sections that fit, the best first, at most `most`.
pub(crate) fn suggest(
    text: &str,
    category: Option<&str>,
    windows: &[Window],
    most: usize,
) -> Vec<Suggestion> {
    let text = fold(text);
    let mut found: Vec<Suggestion> = windows
        .iter()
        .map(|window| Suggestion {
            office: window.office,
            name: window.name.clone(),
            words: words_in(&text, &window.text),
            category: category.is_some_and(|key| window.categories.iter().any(|it| it == key)),
            answered_before: window.answered_before,
        })
        .filter(|it| !it.words.is_empty() || it.category)
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse(weight(it)));
    found.truncate(most);
    found
}

/// A longer word says more than a short one; what was answered before decides between equals.
fn weight(it: &Suggestion) -> (usize, i64) {
    let words: usize = it.words.iter().map(|word| word.chars().count()).sum();
    (words + if it.category { 4 } else { 0 }, it.answered_before)
}

/// The words of a window that stand in a text. A word that is part of a longer one found, such
/// as 側溝 in 側溝のふた, adds nothing.
fn words_in(text: &str, window: &str) -> Vec<String> {
    let mut words: Vec<&str> = window
        .split(['、', '。', '・', ',', '，'])
        .map(|word| word.trim().trim_end_matches("のこと"))
        .filter(|word| word.chars().count() > 1 && text.contains(&fold(word)))
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        if !kept.iter().any(|longer| longer.contains(word)) {
            kept.push(word.to_owned());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use kernel::ids::Id;
    use uuid::Uuid;

    use super::*;

    fn windows() -> Vec<Window> {
        let window = |n: u128, name: &str, text: &str, category: &str| Window {
            office: Id::new(Uuid::from_u128(n)),
            name: name.into(),
            text: text.into(),
            categories: vec![category.into()],
            answered_before: 0,
        };
        vec![
            window(
                1,
                "道路管理課",
                "道路や水路のこと。側溝、側溝のふた、カーブミラー",
                "road",
            ),
            window(
                2,
                "交通政策課",
                "移動のこと。路線バス、バス停、買い物や病院までの足",
                "transport",
            ),
            window(
                3,
                "学校教育課",
                "学校のこと。通学路、登下校の見守り",
                "children",
            ),
        ]
    }

    #[test]
    fn the_window_whose_words_stand_in_the_voice_comes_first() {
        let check = |text: &str, category: Option<&str>, expected: &[(&str, &[&str])]| {
            let got = suggest(text, category, &windows(), 3);
            let got: Vec<(&str, Vec<&str>)> = got
                .iter()
                .map(|it| {
                    (
                        it.name.as_str(),
                        it.words.iter().map(String::as_str).collect(),
                    )
                })
                .collect();
            let expected: Vec<(&str, Vec<&str>)> = expected
                .iter()
                .map(|(name, words)| (*name, words.to_vec()))
                .collect();
            assert_eq!(got, expected, "{text}");
        };
        check(
            "通学路の側溝のふたが割れていて、子どもが足を落としそうだ",
            Some("road"),
            &[("道路管理課", &["側溝のふた"]), ("学校教育課", &["通学路"])],
        );
        check("ﾊﾞｽ停のベンチ", None, &[("交通政策課", &["バス停"])]);
        check("桜がきれいです", None, &[]);
    }
}
