//! What happens without anybody pressing a button: every few minutes each feature does what has
//! become due, in each municipality.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use desk::{Desk, Hall, reminders, upkeep};

/// The pause between two strokes.
const PAUSE: Duration = Duration::from_secs(5 * 60);

/// Strikes until `stop` is ready.
pub(super) async fn run(hall: Hall, stop: impl Future<Output = ()>) {
    let mut stop = pin!(stop);
    let mut pause = tokio::time::interval(PAUSE);
    pause.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            () = &mut stop => return,
            _ = pause.tick() => strike(&hall).await,
        }
    }
}

/// One stroke, and then the reminders of what is due after it. What fails now is due again at the
/// next.
async fn strike(hall: &Hall) {
    for place in hall.municipalities() {
        let desk = Desk::of_the_house(hall, place, hall.clock().now());
        for feature in hall.features() {
            for stroke in feature.strokes {
                match stroke(&desk).await {
                    Ok(0) => {}
                    Ok(done) => tracing::info!(feature = feature.name, done, "did what was due"),
                    Err(why) => {
                        tracing::error!(feature = feature.name, ?why, "could not do what was due");
                    }
                }
            }
        }
        match reminders::remind(&desk).await {
            Ok(0) => {}
            Ok(sent) => tracing::info!(sent, "reminded of what is due"),
            Err(why) => tracing::error!(?why, "could not remind of what is due"),
        }
        if let Err(why) = upkeep::clear(&desk).await {
            tracing::error!(?why, "could not clear away what has served its time");
        }
    }
}
