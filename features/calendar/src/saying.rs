//! Words for codes, and times as people say them.

use std::borrow::Borrow;

use desk::frame::Choice;
use kernel::day::Day;
use kernel::lang::Lang;
use kernel::policy::Visibility;

use crate::Words;
use crate::model::{
    Access, Audience, Event, EventKind, Hours, Layer, PlaceKind, Series, Span, Stage, When,
};
use crate::rules::{Clash, Reason};

impl Words {
    /// When an event is, in a line.
    pub(crate) fn when(self, it: &Event) -> String {
        self.when_of(&it.when)
    }

    /// A time, in a line.
    pub(crate) fn when_of(self, it: &When) -> String {
        match it {
            When::Someday(season) => season.said(self.0),
            When::Once(span) => self.span(span),
            When::Repeated(series) => self.series(series),
        }
    }

    /// What, and when.
    pub(crate) fn line(self, it: &Event) -> String {
        format!("{} {}", it.about.title, self.when(it))
    }

    /// When, and who holds it.
    pub(crate) fn when_and_who(self, it: &Event) -> String {
        format!("{} {}", self.when(it), it.organiser.named(self.0))
    }

    /// 令和5年8月5日（土）10:00〜15:00
    pub(crate) fn span(self, it: &Span) -> String {
        let (first, last) = (it.first().shown(self.0), it.last().shown(self.0));
        match it.hours() {
            Hours::Through { from, until } => format!("{first} {from}〜{last} {until}"),
            Hours::Whole if it.is_one_day() => first,
            Hours::Whole => format!("{first}〜{last}"),
            Hours::Daily { .. } if it.is_one_day() => format!("{first} {}", self.hours(it)),
            Hours::Daily { .. } => format!("{first}〜{last} {}", self.each_day(self.hours(it))),
        }
    }

    /// 10:00〜15:00; empty for whole days.
    pub(crate) fn hours(self, it: &Span) -> String {
        match it.hours().bounds() {
            (None, _) => String::new(),
            (Some(from), None) => format!("{from}〜"),
            (Some(from), Some(until)) => format!("{from}〜{until}"),
        }
    }

    fn series(self, it: &Series) -> String {
        let every = it.every.said(self.0);
        let until = it.until.shown(self.0);
        let from = it.span.first().shown(self.0);
        let hours = self.hours(&it.span);
        self.again(every, hours, from, until)
    }

    /// Between the words of a list.
    pub(crate) const fn and(self) -> &'static str {
        match self.0 {
            Lang::Ja => "、",
            Lang::En => ", ",
        }
    }

    /// The days of the week, Sunday first, as short as they come.
    pub(crate) const fn weekdays(self) -> [&'static str; 7] {
        [
            self.sunday(),
            self.monday(),
            self.tuesday(),
            self.wednesday(),
            self.thursday(),
            self.friday(),
            self.saturday(),
        ]
    }

    /// 4月
    pub(crate) fn month_of_year(self, month: i8) -> String {
        match self.0 {
            Lang::Ja => format!("{month}月"),
            Lang::En => crate::model::month_english(month).to_owned(),
        }
    }

    /// How firm an event is.
    pub(crate) const fn stage(self, it: &Stage) -> &'static str {
        match it {
            Stage::Submitted { .. } => self.state_submitted(),
            Stage::Declined(_) => self.state_declined(),
            Stage::Idea { .. } => self.state_idea(),
            Stage::Tentative { .. } => self.state_tentative(),
            Stage::Fixed { .. } => self.state_fixed(),
            Stage::Postponed(_) => self.state_postponed(),
            Stage::Cancelled(_) => self.state_cancelled(),
        }
    }

    /// What an event is.
    pub(crate) fn kind(self, it: impl Borrow<EventKind>) -> &'static str {
        match it.borrow() {
            EventKind::Festival => self.kind_festival(),
            EventKind::Sports => self.kind_sports(),
            EventKind::Disaster => self.kind_disaster(),
            EventKind::CleanUp => self.kind_clean_up(),
            EventKind::Health => self.kind_health(),
            EventKind::Culture => self.kind_culture(),
            EventKind::Learning => self.kind_learning(),
            EventKind::Children => self.kind_children(),
            EventKind::Welfare => self.kind_welfare(),
            EventKind::Market => self.kind_market(),
            EventKind::Assembly => self.kind_assembly(),
            EventKind::Patrol => self.kind_patrol(),
            EventKind::Other => self.kind_other(),
        }
    }

    /// For whom.
    pub(crate) fn audience(self, it: impl Borrow<Audience>) -> &'static str {
        match it.borrow() {
            Audience::Everyone => self.audience_everyone(),
            Audience::Families => self.audience_families(),
            Audience::Infants => self.audience_infants(),
            Audience::Pupils => self.audience_pupils(),
            Audience::Youth => self.audience_youth(),
            Audience::Adults => self.audience_adults(),
            Audience::Elderly => self.audience_elderly(),
            Audience::Members => self.audience_members(),
        }
    }

    /// A layer of the calendar.
    pub(crate) fn layer(self, it: impl Borrow<Layer>) -> &'static str {
        match it.borrow() {
            Layer::Council => self.layer_council(),
            Layer::Organisation => self.layer_organisation(),
            Layer::School => self.layer_school(),
            Layer::City => self.layer_city(),
            Layer::Election => self.layer_election(),
            Layer::Exam => self.layer_exam(),
        }
    }

    /// What makes it easy to come.
    pub(crate) fn access(self, it: impl Borrow<Access>) -> &'static str {
        match it.borrow() {
            Access::StepFree => self.access_step_free(),
            Access::AccessibleToilet => self.access_toilet(),
            Access::Parking => self.access_parking(),
            Access::SignLanguage => self.access_sign_language(),
            Access::Captions => self.access_captions(),
            Access::Childcare => self.access_childcare(),
            Access::PlainWords => self.access_plain_words(),
        }
    }

    /// What a place is.
    pub(crate) fn place_kind(self, it: impl Borrow<PlaceKind>) -> &'static str {
        match it.borrow() {
            PlaceKind::Hall => self.place_hall(),
            PlaceKind::School => self.place_school(),
            PlaceKind::Park => self.place_park(),
            PlaceKind::GatheringPlace => self.place_gathering(),
            PlaceKind::Shrine => self.place_shrine(),
            PlaceKind::Street => self.place_street(),
            PlaceKind::Other => self.place_other(),
        }
    }

    /// What an event costs; empty where nobody said.
    pub(crate) fn fee(self, it: &Event) -> String {
        match it.about.fee.yen {
            Some(0) => self.fee_free().to_owned(),
            Some(yen) => kernel::yen::Yen(yen).shown(self.0),
            None => it.about.fee.note.clone(),
        }
    }

    /// Why another event is in the way.
    pub(crate) fn reason(self, it: &Event, reason: &Reason) -> String {
        let of = |id| {
            let hosts = it.hosts().chain(&it.about.needed);
            let named = hosts.into_iter().find(|host| host.id == id);
            named.map_or(String::new(), |host| host.named(self.0).to_owned())
        };
        match reason {
            Reason::Place => self.reason_place(it.about.venue.named(self.0)),
            Reason::People(id) => self.reason_people(of(*id)),
            Reason::Equipment(folded) => {
                let said = it
                    .about
                    .equipment
                    .iter()
                    .find(|it| kernel::text::fold(it) == *folded);
                self.reason_equipment(said.unwrap_or(folded))
            }
            Reason::Audience(who) => self.reason_audience(self.audience(who)),
            Reason::PeopleSameDay(id) => self.reason_people_same_day(of(*id)),
            Reason::AudienceSameDay(who) => self.reason_audience_same_day(self.audience(who)),
            Reason::Near(who) => self.reason_near(self.audience(who)),
        }
    }

    /// What another event in the way is called.
    pub(crate) fn clash_title(self, it: &Clash) -> String {
        match &it.title {
            Some(title) => title.to_string(),
            None => self.clash_hidden().to_owned(),
        }
    }

    /// When another event takes place, in the lines of a clash.
    pub(crate) fn clash_when(self, it: &Clash) -> String {
        format!(
            "{} {}〜{}",
            it.slot.on.shown(self.0),
            it.slot.from,
            it.slot.until
        )
    }

    /// How open an event may be.
    pub(crate) fn opennesses(self) -> Vec<Choice> {
        let words = |it: &Visibility| match it {
            Visibility::Public => (self.open_public(), self.open_public_help()),
            Visibility::Members => (self.open_members(), self.open_members_help()),
            Visibility::Closed => (self.open_closed(), self.open_closed_help()),
        };
        Visibility::ALL
            .iter()
            .map(|it| {
                let (label, help) = words(it);
                Choice::new(it.code(), label).explained(help)
            })
            .collect()
    }

    /// The heading of a day, with its holiday.
    pub(crate) fn day_heading(self, day: impl Borrow<Day>) -> String {
        let day = *day.borrow();
        match kernel::day::holidays::on(day) {
            Some(holiday) => format!("{} {}", day.shown(self.0), holiday.shown(self.0)),
            None => day.shown(self.0),
        }
    }

    /// A choice of each of these.
    pub(crate) fn choices<T: Copy>(
        self,
        all: &[T],
        code: fn(T) -> &'static str,
        words: fn(Words, T) -> &'static str,
    ) -> Vec<Choice> {
        all.iter()
            .map(|it| Choice::new(code(*it), words(self, *it)))
            .collect()
    }
}

/// The tone in which it is shown how firm an event is.
pub(crate) const fn tone(stage: &Stage) -> &'static str {
    match stage {
        Stage::Submitted { .. } | Stage::Idea { .. } | Stage::Tentative { .. } => "waiting",
        Stage::Fixed { .. } => "done",
        Stage::Postponed(_) | Stage::Cancelled(_) => "late",
        Stage::Declined(_) => "plain",
    }
}
