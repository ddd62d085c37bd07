-- Voices (声): what anybody raised, before anybody judged it. None is ever without a desk: until it
-- became part of a concern, or was answered, an office holds it with a next date (F1).

-- 目安箱: the boxes that stand in the districts, each numbered by its council.
create table suggestion_box (
    municipality text not null references municipality (code),
    id {uuid} not null,
    council {uuid} not null,
    number bigint not null,
    place text not null,
    note text not null,
    primary key (municipality, id),
    unique (municipality, council, number),
    foreign key (municipality, council) references organisation (municipality, id)
);

create table voice (
    municipality text not null references municipality (code),
    id {uuid} not null,
    number text not null,
    council {uuid},
    area_path text not null,
    channel text not null check (channel in ('box', 'slip', 'telephone', 'visit', 'consultation',
        'meeting', 'report', 'letter')),
    kind text not null check (kind in ('trouble', 'proposal', 'information', 'thanks')),
    -- As it was raised; never changed, never public.
    text text not null,
    spot text not null,
    raised_on {date} not null,
    raised_at {ts} not null,
    visibility text not null check (visibility in ('members', 'closed')),
    -- Who keyed it in, for whom: "slip no. 12"; the box, the day it was opened and by whom.
    keyed_by {uuid},
    on_behalf text,
    suggestion_box {uuid},
    opened_on {date},
    opened_by text,
    -- Personal, all of it optional: read behind a permit and a line in the ledger alone.
    raiser_name text,
    raiser_contact text,
    reply_mail text,
    lang text not null check (lang in ('ja', 'en')),
    -- What is kept of the key of the private link.
    link_hash text not null,
    -- Since when the content may be shown to the public, without names.
    wish_public {date},
    -- Why somebody should look whether a person wrote it: a trap for programs, or too many at once.
    doubt text check (doubt in ('trap', 'pace')),
    -- The concern that it became or joined, and since when. With a holder beside it: one that was
    -- answered, about which it asks anew; it belongs to it only where it did before.
    concern {uuid},
    concern_since {date},
    noted_on {date},
    reply text,
    holder {uuid},
    next_date {date},
    settled_on {date},
    -- The last delivery of which the raiser was told.
    told_of {uuid},
    changed_at {ts} not null,
    version bigint not null,
    primary key (municipality, id),
    unique (municipality, number),
    unique (municipality, link_hash),
    foreign key (municipality, council) references organisation (municipality, id),
    foreign key (municipality, suggestion_box) references suggestion_box (municipality, id),
    foreign key (municipality, concern) references concern (municipality, id),
    foreign key (municipality, holder) references organisation (municipality, id),
    -- F1: no voice is without a desk either.
    constraint voice_has_a_desk check (
        concern is not null or noted_on is not null
        or (holder is not null and next_date is not null)),
    constraint holder_with_date check ((holder is null) = (next_date is null)),
    constraint noted_with_reply check ((noted_on is null) = (reply is null)),
    constraint noted_is_ended check (noted_on is null or (holder is null and concern is null)),
    constraint since_of_something check (concern_since is null or concern is not null),
    constraint taken_since check (
        concern is null or holder is not null or concern_since is not null),
    -- Whoever deals with a voice has looked whether a person wrote it.
    constraint doubted_waits check (doubt is null or holder is not null),
    constraint opening_is_whole check (
        (suggestion_box is null) = (opened_on is null)
        and (opened_on is null) = (opened_by is null)),
    constraint keyed_for_somebody check (on_behalf is null or keyed_by is not null)
);

create index voice_holder on voice (municipality, holder, next_date);
create index voice_waiting on voice (municipality, next_date, id);
create index voice_concern on voice (municipality, concern);
create index voice_council on voice (municipality, council);
create index voice_area on voice (municipality, area_path);
create index voice_keyed on voice (municipality, keyed_by, id);
create index voice_raised on voice (municipality, raised_at);

-- Written anew by the program, so that nothing a camera noted about place or owner is in it.
create table voice_photo (
    municipality text not null,
    voice {uuid} not null,
    position bigint not null,
    kind text not null check (kind in ('image/jpeg')),
    bytes {blob} not null,
    primary key (municipality, voice, position),
    foreign key (municipality, voice) references voice (municipality, id)
);

-- What was said after the voice: what its raiser added, and the reply after which they did.
create table supplement (
    municipality text not null,
    voice {uuid} not null,
    position bigint not null,
    said_by text not null check (said_by in ('raiser', 'city')),
    on_date {date} not null,
    text text not null,
    primary key (municipality, voice, position),
    foreign key (municipality, voice) references voice (municipality, id)
);
