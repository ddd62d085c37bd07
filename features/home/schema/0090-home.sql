-- The rows are the concerns' own; here stands the way by which the first pages find what was answered of
-- late, without reading all that ever was.

create index answer_day on answer (municipality, on_date);
