//! Reads one words file into messages. Whatever of Fluent we do not speak is a problem.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message as Parsed};
use fluent_syntax::ast::{Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use crate::Problem;

/// A text under its key, in one language.
pub(crate) struct Message {
    pub(crate) key: String,
    pub(crate) text: Vec<Piece>,
}

/// A part of a text, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Letters as they stand. Never a brace: outside placeables Fluent has none.
    Letters(String),
    /// The place of an argument.
    Argument(String),
    /// A singular and a plural, by a number.
    Choice {
        argument: String,
        one: Vec<Piece>,
        other: Vec<Piece>,
    },
}

/// The messages of a file, in its order.
pub(crate) fn messages(file: &'static str, source: &str) -> Result<Vec<Message>, Vec<Problem>> {
    let resource = parser::parse_runtime(source).map_err(|(_, errors)| {
        let problem = |error| Problem::new(file, syntax(source, &error));
        errors.into_iter().map(problem).collect::<Vec<_>>()
    })?;
    let mut messages = Vec::new();
    let mut problems = Vec::new();
    for entry in resource.body {
        match message(entry) {
            Ok(message) => messages.extend(message),
            Err(sentence) => problems.push(Problem::new(file, sentence)),
        }
    }
    if problems.is_empty() {
        Ok(messages)
    } else {
        Err(problems)
    }
}

fn syntax(source: &str, error: &ParserError) -> String {
    let before = source.bytes().take(error.pos.start);
    let line = 1 + before.filter(|byte| *byte == b'\n').count();
    match &error.kind {
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` is empty"),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            format!("line {line}: after `->` every [variant] begins a line")
        }
        _ => format!("line {line}: {error}"),
    }
}

fn message(entry: Entry<&str>) -> Result<Option<Message>, String> {
    match entry {
        Entry::Message(Parsed {
            id,
            value: Some(value),
            attributes,
            ..
        }) if attributes.is_empty() => {
            let text = pieces(value).map_err(|reason| format!("`{}` {reason}", id.name))?;
            let key = id.name.to_owned();
            Ok(Some(Message { key, text }))
        }
        Entry::Message(Parsed { id, .. }) => Err(format!("`{}` has attributes", id.name)),
        Entry::Term(term) => Err(format!("`-{}` is a term; write a message", term.id.name)),
        Entry::Junk { content } => Err(format!("not understood: {content}")),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => Ok(None),
    }
}

fn pieces(pattern: Pattern<&str>) -> Result<Vec<Piece>, &'static str> {
    let mut pieces = Vec::new();
    for element in pattern.elements {
        match element {
            PatternElement::TextElement { value } => match pieces.last_mut() {
                // Fluent hands over a text of several lines line by line.
                Some(Piece::Letters(letters)) => letters.push_str(value),
                _ => pieces.push(Piece::Letters(value.to_owned())),
            },
            PatternElement::Placeable { expression } => pieces.push(placeable(expression)?),
        }
    }
    Ok(pieces)
}

fn placeable(expression: Expression<&str>) -> Result<Piece, &'static str> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(Piece::Argument(id.name.to_owned()))
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => choice(id.name.to_owned(), variants),
        Expression::Select { .. } => Err("may choose by an argument only"),
        Expression::Inline(_) => Err("may have arguments such as { $name } in braces only"),
    }
}

fn choice(argument: String, variants: Vec<Variant<&str>>) -> Result<Piece, &'static str> {
    match <[_; 2]>::try_from(variants) {
        Ok(
            [
                Variant {
                    key: VariantKey::Identifier { name: "one" },
                    value: one,
                    ..
                },
                Variant {
                    key: VariantKey::Identifier { name: "other" },
                    value: other,
                    default: true,
                },
            ],
        ) => Ok(Piece::Choice {
            argument,
            one: pieces(one)?,
            other: pieces(other)?,
        }),
        _ => Err("may choose between [one] and *[other] only, in this order"),
    }
}
