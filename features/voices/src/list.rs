//! 声のトレイ: what lies on whose desk, the most pressing first.

use askama::Template;
use desk::frame::Frame;
use desk::{Answer, Desk, Failure, Query};
use kernel::policy::{Action, Resource};
use serde::Deserialize;

use crate::Words;
use crate::store::tray::{self, Line, PAGE, Tray};
use crate::wording::SEPARATOR;

/// Which part of which tray.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    /// `waiting`, `doubted` or `ended`.
    pub(crate) tray: String,
    /// Behind this place of the list.
    pub(crate) after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct Page {
    frame: Frame,
    w: Words,
    tray: Tray,
    lines: Vec<Line>,
    waiting: i64,
    doubted: i64,
    next: String,
}

impl Page {
    /// When and how it came, whose it is and who has it, on one line.
    fn about(&self, it: &Line) -> String {
        let parts = [
            self.frame.day_short(it.raised_on),
            self.w.coded("channel", it.channel.code()),
            it.council.named(self.frame.lang).to_owned(),
            it.holder.named(self.frame.lang).to_owned(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(SEPARATOR)
    }

    /// Until when somebody looks, or what became of it.
    fn state(&self, it: &Line) -> String {
        match (it.next_date, &it.concern) {
            (Some(next), _) => self.w.until(self.frame.day_short(next)),
            (None, Some(number)) => self.w.taken_as(number),
            (None, None) if it.is_noted => self.w.coded("state", "noted"),
            (None, None) => self.w.coded("state", "taken"),
        }
    }

    fn tone(&self, it: &Line) -> &'static str {
        match it.next_date {
            Some(next) if next < self.frame.today => "late",
            Some(_) => "waiting",
            None => "done",
        }
    }

    /// The address of a tray.
    fn path(&self, tray: &str) -> String {
        self.frame.at(format!("/voices?tray={tray}"))
    }
}

/// The part of a tray that was asked for, and the place behind it; empty at the end.
///
/// # Errors
/// [`Failure::Login`] for strangers; [`Failure::Missing`] for those who read no voices.
pub(crate) async fn read(
    desk: &Desk,
    tx: &mut desk::db::Conn,
    which: &Which,
) -> Result<(Tray, Vec<Line>, String), Failure> {
    desk.account()?;
    if desk.scope(Action::Read, Resource::Voice).any.is_empty() {
        return Err(Failure::Missing);
    }
    let chosen = Tray::read(&which.tray).unwrap_or_default();
    let after = tray::read_cursor(&which.after);
    let mut lines = tray::list(tx, desk, chosen, after).await?;
    let next = match lines.len() > PAGE {
        true => lines[PAGE - 1].cursor(),
        false => String::new(),
    };
    lines.truncate(PAGE);
    Ok((chosen, lines, next))
}

pub(crate) async fn get(desk: Desk, Query(which): Query<Which>) -> Answer {
    let mut tx = desk.read().await?;
    let (tray, lines, next) = read(&desk, &mut tx, &which).await?;
    let (waiting, doubted) = tray::count(&mut tx, &desk).await?;
    let frame = desk.frame();
    let next = match next.is_empty() {
        true => next,
        false => frame.at(format!("/voices?tray={}&after={next}", tray.code())),
    };
    desk.page(&Page {
        w: Words(desk.lang),
        tray,
        lines,
        waiting,
        doubted,
        next,
        frame,
    })
}
