//! The team's report, as the form sends it.

use kernel::refusal::Refusal;
use kernel::text::Body;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Reading, visibility};
use crate::model::Tale;

/// A report on a meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct ReportOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// 地域の実態・課題.
    pub(crate) observations: String,
    /// 提供した行政情報・支援制度.
    pub(crate) provided: String,
    /// 進行補助の内容.
    pub(crate) facilitation: String,
    /// 紹介した窓口・担当課.
    pub(crate) windows: String,
    /// 所感: never shown to the district.
    pub(crate) impressions: String,
    /// `public`, `members` or `closed`.
    pub(crate) visibility: String,
    /// `yes` to send it to the community section; otherwise it stays a draft.
    pub(crate) send: String,
}

impl ReportOrder {
    /// What it tells.
    pub(crate) fn read(&self) -> Result<Tale, Vec<Refusal>> {
        let mut reading = Reading::default();
        let mut body = |text: &str, field| {
            reading.take(Body::new(text).map_err(|_| {
                Refusal::new("meeting.text_long")
                    .with("limit", Body::LIMIT)
                    .at(field)
            }))
        };
        let observations = body(&self.observations, "observations");
        let provided = body(&self.provided, "provided");
        let facilitation = body(&self.facilitation, "facilitation");
        let windows = body(&self.windows, "windows");
        let impressions = body(&self.impressions, "impressions");
        let visibility = reading.take(visibility(&self.visibility));
        let tale = (|| {
            Some(Tale {
                observations: observations?,
                provided: provided?,
                facilitation: facilitation?,
                windows: windows?,
                impressions: impressions?,
                visibility: visibility?,
            })
        })();
        reading.whole(tale)
    }

    /// Is it to be sent?
    pub(crate) fn sends(&self) -> bool {
        self.send == "yes"
    }
}
