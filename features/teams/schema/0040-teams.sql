-- Who serves which districts and until when (A2-A4, C1, C2), and the requests for attendance with
-- what became of them (A5, C3, C5b). A team is an organisation of kind `team`, with the same id.

create table team (
    municipality text not null references municipality (code),
    id {uuid} not null,
    number bigint not null,
    serves text not null check (serves in ('block', 'district')),
    name_printed text not null,
    primary key (municipality, id)
);

create table team_district (
    municipality text not null,
    team {uuid} not null,
    area {uuid} not null,
    from_date {date} not null,
    until_date {date},
    note text not null,
    primary key (municipality, team, area, from_date),
    foreign key (municipality, team) references team (municipality, id),
    check (until_date > from_date)
);

create index team_district_area on team_district (municipality, area, from_date);

create table posting (
    municipality text not null,
    id {uuid} not null,
    team {uuid} not null,
    person {uuid} not null,
    kind text not null check (kind in ('member', 'manager', 'staff', 'branch_centre')),
    role_note text not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, id),
    foreign key (municipality, team) references team (municipality, id),
    check (until_date > from_date)
);

create index posting_team on posting (municipality, team, from_date);
create index posting_person on posting (municipality, person);

-- How a district's places are filled: by the city's own departments in the centre, else by the
-- branch centre; from the district itself or, where nobody eligible lives there, from outside.
create table district_staffing (
    municipality text not null,
    area {uuid} not null,
    from_date {date} not null,
    until_date {date},
    office text not null check (office in ('central', 'branch_centre')),
    branch_centre {uuid},
    filled_from text not null check (filled_from in ('district', 'outside')),
    note text not null,
    primary key (municipality, area, from_date),
    check (until_date > from_date),
    check (office = 'branch_centre' or branch_centre is null)
);

-- An open request has one holder and one next date, an ended one has neither (F1). It counts in
-- a fiscal year unless it was declined or withdrawn.
create table attendance_request (
    municipality text not null references municipality (code),
    id {uuid} not null,
    council {uuid} not null,
    team {uuid} not null,
    area_path text not null,
    kind text not null,
    on_date {date} not null,
    begins_at text not null,
    ends_at text,
    place text not null,
    agenda text not null,
    part text not null,
    wanted {uuid},
    contact text not null,
    channel text not null check (channel in ('form', 'paper', 'telephone', 'afterwards')),
    on_behalf_of text,
    state text not null,
    holder {uuid},
    next_date {date},
    ended_on {date},
    proposed_on {date},
    proposed_begins_at text,
    proposed_ends_at text,
    counted_in bigint,
    over_reason text,
    decline_reason text,
    decline_alternative text,
    meeting {uuid},
    asked_on {date} not null,
    version bigint not null,
    primary key (municipality, id),
    foreign key (municipality, team) references team (municipality, id),
    check (
        (state in ('asked', 'proposed', 'accepted', 'staffed', 'attended')
            and holder is not null and next_date is not null and ended_on is null)
        or (state in ('reported', 'declined', 'withdrawn')
            and holder is null and next_date is null and ended_on is not null)
    ),
    check ((state in ('declined', 'withdrawn')) = (counted_in is null)),
    check ((state = 'proposed') = (proposed_on is not null)),
    check ((proposed_on is null) = (proposed_begins_at is null)),
    check ((state = 'declined') = (decline_reason is not null)),
    check ((decline_reason is null) = (decline_alternative is null)),
    check ((channel in ('paper', 'telephone')) = (on_behalf_of is not null))
);

create index attendance_request_due on attendance_request (municipality, next_date, id);
create index attendance_request_ended on attendance_request (municipality, ended_on, id);
create index attendance_request_count on attendance_request (municipality, council, counted_in, id);

-- What one member of the team said, and the hours that one was there. The reason of a no is in
-- confidence: for the section and the member alone.
create table request_member (
    municipality text not null,
    request {uuid} not null,
    person {uuid} not null,
    answer text check (answer in ('yes', 'substitute', 'no')),
    substitute {uuid},
    reason text,
    answered_on {date},
    attended_from text,
    attended_to text,
    outside_minutes bigint,
    primary key (municipality, request, person),
    foreign key (municipality, request) references attendance_request (municipality, id),
    check ((answer is null) = (answered_on is null)),
    check (substitute is null or answer = 'substitute'),
    check (substitute is not null or answer is null or answer <> 'substitute'),
    check ((attended_from is null) = (attended_to is null)),
    check ((attended_from is null) = (outside_minutes is null))
);

-- What happened to a request. What the team says to the section is not for the council.
create table request_step (
    municipality text not null,
    request {uuid} not null,
    version bigint not null,
    at {ts} not null,
    act text not null,
    office {uuid},
    note text not null,
    seen_by text not null check (seen_by in ('all', 'staff')),
    primary key (municipality, request, version),
    foreign key (municipality, request) references attendance_request (municipality, id)
);

-- Helping on the day of an event is not duty: staff living in the district are asked, never forced (C10).
create table volunteer_call (
    municipality text not null references municipality (code),
    id {uuid} not null,
    council {uuid} not null,
    area_path text not null,
    event text not null,
    on_date {date} not null,
    begins_at text,
    place text not null,
    people bigint not null check (people > 0),
    text text not null,
    called_on {date} not null,
    told bigint not null,
    primary key (municipality, id)
);

create index volunteer_call_day on volunteer_call (municipality, on_date, id);

-- Who agreed to be asked, from when until when.
create table volunteer (
    municipality text not null references municipality (code),
    person {uuid} not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, person, from_date),
    check (until_date >= from_date)
);

create table volunteer_promise (
    municipality text not null,
    call {uuid} not null,
    person {uuid} not null,
    promised_on {date} not null,
    primary key (municipality, call, person),
    foreign key (municipality, call) references volunteer_call (municipality, id)
);
