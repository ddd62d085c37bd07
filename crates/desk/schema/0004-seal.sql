-- With what a municipality signs what its own pages carry back to it. It guards nothing that is
-- stored: drawn anew, it costs those who are just writing one more look.

create table seal (
    municipality text not null references municipality (code),
    secret {blob} not null,
    primary key (municipality)
);
