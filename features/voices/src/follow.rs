//! 声のその後: what became of a voice, for whoever holds its private link.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use desk::frame::{FieldErrors, Frame};
use desk::{Answer, Desk, Failure, Form, Path};
use kernel::policy::Action;
use kernel::refusal::Refusal;

use crate::Words;
use crate::acts::{self, Followed};
use crate::model::{Key, Place};
use crate::orders::{FindOrder, JudgeOrder, ReplyOrder, SupplementOrder};
use crate::private::private;
use crate::store::concern::Delivered;
use crate::store::photo;

#[derive(Template)]
#[template(path = "follow.html")]
struct Page {
    frame: Frame,
    w: Words,
    it: Followed,
    /// The address of this page, without the base.
    path: String,
    /// Where it has got to, in a sentence.
    state: String,
    errors: FieldErrors,
    typed: Typed,
}

/// What was typed into the forms of the page.
#[derive(Default)]
struct Typed {
    reason: String,
    text: String,
    mail: Option<String>,
}

impl Page {
    /// The answer of those at once, where it was given.
    fn reply(&self) -> Option<&str> {
        match &self.it.voice.place {
            Place::Noted { reply, .. } => Some(reply.as_str()),
            Place::Waiting { .. } | Place::Taken { .. } => None,
        }
    }

    /// Can the raiser say whether it is settled?
    fn may_judge(&self) -> bool {
        let is_taken = matches!(self.it.voice.place, Place::Taken { .. });
        let answered = self.it.progress.as_ref().is_some_and(|it| it.is_answered());
        is_taken && answered && !self.is_settled()
    }

    /// Did the raiser say so, and nobody otherwise since?
    fn is_settled(&self) -> bool {
        let closed = self.it.progress.as_ref().and_then(|it| it.closed_on);
        matches!((self.it.voice.settled_on, closed), (Some(settled), Some(closed)) if settled >= closed)
    }

    /// The address of something below the page, without the base.
    fn at(&self, act: &str) -> String {
        format!("{}/{act}", self.path)
    }

    fn mail(&self) -> &str {
        let kept = self.it.raiser.reply_mail.as_deref().unwrap_or_default();
        self.typed.mail.as_deref().unwrap_or(kept)
    }

    /// Who answered, when it was brought back, and how.
    fn source(&self, it: &Delivered) -> String {
        self.w.answer_source(
            it.office_name.named(self.frame.lang),
            self.frame.day(it.on),
            self.w.coded("brought", &it.channel),
        )
    }

    /// Why an answer that is there cannot be read yet, and who says when it can (F2).
    fn on_its_way(&self) -> Option<String> {
        let concern = self.it.progress.as_ref()?;
        let is_taken = matches!(self.it.voice.place, Place::Taken { .. });
        let told = match self.it.raiser.reply_mail {
            Some(_) => self.w.on_its_way_mail(),
            None => self.w.on_its_way_link(),
        };
        (is_taken && concern.state == "answered").then(|| self.w.on_its_way(told))
    }

    fn due(&self, it: &Delivered) -> Option<String> {
        it.due.map(|due| self.frame.day(due))
    }
}

pub(crate) async fn get(desk: Desk, Path(key): Path<String>) -> Answer {
    show(&desk, &key, &[], Typed::default()).await
}

async fn show(desk: &Desk, key: &str, no: &[Refusal], typed: Typed) -> Answer {
    let it = match acts::follow(desk, key).await {
        Err(Failure::Missing) => return missing(desk, key),
        found => found?,
    };
    let status = match no.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page {
        frame: desk.frame(),
        w: Words(desk.lang),
        state: state(desk, &it),
        it,
        path: address(key),
        errors: desk.errors(no),
        typed,
    };
    desk.page_with(status, &page).map(private)
}

/// Where a voice has got to, in a sentence.
fn state(desk: &Desk, it: &Followed) -> String {
    let w = Words(desk.lang);
    let day = |day: Option<kernel::day::Day>| day.map(|it| it.shown(desk.lang)).unwrap_or_default();
    match (&it.voice.place, &it.progress) {
        (Place::Waiting { next_date, .. }, _) => {
            w.follow_waiting(it.holder.named(desk.lang), next_date.shown(desk.lang))
        }
        (Place::Noted { on, .. }, _) => w.follow_noted(on.shown(desk.lang)),
        (Place::Taken { .. }, Some(concern)) => {
            let council = concern.council_name.named(desk.lang);
            let place = match council {
                "" => w.at_the_district().to_owned(),
                council => w.at_the_council(council),
            };
            let facts = [
                ("office", concern.holder_name.named(desk.lang).to_owned()),
                ("day", day(concern.next_date.or(concern.closed_on))),
                ("place", place),
            ];
            let key = format!("progress-{}", concern.state_shown());
            Words::say(desk.lang, &key, &facts).unwrap_or(key)
        }
        (Place::Taken { .. }, None) => String::new(),
    }
}

/// The page of a key, without the base.
fn address(key: &str) -> String {
    let key = Key::read(key).map_or_else(String::new, |key| key.shown());
    format!("/voices/follow/{key}")
}

/// After an act of the raiser: the page again, which confirms it, or what is to be mended.
async fn after(
    desk: &Desk,
    key: &str,
    act: Result<(), Failure>,
    done: &str,
    typed: Typed,
) -> Answer {
    let no = match act {
        Ok(()) | Err(Failure::Twice(_)) => return desk.see_done(&address(key), done),
        Err(Failure::Missing) => return missing(desk, key),
        Err(failure) => failure.refusals()?,
    };
    show(desk, key, &no, typed).await
}

pub(crate) async fn post_judge(
    desk: Desk,
    Path(key): Path<String>,
    Form(order): Form<JudgeOrder>,
) -> Answer {
    let act = acts::judge(&desk, &key, &order).await;
    let done = match order.verdict.as_str() {
        "settled" => "voice-settled",
        _ => "voice-not-settled",
    };
    let typed = Typed {
        reason: order.reason,
        ..Typed::default()
    };
    after(&desk, &key, act, done, typed).await
}

pub(crate) async fn post_supplement(
    desk: Desk,
    Path(key): Path<String>,
    Form(order): Form<SupplementOrder>,
) -> Answer {
    let act = acts::supplement(&desk, &key, &order).await;
    let typed = Typed {
        text: order.text,
        ..Typed::default()
    };
    after(&desk, &key, act, "voice-supplement", typed).await
}

pub(crate) async fn post_reply(
    desk: Desk,
    Path(key): Path<String>,
    Form(order): Form<ReplyOrder>,
) -> Answer {
    let act = acts::change_reply(&desk, &key, &order).await;
    let typed = Typed {
        mail: Some(order.mail),
        ..Typed::default()
    };
    after(&desk, &key, act, "voice-reply", typed).await
}

pub(crate) async fn post_withdraw(desk: Desk, Path(key): Path<String>) -> Answer {
    let act = acts::withdraw(&desk, &key).await;
    after(&desk, &key, act, "voice-withdraw", Typed::default()).await
}

/// The photo behind the link.
pub(crate) async fn get_photo(desk: Desk, Path(key): Path<String>) -> Answer {
    let opened = acts::open_link(&desk, &key, Action::Read).await?;
    let mut tx = desk.read().await?;
    let jpeg = photo::load(&mut tx, desk.municipality(), opened.voice.id).await?;
    let answer = ([(header::CONTENT_TYPE, photo::KIND)], jpeg).into_response();
    Ok(private(answer))
}

#[derive(Template)]
#[template(path = "find.html")]
struct Find {
    frame: Frame,
    w: Words,
    order: FindOrder,
    errors: FieldErrors,
}

/// Where the key of a paper slip is typed.
pub(crate) async fn get_find(desk: Desk) -> Answer {
    find(&desk, FindOrder::default(), StatusCode::OK)
}

pub(crate) async fn post_find(desk: Desk, Form(order): Form<FindOrder>) -> Answer {
    match acts::open_link(&desk, &order.key, Action::Read).await {
        Ok(_) => desk.see(&address(&order.key)),
        Err(Failure::Missing) => find(&desk, order, StatusCode::UNPROCESSABLE_ENTITY),
        Err(other) => Err(other),
    }
}

/// A link that opens nothing: the key can be typed anew, or asked for by telephone.
pub(crate) fn missing(desk: &Desk, key: &str) -> Answer {
    let order = FindOrder {
        key: key.to_owned(),
    };
    find(desk, order, StatusCode::NOT_FOUND).map(private)
}

fn find(desk: &Desk, order: FindOrder, status: StatusCode) -> Answer {
    let no = match status {
        StatusCode::OK => Vec::new(),
        _ => vec![Refusal::new("voice.key").at("key")],
    };
    let page = Find {
        frame: desk.frame(),
        w: Words(desk.lang),
        order,
        errors: desk.errors(&no),
    };
    desk.page_with(status, &page)
}
