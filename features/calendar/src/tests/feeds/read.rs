//! A reader of iCalendar for tests, written from the standard and not from the writer: each line is
//! unfolded, its value taken apart.

use house::Reply;

/// One entry: its lines as names, with parameters, and values.
#[derive(Debug, Default)]
pub(super) struct Entry(pub(super) Vec<(String, String)>);

impl Entry {
    /// The value of a line; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(it, _)| it == name);
        found.map_or("", |(_, value)| value)
    }

    /// The same as text.
    pub(super) fn text(&self, name: &str) -> String {
        unescaped(self.get(name))
    }
}

/// The lines of a file, unfolded. Each fits, and each ends as it must.
pub(super) fn unfolded(file: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let body = file.strip_suffix("\r\n").expect("the last line ends too");
    for line in body.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("a line before").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The text of a value.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(it) = signs.next() {
        match it {
            '\\' => match signs.next().expect("something behind a backslash") {
                'n' | 'N' => text.push('\n'),
                other => text.push(other),
            },
            it => text.push(it),
        }
    }
    text
}

/// The entries of a file.
pub(super) fn entries(reply: &Reply) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut is_within = false;
    for line in unfolded(&reply.body) {
        let (name, value) = line.split_once(':').expect("a name and a value");
        match (name, value) {
            ("BEGIN", "VEVENT") => {
                entries.push(Entry::default());
                is_within = true;
            }
            ("END", "VEVENT") => is_within = false,
            _ if is_within => {
                let entry = entries.last_mut().expect("an entry was begun");
                entry.0.push((name.to_owned(), value.to_owned()));
            }
            _ => {}
        }
    }
    entries
}
