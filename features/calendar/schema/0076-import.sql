-- What somebody read in from a file of others and has not taken into the calendar yet. It is kept for a
-- while, so that what was taken in can be looked up; then it goes.
create table event_import (
    municipality text not null references municipality (code),
    id {uuid} not null,
    -- Whose it is: nobody else sees it.
    account {uuid} not null,
    organiser {uuid} not null,
    -- What the file was called; empty for what was pasted.
    file text not null,
    -- Are the days fixed, as those of another calendar are?
    days text not null check (days in ('open', 'fixed')),
    read_at {ts} not null,
    keep_until {date} not null,
    -- What came of it, since when.
    taken_at {ts},
    outcome {json},
    primary key (municipality, id),
    foreign key (municipality, organiser) references organisation (municipality, id),
    check ((taken_at is null) = (outcome is null))
);

create index event_import_end on event_import (municipality, keep_until);

create table event_import_row (
    municipality text not null,
    import {uuid} not null,
    position bigint not null,
    -- The row as it was understood, with what was assumed.
    found {json} not null,
    primary key (municipality, import, position),
    foreign key (municipality, import) references event_import (municipality, id)
);

-- What the source of an event said of it when it was taken in last. When that is the same, nothing
-- changed there, whatever people mended here.
create table event_origin (
    municipality text not null,
    event {uuid} not null,
    digest text not null,
    primary key (municipality, event),
    foreign key (municipality, event) references event (municipality, id)
);
