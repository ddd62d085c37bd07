-- What of a thing can be searched: its title (place 0) and the pieces of its text, each as open as
-- the thing or more closed. The engines
-- search differently: SQLite keeps the bigrams in a full-text table of its own, tied by `number`;
-- PostgreSQL keeps them beside the text.

{sqlite} create table paragraph (
    number integer primary key,
    municipality text not null,
    kind text not null,
    id {uuid} not null,
    place bigint not null,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    text text not null,
    unique (municipality, kind, id, place),
    foreign key (municipality, kind, id) references thing (municipality, kind, id)
);

{sqlite} create virtual table paragraph_grams using fts5 (
    grams,
    content='',
    contentless_delete=1,
    tokenize='unicode61 remove_diacritics 0'
);

{postgres} create table paragraph (
    municipality text not null,
    kind text not null,
    id {uuid} not null,
    place bigint not null,
    visibility text not null check (visibility in ('public', 'members', 'closed')),
    text text not null,
    grams tsvector not null,
    primary key (municipality, kind, id, place),
    foreign key (municipality, kind, id) references thing (municipality, kind, id)
);

{postgres} create index paragraph_grams on paragraph using gin (grams);

create index thing_changed on thing (municipality, changed_at, id);
