//! Texts that people wrote, in the language in which they wrote them.

use std::fmt;
use std::ops::Range;

use askama::filters::{Escaper, Html, HtmlSafe};
use kernel::lang::Lang;

/// Somebody's text within a page that may be in another language.
#[derive(Clone, Debug)]
pub struct Said {
    text: String,
    /// What of it is marked as Japanese.
    marked: Range<usize>,
}

impl Said {
    pub(super) fn new(page: Lang, text: String) -> Said {
        let marked = match page {
            Lang::Ja => 0..0,
            Lang::En => japanese(&text),
        };
        Said { text, marked }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { start, end } = self.marked;
        Html.write_escaped_str(&mut *f, &self.text[..start])?;
        if start < end {
            f.write_str("<span lang=\"ja\">")?;
            Html.write_escaped_str(&mut *f, &self.text[start..end])?;
            f.write_str("</span>")?;
        }
        Html.write_escaped_str(&mut *f, &self.text[end..])
    }
}

impl HtmlSafe for Said {}

/// Whether a text is Japanese, at least in part.
pub fn is_japanese(text: &str) -> bool {
    !japanese(text).is_empty()
}

/// From the first letter of a text that only Japanese has to the last; empty where it has none.
fn japanese(text: &str) -> Range<usize> {
    let is_ours = |it: char| matches!(it, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let mut ours = text.char_indices().filter(|(_, it)| is_ours(*it));
    let Some((start, first)) = ours.next() else {
        return 0..0;
    };
    let (last, letter) = ours.next_back().unwrap_or((start, first));
    start..last + letter.len_utf8()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_marked_where_the_page_is_in_another_language() {
        let check = |page: Lang, text: &str, expected: &str| {
            assert_eq!(Said::new(page, text.to_owned()).to_string(), expected);
        };
        check(Lang::Ja, "側溝のふた", "側溝のふた");
        check(
            Lang::En,
            "R5-0001 側溝 & <ふた> Thu",
            "R5-0001 <span lang=\"ja\">側溝 &#38; &#60;ふた</span>&#62; Thu",
        );
        check(Lang::En, "会", "<span lang=\"ja\">会</span>");
        check(Lang::En, "A & B", "A &#38; B");
        check(Lang::En, "", "");
    }
}
