//! Makes people's texts printable: what no font has a shape for is replaced by 〓, the printers' mark
//! for a missing letter, and reported, so that somebody can mend the name by hand.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::case::{Case, Shape};

/// 下駄記号: here a letter is missing.
const MISSING: char = '〓';

/// Texts as they will be printed, and what was lost on the way.
pub(crate) struct Printable<'a> {
    case: &'a Case,
    /// The characters that cannot be printed as they were typed, each once and in order.
    pub(crate) lost: Vec<String>,
}

impl<'a> Printable<'a> {
    pub(crate) const fn with(case: &'a Case) -> Self {
        Printable {
            case,
            lost: Vec::new(),
        }
    }

    /// A text with letters alone that some font has.
    pub(crate) fn text(&mut self, text: &str) -> String {
        let mut printable = String::with_capacity(text.len());
        for cluster in text.graphemes(true) {
            match cluster {
                "\n" | "\r" | "\r\n" | "\u{2028}" | "\u{2029}" => printable.push('\n'),
                "\t" => printable.push(' '),
                typed => self.push(&mut printable, typed),
            }
        }
        printable
    }

    fn push(&mut self, printable: &mut String, cluster: &str) {
        let heard = cluster.chars().filter(|it| !is_silent(*it));
        match self.case.shape(cluster) {
            Shape::There => return printable.extend(heard),
            Shape::Common => printable.extend(heard.filter(|it| !is_selector(*it))),
            Shape::Missing => printable.push(MISSING),
        }
        if !self.lost.iter().any(|it| it == cluster) {
            self.lost.push(cluster.to_owned());
        }
    }

    /// The same for every text of a content, names of fields included: a sheet may print those too.
    pub(crate) fn content(&mut self, content: &Value) -> Value {
        match content {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(all) => all.iter().map(|it| self.content(it)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(name, it)| (self.text(name), self.content(it)))
                .collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) => content.clone(),
        }
    }
}

/// Selects a variant of the letter before it (Unicode, VS1 to VS256 but for those of pictures).
pub(crate) const fn is_selector(it: char) -> bool {
    matches!(it, '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}')
}

/// Has no shape and needs none: control characters, directions, joiners, hints for hyphens. Also the
/// two selectors of signs as text or as picture: there are no pictures here.
pub(crate) fn is_silent(it: char) -> bool {
    it.is_control()
        || matches!(
            it,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FE0E}'
                | '\u{FE0F}'
                | '\u{FEFF}'
                | '\u{E0000}'..='\u{E007F}'
        )
}
