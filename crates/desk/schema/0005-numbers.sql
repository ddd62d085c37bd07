-- The last number that a series gave out in a fiscal year: those by which people speak of things.

create table series (
    municipality text not null references municipality (code),
    name text not null,
    fiscal_year bigint not null,
    last bigint not null,
    primary key (municipality, name, fiscal_year)
);
