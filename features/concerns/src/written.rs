//! All that was written about a concern on its way, with the names of those who wrote it.

use std::borrow::Borrow;
use std::collections::HashMap;

use desk::Desk;
use desk::db::{Conn, StoreError};
use kernel::ids::OrganisationId;
use uuid::Uuid;

use crate::Words;
use crate::model::Concern;
use crate::store::{self, AnswerRow, Asked, DeliveryRow, ReportRow, StepRow};

/// Reports, advice, answers, deliveries and steps.
pub(crate) struct Written {
    /// The latest first.
    pub(crate) reports: Vec<ReportRow>,
    /// The sections that were asked, with what they said.
    pub(crate) asked: Vec<Asked>,
    /// The latest first.
    pub(crate) answers: Vec<AnswerRow>,
    /// The latest first.
    pub(crate) deliveries: Vec<DeliveryRow>,
    /// The oldest first.
    pub(crate) steps: Vec<StepRow>,
    offices: HashMap<OrganisationId, String>,
}

impl Written {
    /// Six queries.
    pub(crate) async fn load(
        tx: &mut Conn,
        desk: &Desk,
        it: &Concern,
    ) -> Result<Written, StoreError> {
        let municipality = desk.municipality();
        let reports = store::list_reports(tx, municipality, it.id).await?;
        let asked = store::list_asked(tx, municipality, it.id).await?;
        let answers = store::list_answers(tx, municipality, it.id).await?;
        let deliveries = store::list_deliveries(tx, desk, it.id).await?;
        let steps = store::list_steps(tx, municipality, it.id).await?;
        let named = (reports.iter().flat_map(|it| [it.from, it.to, it.copy]))
            .chain(asked.iter().map(|it| it.office))
            .chain(answers.iter().map(|it| it.office))
            .chain(steps.iter().flat_map(|it| [it.office, it.holder]).flatten());
        let named = named.collect();
        let offices = store::office_names(tx, municipality, desk.lang, named).await?;
        Ok(Written {
            reports,
            asked,
            answers,
            deliveries,
            steps,
            offices,
        })
    }

    /// The name of an office.
    pub(crate) fn office(&self, id: &OrganisationId) -> &str {
        self.offices.get(id).map_or("", String::as_str)
    }

    /// How an answer was brought back, the latest first.
    pub(crate) fn deliveries_of(&self, answer: &Uuid) -> impl Iterator<Item = &DeliveryRow> {
        self.deliveries
            .iter()
            .filter(move |it| it.answer == *answer)
    }

    /// The last time that this act was done.
    pub(crate) fn last(&self, act: &str) -> Option<&StepRow> {
        self.steps.iter().rev().find(|it| it.act == act)
    }
}

impl StepRow {
    /// Whose act it was. Without a name it was the program itself, which returns what nobody took,
    /// or somebody with the private link of a voice, who stays without one.
    pub(crate) fn author(&self, w: Words) -> &str {
        match (self.by_name.as_str(), self.act.as_str()) {
            ("", "return") => w.house(),
            ("", _) => w.raiser(),
            (name, _) => name,
        }
    }

    /// Whose act it was, with their office.
    pub(crate) fn who(&self, w: impl Borrow<Words>, written: &Written) -> String {
        let author = self.author(*w.borrow());
        match self.office {
            Some(office) => format!("{author} {}", written.office(&office)),
            None => author.to_owned(),
        }
    }
}
