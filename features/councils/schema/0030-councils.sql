-- The registry of councils (B1). A council is an organisation: same id, name there, certification here.

create table council (
    municipality text not null,
    id {uuid} not null,
    number bigint not null,
    -- The first day of the month, as documents name the month alone; all three or none.
    certified_on {date},
    certified_printed text,
    fiscal_year bigint,
    common_name_kind text check (common_name_kind in ('alias', 'nickname')),
    common_name text,
    districts_printed text,
    note text not null,
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, number),
    foreign key (municipality, id) references organisation (municipality, id),
    check ((certified_on is null) = (certified_printed is null)),
    check ((certified_on is null) = (fiscal_year is null)),
    check ((common_name_kind is null) = (common_name is null))
);

-- One council may hold several districts, and a district may change hands over the years.
create table council_district (
    municipality text not null,
    council {uuid} not null,
    area {uuid} not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, council, area, from_date),
    foreign key (municipality, council) references council (municipality, id),
    foreign key (municipality, area) references area (municipality, id),
    check (until_date > from_date)
);

create index council_district_area on council_district (municipality, area, from_date);

-- How often which meetings were held of late, as printed; a count only where it is a number.
create table council_meeting_count (
    municipality text not null,
    council {uuid} not null,
    position bigint not null,
    kind text not null,
    count_text text not null,
    count bigint,
    primary key (municipality, council, position),
    unique (municipality, council, kind),
    foreign key (municipality, council) references council (municipality, id)
);

create table council_activity (
    municipality text not null,
    council {uuid} not null,
    position bigint not null,
    activity text not null,
    primary key (municipality, council, position),
    foreign key (municipality, council) references council (municipality, id)
);

create table member_organisation (
    municipality text not null,
    council {uuid} not null,
    organisation {uuid} not null,
    from_date {date} not null,
    until_date {date},
    primary key (municipality, council, organisation, from_date),
    foreign key (municipality, council) references council (municipality, id),
    foreign key (municipality, organisation) references organisation (municipality, id),
    check (until_date > from_date)
);

create index member_organisation_back on member_organisation (municipality, organisation);

-- 未設立: the districts without a council, each with the reason that the document gives (A1).
create table not_established (
    municipality text not null,
    area {uuid} not null,
    reason text not null,
    primary key (municipality, area),
    foreign key (municipality, area) references area (municipality, id)
);
