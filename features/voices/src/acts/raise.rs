//! A voice comes in over the site, from anybody.

use desk::{Desk, Failure, Reading, WriteTx};
use kernel::day::Moment;
use kernel::ids::{AreaId, ConcernId, OrganisationId};
use kernel::policy::{Action, Resource};
use kernel::refusal::Refusal;

use super::{drawn_key, fresh_key, read_photo, terms};
use crate::model::{Channel, Doubt, Draft, Joined, Key, Keyed, Raiser, Voice};
use crate::orders::{RaiseOrder, Written};
use crate::rules::{self, Pace, PhotoPace};
use crate::store::around::Whereabouts;
use crate::store::{self, around, concern, photo, tell};

/// A voice that was taken in, and the key of its private link, which is told this once.
pub(crate) struct Received {
    pub(crate) voice: Voice,
    pub(crate) key: Key,
}

/// Another way in than the box, for those who deal with voices and ask for themselves.
pub(crate) fn named(desk: &Desk, code: &str) -> Option<Channel> {
    let is_staff = !desk.scope(Action::Triage, Resource::Voice).any.is_empty();
    Channel::read(code)
        .filter(|it| is_staff && matches!(it, Channel::Consultation | Channel::Report))
}

/// Takes in a voice. Nothing is refused but a voice without words, a mail address that is none and
/// a picture that cannot be read: those can be mended by whoever writes.
///
/// # Errors
/// [`Failure::Refused`] with all that is to be mended.
pub(crate) async fn raise(desk: &Desk, order: &RaiseOrder) -> Result<Received, Failure> {
    let (written, jpeg) = read(order).await?;
    let key = drawn_key(desk, order).await?.unwrap_or_else(fresh_key);
    let mut tx = desk.write().await?;
    // The button was pressed twice, or the page was sent again.
    if let Some(voice) = store::load_by_key(&mut tx, desk.municipality(), &key).await? {
        return Ok(Received { voice, key });
    }
    let lies = lies(&mut tx, desk, &order.council, &order.area).await?;
    let joined = joined(&mut tx, desk, order).await?;
    let (channel, keyed) = channel(desk, &order.channel);
    let draft = Draft {
        id: desk.new_id(),
        number: store::next_number(&mut tx, desk.today).await?,
        council: lies.council,
        area: lies.area.clone(),
        channel,
        kind: written.kind,
        text: written.text,
        spot: written.spot,
        raised_on: desk.today,
        visibility: order.visibility(),
        lang: desk.lang,
        wish_public: order.is_public().then_some(desk.today),
        doubt: doubt(&mut tx, desk, &order.website, keyed.is_some()).await?,
        keyed,
        has_contact: !written.raiser.is_nobody(),
        has_photo: jpeg.is_some(),
    };
    let permit = desk.may(Action::Create, &draft)?;
    let change = rules::raise(draft, joined, &terms(&mut tx, desk, lies.holder).await?);
    let received = Received {
        key,
        voice: change.next.clone(),
    };
    insert(&mut tx, &received, &written.raiser).await?;
    if let Some(jpeg) = jpeg {
        if received.voice.keyed.is_none() {
            check_photo(&mut tx, desk).await?;
        }
        photo::add(&mut tx, received.voice.id, &jpeg).await?;
    }
    tx.commit(permit, change).await?;
    Ok(received)
}

/// What was written, with its picture, or all that is to be mended.
async fn read(order: &RaiseOrder) -> Result<(Written, Option<Vec<u8>>), Vec<Refusal>> {
    let mut reading = Reading::default();
    let written = order.read(&mut reading);
    let mut no = Vec::new();
    let jpeg = read_photo(&order.photo, &mut no).await;
    for why in no {
        reading.refuse(why);
    }
    reading.whole(written.map(|written| (written, jpeg)))
}

pub(super) async fn insert(
    tx: &mut WriteTx,
    it: &Received,
    raiser: &Raiser,
) -> Result<(), Failure> {
    store::insert(tx, &it.voice, raiser, &it.key).await?;
    if let Some(concern) = it.voice.place.concern()
        && it.voice.place.holder().is_none()
    {
        // What was brought back before was there to read when the raiser joined it: it is no news.
        tell::save_known(tx, it.voice.id, concern).await?;
    }
    Ok(())
}

/// Where it lies, from ids as typed; what cannot be read names nothing.
pub(crate) async fn lies(
    tx: &mut desk::db::Conn,
    desk: &Desk,
    council: &str,
    area: &str,
) -> Result<Whereabouts, Failure> {
    let council: Option<OrganisationId> = council.parse().ok();
    let area: Option<AreaId> = area.parse().ok();
    around::whereabouts(tx, desk, council, area).await
}

/// The concern that the raiser says the same as, if they may read it; else the voice stands alone.
async fn joined(
    tx: &mut WriteTx,
    desk: &Desk,
    order: &RaiseOrder,
) -> Result<Option<Joined>, Failure> {
    let Ok(id) = order.join.parse::<ConcernId>() else {
        return Ok(None);
    };
    let found = concern::joinable(tx, desk, id).await?;
    Ok(found.map(|(concern, state)| Joined {
        concern,
        is_answered: concern::is_answered(&state),
    }))
}

/// How it came: whoever deals with voices may name another way than the box, and is noted.
fn channel(desk: &Desk, code: &str) -> (Channel, Option<Keyed>) {
    match (named(desk, code), desk.actor.account) {
        (Some(channel), Some(by)) => {
            let keyed = Keyed {
                by,
                on_behalf: String::new(),
                opening: None,
            };
            (channel, Some(keyed))
        }
        _ => (Channel::Site, None),
    }
}

/// # Errors
/// `voice.photo_pace` when many photos came just before.
async fn check_photo(tx: &mut WriteTx, desk: &Desk) -> Result<(), Failure> {
    let book = desk.rulebook(tx).await?;
    let pace: PhotoPace = book.value(rules::PHOTO_PACE, &desk.place().area, desk.today)?;
    let since = minutes_ago(desk, pace.minutes);
    let recent = photo::count_since(tx, desk.municipality(), since).await?;
    Ok(rules::check_photo(recent, pace)?)
}

fn minutes_ago(desk: &Desk, minutes: u32) -> Moment {
    Moment::from_second(desk.now.as_second() - 60 * i64::from(minutes)).unwrap_or(desk.now)
}

async fn doubt(
    tx: &mut WriteTx,
    desk: &Desk,
    trap: &str,
    is_keyed: bool,
) -> Result<Option<Doubt>, Failure> {
    if is_keyed {
        return Ok(None);
    }
    let book = desk.rulebook(tx).await?;
    let pace: Pace = book.value(rules::PACE, &desk.place().area, desk.today)?;
    let since = minutes_ago(desk, pace.minutes);
    let recent = store::count_since(tx, desk.municipality(), since).await?;
    Ok(rules::doubt(trap, recent, pace))
}
