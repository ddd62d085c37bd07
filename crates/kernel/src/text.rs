//! Text as people write it, and the folded shadow by which it is found.
//!
//! What somebody wrote is stored as written; names above all are never normalised. Folding,
//! grams and queries exist for search and comparison alone.

mod fold;
mod grams;
mod kana;
mod query;
mod variants;
mod written;

#[cfg(test)]
mod tests;

pub use fold::fold;
pub use grams::{bigrams, index_text, index_tsvector};
pub use kana::Kana;
pub use query::{Phrase, Query, Term, query};
pub use written::{Body, TextError, Title, clean_line, clean_text, half_width};
