-- The rows are the concerns' own; here stand the ways by which the first pages find what presses and
-- what was answered of late, without reading all that ever was.

create index concern_due on concern (municipality, next_date) where next_date is not null;

create index answer_day on answer (municipality, on_date);
