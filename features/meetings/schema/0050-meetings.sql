-- Meetings of councils, entered once: the minutes, the team's report, the attendance record and the
-- concerns all come from one record (A5, C5, F3).

create table meeting (
    municipality text not null references municipality (code),
    id {uuid} not null,
    council {uuid} not null,
    area_path text not null,
    kind text not null check (kind in ('general', 'founding', 'board', 'three_officers', 'regular',
        'plenary', 'section', 'committee', 'stewards', 'secretariat', 'planning', 'executive',
        'information', 'exchange', 'round_table', 'other')),
    -- Empty where the kind says enough.
    title text not null,
    on_date {date} not null,
    begins_at text not null,
    ends_at text,
    place text not null,
    status text not null check (status in ('planned', 'held', 'confirmed', 'called_off')),
    confirmed_on {date},
    called_off_on {date},
    called_off_why text,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    version bigint not null,
    -- Counts the savings of the minutes alone, so that their writers do not stand in the way of
    -- whoever mends the place or the hour.
    minutes_version bigint not null,
    primary key (municipality, id),
    foreign key (municipality, council) references organisation (municipality, id),
    check (ends_at is null or ends_at > begins_at),
    check ((status = 'confirmed') = (confirmed_on is not null)),
    check ((status = 'called_off') = (called_off_on is not null)),
    check ((called_off_on is null) = (called_off_why is null))
);

create index meeting_day on meeting (municipality, on_date, begins_at, id);
create index meeting_council on meeting (municipality, council, on_date, begins_at, id);
-- Meetings of which nobody wrote anything down yet; few, however many were held.
create index meeting_planned on meeting (municipality, on_date, id) where status = 'planned';

-- Who calls meetings of a council does so one after the other, so that the second finds the first one's.
create table meeting_turn (
    municipality text not null,
    council {uuid} not null,
    turns bigint not null,
    primary key (municipality, council),
    foreign key (municipality, council) references organisation (municipality, id)
);

-- An item is never more open than its meeting, nor a sentence than its item: the rules narrow them
-- when they are written, so that each row answers for itself.
create table agenda_item (
    municipality text not null,
    id {uuid} not null,
    meeting {uuid} not null,
    position bigint not null,
    title text not null,
    minutes_planned bigint,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    -- The open concern that stands on the agenda again (前回懸案).
    carried_from {uuid},
    primary key (municipality, id),
    foreign key (municipality, meeting) references meeting (municipality, id)
);

create index agenda_item_meeting on agenda_item (municipality, meeting, position);

create table sentence (
    municipality text not null,
    id {uuid} not null,
    meeting {uuid} not null,
    item {uuid} not null,
    position bigint not null,
    kind text not null check (kind in ('remark', 'decision', 'action', 'information')),
    text text not null,
    -- Who said it: for those who write the minutes, for nobody else.
    speaker text,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    who text,
    due_on {date},
    done_on {date},
    primary key (municipality, id),
    foreign key (municipality, item) references agenda_item (municipality, id),
    check ((kind = 'action') = (who is not null)),
    check (kind = 'action' or (due_on is null and done_on is null))
);

create index sentence_meeting on sentence (municipality, meeting, position);
create index sentence_item on sentence (municipality, item);
-- What is still to be done: few, however long the minutes grow.
create index sentence_open on sentence (municipality, meeting)
    where kind = 'action' and done_on is null;

-- Every saved state of the minutes: what a second writer began with, and what stood there before.
create table minutes_revision (
    municipality text not null,
    meeting {uuid} not null,
    version bigint not null,
    at {ts} not null,
    by_name text not null,
    minutes {json} not null,
    primary key (municipality, meeting, version),
    foreign key (municipality, meeting) references meeting (municipality, id)
);

-- Who was there: by name, or so many of an organisation.
create table attendee (
    municipality text not null,
    meeting {uuid} not null,
    position bigint not null,
    role text not null check (role in ('officer', 'member', 'team', 'staff', 'guest', 'observer')),
    person {uuid},
    organisation {uuid},
    name text not null,
    heads bigint not null check (heads > 0),
    primary key (municipality, meeting, position),
    foreign key (municipality, meeting) references meeting (municipality, id),
    check (person is null or heads = 1)
);

create index attendee_person on attendee (municipality, person);

-- 地援隊の会議報告 (A5): what a member of the team brought home.
create table meeting_report (
    municipality text not null,
    id {uuid} not null,
    meeting {uuid} not null,
    account {uuid} not null,
    by_name text not null,
    office {uuid},
    observations text not null,
    provided text not null,
    facilitation text not null,
    windows text not null,
    -- For the training of the staff: the team and the community section alone.
    impressions text not null,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    sent_on {date},
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, meeting, account),
    foreign key (municipality, meeting) references meeting (municipality, id)
);
