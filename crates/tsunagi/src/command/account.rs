//! `tsunagi account`

use std::io::{self, BufRead, IsTerminal};

use clap::{Args, Subcommand};
use desk::{Desk, Hall};
use people::operator::{self, Listed, RoleWords};

use super::export::places;
use crate::database::{self, Database};
use crate::settings::At;
use crate::stop::Stop;

/// Keep the accounts from the terminal.
///
/// The administrators do the same on the page /accounts; these commands are for the first of
/// them, and for when none can log in. Everything stands in the ledger, as done by the house.
#[derive(Debug, Subcommand)]
pub(super) enum Account {
    /// List the accounts with their roles of today
    List(List),
    /// Open an account; its password is printed once
    Create(Create),
    /// Set a new password: a fresh one that is printed once, or one from standard input
    Password(Password),
    /// Close an account for good, with its sessions and tokens
    Close(Close),
    /// Give an account a role
    Grant(Grant),
}

#[derive(Args, Debug)]
pub(super) struct List {
    #[command(flatten)]
    at: Place,
}

#[derive(Args, Debug)]
pub(super) struct Create {
    #[command(flatten)]
    at: Place,
    /// What its owner types to log in: 3 to 40 small letters, digits and _ . -
    login: String,
    /// The owner's name
    #[arg(long)]
    name: String,
    /// Where mail for its owner goes
    #[arg(long, default_value = "")]
    mail: String,
}

#[derive(Args, Debug)]
pub(super) struct Password {
    #[command(flatten)]
    at: Place,
    /// Whose password it is
    login: String,
    /// Read the password from the first line of standard input
    #[arg(long)]
    stdin: bool,
}

#[derive(Args, Debug)]
pub(super) struct Close {
    #[command(flatten)]
    at: Place,
    /// Whose account it is
    login: String,
}

#[derive(Args, Debug)]
pub(super) struct Grant {
    #[command(flatten)]
    at: Place,
    /// Whose role it is
    login: String,
    /// The role: council_officer, member_org, team_member, department, community_section,
    /// headquarters, welfare_worker, prefecture, auditor or administrator
    #[arg(long)]
    role: String,
    /// The key of the organisation for which they act, as in organisations.csv
    #[arg(long, value_name = "KEY")]
    organisation: String,
    /// The key of the area that the role reaches, as in areas.csv [default: the municipality]
    #[arg(long, value_name = "KEY")]
    area: Option<String>,
    /// The first day [default: today]
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day [default: none]
    #[arg(long, value_name = "DAY")]
    last: Option<String>,
}

/// A database, and one municipality in it.
#[derive(Args, Debug)]
pub(super) struct Place {
    #[command(flatten)]
    at: At,
    /// The municipality, by its code or its word in addresses [default: the only one]
    #[arg(long, value_name = "CODE")]
    municipality: Option<String>,
}

impl Account {
    pub(super) async fn run(self) -> Result<(), Stop> {
        match self {
            Account::List(it) => it.run().await,
            Account::Create(it) => it.run().await,
            Account::Password(it) => it.run().await,
            Account::Close(it) => it.run().await,
            Account::Grant(it) => it.run().await,
        }
    }
}

impl List {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let mut after = String::new();
        loop {
            let page = operator::list_accounts(&desk, &after)
                .await
                .map_err(|why| Stop::of(&hall, why))?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after.clone_from(&last.account.login);
            for it in page {
                println!("{}", line(&it));
            }
        }
    }
}

impl Create {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let password = operator::open_account(&desk, &self.login, &self.name, &self.mail)
            .await
            .map_err(|why| Stop::of(&hall, why))?;
        print_password(&self.login, &password);
        Ok(())
    }
}

impl Password {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let login = &self.login;
        let stop = |why| missing(&hall, why, login);
        if self.stdin {
            let password = typed()?;
            operator::set_password(&desk, login, &password)
                .await
                .map_err(stop)?;
            println!("{login} has the new password.");
            return Ok(());
        }
        let password = operator::hand_password(&desk, login).await.map_err(stop)?;
        print_password(login, &password);
        Ok(())
    }
}

impl Close {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        operator::close_account(&desk, &self.login)
            .await
            .map_err(|why| missing(&hall, why, &self.login))?;
        println!("{} is closed.", self.login);
        Ok(())
    }
}

impl Grant {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let words = RoleWords {
            role: self.role,
            organisation: self.organisation,
            area: self
                .area
                .unwrap_or_else(|| desk.place().area.key().to_owned()),
            from: self.from.unwrap_or_else(|| desk.today.to_string()),
            last: self.last.unwrap_or_default(),
        };
        operator::give_role(&desk, &self.login, &words)
            .await
            .map_err(|why| missing(&hall, why, &self.login))?;
        println!("{} has the role.", self.login);
        Ok(())
    }
}

impl Place {
    /// A desk of the house in the municipality.
    ///
    /// # Errors
    /// When the database cannot be opened, or has several municipalities and none is named.
    pub(super) async fn desk(&self) -> Result<(Hall, Desk, Database), Stop> {
        let (hall, database) = database::hall(&self.at.database()?).await?;
        let mut found = places(&hall, self.municipality.as_deref())?;
        let place = match (found.pop(), found.is_empty()) {
            (Some(place), true) => place,
            (Some(_), false) => {
                return Err(Stop::usage(
                    "There are several municipalities; --municipality names the one that is meant.",
                ));
            }
            (None, _) => return Err(Stop::refused("There is no municipality yet.")),
        };
        let desk = Desk::of_the_house(&hall, place, hall.clock().now());
        Ok((hall, desk, database))
    }
}

/// Login, name, and each role of today with its office.
fn line(it: &Listed) -> String {
    let roles = it.roles.iter().map(|(role, office)| match office.as_str() {
        "" => role.code().to_owned(),
        office => format!("{} ({office})", role.code()),
    });
    let closed = it.account.closed_on.map(|day| format!("closed {day}"));
    let what: Vec<String> = roles.chain(closed).collect();
    format!(
        "{}\t{}\t{}",
        it.account.login,
        it.account.name,
        what.join(", ")
    )
}

/// A failure about an account that may not be there.
pub(super) fn missing(hall: &Hall, why: desk::Failure, login: &str) -> Stop {
    match why {
        desk::Failure::Missing => Stop::refused(format!("Nobody has the login {login} here.")),
        why => Stop::of(hall, why),
    }
}

/// Prints a password that nothing keeps.
pub(super) fn print_password(login: &str, password: &str) {
    println!("login     {login}");
    println!("password  {password}");
    println!("It is shown once and kept nowhere; it is to be changed after the first login.");
}

fn typed() -> Result<String, Stop> {
    if io::stdin().is_terminal() {
        eprintln!("The new password, in one line:");
    }
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|why| Stop::machine(format!("Standard input cannot be read: {why}.")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
