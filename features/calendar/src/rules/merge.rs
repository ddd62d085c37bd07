//! 合同開催の提案 (B4): which events are alike enough to be held as one, what that saves, and how both
//! organisers come to agree.

use kernel::change::{Change, Decision, Fact, Link, Subject, Whom};
use kernel::day::{Day, Moment};
use kernel::ids::{EventId, Id, OrganisationId};
use kernel::policy::{Guarded, Visibility};
use kernel::refusal::{Refusal, refuse};
use kernel::text::{Body, Title};

use super::clash::meets;
use crate::model::{
    Course, Event, EventKind, Fee, Host, Layer, Merge, Particulars, Saving, Side, Source, Stage,
    Venue, When,
};

/// How many people an organisation sends to prepare and run an event, and how long before and after.
/// An estimate of ours for want of counts; the page says that it is one.
const PEOPLE: u32 = 4;
const HOURS_AROUND: u32 = 2;
/// So many days apart two events are of one season.
const SEASON: i32 = 45;
const NEAR: i32 = 14;
/// From so many points on a pair is proposed.
const ENOUGH: u32 = 6;

/// Two events that could be held as one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair<'a> {
    /// The one; of the two the smaller id.
    pub(crate) one: &'a Event,
    /// The other.
    pub(crate) other: &'a Event,
    /// In what they are alike.
    pub(crate) likeness: Vec<Likeness>,
    /// What it saves.
    pub(crate) saving: Saving,
}

/// In what two events are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// They go together: 防災×運動会.
    Kind,
    /// They ask out the same people.
    Audience,
    /// The same organisation is needed for both.
    People(Host),
    /// They are in the same place.
    Place,
    /// They are near each other in time, so many days at most.
    Season(i32),
}

/// The pairs among these events that are worth proposing, the best first. What is over or off, what is
/// part of a joint event already, and what repeats is left out.
pub(crate) fn pairs<'a>(events: &'a [Event], today: Day) -> Vec<Pair<'a>> {
    let open: Vec<&Event> = events.iter().filter(|it| is_open(it, today)).collect();
    let mut found: Vec<(u32, Pair<'a>)> = Vec::new();
    for (at, one) in open.iter().enumerate() {
        for other in &open[at + 1..] {
            found.extend(pair(one, other));
        }
    }
    found.sort_by_key(|(points, pair)| (std::cmp::Reverse(*points), pair.one.id, pair.other.id));
    found.into_iter().map(|(_, pair)| pair).collect()
}

fn is_open(it: &Event, today: Day) -> bool {
    let is_ahead = match &it.when {
        When::Someday(_) => true,
        When::Once(span) => span.first() > today,
        When::Repeated(_) => false,
    };
    // Schools and the city hold theirs for reasons of their own: a graduation is no festival.
    let is_of_people = matches!(it.layer, Layer::Council | Layer::Organisation);
    is_ahead && is_of_people && it.joint.is_none() && it.stage.stands() && !it.stage.is_off()
}

fn pair<'a>(one: &'a Event, other: &'a Event) -> Option<(u32, Pair<'a>)> {
    let distance = distance(&one.when, &other.when).filter(|days| *days <= SEASON)?;
    if !fit(one.about.kind, other.about.kind) {
        return None;
    }
    let mut likeness = vec![Likeness::Kind];
    let mut points = 2;
    if ask_out_the_same(one, other) {
        likeness.push(Likeness::Audience);
        points += 2;
    }
    let mut shared = people(one).filter(|it| people(other).any(|of| of.id == it.id));
    if let Some(shared) = shared.next() {
        likeness.push(Likeness::People(shared.clone()));
        points += 2;
    }
    if points < 4 {
        return None;
    }
    if is_same_place(&one.about.venue, &other.about.venue) {
        likeness.push(Likeness::Place);
        points += 2;
    }
    likeness.push(Likeness::Season(distance));
    points += if distance <= NEAR { 2 } else { 1 };
    let (one, other) = match one.id <= other.id {
        true => (one, other),
        false => (other, one),
    };
    let saving = saving(one, other);
    let pair = Pair {
        one,
        other,
        likeness,
        saving,
    };
    (points >= ENOUGH).then_some((points, pair))
}

/// The kinds of events that go together, as councils hold them (seed 001) and as people come to both.
fn fit(one: EventKind, other: EventKind) -> bool {
    use EventKind::{
        Assembly, Children, CleanUp, Culture, Disaster, Festival, Health, Learning, Market, Sports,
        Welfare,
    };
    let pairs = [
        (Disaster, Sports),
        (Disaster, Festival),
        (Disaster, CleanUp),
        (Disaster, Learning),
        (Disaster, Children),
        (Festival, Market),
        (Festival, Culture),
        (Festival, Children),
        (Culture, Children),
        (Health, Welfare),
        (Health, Sports),
        (Welfare, Children),
        (CleanUp, Health),
    ];
    let same = one == other
        && matches!(
            one,
            Assembly | CleanUp | Disaster | Sports | Festival | Learning
        );
    same || pairs.contains(&(one, other)) || pairs.contains(&(other, one))
}

/// How many days lie between two times, the nearest of what they may be.
fn distance(one: &When, other: &When) -> Option<i32> {
    let (from, until) = bounds(one)?;
    let (other_from, other_until) = bounds(other)?;
    Some(
        until
            .days_until(other_from)
            .max(other_until.days_until(from))
            .max(0),
    )
}

fn bounds(it: &When) -> Option<(Day, Day)> {
    match it {
        When::Someday(season) => {
            let period = season.period();
            Some((period.from, period.last()?))
        }
        When::Once(span) => Some((span.first(), span.last())),
        When::Repeated(_) => None,
    }
}

fn ask_out_the_same(one: &Event, other: &Event) -> bool {
    let near = one.area.is_within(&other.area) || other.area.is_within(&one.area);
    let mut audiences = one.about.audience.iter();
    near && audiences.any(|it| other.about.audience.iter().any(|of| meets(*it, *of)))
}

fn people(it: &Event) -> impl Iterator<Item = &Host> {
    it.hosts().chain(&it.about.needed)
}

fn is_same_place(one: &Venue, other: &Venue) -> bool {
    match (&one.place, &other.place) {
        (Some(one), Some(other)) => one.id == other.id,
        (None, None) => {
            let words = kernel::text::fold(&one.words);
            !words.is_empty() && words == kernel::text::fold(&other.words)
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What it saves: the days of the shorter one, and the hours of those who run the smaller one.
fn saving(one: &Event, other: &Event) -> Saving {
    let evenings = days(one).min(days(other));
    let work = |it: &Event| {
        let organisations = u32::try_from(people(it).count()).unwrap_or(1);
        organisations * PEOPLE * (hours(it) + HOURS_AROUND) * days(it)
    };
    Saving {
        evenings,
        person_hours: work(one).min(work(other)),
    }
}

fn days(it: &Event) -> u32 {
    let days = it
        .when
        .span()
        .map_or(1, |it| it.first().days_until(it.last()) + 1);
    days.unsigned_abs()
}

/// How long it lasts on a day, in whole hours; three where nobody knows.
fn hours(it: &Event) -> u32 {
    let slot = it.when.span().and_then(|span| span.slots().next());
    let minutes = slot.map_or(180, |it| it.until.number() - it.from.number());
    u32::from(minutes.div_ceil(60)).min(8)
}

/// Proposes to hold two events as one; whoever proposes it for one of them agrees by that.
pub(crate) fn propose(
    id: Id<Merge>,
    pair: &Pair<'_>,
    agreed: Option<Side>,
    today: Day,
) -> Change<Merge> {
    let next = Merge {
        id,
        one: pair.one.clone(),
        other: pair.other.clone(),
        proposed_on: today,
        saving: pair.saving,
        course: Course::Open {
            one: (agreed == Some(Side::One)).then_some(today),
            other: (agreed == Some(Side::Other)).then_some(today),
        },
        version: 1,
    };
    let fact = Fact::new("event.propose_joint").with("other", pair.other.id);
    let change = Change::new(next, fact);
    let tell = |change: Change<Merge>, it: &Event| {
        change.tell(Whom::Office(it.organiser.id), "mail-event-joint-proposed")
    };
    match agreed {
        Some(Side::One) => tell(change, pair.other),
        Some(Side::Other) => tell(change, pair.one),
        None => tell(tell(change, pair.one), pair.other),
    }
}

/// The sides that have still to say something.
pub(crate) fn open_sides(it: &Merge) -> Vec<Side> {
    match it.course {
        Course::Open { one, other } => [(Side::One, one), (Side::Other, other)]
            .into_iter()
            .filter(|(_, agreed)| agreed.is_none())
            .map(|(side, _)| side)
            .collect(),
        Course::Joined(_) | Course::Declined { .. } => Vec::new(),
    }
}

/// One of the two says yes.
pub(crate) fn agree(it: &Merge, side: Side, today: Day) -> Decision<Merge> {
    let (one, other) = open(it)?;
    let course = match side {
        Side::One => Course::Open {
            one: Some(today),
            other,
        },
        Side::Other => Course::Open {
            one,
            other: Some(today),
        },
    };
    let fact = Fact::new("event.agree_joint").with("other", it.other.id);
    Ok(Change::new(moved(it, course), fact))
}

/// Did both say yes?
fn is_agreed(it: &Merge) -> bool {
    matches!(
        it.course,
        Course::Open {
            one: Some(_),
            other: Some(_)
        }
    )
}

/// One of the two says no, and why.
pub(crate) fn refuse_joint(
    it: &Merge,
    by: Option<OrganisationId>,
    why: Title,
    today: Day,
) -> Decision<Merge> {
    open(it)?;
    let course = Course::Declined { on: today, by, why };
    let fact = Fact::new("event.refuse_joint").with("other", it.other.id);
    let change = Change::new(moved(it, course), fact);
    let others = [&it.one, &it.other].into_iter();
    let others = others
        .map(|it| it.organiser.id)
        .filter(|it| Some(*it) != by);
    Ok(others.fold(change, |change, office| {
        change.tell(Whom::Office(office), "mail-event-joint-refused")
    }))
}

/// The event that both hold together, once both agreed. It keeps what each is for, whom each asks out and what each
/// needs; its time is that of the one that is fixed, or has a day.
pub(crate) fn join(it: &Merge, id: EventId, now: Moment) -> Option<Joined> {
    if !is_agreed(it) {
        return None;
    }
    let (lead, joining) = match firmness(&it.one) >= firmness(&it.other) {
        true => (&it.one, &it.other),
        false => (&it.other, &it.one),
    };
    let joint = joint(id, lead, joining, now);
    let part = |it: &Event| Event {
        joint: Some(id),
        sequence: it.sequence + 1,
        changed_at: now,
        version: it.version + 1,
        ..it.clone()
    };
    let parts = [part(lead), part(joining)];
    let fact = Fact::new("event.join")
        .with("of", lead.id)
        .with("and", joining.id);
    let from = |it: &Event| Link {
        from: it.subject(),
        how: kernel::change::How::Became,
        to: Subject::of(kernel::policy::Resource::Event, id),
    };
    let mut change = Change::new(joint, fact);
    change.links = parts.iter().map(from).collect();
    let course = Course::Joined(id);
    Some(Joined {
        joint: change,
        parts,
        merge: moved(it, course),
    })
}

/// What joining does.
#[derive(Debug)]
pub(crate) struct Joined {
    /// The event held together.
    pub(crate) joint: Change<Event>,
    /// The two, which are now held in it.
    pub(crate) parts: [Event; 2],
    /// The proposal, at its end.
    pub(crate) merge: Merge,
}

const fn firmness(it: &Event) -> u8 {
    match it.stage {
        Stage::Fixed { .. } => 2,
        Stage::Tentative { .. } => 1,
        _ => 0,
    }
}

fn joint(id: EventId, lead: &Event, joining: &Event, now: Moment) -> Event {
    let (one, other) = (&lead.about, &joining.about);
    let mut cohosts: Vec<Host> = joining
        .hosts()
        .chain(&one.cohosts)
        .filter(|it| it.id != lead.organiser.id)
        .cloned()
        .collect();
    let mut needed: Vec<Host> = one.needed.iter().chain(&other.needed).cloned().collect();
    once(&mut cohosts);
    once(&mut needed);
    needed.retain(|it| it.id != lead.organiser.id && !cohosts.contains(it));
    let title = format!("{} × {}", one.title, other.title);
    let about = Particulars {
        title: shortened(&title),
        kind: one.kind,
        purpose: both(&one.purpose, &other.purpose, "／"),
        description: Body::new(&both(
            &part(&one.title, one.description.as_str()),
            &part(&other.title, other.description.as_str()),
            "\n\n",
        ))
        .unwrap_or_default(),
        venue: match one.venue == Venue::default() {
            true => other.venue.clone(),
            false => one.venue.clone(),
        },
        audience: union(&one.audience, &other.audience),
        cohosts,
        needed,
        equipment: union(&one.equipment, &other.equipment),
        access: union(&one.access, &other.access),
        fee: match one.fee == Fee::default() {
            true => other.fee.clone(),
            false => one.fee.clone(),
        },
        capacity: one.capacity.max(other.capacity),
        sign_up: both(&one.sign_up, &other.sign_up, "／"),
        rain: both(&one.rain, &other.rain, "／"),
        contact: both(&one.contact, &other.contact, "／"),
    };
    let on = Day::of(now);
    let when = match lead.when {
        When::Someday(_) => joining.when.clone(),
        When::Once(_) | When::Repeated(_) => lead.when.clone(),
    };
    let stage = match when {
        When::Someday(_) => Stage::Idea { on },
        When::Once(_) | When::Repeated(_) => Stage::Tentative { on },
    };
    Event {
        id,
        council: lead.council.clone().or_else(|| joining.council.clone()),
        area: lead.area.clone(),
        organiser: lead.organiser.clone(),
        layer: lead.layer,
        about,
        when,
        stage,
        before: None,
        despite: None,
        visibility: lead
            .visibility
            .max(joining.visibility)
            .min(Visibility::Closed),
        sent_by: None,
        source: Source::Page,
        joint: None,
        sequence: 0,
        changed_at: now,
        version: 1,
    }
}

fn part(title: &Title, text: &str) -> String {
    match text {
        "" => title.to_string(),
        text => format!("{title}\n{text}"),
    }
}

fn both(one: &str, other: &str, between: &str) -> String {
    match (one, other) {
        (one, "") => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one}{between}{other}"),
    }
}

fn union<T: Clone + PartialEq>(one: &[T], other: &[T]) -> Vec<T> {
    let more = other.iter().filter(|it| !one.contains(it));
    one.iter().chain(more).cloned().collect()
}

fn once(hosts: &mut Vec<Host>) {
    let mut seen = Vec::new();
    hosts.retain(|it| {
        let is_new = !seen.contains(&it.id);
        seen.push(it.id);
        is_new
    });
}

fn shortened(text: &str) -> Title {
    let text: String = text.chars().take(Title::LIMIT).collect();
    Title::new(&text).expect("both have a name")
}

fn open(it: &Merge) -> Result<(Option<Day>, Option<Day>), Refusal> {
    match it.course {
        Course::Open { one, other } => Ok((one, other)),
        Course::Joined(_) | Course::Declined { .. } => refuse("event.joint_ended"),
    }
}

fn moved(it: &Merge, course: Course) -> Merge {
    Merge {
        course,
        version: it.version + 1,
        ..it.clone()
    }
}
