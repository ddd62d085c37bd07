-- Concerns (案件): what somebody took up, until its answer is back in the district.

create table category (
    municipality text not null references municipality (code),
    key text not null,
    position bigint not null,
    name text not null,
    name_en text not null,
    departments {json} not null,
    primary key (municipality, key)
);

create table concern (
    municipality text not null references municipality (code),
    id {uuid} not null,
    number text not null,
    title text not null,
    -- The district's own words; whoever may read the concern may read them, the public never.
    words text not null,
    -- What the public may read, with names removed.
    summary text not null,
    category text,
    council {uuid},
    area_path text not null,
    spot text not null,
    triage text check (triage in ('single', 'joint')),
    urgency text not null check (urgency in ('normal', 'soon', 'urgent')),
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    -- How open that is from which the words came.
    origin text not null check (origin in ('public', 'members', 'closed')),
    state text not null check (state in
        ('triage', 'sent', 'returned', 'working', 'answered', 'promised', 'closed', 'merged')),
    holder {uuid},
    next_date {date},
    sender {uuid} not null,
    answer_kind text check (answer_kind in ('done', 'planned', 'study', 'cannot', 'agency')),
    answer_due {date},
    answered_by {uuid},
    answered_on {date},
    delivered_on {date},
    opened_on {date} not null,
    closed_on {date},
    merged_into {uuid},
    meeting {uuid},
    sentence {uuid},
    changed_at {ts} not null,
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, number),
    unique (municipality, sentence),
    foreign key (municipality, holder) references organisation (municipality, id),
    foreign key (municipality, sender) references organisation (municipality, id),
    foreign key (municipality, merged_into) references concern (municipality, id),
    foreign key (municipality, category) references category (municipality, key),
    -- F1: in every open state exactly one holder and one next date; afterwards neither.
    constraint no_orphan check (
        (state in ('closed', 'merged')
            and holder is null and next_date is null and closed_on is not null)
        or (state not in ('closed', 'merged')
            and holder is not null and next_date is not null and closed_on is null)),
    -- F2: closed only when an answer was brought back to the district.
    constraint closed_loop check (
        state <> 'closed' or (answer_kind is not null and delivered_on is not null)),
    constraint merged_somewhere check ((state = 'merged') = (merged_into is not null)),
    constraint sent_after_triage check (state <> 'sent' or triage is not null),
    -- What was closed where it came from is closed here.
    constraint closed_stays_closed check (origin <> 'closed' or visibility = 'closed')
);

create index concern_holder on concern (municipality, holder, next_date);
create index concern_sender on concern (municipality, sender, next_date);
create index concern_council on concern (municipality, council, opened_on);
create index concern_public on concern (municipality, council, id) where visibility = 'public';
create index concern_area on concern (municipality, area_path);
create index concern_meeting on concern (municipality, meeting, number) where meeting is not null;
-- Also answers how many are open, and that none of them is an orphan, without a look at the rows.
create index concern_waiting on concern (municipality, state, next_date, holder);
create index concern_opened on concern (municipality, opened_on, id);
create index concern_answered on concern (municipality, answered_by, category)
    where answered_by is not null;
create index concern_due on concern (municipality, next_date);
create index concern_changed on concern (municipality, changed_at);
create index concern_merged on concern (municipality, merged_into) where merged_into is not null;
-- What is still to be dealt with: few, however many there were.
create index concern_pressing on concern (municipality, next_date, id) where closed_on is null;
create index concern_carried on concern (municipality, council) where closed_on is null;

-- Sections that were asked to help, beside the one that holds it.
create table concern_asked (
    municipality text not null,
    concern {uuid} not null,
    organisation {uuid} not null,
    asked_on {date} not null,
    due_on {date} not null,
    -- When it last said something: until then it is waited for.
    said_on {date},
    -- Since when the section is asked no longer, because it holds the concern itself.
    ended_on {date},
    primary key (municipality, concern, organisation),
    foreign key (municipality, concern) references concern (municipality, id),
    foreign key (municipality, organisation) references organisation (municipality, id)
);

create index concern_asked_organisation on concern_asked (municipality, organisation);
create index concern_asked_due on concern_asked (municipality, due_on)
    where said_on is null and ended_on is null;

-- What asked sections said; one that says more takes nothing back.
create table advice (
    municipality text not null,
    concern {uuid} not null,
    organisation {uuid} not null,
    position bigint not null,
    on_date {date} not null,
    by_name text not null,
    text text not null,
    primary key (municipality, concern, organisation, position),
    foreign key (municipality, concern, organisation)
        references concern_asked (municipality, concern, organisation)
);

-- A concern that is a part of another: of one alone, and only two storeys high, so that nobody searches
-- in circles for the one who holds the whole.
create table concern_part (
    municipality text not null,
    part {uuid} not null,
    whole {uuid} not null,
    primary key (municipality, part),
    foreign key (municipality, part) references concern (municipality, id),
    foreign key (municipality, whole) references concern (municipality, id),
    constraint not_part_of_itself check (part <> whole)
);

create index concern_part_whole on concern_part (municipality, whole);

-- 協働ほっとレポート: the document by which a concern goes to a section.
create table hot_report (
    municipality text not null,
    concern {uuid} not null,
    position bigint not null,
    on_date {date} not null,
    by_name text not null,
    from_office {uuid} not null,
    to_office {uuid} not null,
    copy_office {uuid} not null,
    wish text not null,
    background text not null,
    opinion text not null,
    take_by {date} not null,
    primary key (municipality, concern, position),
    foreign key (municipality, concern) references concern (municipality, id)
);

create table answer (
    municipality text not null,
    id {uuid} not null,
    concern {uuid} not null,
    on_date {date} not null,
    by_name text not null,
    office {uuid} not null,
    kind text not null check (kind in ('done', 'planned', 'study', 'cannot', 'agency')),
    text text not null,
    due {date},
    reason text not null,
    helps text not null,
    agency text not null,
    primary key (municipality, id),
    foreign key (municipality, concern) references concern (municipality, id),
    check ((kind in ('planned', 'study')) = (due is not null)),
    check (kind <> 'cannot' or (reason <> '' and helps <> '')),
    check (kind <> 'agency' or agency <> '')
);

create index answer_concern on answer (municipality, concern);
create index answer_office on answer (municipality, office, on_date);

-- The answer brought back: when, by whom, how, and how it was taken.
create table delivery (
    municipality text not null,
    id {uuid} not null,
    concern {uuid} not null,
    answer {uuid} not null,
    on_date {date} not null,
    by_name text not null,
    channel text not null check (channel in ('meeting', 'telephone', 'visit', 'letter', 'site')),
    meeting {uuid},
    to_whom text not null,
    reaction text not null,
    verdict text not null check (verdict in ('settled', 'noted', 'not_settled')),
    primary key (municipality, id),
    foreign key (municipality, concern) references concern (municipality, id),
    foreign key (municipality, answer) references answer (municipality, id)
);

create index delivery_concern on delivery (municipality, concern);

-- What happened, for people to read: one line for each act.
create table concern_step (
    municipality text not null,
    concern {uuid} not null,
    position bigint not null,
    at {ts} not null,
    act text not null,
    by_name text not null,
    office {uuid},
    state text not null,
    holder {uuid},
    next_date {date},
    note text not null,
    primary key (municipality, concern, position),
    foreign key (municipality, concern) references concern (municipality, id)
);
