//! Passwords: argon2id, at least twelve characters, none of those that everybody tries first.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use kernel::refusal::Refusal;

use crate::failure::Failure;
use crate::hall::Hall;

/// The fewest characters of a password.
const SHORTEST: usize = 12;

/// The most characters of a password that somebody chooses.
const LONGEST: usize = 256;

/// What is longer than this, in bytes, is no password of ours: nobody lets us hash a book.
const LONGEST_TYPED: usize = 4 * LONGEST;

/// What people try first, and what attackers therefore try first. A password that is one of
/// these, or little more than one repeated, is refused.
const COMMON: [&str; 24] = [
    "password",
    "passw0rd",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1q2w3e4r",
    "abc123",
    "iloveyou",
    "letmein",
    "welcome",
    "admin",
    "administrator",
    "monkey",
    "dragon",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "sakura",
    "doraemon",
    "himitsu",
    "tsunagi",
    "kochi",
];

/// What is wrong with a password that somebody chose; nothing if it may be used.
pub fn password_faults(password: &str, login: &str) -> Option<Refusal> {
    if password.chars().count() < SHORTEST {
        return Some(
            Refusal::new("account.password_length")
                .with("least", SHORTEST)
                .at("password"),
        );
    }
    if password.chars().count() > LONGEST {
        return Some(
            Refusal::new("account.password_long")
                .with("most", LONGEST)
                .at("password"),
        );
    }
    let folded = password.to_lowercase();
    let mut distinct: Vec<char> = folded.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    // Without its digits and signs, is there more than a well-known word?
    let letters: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
    let known = |word: &str| letters.len() < 2 * word.len() + 4 && letters.contains(word);
    let guessable = distinct.len() < 5
        || is_run(&folded)
        || letters.is_empty()
        || COMMON.iter().any(|word| known(word))
        || (login.len() > 3 && known(&login.to_lowercase()));
    guessable.then(|| Refusal::new("account.password_common").at("password"))
}

/// `123456789012`, `abcdefghijkl` and their like: each character next to the one before.
fn is_run(text: &str) -> bool {
    let bytes = text.as_bytes();
    let steps = bytes
        .windows(2)
        .filter(|pair| pair[0].abs_diff(pair[1]) <= 1)
        .count();
    steps + 3 > bytes.len()
}

/// Hashes a password for the store.
///
/// # Errors
/// When the machine has no randomness.
pub async fn hash_password(hall: &Hall, password: &str) -> Result<String, Failure> {
    let password = password.to_owned();
    on_a_thread(hall, move || {
        let hash: PasswordHash = Argon2::default()
            .hash_password(password.as_bytes())
            .map_err(|why| Failure::Broken(why.to_string()))?;
        Ok(hash.to_string())
    })
    .await
}

/// Compares a password with the hash of the store; without a hash it takes as long and is wrong.
pub(super) async fn verify(
    hall: &Hall,
    password: &str,
    hash: Option<String>,
) -> Result<bool, Failure> {
    /// The hash of nothing that anybody knows.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                          Wb8mR3m9cVfUQkqXvFvT5cY1k6kKq0Yw3mJYJ4v2s3E";
    if password.len() > LONGEST_TYPED {
        return Ok(false);
    }
    let password = password.to_owned();
    on_a_thread(hall, move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let hash = PasswordHash::new(&hash).map_err(|why| Failure::Broken(why.to_string()))?;
        let same = Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok();
        Ok(known && same)
    })
    .await
}

/// Hashing takes tens of milliseconds and 19 MiB: never on a thread that serves requests, and
/// only a few at a time.
async fn on_a_thread<T: Send + 'static>(
    hall: &Hall,
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let _place = hall
        .hashing()
        .acquire()
        .await
        .map_err(|why| Failure::Broken(why.to_string()))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|why| Failure::Broken(why.to_string()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_twelve_characters_and_is_not_among_the_common_ones() {
        let check = |password: &str, expected: Option<&str>| {
            let got = password_faults(password, "community").map(|no| no.rule);
            assert_eq!(got, expected, "{password}");
        };
        check("みさとのうみべのまち", Some("account.password_length"));
        check("みさとのうみべのまちなみ", None);
        check(&"みさと浜の道 ".repeat(37), Some("account.password_long"));
        check("password1234", Some("account.password_common"));
        check("passwordpassword", Some("account.password_common"));
        check("123456789012", Some("account.password_common"));
        check("aaaaaaaaaaaa", Some("account.password_common"));
        check("abcdefghijklmn", Some("account.password_common"));
        check("community2023", Some("account.password_common"));
        check("correct horse battery", None);
        check("yokohama-no-umi-9", None);
    }
}
