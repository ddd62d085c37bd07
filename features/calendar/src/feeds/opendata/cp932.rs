//! 古い表計算用: CP932, and what it cannot hold.

use encoding_rs::SHIFT_JIS;

/// What stands for a character that CP932 does not have, as on paper.
const GETA: char = '〓';

/// A text in CP932, and the characters that it lost, each once. Never `&#…;`, which the encoder itself
/// would write.
pub(super) fn encode(text: &str) -> (Vec<u8>, Vec<char>) {
    let mut lost = Vec::new();
    let mut out = String::with_capacity(text.len());
    for it in text.chars().filter_map(common) {
        if holds(it) {
            out.push(it);
        } else {
            out.push(GETA);
            if !lost.contains(&it) {
                lost.push(it);
            }
        }
    }
    (SHIFT_JIS.encode(&out).0.into_owned(), lost)
}

/// The form in which CP932 knows a character; nothing for the mark of a variant, without which the
/// character is its common form.
fn common(it: char) -> Option<char> {
    match it {
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => None,
        '〜' => Some('～'),
        '—' => Some('―'),
        '‖' => Some('∥'),
        '−' => Some('－'),
        // The encoder would make a backslash of the first, and a tilde of the second.
        '¥' => Some('￥'),
        '‾' => Some('￣'),
        it => Some(it),
    }
}

/// Signs of one's own (外字) lie where CP932 has room for them, and mean nothing on another machine.
fn holds(it: char) -> bool {
    let is_own = matches!(it, '\u{e000}'..='\u{f8ff}');
    let mut room = [0; 4];
    let (_, _, had_errors) = SHIFT_JIS.encode(it.encode_utf8(&mut room));
    !is_own && !had_errors
}
