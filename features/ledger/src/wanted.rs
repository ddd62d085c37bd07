//! What an auditor looks for, as typed.

use desk::frame::{Choice, FieldErrors};
use desk::{Desk, Failure};
use kernel::day::Day;
use kernel::ids::OrganisationId;
use kernel::policy::Resource;
use kernel::refusal::Refusal;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::model::{Filter, Written};
use crate::store::PAGE;
use crate::{Words, rules};

/// Which lines; what is empty does not narrow.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Wanted {
    /// From this day on: `2023-07-20`, `令和5年7月20日`, `R5.7.20`.
    pub(crate) from: String,
    /// Up to this day.
    pub(crate) until: String,
    /// By whom: a login or a part of a name.
    pub(crate) who: String,
    /// The id of the account.
    pub(crate) account: String,
    /// The id of the office.
    pub(crate) office: String,
    /// The act, such as `concern.forward`.
    pub(crate) act: String,
    /// The kind of thing, such as `concern`.
    pub(crate) kind: String,
    /// `yes` leaves out who was denied.
    pub(crate) without_denied: String,
    /// Before this place.
    pub(crate) before: String,
}

impl Wanted {
    /// The filter; what was typed and cannot be understood is refused at its field.
    ///
    /// # Errors
    /// The refusals of the two days.
    pub(crate) fn read(&self) -> Result<Filter, Vec<Refusal>> {
        let mut no = Vec::new();
        let mut day = |text: &str, field| match text.trim() {
            "" => None,
            text => Day::read(text)
                .map_err(|_| no.push(Refusal::new("ledger.day").at(field)))
                .ok(),
        };
        let filter = Filter {
            from: day(&self.from, "from"),
            until: day(&self.until, "until"),
            account: self.account.parse().ok(),
            who: self.who.trim().to_owned(),
            office: self.office.parse().ok(),
            act: rules::act(&self.act),
            kind: Resource::read(&self.kind),
            subject: None,
            without_denied: self.leaves_out_denied(),
            before: self.before.parse().ok(),
        };
        if no.is_empty() { Ok(filter) } else { Err(no) }
    }

    /// Those who were denied are of no interest.
    pub(crate) fn leaves_out_denied(&self) -> bool {
        self.without_denied == "yes"
    }

    /// As [`Wanted::read`], for a program.
    ///
    /// # Errors
    /// [`Failure::Refused`].
    pub(crate) fn filter(&self) -> Result<Filter, Failure> {
        Ok(self.read()?)
    }

    /// The address of what is further back, behind `path`.
    pub(crate) fn before(&self, path: &str, last: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(format!("{path}?"));
        for (name, value) in [
            ("from", &self.from),
            ("until", &self.until),
            ("who", &self.who),
            ("account", &self.account),
            ("office", &self.office),
            ("act", &self.act),
            ("kind", &self.kind),
            ("without_denied", &self.without_denied),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("before", &last.to_string());
        query.finish()
    }
}

/// The choices of the form.
pub(crate) struct Choices {
    pub(crate) offices: Vec<Choice>,
    pub(crate) acts: Vec<Choice>,
    pub(crate) kinds: Vec<Choice>,
}

impl Choices {
    pub(crate) fn of(desk: &Desk, offices: Vec<(OrganisationId, String)>) -> Choices {
        let w = Words(desk.lang);
        let all = || Choice::new("", w.all());
        let offices = offices
            .into_iter()
            .map(|(id, name)| Choice::new(id.to_string(), name));
        let acts = rules::ACTS
            .iter()
            .map(|act| Choice::new(*act, w.act(desk, act)));
        let kinds = Resource::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), w.kind(desk, *kind)));
        Choices {
            offices: std::iter::once(all()).chain(offices).collect(),
            acts: std::iter::once(all()).chain(acts).collect(),
            kinds: std::iter::once(all()).chain(kinds).collect(),
        }
    }
}

/// Cuts a list to one page and names the place where it ends, if there is more.
pub(crate) fn page(mut found: Vec<Written>) -> (Vec<Written>, Option<i64>) {
    if found.len() <= PAGE {
        return (found, None);
    }
    found.truncate(PAGE);
    let last = found.last().map(|it| it.line.entry.seq);
    (found, last)
}

/// Nothing is wrong, or what is, beside its field.
pub(crate) fn errors(desk: &Desk, read: &Result<Filter, Vec<Refusal>>) -> FieldErrors {
    desk.errors(read.as_ref().err().map_or(&[], Vec::as_slice))
}
