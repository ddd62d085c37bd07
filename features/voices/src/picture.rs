//! A voice in words: the same at the head of its page and beside the forms of its acts.

use desk::db::{Conn, StoreError};
use desk::{Desk, Failure};
use kernel::day::Day;
use kernel::policy::{Action, Visibility};

use crate::Words;
use crate::model::Voice;
use crate::store::around::{self, Name};
use crate::store::concern::{self, Progress};
use crate::wording::{SEPARATOR, tone};

/// What stands on every page of a voice for those who deal with it.
pub(crate) struct Picture {
    pub(crate) it: Voice,
    /// How and when it came.
    pub(crate) source: String,
    pub(crate) kind: String,
    pub(crate) channel: String,
    pub(crate) state: String,
    pub(crate) tone: &'static str,
    pub(crate) holder: Name,
    pub(crate) council: Name,
    pub(crate) area: Name,
    /// The name of the account that wrote it here for itself.
    pub(crate) asker: Option<String>,
    /// Where its concern has got to, if the reader may read that; one that was merged is followed.
    pub(crate) progress: Option<Progress>,
    /// The state of that concern.
    pub(crate) progress_state: String,
}

impl Picture {
    /// Five queries at most: holder, council, place, concern, who asked.
    pub(crate) async fn load(tx: &mut Conn, desk: &Desk, it: Voice) -> Result<Picture, StoreError> {
        let w = Words(desk.lang);
        let municipality = desk.municipality();
        let progress = match it.place.concern() {
            Some(id) => concern::progress_in_sight(tx, desk, id).await?,
            None => None,
        };
        let channel = w.coded("channel", it.channel.code());
        Ok(Picture {
            source: format!("{channel}{SEPARATOR}{}", it.raised_on.shown(desk.lang)),
            kind: w.coded("kind", it.kind.code()),
            channel,
            state: w.coded("state", it.place.state()),
            tone: tone(it.is_late(desk.today), it.place.state()),
            holder: around::office_name(tx, municipality, it.place.holder()).await?,
            council: around::office_name(tx, municipality, it.council).await?,
            area: around::area_name(tx, municipality, &it.area).await?,
            asker: match it.asker() {
                Some(account) => around::reachable(tx, municipality, account).await?.name,
                None => None,
            },
            progress_state: progress
                .as_ref()
                .map(|it| it.named(desk))
                .unwrap_or_default(),
            progress,
            it,
        })
    }

    /// The address of the voice, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/voices/{}", self.it.id)
    }

    /// The address of something below it, without the base.
    pub(crate) fn at(&self, act: &str) -> String {
        format!("/voices/{}/{act}", self.it.id)
    }

    /// Until when somebody looks at it.
    pub(crate) fn next_date(&self) -> Option<Day> {
        self.it.place.next_date()
    }
}

/// Notes in the ledger that somebody looks at a voice that is not open to those involved (F7).
///
/// # Errors
/// When the store fails; then it is not shown either.
pub(crate) async fn look(desk: &Desk, it: &Voice) -> Result<(), Failure> {
    if it.visibility != Visibility::Closed {
        return Ok(());
    }
    let permit = desk.may(Action::Read, it)?;
    desk.note_look(permit, "voice.look").await
}
