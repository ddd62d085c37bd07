-- Who was reminded of what: each due day twice at most, before it is over and when it has passed.

create table reminder (
    municipality text not null references municipality (code),
    kind text not null,
    id {uuid} not null,
    what text not null,
    due_on {date} not null,
    time text not null check (time in ('before', 'late')),
    office {uuid} not null,
    sent_on {date} not null,
    primary key (municipality, kind, id, what, due_on, time, office)
);

create index reminder_due on reminder (municipality, due_on);
