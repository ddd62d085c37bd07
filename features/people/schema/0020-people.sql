-- Who there is: organisations of every kind, what the administration's windows take, people, and
-- who held which post when. Accounts and roles stand in the desk's own tables.

create table organisation (
    municipality text not null references municipality (code),
    id {uuid} not null,
    key text not null,
    kind text not null check (kind in ('council', 'team', 'department', 'community_section',
        'headquarters', 'branch_centre', 'neighbourhood_association', 'school', 'pta',
        'disaster_prevention', 'sports', 'welfare_council', 'commissioners', 'other')),
    name text not null,
    name_en text not null,
    kana text not null,
    area {uuid} not null,
    area_path text not null,
    phone text,
    mail text,
    parent {uuid},
    note text not null,
    closed_on {date},
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, key)
);

create index organisation_by_kind on organisation (municipality, kind, kana, id);

-- What people bring to a window, in their own words, and the categories of concerns it takes.
create table department_window (
    municipality text not null,
    organisation {uuid} not null,
    window_text text not null,
    categories {json} not null,
    primary key (municipality, organisation),
    foreign key (municipality, organisation) references organisation (municipality, id)
);

-- An organisation is named before its own file may have been read: no foreign key.
create table person (
    municipality text not null references municipality (code),
    id {uuid} not null,
    key text not null,
    family_name text not null,
    given_name text not null,
    family_kana text not null,
    given_kana text not null,
    grade text check (grade in ('deputy_director', 'section_chief', 'assistant_section_chief',
        'subsection_chief', 'general', 'reemployed')),
    organisation {uuid},
    residence_path text,
    phone text,
    mail text,
    note text not null,
    primary key (municipality, id),
    unique (municipality, key)
);

create index person_by_organisation on person (municipality, organisation);
create index person_by_name on person (municipality, family_kana, given_kana, id);

create table officer (
    municipality text not null,
    id {uuid} not null,
    organisation {uuid} not null,
    person {uuid} not null,
    post text not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, id),
    foreign key (municipality, person) references person (municipality, id),
    check (until_date > from_date)
);

create index officer_by_organisation on officer (municipality, organisation, from_date);
create index officer_by_person on officer (municipality, person);
