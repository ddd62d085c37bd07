//! How the desk answers: in the reader's language, with the frame around every page.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect};
use kernel::lang::Lang;
use kernel::refusal::Refusal;

use super::Desk;
use crate::enter::ForAnySite;
use crate::failure::Answer;
use crate::frame::{FieldErrors, Frame, NavItem, Notice, NoticeKind, Who};

impl Desk {
    /// The text behind a code, in the reader's language; the code itself where nobody knows it.
    pub fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        // What the municipality calls the members of its teams, where a text names them.
        let member = ("member", self.place.member(self.lang).to_owned());
        let facts: Vec<_> = facts.iter().cloned().chain([member]).collect();
        self.hall
            .say(self.lang, key, &facts)
            .unwrap_or_else(|| key.to_owned())
    }

    /// One of two texts, by the reader's language; for names that exist in both.
    pub const fn in_words<'a>(&self, japanese: &'a str, english: &'a str) -> &'a str {
        match self.lang {
            Lang::Ja => japanese,
            Lang::En => english,
        }
    }

    /// The mistakes of a form: the words of each refusal, at the field that it names.
    pub fn errors(&self, refusals: &[Refusal]) -> FieldErrors {
        let mut errors = FieldErrors::none();
        for no in refusals {
            errors.add(no.field.unwrap_or_default(), self.explain(no));
        }
        errors
    }

    /// The words of a refusal.
    pub fn explain(&self, no: &Refusal) -> String {
        self.say(&format!("rule-{}", no.rule), &no.facts)
    }

    /// What stands around every page.
    pub fn frame(&self) -> Frame {
        let path = self.visit.path.split('?').next().unwrap_or_default();
        let mut places: Vec<_> = self
            .hall
            .features()
            .iter()
            .flat_map(|feature| (feature.places)(self))
            .collect();
        places.sort_by_key(|place| place.order);
        let base = self.hall.base(&self.place);
        let nav = places
            .into_iter()
            .map(|place| NavItem {
                current: is_below(path, place.path),
                href: format!("{base}{}", place.path),
                label: place.label,
            })
            .collect();
        let who = self.actor.account.map(|_| Who {
            name: self.actor.name.clone(),
            role: self.role_name(),
            organisation: self.visit.office.clone(),
        });
        Frame {
            lang: self.lang,
            text_size: self.visit.text_size,
            base,
            municipality: self.place.named(self.lang).to_owned(),
            who,
            nav,
            notice: self.done_notice(),
            once: self.new_uuid().to_string(),
            path: self.visit.path.clone(),
            demo: self.hall.settings().demo,
            today: self.today,
            section: match self.lang {
                Lang::Ja => self.place.section_name.clone(),
                Lang::En => self.place.section_name_en.clone(),
            },
            phone: self.place.phone.clone(),
        }
    }

    /// What the actor's role is called; the first that is more than a resident's.
    fn role_name(&self) -> String {
        self.actor
            .grants()
            .first()
            .map(|grant| self.say(&format!("role-{}", grant.role.code()), &[]))
            .unwrap_or_default()
    }

    fn done_notice(&self) -> Option<Notice> {
        let done = self.visit.done.as_deref()?;
        let title = self.hall.say(self.lang, &format!("done-{done}"), &[])?;
        Some(Notice {
            kind: NoticeKind::Success,
            title,
            text: String::new(),
        })
    }

    /// Shows a page.
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub fn page(&self, page: &impl Template) -> Answer {
        Ok(Html(page.render()?).into_response())
    }

    /// Shows a page with a secret on it, of which the browser keeps no copy.
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub fn page_once(&self, page: &impl Template) -> Answer {
        let keep_none = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
        Ok((keep_none, Html(page.render()?)).into_response())
    }

    /// Shows a page that any site may set into a page of its own. It must hold nothing that acts, and
    /// nothing that not everybody may see.
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub fn page_for_any_site(&self, page: &impl Template) -> Answer {
        let mut answer = self.page(page)?;
        answer.extensions_mut().insert(ForAnySite);
        Ok(answer)
    }

    /// Shows a page again with what was refused (422).
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub fn page_again(&self, page: &impl Template) -> Answer {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
    }

    /// Shows a page with this status.
    ///
    /// # Errors
    /// When the template fails, which is a bug.
    pub fn page_with(&self, status: StatusCode, page: &impl Template) -> Answer {
        Ok((status, Html(page.render()?)).into_response())
    }

    /// Sends the reader to another page of ours, after an act (303).
    ///
    /// # Errors
    /// Never; it is an answer like the others.
    pub fn see(&self, path: &str) -> Answer {
        let to = format!("{}{path}", self.hall.base(&self.place));
        Ok(Redirect::to(&to).into_response())
    }

    /// Sends the reader to another page, which confirms with the text `done-…` what was done.
    ///
    /// # Errors
    /// Never; it is an answer like the others.
    pub fn see_done(&self, path: &str, done: &str) -> Answer {
        self.see(&format!("{path}?done={done}"))
    }

    /// Hands out a file under a name.
    ///
    /// # Errors
    /// Never; it is an answer like the others.
    pub fn file(&self, kind: &'static str, name: &str, body: Vec<u8>) -> Answer {
        let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
            .unwrap_or(HeaderValue::from_static("attachment"));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
            (header::CONTENT_DISPOSITION, disposition),
        ];
        Ok((headers, body).into_response())
    }
}

/// Does a page lie at or below an entry of the navigation?
fn is_below(path: &str, place: &str) -> bool {
    path == place
        || (place != "/"
            && path
                .strip_prefix(place)
                .is_some_and(|rest| rest.starts_with('/')))
}
