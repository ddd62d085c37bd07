//! What people type into the forms of this feature, and what programs send: texts as they came,
//! each read at once with all that is wrong in it.

use kernel::day::{Day, Period};
use kernel::ids::{AreaId, Id, OrganisationId, PersonId};
use kernel::lang::Lang;
use kernel::policy::Role;
use kernel::refusal::Refusal;
use kernel::text::{clean_line, half_width};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::model::TokenScope;

/// A token that nobody remembers is a door that nobody watches.
const LONGEST_TOKEN_DAYS: i32 = 366;

/// Keeps what was read, or the refusal beside the others.
struct Reader(Vec<Refusal>);

impl Reader {
    fn take<T>(&mut self, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|no| self.0.push(no)).ok()
    }
}

/// Reads an id that a list of choices sent.
fn chosen<T>(text: &str, rule: &'static str, field: &'static str) -> Result<Id<T>, Refusal> {
    text.parse().map_err(|_| Refusal::new(rule).at(field))
}

/// The version that the form was filled in on; one that cannot be read is never the present one.
pub(crate) fn version(text: &str) -> i64 {
    text.parse().unwrap_or(-1)
}

/// What an administrator writes about an account.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AccountOrder {
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) mail: String,
    pub(crate) lang: String,
    /// The person behind a new account.
    pub(crate) person: String,
    pub(crate) version: String,
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Particulars {
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) mail: Option<String>,
    pub(crate) lang: Lang,
    pub(crate) person: Option<PersonId>,
}

impl AccountOrder {
    pub(crate) fn read(&self) -> Result<Particulars, Vec<Refusal>> {
        let mut reader = Reader(Vec::new());
        let login = reader.take(login(&self.login));
        let name = reader.take(line(&self.name, "account.name", "name"));
        let mail = reader.take(mail(&self.mail));
        let lang = Lang::read(&self.lang).ok_or_else(|| Refusal::new("account.lang").at("lang"));
        let lang = reader.take(lang);
        let person = match self.person.as_str() {
            "" => None,
            text => reader.take(chosen(text, "account.person", "person")),
        };
        match (login, name, mail, lang) {
            (Some(login), Some(name), Some(mail), Some(lang)) if reader.0.is_empty() => {
                Ok(Particulars {
                    login,
                    name,
                    mail,
                    lang,
                    person,
                })
            }
            _ => Err(reader.0),
        }
    }
}

/// A login: 3 to 40 small letters, digits and `_ . -`, so that it is typed alike on every keyboard.
fn login(text: &str) -> Result<String, Refusal> {
    let text = half_width(text);
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.-".contains(c);
    match (3..=40).contains(&text.len()) && text.chars().all(fits) {
        true => Ok(text),
        false => Err(Refusal::new("account.login").at("login")),
    }
}

/// A line that must be filled, up to 120 characters.
fn line(text: &str, rule: &'static str, field: &'static str) -> Result<String, Refusal> {
    let text = clean_line(text);
    match (1..=120).contains(&text.chars().count()) {
        true => Ok(text),
        false => Err(Refusal::new(rule).at(field)),
    }
}

/// A mail address, or nothing. Whether it arrives, only a letter can tell.
fn mail(text: &str) -> Result<Option<String>, Refusal> {
    let text = half_width(text);
    if text.is_empty() {
        return Ok(None);
    }
    let sound = text.len() <= 254
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && matches!(text.split_once('@'), Some((name, host))
            if !name.is_empty() && host.contains('.') && !host.contains('@'));
    match sound {
        true => Ok(Some(text)),
        false => Err(Refusal::new("account.mail").at("mail")),
    }
}

/// The press of a button that changes an account.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct VersionOrder {
    pub(crate) version: String,
}

/// A role to be given.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct GrantOrder {
    pub(crate) role: String,
    pub(crate) organisation: String,
    pub(crate) area: String,
    /// The first day.
    pub(crate) from: String,
    /// The last day; empty while no end is known.
    pub(crate) last: String,
    pub(crate) version: String,
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) role: Role,
    pub(crate) organisation: OrganisationId,
    pub(crate) area: AreaId,
    pub(crate) period: Period,
}

impl GrantOrder {
    pub(crate) fn read(&self) -> Result<Wanted, Vec<Refusal>> {
        let mut reader = Reader(Vec::new());
        let role = grantable(&self.role).ok_or_else(|| Refusal::new("grant.role").at("role"));
        let role = reader.take(role);
        let organisation = reader.take(chosen(
            &self.organisation,
            "grant.organisation",
            "organisation",
        ));
        let area = reader.take(chosen(&self.area, "grant.area", "area"));
        let from = reader.take(day(&self.from, "grant.from", "from"));
        let last = match self.last.trim() {
            "" => Some(None),
            text => reader.take(day(text, "grant.last", "last")).map(Some),
        };
        let period = from.zip(last).and_then(|(from, last)| {
            let until = last.map(|last| last.add_days(1));
            let period = Period::try_new(from, until);
            reader.take(period.map_err(|_| Refusal::new("grant.term").at("last")))
        });
        match (role, organisation, area, period) {
            (Some(role), Some(organisation), Some(area), Some(period)) => Ok(Wanted {
                role,
                organisation,
                area,
                period,
            }),
            _ => Err(reader.0),
        }
    }
}

/// A role that somebody can be given.
pub(crate) fn grantable(code: &str) -> Option<Role> {
    Role::read(code).filter(|role| role.is_given())
}

fn day(text: &str, rule: &'static str, field: &'static str) -> Result<Day, Refusal> {
    Day::read(text).map_err(|_| Refusal::new(rule).at(field))
}

/// The end of a role.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct EndOrder {
    /// The first day without it; today where nothing is said.
    pub(crate) from: String,
    pub(crate) version: String,
}

impl EndOrder {
    pub(crate) fn read(&self, today: Day) -> Result<Day, Refusal> {
        match self.from.trim() {
            "" => Ok(today),
            text => day(text, "grant.from", "from"),
        }
    }
}

/// A new password in place of the present one.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PasswordOrder {
    pub(crate) current: String,
    pub(crate) password: String,
    pub(crate) again: String,
}

/// A token to be made.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct TokenOrder {
    /// What it is for.
    pub(crate) name: String,
    /// `read` or `write`.
    pub(crate) scope: String,
    /// The last day on which it can be used; at most a year from now.
    pub(crate) last: String,
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TokenWish {
    pub(crate) name: String,
    pub(crate) scope: TokenScope,
    pub(crate) ends_on: Day,
}

impl TokenOrder {
    pub(crate) fn read(&self, today: Day) -> Result<TokenWish, Vec<Refusal>> {
        let mut reader = Reader(Vec::new());
        let name = reader.take(line(&self.name, "token.name", "name"));
        let scope = TokenScope::read(&self.scope);
        let scope = reader.take(scope.ok_or_else(|| Refusal::new("token.scope").at("scope")));
        let latest = today.add_days(LONGEST_TOKEN_DAYS - 1);
        let last = day(&self.last, "token.last", "last").and_then(|last| {
            match (today..=latest).contains(&last) {
                true => Ok(last),
                false => Err(Refusal::new("token.last").at("last")),
            }
        });
        match (name, scope, reader.take(last)) {
            (Some(name), Some(scope), Some(last)) => Ok(TokenWish {
                name,
                scope,
                ends_on: last.add_days(1),
            }),
            _ => Err(reader.0),
        }
    }
}
