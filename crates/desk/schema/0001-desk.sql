-- What the desk itself keeps: the municipalities, who may log in, the ledger, links, what can
-- be found, and mail on its way. The municipality leads every key.

create table municipality (
    code text not null primary key,
    slug text not null unique,
    name text not null,
    name_en text not null,
    area_path text not null,
    section {uuid} not null,
    section_name text not null,
    section_name_en text not null,
    phone text not null,
    scheme {json} not null
);

create table account (
    municipality text not null references municipality (code),
    id {uuid} not null,
    login text not null,
    name text not null,
    person {uuid},
    mail text,
    lang text not null check (lang in ('ja', 'en')),
    password text not null,
    -- The day on which the password was printed and handed over: whoever comes in with it chooses
    -- their own first.
    handed_on {date},
    -- The day since which its owner wants no reminders.
    unreminded_since {date},
    closed_on {date},
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, login)
);

create table role_grant (
    municipality text not null,
    id {uuid} not null,
    account {uuid} not null,
    role text not null,
    organisation {uuid},
    area_path text not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, id),
    foreign key (municipality, account) references account (municipality, id),
    check (until_date > from_date)
);

create index role_grant_account on role_grant (municipality, account);
create index role_grant_organisation on role_grant (municipality, organisation);

-- The token itself is only in the cookie; here stands its SHA-256.
create table session (
    municipality text not null,
    token text not null,
    account {uuid} not null,
    began_at {ts} not null,
    seen_at {ts} not null,
    ends_at {ts} not null,
    agent text not null,
    primary key (municipality, token),
    foreign key (municipality, account) references account (municipality, id)
);

create index session_account on session (municipality, account);

create table login_delay (
    municipality text not null,
    login text not null,
    failures bigint not null,
    next_at {ts} not null,
    primary key (municipality, login)
);

create table api_token (
    municipality text not null,
    id {uuid} not null,
    account {uuid} not null,
    name text not null,
    token text not null,
    scope text not null check (scope in ('read', 'write')),
    ends_on {date} not null,
    revoked_at {ts},
    primary key (municipality, id),
    unique (municipality, token),
    foreign key (municipality, account) references account (municipality, id)
);

create table rule_row (
    municipality text not null references municipality (code),
    rule text not null,
    area_path text not null,
    from_date {date} not null,
    until_date {date},
    value {json} not null,
    text_ja text not null,
    text_en text not null,
    source text not null,
    primary key (municipality, rule, area_path, from_date),
    check (until_date > from_date)
);

-- Days on which the offices are closed though the law's calculation has no holiday, or open though
-- it has one.
create table holiday_change (
    municipality text not null references municipality (code),
    on_date {date} not null,
    change text not null check (change in ('add', 'remove')),
    name text not null,
    note text not null,
    primary key (municipality, on_date)
);

create table ledger_head (
    municipality text not null primary key references municipality (code),
    seq bigint not null,
    hash text not null
);

create table ledger_line (
    municipality text not null,
    seq bigint not null,
    at {ts} not null,
    account {uuid},
    role text not null,
    office {uuid},
    act text not null,
    subject_kind text not null,
    subject_id {uuid} not null,
    notes {json} not null,
    hash text not null,
    primary key (municipality, seq)
);

create index ledger_line_subject on ledger_line (municipality, subject_kind, subject_id, seq);

create table link (
    municipality text not null,
    from_kind text not null,
    from_id {uuid} not null,
    how text not null,
    to_kind text not null,
    to_id {uuid} not null,
    at {ts} not null,
    primary key (municipality, from_kind, from_id, how, to_kind, to_id)
);

create index link_back on link (municipality, to_kind, to_id);

-- A form that was sent twice is carried out once: its act takes the token first of all, and says at
-- its end what came of it.
create table once (
    municipality text not null,
    token {uuid} not null,
    at {ts} not null,
    subject_kind text,
    subject_id {uuid},
    primary key (municipality, token)
);

create table outbox (
    municipality text not null,
    id {uuid} not null,
    at {ts} not null,
    address text not null,
    lang text not null,
    about text not null,
    subject_kind text not null,
    subject_id {uuid} not null,
    -- A reminder also says what is due, its number and its day, and keeps office hours.
    due_what text,
    due_number text,
    due_on {date},
    tries bigint not null,
    next_try_at {ts},
    sent_at {ts},
    last_error text,
    primary key (municipality, id),
    check (sent_at is null or next_try_at is null),
    check ((due_what is null) = (due_on is null)),
    check ((due_number is null) = (due_on is null))
);

create index outbox_due on outbox (next_try_at);

-- Everything that can be found or linked to: its title, and what the policy asks about it.
create table thing (
    municipality text not null,
    kind text not null,
    id {uuid} not null,
    title text not null,
    area_path text not null,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    council {uuid},
    holder {uuid},
    sender {uuid},
    changed_at {ts} not null,
    primary key (municipality, kind, id)
);

-- The offices that were asked to help with a thing.
create table thing_asked (
    municipality text not null,
    kind text not null,
    id {uuid} not null,
    organisation {uuid} not null,
    primary key (municipality, kind, id, organisation),
    foreign key (municipality, kind, id) references thing (municipality, kind, id)
);
