//! One voice, for those who deal with it. Who raised it is not shown: that is a look of its own.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use desk::frame::Frame;
use desk::links::{self, Linked};
use desk::{Answer, Desk, Failure, Path};
use kernel::ids::VoiceId;
use kernel::policy::{Action, Guarded};

use crate::model::{Contact, Keyed, Place};
use crate::picture::{Picture, look};
use crate::store::supplement::{self, Supplement};
use crate::store::{self, photo};
use crate::wording::SEPARATOR;
use crate::{Words, rules};

#[derive(Template)]
#[template(path = "show.html")]
struct Page {
    frame: Frame,
    w: Words,
    picture: Picture,
    supplements: Vec<Supplement>,
    links: Vec<Linked>,
    may_act: bool,
    may_see_contact: bool,
    may_renew: bool,
    /// Somebody else was faster than a press on this page.
    overtaken: bool,
}

impl Page {
    /// The acts that the state knows, for those who may.
    fn offers(&self, act: &str) -> bool {
        self.may_act && rules::is_possible(&self.picture.it, act)
    }

    fn reply(&self) -> Option<&str> {
        match &self.picture.it.place {
            Place::Noted { reply, .. } => Some(reply.as_str()),
            Place::Waiting { .. } | Place::Taken { .. } => None,
        }
    }

    /// What it asks anew about a concern that was answered.
    fn asks(&self) -> Option<&'static str> {
        match self.picture.it.place {
            Place::Waiting {
                asks: Some(asks), ..
            } if asks.since.is_some() => Some(self.w.asks_more()),
            Place::Waiting { asks: Some(_), .. } => Some(self.w.asks_anew()),
            Place::Waiting { .. } | Place::Taken { .. } | Place::Noted { .. } => None,
        }
    }

    /// Can it be answered at once? What belongs to a concern is answered there.
    fn may_note(&self) -> bool {
        self.offers("note") && self.picture.it.place.own_concern().is_none()
    }

    /// May it stay ended as it was?
    fn may_leave(&self) -> bool {
        self.may_act && rules::leave(&self.picture.it).is_ok()
    }

    /// For whom it was keyed in, and out of which box.
    fn keyed(&self) -> String {
        let Some(Keyed {
            on_behalf, opening, ..
        }) = &self.picture.it.keyed
        else {
            return String::new();
        };
        let opened = opening
            .as_ref()
            .map(|it| self.w.opened(self.frame.day(it.on), &it.by));
        [Some(on_behalf.clone()), opened]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(SEPARATOR)
    }
}

pub(crate) async fn get(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    // Mail leads here; whoever raised the voice has no login, but the key on a slip.
    if desk.actor.account.is_none() {
        return desk.see("/voices/follow");
    }
    let page = page(&desk, id).await?;
    desk.page(&page)
}

/// The voice as it stands now, after a press for which somebody else was faster.
pub(crate) async fn overtaken(desk: &Desk, id: VoiceId) -> Answer {
    let page = Page {
        overtaken: true,
        ..page(desk, id).await?
    };
    desk.page_with(StatusCode::CONFLICT, &page)
}

async fn page(desk: &Desk, id: VoiceId) -> Result<Page, Failure> {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let may_act = desk.can(Action::Triage, &it);
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        supplements: supplement::list(&mut tx, desk.municipality(), id).await?,
        links: links::of(&mut tx, desk, it.subject()).await?,
        may_see_contact: it.has_contact && desk.can(Action::Read, &Contact(&it)),
        may_renew: may_act && rules::check_renewable(&it).is_ok(),
        may_act,
        overtaken: false,
        picture: Picture::load(&mut tx, desk, it).await?,
    };
    drop(tx);
    look(desk, &page.picture.it).await?;
    Ok(page)
}

pub(crate) async fn get_photo(desk: Desk, Path(id): Path<VoiceId>) -> Answer {
    let mut tx = desk.read().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    desk.check_read(&it)?;
    let jpeg = photo::load(&mut tx, desk.municipality(), id).await?;
    drop(tx);
    look(&desk, &it).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(photo::KIND)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
    ];
    Ok((headers, jpeg).into_response())
}
