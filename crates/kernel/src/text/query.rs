//! What somebody looks for, ready for either database.

use super::fold;
use super::grams::{grams_of, lexeme, runs};

/// Words that mean the same in the field; a search for one finds all. Written as people do.
const SYNONYMS: &[&[&str]] = &[
    &["子ども", "こども", "子供"],
    &["地域活動応援隊", "地援隊"],
    &["コミュニティ協議会", "コミ協"],
    &["社会福祉協議会", "社協"],
    &["民生委員児童委員協議会", "民児協"],
];

/// A question to the search: a text answers it when every term is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// At least one term; all of them must be found.
    pub terms: Vec<Term>,
}

/// One word of a question in all its spellings, of which one must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The spelling as typed, then those of [`SYNONYMS`].
    pub spellings: Vec<Phrase>,
}

/// One spelling of a word, in grams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// These grams, one after the other.
    Whole(Vec<String>),
    /// A single character: it begins a gram wherever it stands.
    Beginning(String),
}

/// Reads what somebody typed into the search field; none when it holds no letter or digit.
/// Blanks part the terms.
pub fn query(text: &str) -> Option<Query> {
    let terms: Vec<Term> = text
        .split_whitespace()
        .flat_map(|word| runs(&fold(word)).map(Term::of).collect::<Vec<_>>())
        .collect();
    (!terms.is_empty()).then_some(Query { terms })
}

impl Query {
    /// The question for `match` of SQLite's FTS5, to be bound as a parameter.
    pub fn fts5(&self) -> String {
        self.written(" AND ", " OR ", Phrase::fts5)
    }

    /// The question as a literal of PostgreSQL's `tsquery`, to be bound as a parameter.
    pub fn tsquery(&self) -> String {
        self.written(" & ", " | ", Phrase::tsquery)
    }

    fn written(&self, and: &str, or: &str, phrase: fn(&Phrase) -> String) -> String {
        let term = |term: &Term| {
            let spellings: Vec<String> = term.spellings.iter().map(phrase).collect();
            format!("({})", spellings.join(or))
        };
        let terms: Vec<String> = self.terms.iter().map(term).collect();
        terms.join(and)
    }
}

impl Term {
    fn of(run: &str) -> Term {
        let spellings = spellings(run).iter().map(|it| Phrase::of(it)).collect();
        Term { spellings }
    }
}

impl Phrase {
    fn of(run: &str) -> Phrase {
        let grams: Vec<String> = grams_of(run, 2).collect();
        if grams.is_empty() {
            Phrase::Beginning(run.to_owned())
        } else {
            Phrase::Whole(grams)
        }
    }

    fn fts5(&self) -> String {
        match self {
            Phrase::Whole(grams) => quoted(&grams.join(" ")),
            Phrase::Beginning(character) => format!("{}*", quoted(character)),
        }
    }

    fn tsquery(&self) -> String {
        match self {
            Phrase::Whole(grams) => {
                let lexemes: Vec<String> = grams.iter().map(|gram| lexeme(gram)).collect();
                lexemes.join(" <-> ")
            }
            Phrase::Beginning(character) => format!("{}:*", lexeme(character)),
        }
    }
}

/// A string of FTS5's query language.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A folded run with each of the words in it replaced by its synonyms, the run itself first.
fn spellings(run: &str) -> Vec<String> {
    let mut spellings = vec![run.to_owned()];
    for group in SYNONYMS {
        let words: Vec<String> = group.iter().map(|word| fold(word)).collect();
        let Some(typed) = words.iter().find(|word| run.contains(*word)) else {
            continue;
        };
        let others = words.iter().filter(|word| *word != typed);
        let replaced: Vec<String> = others
            .flat_map(|other| spellings.iter().map(move |it| it.replace(typed, other)))
            .collect();
        spellings.extend(replaced);
    }
    spellings
}
