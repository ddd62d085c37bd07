//! The sections as forms offer them: the likely ones first, each with the reason (A8). A person
//! decides.

use desk::Desk;
use desk::db::{Conn, StoreError};
use desk::frame::Choice;
use kernel::ids::OrganisationId;
use kernel::lang::Lang;

use crate::Words;
use crate::model::Concern;
use crate::rules::{Suggestion, suggest};
use crate::store::{self, Category, Office};

/// How many sections are suggested.
const MOST: usize = 3;

/// The sections to which a concern can go.
pub(crate) struct Windows {
    lang: Lang,
    offices: Vec<Office>,
    suggestions: Vec<Suggestion>,
    category: String,
}

impl Windows {
    /// Three queries.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        it: &Concern,
    ) -> Result<Windows, StoreError> {
        let municipality = desk.municipality();
        let category = it.about.category.as_deref();
        let mut offices = store::offices(tx, municipality).await?;
        offices.retain(|office| Some(office.id) != it.place.holder());
        let windows = store::windows(tx, municipality, category).await?;
        let text = format!("{}\n{}\n{}", it.about.title, it.words, it.about.summary);
        let mut suggestions = suggest(&text, category, &windows, windows.len());
        suggestions.retain(|likely| offices.iter().any(|office| office.id == likely.office));
        suggestions.truncate(MOST);
        let categories = store::categories(tx, municipality).await?;
        Ok(Windows {
            lang: desk.lang,
            offices,
            suggestions,
            category: name_of(&categories, category, desk.lang),
        })
    }

    /// Of which exactly one will hold it: the likely ones with the reason, then the others with
    /// what their windows take, in a sentence.
    pub(crate) fn to_hold(&self) -> Vec<Choice> {
        let likely = self.suggestions.iter().filter_map(|likely| {
            let office = self.offices.iter().find(|it| it.id == likely.office)?;
            Some(self.choice(office).explained(self.reason(likely)))
        });
        let others = self.offices.iter().filter(|it| !self.is_likely(it.id));
        let others = others.map(|it| match self.lang {
            Lang::Ja => self.choice(it).explained(first_sentence(&it.window)),
            // The windows describe themselves in Japanese alone.
            Lang::En => self.choice(it),
        });
        likely.chain(others).collect()
    }

    /// Of which any number may be asked to help.
    pub(crate) fn to_ask(&self, it: &Concern) -> Vec<Choice> {
        let fresh = self
            .offices
            .iter()
            .filter(|office| !it.asked.contains(&office.id));
        fresh.map(|office| self.choice(office)).collect()
    }

    fn choice(&self, it: &Office) -> Choice {
        Choice::new(it.id.to_string(), it.named(self.lang))
    }

    fn is_likely(&self, office: OrganisationId) -> bool {
        self.suggestions
            .iter()
            .any(|likely| likely.office == office)
    }

    /// Why a section is named: 「おすすめ：窓口の言葉「側溝のふた」が一致、同じ分野の回答 2件」
    fn reason(&self, likely: &Suggestion) -> String {
        let w = Words(self.lang);
        let mut reasons = Vec::new();
        if !likely.words.is_empty() {
            let words: Vec<String> = likely.words.iter().map(|word| w.quoted(word)).collect();
            reasons.push(w.reason_words(words.concat()));
        }
        if likely.category {
            reasons.push(w.reason_category(&self.category));
        }
        if likely.answered_before > 0 {
            reasons.push(w.reason_before(likely.answered_before));
        }
        w.suggested(reasons.join(match self.lang {
            Lang::Ja => "、",
            Lang::En => "; ",
        }))
    }
}

fn first_sentence(text: &str) -> &str {
    let end = text.find('。').map(|at| at + '。'.len_utf8());
    end.map_or(text, |end| &text[..end])
}

fn name_of(categories: &[Category], key: Option<&str>, lang: Lang) -> String {
    let category = categories.iter().find(|it| Some(it.key.as_str()) == key);
    category.map_or("", |it| it.named(lang)).to_owned()
}
