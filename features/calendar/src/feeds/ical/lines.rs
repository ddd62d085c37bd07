//! The lines of iCalendar (RFC 5545, 3.1): escaped, folded, ended.

/// How long a line may be, in octets without its end; what is longer goes on behind a space.
const LONGEST: usize = 75;

/// Lines as they are written.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// Adds a line whose value is written as it is: dates, rules, words of the standard, addresses.
    pub(crate) fn put(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// Adds a line whose value is a text; none where there is nothing to say.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.put(name, &escaped(value));
        }
    }

    /// The file.
    pub(crate) fn finish(self) -> String {
        self.0
    }

    /// Folds between characters, never within one: Japanese takes three octets each.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for it in line.chars() {
            if octets + it.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            octets += it.len_utf8();
            self.0.push(it);
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value (3.3.11). Control characters have no place there, apart from ends of lines.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '\\' | ';' | ',' => out.extend(['\\', it]),
            '\n' => out.push_str("\\n"),
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    out
}
