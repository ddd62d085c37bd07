//! Rust as text: its string literals, and the rest of it without comments and texts, so that
//! brackets can be counted and names found.

pub(crate) mod calls;

use std::ops::Range;

use crate::shelf;

/// How the tests at the end of a file of the product begin.
const TESTS: &str = "#[cfg(test)]\nmod tests {";

/// A Rust file.
pub(crate) struct Code {
    /// From the root of the tree.
    pub(crate) path: String,
    /// As it stands there.
    pub(crate) text: String,
    /// The same bytes long; comments and what stands in quotes are blank.
    pub(crate) bare: String,
    /// Every text in quotes, in order.
    pub(crate) literals: Vec<Literal>,
}

/// A text in quotes.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    /// Where its opening quote stands.
    pub(crate) at: usize,
    /// Right behind its closing quote.
    pub(crate) end: usize,
    /// What it means.
    pub(crate) text: String,
}

impl Code {
    /// Reads a text.
    pub(crate) fn of(path: &str, text: String) -> Code {
        let mut code = Code {
            path: path.to_owned(),
            bare: text.clone(),
            text,
            literals: Vec::new(),
        };
        code.cut();
        code
    }

    /// All code of the product below a folder, without its tests.
    pub(crate) fn product(folder: &str) -> Vec<Code> {
        let paths = shelf::files(folder, "rs").into_iter();
        paths
            .filter(|path| !shelf::is_test(path))
            .map(|path| {
                let text = shelf::read(&path);
                let end = text.find(TESTS).unwrap_or(text.len());
                Code::of(&path, text[..end].to_owned())
            })
            .collect()
    }

    /// All tests below a folder: whole files, and those at the end of a file of the product.
    pub(crate) fn tests(folder: &str) -> Vec<Code> {
        let paths = shelf::files(folder, "rs").into_iter();
        paths
            .filter_map(|path| {
                let text = shelf::read(&path);
                let from = if shelf::is_test(&path) {
                    0
                } else {
                    text.find(TESTS)?
                };
                Some(Code::of(&path, text[from..].to_owned()))
            })
            .collect()
    }

    /// The line on which a place lies.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// From behind an opening bracket to its closing one.
    pub(crate) fn within(&self, opening: usize) -> Range<usize> {
        let mut depth = 0;
        for (at, byte) in self.bare.bytes().enumerate().skip(opening) {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        return opening + 1..at;
                    }
                }
                _ => {}
            }
        }
        opening + 1..self.bare.len()
    }

    /// The parts of a range between commas that stand in no further brackets.
    pub(crate) fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let (mut from, mut depth) = (range.start, 0);
        for at in range.clone() {
            match self.bare.as_bytes()[at] {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                b',' if depth == 0 => {
                    parts.push(from..at);
                    from = at + 1;
                }
                _ => {}
            }
        }
        parts.push(from..range.end);
        parts.retain(|part| !self.text[part.clone()].trim().is_empty());
        parts
    }

    /// The literals within a range.
    pub(crate) fn literals_in(&self, range: Range<usize>) -> impl Iterator<Item = &Literal> {
        self.literals
            .iter()
            .filter(move |it| range.contains(&it.at))
    }

    /// The places of a name that stands for itself, not as a part of a longer one.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        self.bare.match_indices(name).filter_map(move |(at, _)| {
            let before = self.bare[..at].chars().next_back().is_some_and(is_name);
            let after = self.bare[at + name.len()..].starts_with(is_name);
            (!before && !after).then_some(at)
        })
    }

    /// Blanks what is not code and takes down what stands in quotes.
    fn cut(&mut self) {
        let mut at = 0;
        while at < self.text.len() {
            let rest = &self.text[at..];
            let end = at
                + match () {
                    () if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
                    () if rest.starts_with("/*") => {
                        rest.find("*/").map_or(rest.len(), |end| end + 2)
                    }
                    () if rest.starts_with('\'') => char_length(rest).unwrap_or(1),
                    () => match quoted(rest, self.text[..at].chars().next_back()) {
                        Some((length, text)) => {
                            self.literals.push(Literal {
                                at,
                                end: at + length,
                                text,
                            });
                            length
                        }
                        None => {
                            at += rest.chars().next().map_or(1, char::len_utf8);
                            continue;
                        }
                    },
                };
            self.blank(at..end);
            at = end;
        }
    }

    fn blank(&mut self, range: Range<usize>) {
        let blanks: String = self.bare[range.clone()]
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect();
        self.bare.replace_range(range, &blanks);
    }
}

/// How long a character in quotes is; nothing for the name of a lifetime.
fn char_length(rest: &str) -> Option<usize> {
    let mut letters = rest.char_indices().skip(1);
    let (_, first) = letters.next()?;
    if first == '\\' {
        return rest[3..].find('\'').map(|end| end + 4);
    }
    let (at, next) = letters.next()?;
    (next == '\'').then_some(at + 1)
}

/// The length and the meaning of a text in quotes, if one begins here.
fn quoted(rest: &str, before: Option<char>) -> Option<(usize, String)> {
    if let Some(inner) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inner.bytes().position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })?;
        return Some((end + 2, unescaped(&inner[..end])));
    }
    if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let raw = rest.strip_prefix('r').or_else(|| rest.strip_prefix("br"))?;
    let marks = raw.bytes().take_while(|byte| *byte == b'#').count();
    let inner = raw[marks..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(marks));
    let end = inner.find(&closing)?;
    let opening = rest.len() - inner.len();
    Some((opening + end + closing.len(), inner[..end].to_owned()))
}

fn unescaped(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('\n') => {
                let behind = rest.as_str().trim_start();
                rest = behind.chars();
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}

#[test]
fn texts_are_read_as_the_compiler_reads_them() {
    let source = r##"
        // "not this one"
        fn f<'a>(c: char) { let _ = ('"', '\'', "one\
            two", r#"three "quoted""#, b"four", "fi\"ve"); }
    "##;
    let code = Code::of("x/src/x.rs", source.to_owned());
    let texts: Vec<&str> = code.literals.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["onetwo", "three \"quoted\"", "four", "fi\"ve"]);
    assert_eq!(code.bare.len(), code.text.len());
    let call = code.bare.find("let").expect("it is code");
    let opening = call + code.bare[call..].find('(').expect("a bracket");
    assert_eq!(code.parts(code.within(opening)).len(), 6);
}
