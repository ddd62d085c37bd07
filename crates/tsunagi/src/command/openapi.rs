//! `tsunagi openapi`

use clap::Args;

use crate::stop::Stop;
use crate::{house, openapi};

/// Print the OpenAPI document of the JSON API.
///
/// The running program serves the same at /api/v1/openapi.json, and for people at /api/reader.
#[derive(Args, Debug)]
pub(super) struct Openapi {}

impl Openapi {
    pub(super) fn run(self) -> Result<(), Stop> {
        let document = openapi::document(house::FEATURES);
        let text = serde_json::to_string_pretty(document.json())
            .map_err(|why| Stop::bug(&why.to_string()))?;
        println!("{text}");
        Ok(())
    }
}
