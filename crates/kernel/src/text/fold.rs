//! Folding: texts that a reader takes for the same become the same.

use unicode_normalization::UnicodeNormalization;

use super::variants;

/// The shadow of a text for search and comparison; never stored in its place.
///
/// One width, small letters, hiragana for katakana, one form of each character that names vary
/// (髙 → 高), one mark for all hyphens and long vowels, ヶ as け; blanks and middle dots between
/// Japanese characters vanish, because papers break and space names at will.
pub fn fold(text: &str) -> String {
    let visible = text.chars().filter(|it| !is_invisible(*it));
    let small = visible.nfkc().flat_map(char::to_lowercase).nfkc();
    without_joints(small.map(fold_char).nfkc())
}

fn fold_char(character: char) -> char {
    match character {
        'ヶ' | 'ヵ' | 'ゖ' | 'ゕ' => 'け',
        'ァ'..='ヴ' | 'ヽ' | 'ヾ' => shifted(character, -0x60),
        // Hyphens, dashes, lines and swung dashes stand for each other and for the long vowel.
        '-' | '~' | '\u{2010}'..='\u{2015}' | '−' | '─' | '━' | '〜' | '゠' => 'ー',
        other => variants::usual(other),
    }
}

/// Katakana and hiragana lie in two blocks of the same order.
pub(super) fn shifted(character: char, by: i32) -> char {
    u32::from(character)
        .checked_add_signed(by)
        .and_then(char::from_u32)
        .expect("both kana blocks hold characters only")
}

/// Drops blanks and middle dots between Japanese characters; elsewhere blanks become one space.
fn without_joints(text: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    let mut joint = String::new();
    for character in text {
        match character {
            '・' => joint.push('・'),
            blank if blank.is_whitespace() => {
                if !joint.ends_with(' ') {
                    joint.push(' ');
                }
            }
            letter => {
                let before = folded.chars().next_back();
                let is_inside = before.is_some_and(is_japanese) && is_japanese(letter);
                if !is_inside && before.is_some() {
                    folded.push_str(&joint);
                }
                joint.clear();
                folded.push(letter);
            }
        }
    }
    folded
}

/// Kana (after folding: hiragana), the long vowel and Han characters.
fn is_japanese(character: char) -> bool {
    matches!(
        character,
        '々'..='〇' | 'ぁ'..='ゖ' | 'ゝ'..='ヿ' | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Selectors of glyph variants, joiners and marks of direction: nobody types them to search.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}
