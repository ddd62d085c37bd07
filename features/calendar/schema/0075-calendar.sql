-- 行事カレンダー: what is on, when, and what it takes up, so that dates do not collide (B3, B4, F6).

-- Where things are held, gathering places among them (E7).
create table place (
    municipality text not null references municipality (code),
    id {uuid} not null,
    key text not null,
    kind text not null check (kind in ('hall', 'school', 'park', 'gathering_place', 'shrine', 'street', 'other')),
    name text not null,
    name_en text not null,
    kana text not null,
    area_path text not null,
    address text not null,
    phone text,
    -- What people need to know before they come, as codes: step_free, accessible_toilet, …
    access {json} not null,
    -- How to get there, and where to leave a car.
    way text not null,
    capacity bigint check (capacity > 0),
    note text not null,
    primary key (municipality, id),
    unique (municipality, key)
);

create index place_area on place (municipality, area_path);

create table event (
    municipality text not null references municipality (code),
    id {uuid} not null,
    -- Whose calendar it stands on; none for what concerns the whole city.
    council {uuid},
    area_path text not null,
    organiser {uuid} not null,
    layer text not null check (layer in ('council', 'organisation', 'school', 'city', 'election', 'exam')),
    kind text not null check (kind in ('festival', 'sports', 'disaster', 'clean_up', 'health', 'culture',
        'learning', 'children', 'welfare', 'market', 'assembly', 'patrol', 'other')),
    title text not null,
    purpose text not null,
    description text not null,
    place {uuid},
    -- Where there is no row for the place, or it has a room: as people say it.
    place_name text not null,
    -- In yen; 0 is free of charge, none is not said.
    fee bigint check (fee >= 0),
    fee_note text not null,
    capacity bigint check (capacity > 0),
    sign_up text not null,
    rain text not null,
    contact text not null,
    visibility text not null check (visibility in ('public', 'members', 'closed')),

    status text not null check (status in ('submitted', 'declined', 'idea', 'tentative', 'fixed', 'postponed', 'cancelled')),
    status_on {date} not null,
    -- Why it was declined, postponed or cancelled, for everybody who may know of it.
    status_why text,
    -- Why the day was fixed although something else is on: for those who plan.
    despite text,

    -- 10月中旬: the time as far as it is known, while there is no day.
    season text,
    first_on {date},
    last_on {date},
    hours text check (hours in ('whole', 'daily', 'through')),
    from_minute bigint check (from_minute between 0 and 1439),
    until_minute bigint check (until_minute between 1 and 1440),
    -- How it comes again (an RRULE without its end), and until which day.
    every text,
    every_until {date},
    -- The day it was announced for, when it was put off.
    before_on {date},

    -- Who sent it in, as they left it; for those who look at it.
    sent_by text,
    -- Where it came from: the page, a sheet of paper, a file; and its name there, so that the same
    -- file makes nothing twice.
    source text not null check (source in ('page', 'paper', 'file', 'sample')),
    source_key text,
    -- The joint event in which it is held (B4).
    joint {uuid},
    -- Counts what those who noted the date must learn of (RFC 5545, SEQUENCE).
    sequence bigint not null,
    changed_at {ts} not null,
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, source, source_key),
    foreign key (municipality, organiser) references organisation (municipality, id),
    foreign key (municipality, council) references organisation (municipality, id),
    foreign key (municipality, place) references place (municipality, id),
    foreign key (municipality, joint) references event (municipality, id),
    constraint event_when check ((season is null) <> (first_on is null)),
    constraint event_days check ((first_on is null) = (last_on is null) and last_on >= first_on),
    constraint event_hours check ((first_on is null) = (hours is null)),
    check ((from_minute is null) = (hours is null or hours = 'whole')),
    check (until_minute is null or hours in ('daily', 'through')),
    check (hours is null or hours <> 'through' or (until_minute is not null and last_on > first_on)),
    check ((every is null) = (every_until is null)),
    check (every is null or (first_on is not null and every_until >= first_on)),
    -- What has a day for everybody to note has a day.
    constraint event_day_known check (status not in ('tentative', 'fixed', 'postponed') or first_on is not null),
    check ((status in ('declined', 'postponed', 'cancelled')) = (status_why is not null))
);

create index event_first on event (municipality, first_on, id);
create index event_council on event (municipality, council, first_on, id);
create index event_organiser on event (municipality, organiser, first_on, id);
-- What somebody still has to look at, or to find a day for; few, however many events were held.
create index event_waiting on event (municipality, status, first_on, id) where status in ('submitted', 'idea', 'tentative', 'postponed');

-- Who takes part in holding it and what it needs; whom it is for; what makes it easy to come.
create table event_part (
    municipality text not null,
    event {uuid} not null,
    part text not null check (part in ('cohost', 'needed', 'equipment', 'audience', 'access')),
    position bigint not null,
    organisation {uuid},
    value text not null,
    primary key (municipality, event, part, position),
    foreign key (municipality, event) references event (municipality, id),
    foreign key (municipality, organisation) references organisation (municipality, id),
    check ((organisation is not null) = (part in ('cohost', 'needed')))
);

create index event_part_value on event_part (municipality, part, value, event);
create index event_part_organisation on event_part (municipality, organisation, event);

-- A repeated event that is left out once, or held on another day once.
create table event_exception (
    municipality text not null,
    event {uuid} not null,
    on_date {date} not null,
    moved_to {date},
    primary key (municipality, event, on_date),
    foreign key (municipality, event) references event (municipality, id)
);

-- The days on which it is held, written when it is: a list of a month is one range of these.
create table event_day (
    municipality text not null,
    on_date {date} not null,
    from_minute bigint not null,
    event {uuid} not null,
    until_minute bigint not null,
    -- The day on which this occurrence begins; its name in feeds (RFC 5545, RECURRENCE-ID).
    starts_on {date} not null,
    primary key (municipality, on_date, from_minute, event),
    foreign key (municipality, event) references event (municipality, id)
);

create index event_day_event on event_day (municipality, event, on_date);

-- What an event takes up on a day: a place, people, equipment, an audience. What is not held takes up
-- nothing, so it clashes with nothing. A clash is a second claim on the same thing: one look into this
-- index for each thing claimed.
create table event_claim (
    municipality text not null,
    thing text not null,
    on_date {date} not null,
    from_minute bigint not null,
    event {uuid} not null,
    until_minute bigint not null,
    primary key (municipality, thing, on_date, from_minute, event),
    foreign key (municipality, event) references event (municipality, id)
);

create index event_claim_event on event_claim (municipality, event);

-- Who fixes days does so one after the other, so that the second sees the first one's.
create table calendar_turn (
    municipality text not null references municipality (code),
    turns bigint not null,
    primary key (municipality)
);

-- ごみの日: which kind is collected when, by area, with dates of effect.
create table collection_rule (
    municipality text not null references municipality (code),
    id {uuid} not null,
    area_path text not null,
    kind text not null check (kind in ('burnable', 'plastic', 'cans_glass', 'paper', 'hazardous', 'bulky')),
    every text not null,
    from_date {date} not null,
    until_date {date},
    note text not null,
    primary key (municipality, id),
    check (until_date > from_date)
);

create index collection_rule_area on collection_rule (municipality, area_path);

-- 年末年始: a collection that falls out, or comes besides.
create table collection_change (
    municipality text not null references municipality (code),
    area_path text not null,
    kind text not null check (kind in ('burnable', 'plastic', 'cans_glass', 'paper', 'hazardous', 'bulky')),
    on_date {date} not null,
    change text not null check (change in ('dropped', 'added')),
    note text not null,
    primary key (municipality, area_path, kind, on_date)
);

-- 合同開催の提案 (B4): two events that could be held as one. Both organisers say yes, or one says no and why,
-- which is remembered: the pair is not proposed again. `one` is the smaller id, so a pair stands once.
create table merge_proposal (
    municipality text not null references municipality (code),
    id {uuid} not null,
    one {uuid} not null,
    other {uuid} not null,
    proposed_on {date} not null,
    proposed_by {uuid},
    -- What it saves, as it was estimated then.
    evenings bigint not null check (evenings > 0),
    person_hours bigint not null check (person_hours >= 0),
    one_agreed_on {date},
    other_agreed_on {date},
    declined_on {date},
    declined_by {uuid},
    declined_why text,
    joint {uuid},
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, one, other),
    foreign key (municipality, one) references event (municipality, id),
    foreign key (municipality, other) references event (municipality, id),
    foreign key (municipality, joint) references event (municipality, id),
    check (one <> other),
    check ((declined_on is null) = (declined_why is null)),
    check (declined_on is null or joint is null),
    check (joint is null or (one_agreed_on is not null and other_agreed_on is not null))
);

create index merge_proposal_other on merge_proposal (municipality, other);
