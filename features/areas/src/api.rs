//! `/api/v1/areas`: the tree for programs.

use desk::{Desk, Failure, Json, Query};
use kernel::tiers::Tier;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::Area;
use crate::store;

/// An area of the tree.
#[derive(Serialize, ToSchema)]
pub(crate) struct AreaOut {
    id: String,
    parent: Option<String>,
    /// `prefecture`, `block`, `municipality`, `district` or `neighbourhood`.
    tier: &'static str,
    /// 全国地方公共団体コード, six digits.
    code: Option<String>,
    name: String,
    name_en: String,
    kana: String,
}

impl From<Area> for AreaOut {
    fn from(it: Area) -> AreaOut {
        AreaOut {
            id: it.id.to_string(),
            parent: it.parent.map(|id| id.to_string()),
            tier: it.tier.code(),
            code: it.code,
            name: it.name,
            name_en: it.name_en,
            kana: it.kana,
        }
    }
}

/// Which areas.
#[derive(Default, Deserialize, IntoParams)]
pub(crate) struct Which {
    /// The tier; districts where nothing is said.
    tier: Option<String>,
}

/// The areas of a tier within the municipality.
#[utoipa::path(get, path = "/areas", tag = "areas", params(Which),
    responses((status = 200, body = Vec<AreaOut>)))]
pub(crate) async fn list(
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Json<Vec<AreaOut>>, Failure> {
    let tier = match which.tier {
        Some(code) => Tier::read(&code).ok_or(Failure::Missing)?,
        None => Tier::District,
    };
    let mut tx = desk.read().await?;
    let areas = store::list_tier(&mut tx, desk.municipality(), tier, &desk.place().area).await?;
    Ok(Json(areas.into_iter().map(AreaOut::from).collect()))
}
