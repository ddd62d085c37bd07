//! The lines of a calendar: unfolded, and taken apart into a name, parameters and a value (RFC 5545, 3.1).

/// A line of content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// The name, in capital letters.
    pub(super) name: String,
    /// The parameters, their names in capital letters.
    parameters: Vec<(String, String)>,
    /// The value, as written.
    pub(super) value: String,
}

impl Line {
    /// A parameter; empty where there is none.
    pub(super) fn parameter(&self, name: &str) -> &str {
        let mut all = self.parameters.iter();
        all.find(|(it, _)| it == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// The value as a text, without its escapes.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                other => text.push(other),
            }
        }
        text.trim().to_owned()
    }
}

/// The lines of a text; what is no line of content is left out.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut unfolded: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), unfolded.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => unfolded.push(line.to_owned()),
        }
    }
    unfolded.iter().filter_map(|line| read(line)).collect()
}

fn read(line: &str) -> Option<Line> {
    let (head, value) = split(line, ':')?;
    let (name, mut rest) = split(head, ';').unwrap_or((head, ""));
    let mut parameters = Vec::new();
    while !rest.is_empty() {
        let (parameter, after) = split(rest, ';').unwrap_or((rest, ""));
        if let Some((name, value)) = parameter.split_once('=') {
            let value = value.trim_matches('"').to_owned();
            parameters.push((name.trim().to_ascii_uppercase(), value));
        }
        rest = after;
    }
    Some(Line {
        name: name.trim().to_ascii_uppercase(),
        parameters,
        value: value.to_owned(),
    })
}

/// At the first mark that stands outside of quotes.
fn split(text: &str, mark: char) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let at = text.char_indices().find_map(|(at, letter)| {
        is_quoted ^= letter == '"';
        (!is_quoted && letter == mark).then_some(at)
    })?;
    Some((&text[..at], &text[at + mark.len_utf8()..]))
}
