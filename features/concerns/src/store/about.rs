//! What a concern is about, as stored.

use desk::db::{Param, Row, StoreError};
use kernel::policy::Visibility;
use kernel::text::{Body, Title};

use super::unreadable;
use crate::model::{About, Triage, Urgency};

/// The columns that [`read`] reads; the concern is `c`.
pub(super) const FIELDS: &str =
    "c.title, c.summary, c.category, c.spot, c.triage, c.urgency, c.visibility";

/// Reads it from a row with [`FIELDS`].
pub(super) fn read(row: &Row) -> Result<About, StoreError> {
    let code = |column: &str| row.get::<String>(column);
    let triage: Option<String> = row.get("triage")?;
    Ok(About {
        title: Title::new(&code("title")?).map_err(|_| unreadable("title"))?,
        summary: Body::new(&code("summary")?).map_err(|_| unreadable("summary"))?,
        category: row.get("category")?,
        spot: row.get("spot")?,
        triage: triage.as_deref().and_then(Triage::read),
        urgency: Urgency::read(&code("urgency")?).ok_or_else(|| unreadable("urgency"))?,
        visibility: Visibility::read(&code("visibility")?)
            .ok_or_else(|| unreadable("visibility"))?,
    })
}

/// What is written, by column.
pub(super) fn values(it: &About) -> [(&'static str, Param); 7] {
    [
        ("title", it.title.as_str().into()),
        ("summary", it.summary.as_str().into()),
        ("category", it.category.clone().into()),
        ("spot", it.spot.as_str().into()),
        ("triage", it.triage.map(Triage::code).into()),
        ("urgency", it.urgency.code().into()),
        ("visibility", it.visibility.code().into()),
    ]
}
