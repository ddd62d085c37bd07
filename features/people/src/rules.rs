//! What may be decided about accounts, roles, passwords and tokens: pure.

mod passphrase;
mod seat;

use kernel::change::{Change, Decision, Fact};
use kernel::day::Day;
use kernel::ids::AccountId;
use kernel::policy::Role;
use kernel::refusal::{Refusal, refuse};

use crate::model::{Account, ApiToken, Needs, RoleGrant};
use crate::order::Particulars;

pub(crate) use passphrase::passphrase;
pub(crate) use seat::Seat;

/// More tokens than this at once, and their owner no longer knows what each is for.
const MOST_TOKENS: usize = 20;

/// Opens an account.
pub(crate) fn open(it: Account) -> Change<Account> {
    Change::new(it, Fact::new("account.open"))
}

/// Writes what an administrator knows about an account.
pub(crate) fn edit(it: &Account, said: Particulars) -> Decision<Account> {
    check_open(it)?;
    let next = Account {
        login: said.login,
        name: said.name,
        mail: said.mail,
        lang: said.lang,
        ..it.moved()
    };
    Ok(Change::new(next, Fact::new("account.edit")))
}

/// Closes an account for good; its owner's past acts keep their name. `others` are the other
/// accounts that can keep accounts: the last one stays.
pub(crate) fn close(
    it: &Account,
    by: Option<AccountId>,
    others: i64,
    today: Day,
) -> Decision<Account> {
    check_open(it)?;
    if by == Some(it.id) {
        return refuse("account.close_own");
    }
    if others == 0 {
        return refuse("account.last_administrator");
    }
    let next = Account {
        closed_on: Some(today),
        ..it.moved()
    };
    Ok(Change::new(next, Fact::new("account.close")))
}

/// Hands over a new password on paper.
pub(crate) fn hand_password(it: &Account) -> Decision<Account> {
    check_open(it)?;
    Ok(Change::new(it.moved(), Fact::new("account.hand_password")))
}

/// Sets a password that its owner said, for whoever runs the machine.
pub(crate) fn set_password(it: &Account) -> Decision<Account> {
    check_open(it)?;
    Ok(Change::new(it.moved(), Fact::new("account.password")))
}

/// Gives a role. Nobody gives one to themselves: whoever keeps the accounts reads no case. It may
/// have begun before today, since papers are often late; one that is over already serves nobody.
pub(crate) fn give(
    to: &Account,
    by: Option<AccountId>,
    held: &[RoleGrant],
    new: RoleGrant,
    seat: &Seat<'_>,
    today: Day,
) -> Decision<RoleGrant> {
    check_open(to)?;
    if by == Some(to.id) {
        return refuse("grant.own");
    }
    seat.check(&Needs::of(new.grant.role))?;
    if new.grant.period.is_over(today) {
        return Err(Refusal::new("grant.over").at("last"));
    }
    if held.iter().any(|it| is_twice(it, &new)) {
        return Err(Refusal::new("grant.overlap").at("role"));
    }
    let fact = described("grant.give", &new);
    Ok(Change::new(new, fact))
}

fn is_twice(one: &RoleGrant, other: &RoleGrant) -> bool {
    one.grant.role == other.grant.role
        && one.grant.organisation == other.grant.organisation
        && one.grant.area == other.grant.area
        && one.grant.period.overlaps(other.grant.period)
}

/// What becomes of a role that is ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It held until a day.
    Ended(RoleGrant),
    /// It had not begun: it never held.
    Withdrawn(RoleGrant),
}

/// Ends a role from the day `from` on. The past stays as it was; `others` as in [`close`], on that day.
pub(crate) fn end(it: &RoleGrant, others: i64, from: Day, today: Day) -> Decision<Ending> {
    if it.grant.period.is_over(today) {
        return refuse("grant.ended");
    }
    if from < today {
        return Err(Refusal::new("grant.end_past").at("from"));
    }
    if it.grant.role == Role::Administrator && others == 0 {
        return refuse("account.last_administrator");
    }
    let mut next = it.clone();
    let ending = match it.grant.period.ending(from) {
        Ok(period) => {
            next.grant.period = period;
            Ending::Ended(next)
        }
        Err(_) => Ending::Withdrawn(next),
    };
    let fact = described("grant.end", it).with("ends", from);
    Ok(Change::new(ending, fact))
}

/// Makes a token of the JSON API; `live` are those that still open something.
pub(crate) fn create_token(new: ApiToken, live: usize) -> Decision<ApiToken> {
    if live >= MOST_TOKENS {
        return Err(Refusal::new("token.count").with("most", MOST_TOKENS));
    }
    let fact = Fact::new("token.create")
        .with("token", new.id)
        .with("scope", new.scope.code())
        .with("ends", new.ends_on);
    Ok(Change::new(new, fact))
}

/// The longest address to which a login leads, in bytes. None of ours is longer.
const LONGEST_ADDRESS: usize = 2_000;

/// Whether an address leads to a page of ours, so that no login leads to a stranger's site.
pub(crate) fn is_our_page(path: &str) -> bool {
    let clean = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let door = matches!(path.split('?').next(), Some("/login" | "/logout"));
    let inside = path.starts_with('/') && !path.starts_with("//");
    path.len() <= LONGEST_ADDRESS && clean && !door && inside
}

fn check_open(it: &Account) -> Result<(), Refusal> {
    match it.closed_on {
        Some(_) => refuse("account.closed"),
        None => Ok(()),
    }
}

fn described(act: &'static str, it: &RoleGrant) -> Fact {
    let fact = Fact::new(act)
        .with("grant", it.id)
        .with("role", it.grant.role.code())
        .with("area", &it.grant.area)
        .with("from", it.grant.period.from);
    let fact = match it.grant.organisation {
        Some(organisation) => fact.with("organisation", organisation),
        None => fact,
    };
    match it.grant.period.until {
        Some(until) => fact.with("until", until),
        None => fact,
    }
}
