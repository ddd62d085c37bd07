//! 困りごとを相談する: the short form of those who ask with an account, a chair of the team (C4), a
//! member of a team of the office. Nobody asks them who they are, nor hides it from their council.

use askama::Template;
use axum::http::StatusCode;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Failure};
use kernel::ids::OrganisationId;
use kernel::refusal::Refusal;

use crate::model::Channel;
use crate::orders::{FromOrder, RaiseOrder};
use crate::store::around::{self, Name};
use crate::{Words, acts, wording};

#[derive(Template)]
#[template(path = "consult.html")]
struct Page {
    frame: Frame,
    w: Words,
    channel: Channel,
    order: RaiseOrder,
    errors: FieldErrors,
    kinds: Vec<Choice>,
    /// The districts among which to choose; none where there is no choice.
    areas: Vec<Choice>,
    council: Name,
    holder: Name,
}

impl Page {
    /// A word for this way in: `consult-title` and `consultation` → 困りごとを相談する.
    fn said(&self, what: &str) -> String {
        self.w.coded(what, self.channel.code())
    }
}

/// The form as it is opened: for the district of a council that has one alone, and with the name of
/// whoever asks with an account.
pub(crate) async fn begun(desk: &Desk, from: FromOrder) -> Result<RaiseOrder, Failure> {
    let mut tx = desk.read().await?;
    let named = acts::named(desk, &from.channel);
    let own = named.and_then(|_| acts::own_council(desk));
    let council: Option<OrganisationId> = from.council.parse().ok().or(own);
    let mut order = RaiseOrder {
        council: council.map_or_else(String::new, |it| it.to_string()),
        area: from.area,
        channel: from.channel,
        ..RaiseOrder::default()
    };
    if let (true, Some(council)) = (order.area.is_empty(), council)
        && let [only] = around::districts_of(&mut tx, desk, council)
            .await?
            .as_slice()
    {
        order.area = only.id.to_string();
    }
    if let (Some(_), Some(account)) = (named, desk.actor.account) {
        let me = around::reachable(&mut tx, desk.municipality(), account).await?;
        order.name = me.name.unwrap_or_default();
        order.contact = me.phone.unwrap_or_default();
        order.mail = me.mail.unwrap_or_default();
    }
    Ok(order)
}

/// Shows the form.
///
/// # Errors
/// When the store fails.
pub(crate) async fn write(
    desk: &Desk,
    channel: Channel,
    order: RaiseOrder,
    no: &[Refusal],
    status: StatusCode,
) -> Answer {
    let w = Words(desk.lang);
    let mut tx = desk.read().await?;
    let lies = acts::lies(&mut tx, desk, &order.council, &order.area).await?;
    let districts = match order.council.parse() {
        Ok(council) => around::districts_of(&mut tx, desk, council).await?,
        Err(_) => around::districts(&mut tx, desk).await?,
    };
    let areas = match districts.len() {
        0 | 1 => Vec::new(),
        _ => wording::choices(&districts, desk.lang),
    };
    let municipality = desk.municipality();
    let page = Page {
        frame: desk.frame(),
        w,
        channel,
        errors: desk.errors(no),
        kinds: w.choices("kind", crate::model::Kind::CODES),
        areas,
        council: around::office_name(&mut tx, municipality, lies.council).await?,
        holder: around::office_name(&mut tx, municipality, Some(lies.holder)).await?,
        order: RaiseOrder {
            kind: wording::or(&order.kind, "trouble"),
            ..order
        },
    };
    desk.page_with(status, &page)
}
