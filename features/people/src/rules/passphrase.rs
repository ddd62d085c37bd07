//! A password to be printed, read out and typed once: syllables instead of signs that look alike.

/// Sounds that are told apart on the telephone and typed the same on every keyboard.
const CONSONANTS: [char; 14] = [
    'b', 'd', 'f', 'g', 'h', 'k', 'm', 'n', 'p', 'r', 's', 't', 'y', 'z',
];
const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Syllables of a passphrase: 70 to the power of ten, about 61 bits.
const SYLLABLES: usize = 10;

/// The passphrase that follows from a fresh secret: `mino-take-hara-sume-yodo`.
///
/// # Panics
/// When the secret has fewer than twenty characters; the desk's have 43.
pub(crate) fn passphrase(secret: &str) -> String {
    let bytes = secret.as_bytes();
    let mut text = String::with_capacity(3 * SYLLABLES);
    for (place, pair) in bytes.chunks_exact(2).take(SYLLABLES).enumerate() {
        if place > 0 && place % 2 == 0 {
            text.push('-');
        }
        // Six bits of chance in each character: twelve choose among seventy almost evenly.
        let number = 64 * six_bits(pair[0]) + six_bits(pair[1]);
        let syllable = number % (CONSONANTS.len() * VOWELS.len());
        text.push(CONSONANTS[syllable / VOWELS.len()]);
        text.push(VOWELS[syllable % VOWELS.len()]);
    }
    assert!(bytes.len() >= 2 * SYLLABLES, "a secret holds enough chance");
    text
}

/// The value of a character of base64, as written in addresses.
fn six_bits(character: u8) -> usize {
    usize::from(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        _ => 63,
    })
}
