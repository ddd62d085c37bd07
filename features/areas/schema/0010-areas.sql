-- The tree of areas (E1). The path names all areas above, so that a subtree is a range.

create table area (
    municipality text not null references municipality (code),
    id {uuid} not null,
    key text not null,
    parent {uuid},
    path text not null,
    tier text not null check (tier in ('prefecture', 'block', 'municipality', 'district', 'neighbourhood')),
    code text,
    name text not null,
    name_en text not null,
    kana text not null,
    printed text,
    note text not null,
    primary key (municipality, id),
    unique (municipality, key),
    unique (municipality, path),
    foreign key (municipality, parent) references area (municipality, id)
);
