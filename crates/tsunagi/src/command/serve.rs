//! `tsunagi serve`

use clap::Args;

use crate::observe::{self, Lines};
use crate::serve::{Probes, application, asked_to_stop, bind, run};
use crate::settings::{At, ServeOptions};
use crate::stop::Stop;
use crate::{database, serve};

/// Serve the pages and the API until told to stop.
///
/// The schema of the database is brought up to date first. Ctrl-C or SIGTERM end the program in
/// order: requests that have begun are finished, for at most ten seconds.
///
/// Logs go to standard error, one JSON object a line, without names, addresses or texts of people.
/// /healthz says that the program runs, /readyz that its database answers, /metrics measures.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    options: ServeOptions,
}

impl Serve {
    pub(super) async fn run(self) -> Result<(), Stop> {
        let serving = self.options.decide(self.at.settings()?)?;
        let at = self.at.database()?;
        observe::start_log(&serving.log, Lines::Json)?;
        let stop = asked_to_stop()?;
        let probes = Probes {
            measured: observe::start_metrics()?,
            token: serving.metrics_token,
        };
        let listener = bind(serving.listen).await?;
        let base = serving.settings.base_path.clone();
        let (hall, _database) =
            database::hall_with(&at, database::open(&at).await?, serving.settings).await?;
        if hall.municipalities().is_empty() {
            return Err(Stop::refused(format!(
                "There is no municipality in {at} yet. `tsunagi init` or `tsunagi import FOLDER` \
                 makes one."
            )));
        }
        let app = application(&hall);
        println!("{}", serve::listening(&listener, &base)?);
        run(hall, app, probes, serving.mailer, listener, stop).await;
        Ok(())
    }
}
