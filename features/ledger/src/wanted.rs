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

    /// What narrows the lines, by name and as typed. What is empty or means nothing is not among it.
    fn narrowing(&self) -> Vec<(&'static str, &str)> {
        let id = |text: &str| text.parse::<OrganisationId>().is_ok();
        let all = [
            ("from", self.from.trim(), true),
            ("until", self.until.trim(), true),
            ("who", self.who.trim(), true),
            ("account", &self.account, id(&self.account)),
            ("office", &self.office, id(&self.office)),
            ("act", &self.act, rules::act(&self.act).is_some()),
            ("kind", &self.kind, Resource::read(&self.kind).is_some()),
            (
                "without_denied",
                &self.without_denied,
                self.leaves_out_denied(),
            ),
        ];
        let meant = all
            .into_iter()
            .filter(|(_, value, means)| *means && !value.is_empty());
        meant.map(|(name, value, _)| (name, value)).collect()
    }

    /// The one address of the page with these lines, for an address that says the same in more words:
    /// a form sends all its fields.
    pub(crate) fn shorter(&self, address: &str) -> Option<String> {
        let (path, query) = address.split_once('?')?;
        let mut wanted = self.narrowing();
        let before = self.before.parse::<i64>().ok().map(|it| it.to_string());
        wanted.extend(before.as_deref().map(|before| ("before", before)));
        let said = form_urlencoded::parse(query.as_bytes()).count();
        (said > wanted.len()).then(|| match wanted.is_empty() {
            true => path.to_owned(),
            false => with_query(path, wanted),
        })
    }

    /// The address of what is further back, behind `path`.
    pub(crate) fn before(&self, path: &str, last: i64) -> String {
        let last = last.to_string();
        let mut wanted = self.narrowing();
        wanted.push(("before", &last));
        with_query(path, wanted)
    }
}

fn with_query(path: &str, pairs: Vec<(&str, &str)>) -> String {
    let begun = format!("{path}?");
    let begins_at = begun.len();
    let mut query = form_urlencoded::Serializer::for_suffix(begun, begins_at);
    query.extend_pairs(pairs).finish()
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
