//! A request as one reader sees it: council, team and section share a page, but not everything
//! that is said within the office.

mod members;

use desk::links::Linked;
use desk::{Desk, Failure};
use kernel::day::{Day, FiscalYear};
use kernel::ids::AttendanceRequestId;
use kernel::lang::Lang;
use kernel::policy::{Action, Guarded};
use kernel::rulebook::Rulebook;

use crate::Words;
use crate::model::{Channel, Request, StepReaders, When};
use crate::rules::{Count, LIFECYCLE, RequestRules};
use crate::store;
use crate::store::listing::Shown;
use crate::store::request::PastStep;

pub(crate) use members::SeenMember;
use members::seen;

/// Which side of the request the reader is on; it follows from what the policy lets them do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Reads who comes, never who could not and why.
    Council,
    /// Reads what the members answered; reasons are their own alone.
    Team,
    /// Reads all.
    Section,
}

impl Side {
    fn of(desk: &Desk, it: &Request) -> Side {
        if desk.can(Action::Settle, it) {
            return Side::Section;
        }
        match desk.can(Action::Attend, it) {
            true => Side::Team,
            false => Side::Council,
        }
    }
}

/// A request with all that its page shows to this reader.
#[derive(Debug)]
pub(crate) struct View {
    pub(crate) shown: Shown,
    pub(crate) count: Count,
    pub(crate) members: Vec<SeenMember>,
    pub(crate) steps: Vec<PastStep>,
    pub(crate) links: Vec<Linked>,
    pub(crate) side: Side,
    /// What the reader may do now.
    pub(crate) acts: Vec<&'static str>,
    /// Whether something said in confidence is among what is shown.
    pub(crate) confidential: bool,
    pub(crate) lang: Lang,
    pub(crate) today: Day,
}

impl View {
    /// Loads a request for this reader.
    ///
    /// # Errors
    /// [`Failure::Denied`] for whoever has no part in it.
    pub(crate) async fn load(desk: &Desk, id: AttendanceRequestId) -> Result<View, Failure> {
        let mut tx = desk.read().await?;
        let municipality = desk.municipality();
        let shown = store::listing::load(&mut tx, municipality, id).await?;
        let it = &shown.request;
        desk.check_read(it)?;
        let side = Side::of(desk, it);
        let book = desk.rulebook(&mut tx).await?;
        let count = count(&shown, &book)?;
        let day = (it.team, it.when.on);
        let members = store::member::list(&mut tx, municipality, id, day).await?;
        let members = seen(members, side, desk.actor.person);
        let readers = match side {
            Side::Council => StepReaders::All,
            Side::Team | Side::Section => StepReaders::Staff,
        };
        let steps = store::request::list_steps(&mut tx, municipality, it, readers).await?;
        let links = desk::links::of(&mut tx, desk, it.subject()).await?;
        let acts = acts(desk, it);
        Ok(View {
            confidential: members.iter().any(|it| it.reason.is_some() && !it.own),
            shown,
            count,
            members,
            steps,
            links,
            side,
            acts,
            lang: desk.lang,
            today: desk.today,
        })
    }

    /// Writes into the ledger that somebody read what was said in confidence; nothing where there
    /// is nothing of the kind.
    ///
    /// # Errors
    /// When the store fails; then it is not shown either.
    pub(crate) async fn note_look(&self, desk: &Desk) -> Result<(), Failure> {
        if !self.confidential {
            return Ok(());
        }
        let permit = desk.may(Action::Settle, self.it())?;
        desk.note_look(permit, "request.look").await
    }

    /// The request itself.
    pub(crate) const fn it(&self) -> &Request {
        &self.shown.request
    }

    /// The reader's words.
    pub(crate) const fn w(&self) -> Words {
        Words(self.lang)
    }

    /// What the request is called: 役員会 地区07コミュニティ協議会.
    pub(crate) fn title(&self) -> String {
        title(&self.shown, self.lang)
    }

    /// Its page, without the base.
    pub(crate) fn path(&self) -> String {
        format!("/requests/{}", self.it().id)
    }

    /// The page of one act, without the base.
    pub(crate) fn act_path(&self, act: impl AsRef<str>) -> String {
        format!("/requests/{}/{}", self.it().id, act.as_ref())
    }

    /// What an act is called here, and what is said above its form: the section writes down for a
    /// member what they say.
    pub(crate) fn act_named(&self, kind: impl AsRef<str>, act: impl AsRef<str>) -> String {
        let act = act.as_ref();
        match (self.side, act) {
            (Side::Section, "answer" | "attend") => self.w().word(kind, format!("{act}-for")),
            _ => self.w().word(kind, act),
        }
    }

    /// Is an act done by one press, without a form?
    pub(crate) fn is_pressed(&self, act: impl AsRef<str>) -> bool {
        matches!(act.as_ref(), "agree" | "record")
    }

    /// The one act that is waited for stands out.
    pub(crate) fn look(&self, act: impl AsRef<str>) -> &'static str {
        let met = self.it().when.on <= self.today;
        let awaited = match self.it().place.state() {
            "asked" => "accept",
            "proposed" => "agree",
            "accepted" | "staffed" if met => "attend",
            "accepted" | "staffed" => "answer",
            _ if self.it().meeting.is_none() => "record",
            _ => "report",
        };
        if act.as_ref() == awaited {
            "solid"
        } else {
            "outline"
        }
    }

    /// Day and hours in words.
    pub(crate) fn when(&self) -> String {
        when_shown(&self.it().when, self.lang)
    }

    /// The other time that is proposed, in words.
    pub(crate) fn proposal(&self) -> Option<String> {
        self.it()
            .place
            .proposal()
            .map(|when| when_shown(&when, self.lang))
    }

    /// Whose turn it is and until when, in a sentence; the end, for one that is over.
    pub(crate) fn lead(&self) -> String {
        let next = self.it().place.next();
        match (&self.shown.holder, next) {
            (Some(holder), Some(next)) => self
                .w()
                .held_by(holder.named(self.lang), next.shown(self.lang)),
            _ => self.when(),
        }
    }

    /// How the request came in, and for whom it was keyed in.
    pub(crate) fn came_in(&self) -> String {
        let it = self.it();
        let how = self.w().word("channel", it.channel.code());
        match it.channel.on_behalf_of() {
            Some(original) => self.w().came_in_for(how, original),
            None => how,
        }
    }

    /// The colour that repeats what the state says.
    pub(crate) fn tone(&self) -> &'static str {
        tone(self.it().place.state())
    }

    /// The colour that repeats whether the year's number is reached.
    pub(crate) fn count_tone(&self) -> &'static str {
        count_tone(&self.count)
    }

    /// That the year's number is passed, and why it was agreed to all the same.
    pub(crate) fn over_text(&self) -> String {
        let nth = self.count.nth_to_agree();
        let limit = self.count.limit.as_ref().map_or(0, |it| it.value);
        match &self.it().over_reason {
            Some(reason) => self.w().over_decided(nth, limit, reason),
            None => self.w().over_undecided(nth, limit),
        }
    }

    /// Does the request go beyond the year's number, or would it if somebody agreed to it?
    pub(crate) fn is_over(&self) -> bool {
        let waits = is_undecided(self.it());
        self.count.is_over()
            || self.it().over_reason.is_some()
            || (waits && self.count.needs_reason())
    }

    /// 「1/12」, or how many where no number is set; nothing for one that does not count.
    pub(crate) fn count_text(&self) -> Option<String> {
        count_text(&self.count, self.lang)
    }

    /// The fiscal year in which the request counts.
    pub(crate) fn year(&self) -> String {
        self.count.year.shown(self.lang)
    }

    /// The last that happened, as far as the reader may know: 「別の日時をたずねた（コミュニティ推進課）」.
    pub(crate) fn last_step(&self) -> Option<String> {
        let step = self.steps.last()?;
        let what = self.w().word("step", step.act.as_str());
        Some(self.w().overtaken_by(what, step.office(self.lang)))
    }

    /// Whether the next date has passed.
    pub(crate) fn is_late(&self) -> bool {
        self.it().place.next().is_some_and(|next| next < self.today)
    }

    pub(crate) fn is_council(&self) -> bool {
        self.side == Side::Council
    }

    pub(crate) fn is_section(&self) -> bool {
        self.side == Side::Section
    }

    /// The request was made after the attendance (事後).
    pub(crate) fn is_afterwards(&self) -> bool {
        self.it().channel == Channel::Afterwards
    }
}

/// What the reader may do now; nobody was at a meeting that is still to come.
fn acts(desk: &Desk, it: &Request) -> Vec<&'static str> {
    LIFECYCLE
        .acts(it.place.state())
        .filter(|act| desk.can(needed(act), it))
        .filter(|act| *act != "attend" || it.when.on <= desk.today)
        .filter(|act| *act != "record" || it.meeting.is_none())
        .collect()
}

/// Has nobody agreed to it yet?
pub(crate) fn is_undecided(it: &Request) -> bool {
    matches!(it.place.state(), "asked" | "proposed")
}

/// What the policy must grant for an act of the lifecycle.
pub(crate) fn needed(act: &str) -> Action {
    match act {
        "accept" | "propose" | "decline" => Action::Settle,
        "answer" | "attend" | "record" | "report" => Action::Attend,
        _ => Action::Edit,
    }
}

/// The year's count of a request, by the rules in force on the day of its meeting.
pub(crate) fn count(it: &Shown, book: &Rulebook) -> Result<Count, Failure> {
    let request = &it.request;
    Ok(Count {
        year: FiscalYear::of(request.when.on),
        nth: it.nth,
        total: it.total,
        agreed: it.agreed,
        limit: RequestRules::on(book, &request.area, request.when.on)?.per_year,
    })
}

/// What a request is called.
pub(crate) fn title(it: &Shown, lang: Lang) -> String {
    Words(lang).title(it.request.kind.named(lang), it.council.named(lang))
}

/// 「令和5年6月15日（木） 19:00〜20:30」
pub(crate) fn when_shown(it: &When, lang: Lang) -> String {
    let w = Words(lang);
    match it.ends {
        Some(ends) => w.from_to(it.on.shown(lang), it.begins, ends),
        None => w.from(it.on.shown(lang), it.begins),
    }
}

/// 「1/12」, or how many where no number is set; nothing for one that does not count.
pub(crate) fn count_text(it: &Count, lang: Lang) -> Option<String> {
    if it.nth == 0 {
        return None;
    }
    Some(match &it.limit {
        Some(limit) => format!("{}/{}", it.nth, limit.value),
        None => Words(lang).count_alone(it.nth),
    })
}

/// The colour that repeats whether the year's number is reached.
pub(crate) fn count_tone(it: &Count) -> &'static str {
    if it.is_over() { "late" } else { "plain" }
}

/// The colour that repeats what the state says.
pub(crate) const fn tone(state: &str) -> &'static str {
    match state.as_bytes() {
        b"asked" | b"proposed" => "waiting",
        b"accepted" | b"staffed" | b"attended" => "going",
        b"reported" => "done",
        _ => "plain",
    }
}
