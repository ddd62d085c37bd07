//! Keying in what came on paper, by telephone or in a meeting, for whoever said it; and handing them
//! the way to follow it.

use desk::{Desk, Failure, WriteTx};
use kernel::change::{Change, Fact};
use kernel::ids::{AreaId, Id, OrganisationId, VoiceId};
use kernel::policy::{Action, Permit, Resource, Role, Visibility};
use kernel::refusal::Refusal;

use super::raise::{Received, insert};
use super::{fresh_key, terms};
use crate::Words;
use crate::model::{Channel, Draft, Key, Keyed, Opening, SuggestionBox, Voice};
use crate::orders::{Found, KeyInOrder, PressOrder};
use crate::rules::{self, Origin};
use crate::store::{self, around, tray};

/// May the actor key in what others said on paper or by telephone?
pub(crate) fn keys_in(desk: &Desk) -> bool {
    !desk.scope(Action::KeyIn, Resource::Voice).any.is_empty()
}

/// The council for which the actor speaks, if they are an officer of one.
pub(crate) fn own_council(desk: &Desk) -> Option<OrganisationId> {
    let own = desk.actor.grants().iter();
    own.filter(|grant| grant.role == Role::CouncilOfficer)
        .find_map(|grant| grant.organisation)
}

/// Keys in what came on paper, by telephone or in a meeting, in the name of whoever said it.
///
/// # Errors
/// [`Failure::Denied`] for those who key in no voices of that council.
pub(crate) async fn key_in(desk: &Desk, order: &KeyInOrder) -> Result<Received, Failure> {
    let by = desk.account()?;
    let (written, found) = order.read(desk.today)?;
    let mut tx = desk.write().await?;
    let channel = channel(&order.channel);
    rules::check_origin(&origin(&mut tx, desk, order, channel).await?)?;
    let suggestion_box: Option<Id<SuggestionBox>> = order.suggestion_box.parse().ok();
    let council = council(&mut tx, desk, order, suggestion_box).await?;
    let area = match council {
        Some(_) => None,
        None => order.area.parse::<AreaId>().ok(),
    };
    let lies = around::whereabouts(&mut tx, desk, council, area).await?;
    let opening = suggestion_box.map(|suggestion_box| Opening {
        suggestion_box,
        on: found.opened_on.unwrap_or(desk.today),
        by: found.opened_by.clone(),
    });
    let draft = Draft {
        id: desk.new_id(),
        number: store::next_number(&mut tx, desk.today).await?,
        council: lies.council,
        area: lies.area.clone(),
        channel,
        kind: written.kind,
        text: written.text,
        spot: written.spot,
        raised_on: found
            .raised_on
            .or(opening.as_ref().map(|it| it.on))
            .unwrap_or(desk.today),
        visibility: Visibility::Members,
        keyed: Some(Keyed {
            by,
            on_behalf: on_behalf(desk, channel, &found),
            opening,
        }),
        lang: desk.lang,
        wish_public: None,
        doubt: None,
        has_contact: !written.raiser.is_nobody(),
        has_photo: false,
    };
    // Anybody may raise a voice of their own; in the name of others those alone who are called.
    let permit = desk.may(Action::KeyIn, &draft)?;
    let change = rules::raise(draft, None, &terms(&mut tx, desk, lies.holder).await?);
    let received = Received {
        key: fresh_key(),
        voice: change.next.clone(),
    };
    insert(&mut tx, &received, &written.raiser).await?;
    tx.commit(permit, change).await?;
    Ok(received)
}

/// How it came; a slip where nothing is said.
fn channel(code: &str) -> Channel {
    Channel::KEYED
        .contains(&code)
        .then(|| Channel::read(code))
        .flatten()
        .unwrap_or(Channel::Slip)
}

/// What was said of where it came from.
async fn origin(
    tx: &mut WriteTx,
    desk: &Desk,
    order: &KeyInOrder,
    channel: Channel,
) -> Result<Origin, Failure> {
    Ok(Origin {
        channel,
        names_box: !order.suggestion_box.is_empty(),
        names_council: !order.council.is_empty() || own_council(desk).is_some(),
        names_place: !order.council.is_empty() || !order.area.is_empty(),
        has_boxes: !around::boxes(tx, desk).await?.is_empty(),
    })
}

/// The council of the box, or the one that was chosen; an officer's own where nothing was.
async fn council(
    tx: &mut WriteTx,
    desk: &Desk,
    order: &KeyInOrder,
    suggestion_box: Option<Id<SuggestionBox>>,
) -> Result<Option<OrganisationId>, Failure> {
    if let Some(id) = suggestion_box {
        let council = around::council_of_box(tx, desk.municipality(), id).await?;
        let no = || Refusal::new("voice.box").at("suggestion_box");
        return Ok(Some(council.ok_or_else(no)?));
    }
    Ok(order.council.parse().ok().or_else(|| own_council(desk)))
}

/// For whom: as typed, or by the number of the slip; a consultation is always that of an officer.
fn on_behalf(desk: &Desk, channel: Channel, found: &Found) -> String {
    let w = Words(desk.lang);
    match (found.on_behalf.as_str(), found.slip.as_str(), channel) {
        ("", "", Channel::Consultation) => w.on_behalf_officer().to_owned(),
        (typed, "", _) => typed.to_owned(),
        ("", slip, _) => w.slip_number(slip),
        (typed, _, _) => typed.to_owned(),
    }
}

/// A private link for whoever handed a voice in on paper or by telephone; one given out before
/// opens nothing any more.
pub(crate) async fn renew(desk: &Desk, id: VoiceId, order: &PressOrder) -> Result<Key, Failure> {
    let mut tx = desk.write().await?;
    let it = store::load(&mut tx, desk.municipality(), id).await?;
    let permit = may_renew(&mut tx, desk, &it).await?;
    if !order.version.is_empty() && order.version != it.version.to_string() {
        return Err(Failure::Stale);
    }
    rules::check_renewable(&it)?;
    let key = fresh_key();
    store::save_key(&mut tx, id, &key).await?;
    let fact = Fact::new("voice.renew").with("number", &it.number);
    tx.commit(permit, Change::new((), fact)).await?;
    Ok(key)
}

/// Those who deal with the voice, and on the day on which they keyed it in those who did.
async fn may_renew(tx: &mut WriteTx, desk: &Desk, it: &Voice) -> Result<Permit, Failure> {
    let action = match tray::was_keyed_in(tx, desk, desk.account()?, it.id).await? {
        true => Action::KeyIn,
        false => Action::Triage,
    };
    desk.may(action, it)
}
