//! Writes the checked phrases as Rust code.

use crate::check::Phrase;
use crate::parse::Piece;

/// The whole of `words.rs`.
pub(crate) fn catalogue(phrases: &[Phrase]) -> String {
    let keys: String = phrases.iter().map(key).collect();
    let arms: String = (phrases.iter().enumerate())
        .map(|(place, phrase)| arm(place, phrase))
        .collect();
    let methods: String = phrases.iter().map(method).collect();
    [HEAD, &keys, SAY, &arms, SAID, &methods, "}\n"].concat()
}

/// Opens the catalogue, up to the list of keys.
const HEAD: &str = r#"/// Every text of this crate, in one language. Written from its words files by its build.
#[derive(Clone, Copy, Debug)]
pub struct Words(
    /// The language that the texts come in.
    pub kernel::lang::Lang,
);

#[allow(clippy::all, unused_variables, reason = "the words files choose the names and arguments")]
impl Words {
    /// Every key, sorted.
    pub const KEYS: &[&str] = &[
"#;

/// Closes the list of keys and goes on to the arms that find a text by the place of its key.
const SAY: &str = r#"    ];

    /// The text of a key known only at run time, such as the id of a rule; nothing for a key that is
    /// not here. In the key and in the names of the facts `.` and `_` count as `-`, and capitals as
    /// small letters. A fact that the text asks for and nobody gave shows as `…`.
    pub fn say(lang: kernel::lang::Lang, key: &str, facts: &[(&str, String)]) -> Option<String> {
        fn folded(name: &str) -> impl Iterator<Item = u8> {
            name.bytes().map(|byte| match byte {
                b'.' | b'_' => b'-',
                _ => byte.to_ascii_lowercase(),
            })
        }
        let fact = |name: &str| {
            let given = facts.iter().find(|(given, _)| folded(given).eq(name.bytes()));
            given.map_or("…", |(_, value)| value.as_str())
        };
        let words = Words(lang);
        let place = Self::KEYS.binary_search_by(|known| known.bytes().cmp(folded(key)));
        match place.ok()? {
"#;

/// Closes the arms.
const SAID: &str = r#"            _ => None,
        }
    }
"#;

fn key(phrase: &Phrase) -> String {
    format!("        {:?},\n", phrase.key)
}

fn arm(place: usize, phrase: &Phrase) -> String {
    let name = name(&phrase.key);
    if phrase.arguments.is_empty() {
        return format!("            {place} => Some(words.{name}().to_owned()),\n");
    }
    let facts: Vec<_> = (phrase.arguments.iter())
        .map(|argument| format!("fact({argument:?})"))
        .collect();
    let facts = facts.join(", ");
    format!("            {place} => Some(words.{name}({facts})),\n")
}

fn method(phrase: &Phrase) -> String {
    let name = name(&phrase.key);
    let (function, result, value): (_, _, fn(&[Piece]) -> String) = match phrase.arguments[..] {
        [] => ("const fn", "&'static str", literal),
        _ => ("fn", "String", formatted),
    };
    format!(
        r#"
    #[doc = {documentation:?}]
    pub {function} {name}(self{parameters}) -> {result} {{
        match self.0 {{
            kernel::lang::Lang::Ja => {japanese},
            kernel::lang::Lang::En => {english},
        }}
    }}
"#,
        documentation = documentation(&phrase.japanese),
        parameters = parameters(phrase),
        japanese = value(&phrase.japanese),
        english = value(&phrase.english),
    )
}

fn parameters(phrase: &Phrase) -> String {
    let parameter = |argument: &String| format!(", {}: impl std::fmt::Display", name(argument));
    phrase.arguments.iter().map(parameter).collect()
}

/// The value of a text without arguments.
fn literal(text: &[Piece]) -> String {
    format!("{:?}", template(text))
}

/// The value of a text with arguments, which are in scope under their names.
fn formatted(text: &[Piece]) -> String {
    let choices: String = text.iter().filter_map(choice).collect();
    format!("format!({:?}{choices})", template(text))
}

fn choice(piece: &Piece) -> Option<String> {
    let Piece::Choice {
        argument,
        one,
        other,
    } = piece
    else {
        return None;
    };
    let (number, one, other) = (name(argument), formatted(one), formatted(other));
    Some(format!(
        r#", if {number}.to_string() == "1" {{ {one} }} else {{ {other} }}"#
    ))
}

/// The text with its arguments as `{name}` and its choices as `{}`.
fn template(text: &[Piece]) -> String {
    let part = |piece: &Piece| match piece {
        Piece::Letters(letters) => letters.clone(),
        Piece::Argument(argument) => format!("{{{}}}", name(argument)),
        Piece::Choice { .. } => "{}".to_owned(),
    };
    text.iter().map(part).collect()
}

/// The text as code on one line, so that nothing in it is taken for a link or a tag.
fn documentation(text: &[Piece]) -> String {
    let text = template(text).replace('`', "'");
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    format!("`{}`", lines.join(" "))
}

/// The Rust name of a key or an argument: `next-date` is `next_date`, `type` is `type_`.
fn name(words: &str) -> String {
    let underline = if RESERVED.contains(&words) { "_" } else { "" };
    words.replace('-', "_") + underline
}

/// The words that Rust keeps for itself.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
