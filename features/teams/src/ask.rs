//! 出席を依頼する: the chair asks, or somebody keys it in for the chair (C3).

use askama::Template;
use desk::frame::{Choice, FieldErrors, Frame};
use desk::{Answer, Desk, Form, Query};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, RequestOrder};
use crate::asked::{Asked, Councils};
use crate::model::{MeetingKind, Part};
use crate::rules::{Duty, PAST_FOR_COUNCIL, Ruling, SAME, duty_of};

#[derive(Template)]
#[template(path = "ask.html")]
struct Page {
    frame: Frame,
    w: Words,
    order: RequestOrder,
    errors: FieldErrors,
    councils: Vec<Choice>,
    /// The council that asks, once it is chosen.
    asking: Option<Asked>,
    parts: Vec<Choice>,
    channels: Vec<Choice>,
    /// What was asked for is no duty: the rule that says so, and where volunteers are called.
    ruling: Option<(Ruling, String)>,
    /// The address of the open request for the same time and place.
    same: Option<String>,
    /// Who enters a meeting that is over, for a council that cannot.
    past: Option<String>,
}

impl Page {
    /// Somebody writes down what the chair of one of several councils asked for by telephone or on
    /// paper.
    fn for_council(&self) -> bool {
        let several = self.councils.len() > 1;
        self.asking.as_ref().map_or(several, Asked::for_council)
    }
}

pub(crate) async fn get(desk: Desk, Query(order): Query<RequestOrder>) -> Answer {
    desk.account()?;
    let begins_at = match order.begins_at.as_str() {
        "" => "19:00".to_owned(),
        typed => typed.to_owned(),
    };
    let part = match order.part.as_str() {
        "" => Part::Listen.code().to_owned(),
        typed => typed.to_owned(),
    };
    let order = RequestOrder {
        begins_at,
        part,
        ..order
    };
    page(&desk, order, Vec::new()).await
}

pub(crate) async fn post(desk: Desk, Form(order): Form<RequestOrder>) -> Answer {
    let no = match acts::ask(&desk, &order).await {
        Ok(it) => return desk.see_done(&format!("/requests/{}", it.id), "request-ask"),
        Err(failure) => failure.refusals()?,
    };
    page(&desk, order, no).await
}

async fn page(desk: &Desk, order: RequestOrder, no: Vec<Refusal>) -> Answer {
    let mut tx = desk.read().await?;
    let councils = Councils::load(&mut tx, desk, Action::Create, &order.council).await?;
    let order = RequestOrder {
        council: councils.chosen,
        ..order
    };
    let which = (order.council.as_str(), order.on.as_str());
    let asking = Asked::load(&mut tx, desk, Action::Create, which).await?;
    let refused = no.iter().any(|no| no.field == Some("kind"));
    let ruling = asking.as_ref().filter(|_| refused);
    let w = Words(desk.lang);
    let page = Page {
        frame: desk.frame(),
        w,
        errors: desk.errors(&no),
        same: same(desk, &no),
        past: past(desk, &no),
        councils: councils.all,
        parts: choices(w, "part", Part::ALL.map(Part::code)),
        channels: choices(w, "channel", ["telephone", "paper"]),
        ruling: ruling.and_then(|asked| ruled_out(&order, asked, desk)),
        asking,
        order,
    };
    match no.is_empty() {
        true => desk.page(&page),
        false => desk.page_again(&page),
    }
}

/// Why it is no duty, and the address of the call for volunteers with what was typed.
fn ruled_out(order: &RequestOrder, asked: &Asked, desk: &Desk) -> Option<(Ruling, String)> {
    let ruling = duty_of(&MeetingKind::new(order.kind.trim()), &asked.rules).ok()?;
    if ruling.duty == Duty::Work {
        return None;
    }
    let typed = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("council", &order.council),
            ("on", &order.on),
            ("begins_at", &order.begins_at),
            ("place", &order.place),
            ("text", &order.agenda),
        ])
        .finish();
    Some((
        ruling,
        desk.frame().at(format!("/volunteering/new?{typed}")),
    ))
}

/// Where the request is for which somebody asked a second time.
fn same(desk: &Desk, no: &[Refusal]) -> Option<String> {
    let no = no.iter().find(|no| no.rule == SAME)?;
    let (_, id) = no.facts.iter().find(|(name, _)| *name == "request")?;
    Some(desk.frame().at(format!("/requests/{id}")))
}

/// Who enters an attendance that nobody had asked for, and whom to tell.
fn past(desk: &Desk, no: &[Refusal]) -> Option<String> {
    no.iter().find(|no| no.rule == PAST_FOR_COUNCIL)?;
    let place = desk.place();
    let section = desk.in_words(&place.section_name, &place.section_name_en);
    let team = place.team(desk.lang);
    Some(Words(desk.lang).past_text(team, section, &place.phone))
}

fn choices<const N: usize>(w: Words, prefix: &str, codes: [&'static str; N]) -> Vec<Choice> {
    codes
        .into_iter()
        .map(|code| Choice::new(code, w.word(prefix, code)))
        .collect()
}
