//! `tsunagi token`

use clap::{Args, Subcommand};
use people::operator;

use super::account::{Place, missing};
use crate::stop::Stop;

/// Keep the tokens by which programs use the API in somebody's name.
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// List the tokens of an account that still open something
    List(List),
    /// Make a token; it is printed once
    Create(Create),
    /// Revoke a token, from this moment on
    Revoke(Revoke),
}

#[derive(Args, Debug)]
pub(super) struct List {
    #[command(flatten)]
    at: Place,
    /// Whose tokens they are
    login: String,
}

#[derive(Args, Debug)]
pub(super) struct Create {
    #[command(flatten)]
    at: Place,
    /// In whose name the program acts
    login: String,
    /// What the token is for
    #[arg(long)]
    name: String,
    /// What it may do: read, or write (all that its owner may do)
    #[arg(long, default_value = "read", value_parser = ["read", "write"])]
    scope: String,
    /// The last day on which it can be used, at most a year from now
    #[arg(long, value_name = "DAY")]
    last: String,
}

#[derive(Args, Debug)]
pub(super) struct Revoke {
    #[command(flatten)]
    at: Place,
    /// Whose token it is
    login: String,
    /// The id of the token, as listed
    id: String,
}

impl Token {
    pub(super) async fn run(self) -> Result<(), Stop> {
        match self {
            Token::List(it) => it.run().await,
            Token::Create(it) => it.run().await,
            Token::Revoke(it) => it.run().await,
        }
    }
}

impl List {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let tokens = operator::list_tokens(&desk, &self.login)
            .await
            .map_err(|why| missing(&hall, why, &self.login))?;
        for [id, name, scope, last] in tokens {
            println!("{id}\t{scope}\tuntil {last}\t{name}");
        }
        Ok(())
    }
}

impl Create {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        let made =
            operator::create_token(&desk, &self.login, &self.name, &self.scope, &self.last).await;
        let (id, secret) = made.map_err(|why| missing(&hall, why, &self.login))?;
        println!("id     {id}");
        println!("token  {secret}");
        println!("It is shown once and kept nowhere. A program sends it as");
        println!("Authorization: Bearer {secret}");
        Ok(())
    }
}

impl Revoke {
    async fn run(self) -> Result<(), Stop> {
        let (hall, desk, _database) = self.at.desk().await?;
        operator::revoke_token(&desk, &self.login, &self.id)
            .await
            .map_err(|why| match why {
                desk::Failure::Missing => Stop::refused(format!(
                    "{} has no live token {}. `tsunagi token list` shows them.",
                    self.login, self.id
                )),
                why => Stop::of(&hall, why),
            })?;
        println!("The token opens nothing any more.");
        Ok(())
    }
}
