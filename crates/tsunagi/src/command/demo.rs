//! `tsunagi demo`

mod ready;

use clap::Args;
use desk::Hall;
use desk::clock::Clock;
use desk::db::DatabaseUrl;
use desk::hall::Settings;
use desk::outbox::Mailer;
use kernel::day::moment_at;
use people::DEMONSTRATION_PASSWORD;
use tempfile::TempDir;

use crate::observe::{self, Lines};
use crate::serve::{Probes, application, asked_to_stop, bind, run};
use crate::settings::listening;
use crate::stop::Stop;
use crate::{database, samples, serve};
use ready::Ready;

/// The name of the database in its folder.
const FILE: &str = "demo.db";

/// Show everything on sample data that is gone afterwards.
///
/// Two municipalities with the data of their own documents, and stories that were told to the
/// program through its own pages. It is the morning of 3 October 2023 there. Everybody can log in
/// with the accounts that are printed, so the program listens on this machine alone. What was
/// prepared is kept in the user's cache, so that the next start is quick.
#[derive(Args, Debug)]
pub(super) struct Demo {
    /// The address and port to listen on; port 0 takes any that is free
    #[arg(
        long,
        env = "TSUNAGI_LISTEN",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080"
    )]
    listen: String,
    /// What is logged, such as info or tsunagi=debug,info
    #[arg(
        long,
        env = "TSUNAGI_LOG",
        value_name = "FILTER",
        default_value = "warn"
    )]
    log: String,
}

impl Demo {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let listen = listening(&self.listen)?;
        if !listen.ip().is_loopback() {
            return Err(Stop::usage(format!(
                "The demonstration has passwords that everybody knows, so it does not listen on \
                 {listen}. Take an address of this machine, such as 127.0.0.1:8080."
            )));
        }
        observe::start_log(&self.log, Lines::Short)?;
        let stop = asked_to_stop()?;
        let probes = Probes {
            measured: observe::start_metrics()?,
            token: None,
        };
        let listener = bind(listen).await?;
        let address = serve::address(&listener)?;
        let folder =
            TempDir::new().map_err(|why| database::unusable(&std::env::temp_dir(), &why))?;
        let at = DatabaseUrl::Sqlite(folder.path().join(FILE));
        let ready = Ready::of_this_build();
        let is_ready = ready.copy(&folder.path().join(FILE));
        let hall = open(&at, &format!("http://{address}")).await?;
        let app = application(&hall);
        if !is_ready {
            samples::import(&hall).await?;
            samples::tell(&hall, &app).await?;
            ready.keep(hall.db()).await;
        }
        print_accounts(&hall)?;
        println!("{}", serve::listening(&listener, "")?);
        let mailer = Mailer::new(None).map_err(|why| Stop::bug(&why.to_string()))?;
        run(hall, app, probes, mailer, listener, stop).await;
        Ok(())
    }
}

async fn open(at: &DatabaseUrl, public_url: &str) -> Result<Hall, Stop> {
    let database = database::create(at).await?;
    let settings = Settings {
        public_url: public_url.to_owned(),
        secure_cookies: false,
        demo: true,
        ..Settings::default()
    };
    let clock = Clock::set_to(moment_at(samples::today()?, 9, 0));
    Hall::open(
        database.db.clone(),
        clock,
        settings,
        crate::house::FEATURES.to_vec(),
        crate::house::press(),
    )
    .await
    .map_err(|why| Stop::database(at, &why))
}

/// One line for each account, for people and for the browser tests: login, role, base, password.
fn print_accounts(hall: &Hall) -> Result<(), Stop> {
    println!("Everybody can log in with these accounts (login, role, address, password):");
    for folder in samples::folders() {
        let base = hall.base(&*folder.place(hall)?);
        for account in folder.accounts()? {
            println!(
                "account {} {} {base}/ {DEMONSTRATION_PASSWORD}",
                account.login, account.role
            );
        }
    }
    Ok(())
}
