//! All SQL of the feature.

pub(crate) mod account;
pub(crate) mod grant;
pub(crate) mod organisation;
pub(crate) mod password;
pub(crate) mod person;
pub(crate) mod token;

/// So many characters of what is searched for are looked at: no name is longer.
const SEARCHED: usize = 120;

/// The pattern of texts that hold `words`, with `!` before what would be a sign of its own.
fn containing(words: &str) -> String {
    let mut pattern = String::from("%");
    for letter in words.trim().chars().take(SEARCHED) {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::{SEARCHED, containing};

    #[test]
    fn what_is_searched_for_is_a_text_of_bounded_length() {
        let check = |words: &str, expected: &str| assert_eq!(containing(words), expected);
        check(" みどり ", "%みどり%");
        check("100%_!", "%100!%!_!!%");
        check("", "%%");
        assert_eq!(
            containing(&"あ".repeat(9_999)).chars().count(),
            SEARCHED + 2
        );
    }
}
