//! All SQL of the feature.

pub(crate) mod account;
pub(crate) mod grant;
pub(crate) mod organisation;
pub(crate) mod password;
pub(crate) mod person;
pub(crate) mod token;

/// The pattern of texts that hold `words`, with `!` before what would be a sign of its own.
fn containing(words: &str) -> String {
    let mut pattern = String::from("%");
    for letter in words.trim().chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
