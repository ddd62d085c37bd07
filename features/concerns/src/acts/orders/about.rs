//! The first look: what somebody typed into the form of what a concern is about.

use desk::Reading;
use kernel::policy::Visibility;
use kernel::refusal::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::{body, choice, line, title};
use crate::model::{About, Triage, Urgency};
use crate::store::Category;

/// The first look (C6).
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct TriageOrder {
    /// The version that was read; empty to take the present one.
    pub(crate) version: String,
    /// What it is about, in a line.
    pub(crate) title: String,
    /// What the public may read, with names removed.
    pub(crate) summary: String,
    /// The key of the category.
    pub(crate) category: String,
    /// The place in words.
    pub(crate) spot: String,
    /// `single` 共同 or `joint` 協働.
    pub(crate) triage: String,
    /// `normal`, `soon` or `urgent`.
    pub(crate) urgency: String,
    /// `public`, `members` or `closed`.
    pub(crate) visibility: String,
}

impl TriageOrder {
    /// The form as it was last judged.
    pub(crate) fn of(it: &About) -> TriageOrder {
        TriageOrder {
            version: String::new(),
            title: it.title.to_string(),
            summary: it.summary.to_string(),
            category: it.category.clone().unwrap_or_default(),
            spot: it.spot.clone(),
            triage: it.triage.map_or("", Triage::code).to_owned(),
            urgency: it.urgency.code().to_owned(),
            visibility: it.visibility.code().to_owned(),
        }
    }

    pub(in crate::acts) fn read(&self, categories: &[Category]) -> Result<About, Vec<Refusal>> {
        let mut reading = Reading::default();
        let title = reading.take(title(&self.title));
        let summary = reading.take(body(&self.summary, "summary"));
        let category = categories.iter().find(|it| it.key == self.category);
        let category = reading.take(choice(category, "concern.category", "category"));
        let triage = Triage::read(&self.triage);
        let triage = reading.take(choice(triage, "concern.triage", "triage"));
        let urgency = Urgency::read(&self.urgency);
        let urgency = reading.take(choice(urgency, "concern.urgency", "urgency"));
        let visibility = Visibility::read(&self.visibility);
        let visibility = reading.take(choice(visibility, "concern.visibility", "visibility"));
        let spot = reading.take(line(&self.spot, "spot"));
        let about = (|| {
            Some(About {
                title: title?,
                summary: summary?,
                category: Some(category?.key.clone()),
                spot: spot?,
                triage: Some(triage?),
                urgency: urgency?,
                visibility: visibility?,
            })
        })();
        reading.whole(about)
    }
}
