-- What the door remembers of wrong attempts: no login as it was typed, since people type their
-- passwords there, but a mark of it, alone and with where the attempt came from.

alter table login_delay rename column login to mark;

create index login_delay_next on login_delay (municipality, next_at);
