//! Reads a message as a mail program does.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A header of a message, unfolded and with its encoded words decoded (RFC 2047).
pub(super) fn header(message: &str, name: &str) -> String {
    let (head, _) = message.split_once("\r\n\r\n").expect("a head and a body");
    let head = head.replace("\r\n ", " ");
    let line = head
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{name}: ")));
    let words = line
        .unwrap_or_else(|| panic!("no {name} in {head}"))
        .split(' ');
    let mut text = String::new();
    let mut after_encoded = false;
    for word in words {
        let encoded = word
            .strip_prefix("=?utf-8?b?")
            .and_then(|word| word.strip_suffix("?="));
        let belongs_to_last = after_encoded && encoded.is_some();
        if !text.is_empty() && !belongs_to_last {
            text.push(' ');
        }
        after_encoded = encoded.is_some();
        match encoded {
            Some(encoded) => text.push_str(&decoded(encoded)),
            None => text.push_str(word),
        }
    }
    text
}

/// The text of a message.
pub(super) fn body(message: &str) -> String {
    let (_, body) = message.split_once("\r\n\r\n").expect("a head and a body");
    match header(message, "Content-Transfer-Encoding").as_str() {
        "base64" => decoded(&body.replace("\r\n", "")).replace("\r\n", "\n"),
        "7bit" => body.replace("\r\n", "\n"),
        other => panic!("no test reads {other}"),
    }
}

fn decoded(base64: &str) -> String {
    String::from_utf8(STANDARD.decode(base64).expect("base64")).expect("UTF-8")
}
