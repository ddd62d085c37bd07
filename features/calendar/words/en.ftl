### Event calendar

calendar = Event calendar
calendar-lead = What is on in the districts, in one place. Here you also see whether dates collide.
views = Ways to look
view-month = By month
view-list = Coming up
view-places = By place
council = Council
narrow = Narrow down further
layers = What to show
layer-council = Events of councils
layer-organisation = Events of organisations
layer-school = School events
layer-city = Events of the city
layer-election = Elections
layer-exam = Exams
layer-collection = Rubbish days
show = Show
month-none = Nothing is on this month yet.
list-none = Nothing is on the calendar yet.
more-title = Not everything is shown
more-text = There are too many events for one page. Choose a council to see all that is on in its district.
undated = Events without a day
sunday = Sun
monday = Mon
tuesday = Tue
wednesday = Wed
thursday = Thu
friday = Fri
saturday = Sat
whole-day = All day
place-unsaid = Events without a place
taking = Take this calendar with you
taking-lead = You get the events that you have chosen here, and only those. In the calendar of a telephone or a computer, changes arrive by themselves.
taking-paper = Print it (a year on A3, a poster and more)
taking-ics = Subscribe in a calendar (iCalendar)
taking-feed = Hear of new events (Atom)
taking-csv = Get it as a table (CSV, open data)
each-day = each day { $hours }
again = { $every } { $hours } (from { $from } until { $until })
heads =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }

## How firm an event is

stage-label = State
state-submitted = To be looked at
state-declined = Not put up
state-idea = Idea
state-tentative = Pencilled in
state-fixed = Fixed
state-postponed = Postponed
state-cancelled = Cancelled
off = { $stage }: { $why } ({ $on })
before = It was announced for { $day } first.

## What, for whom, how easy to come to

kind-label = Kind of event
kind-festival = Festival
kind-sports = Sports
kind-disaster = Disaster readiness
kind-clean-up = Clean-up
kind-health = Health
kind-culture = History and culture
kind-learning = Learning
kind-children = Children
kind-welfare = Welfare and company
kind-market = Market
kind-assembly = Meeting of members
kind-patrol = Watching over and traffic
kind-other = Other
for-whom = For whom
audience-everyone = Everyone
audience-families = Families
audience-infants = Small children
audience-pupils = Primary school pupils
audience-youth = Teenagers
audience-adults = Adults
audience-elderly = Elderly people
audience-members = Members and officers
access-label = Easy to come
access-step-free = Step-free
access-toilet = Accessible toilet
access-parking = Parking
access-sign-language = Sign language
access-captions = Captions
access-childcare = Childcare
access-plain-words = Plain words, several languages
place-hall = Community hall
place-school = School
place-park = Park or square
place-gathering = Gathering place
place-shrine = Shrine or temple
place-street = Street
place-other = Other

## Putting an event up

put-up = Put up an event
put-up-lead = A name, a day and who holds it are enough. A time such as “mid October” will do while no day is known: others then find theirs more easily.
put-up-submit = Put it on the calendar
send-in = Tell us of an event
send-in-lead = Tell us what is on in your district. The council’s secretariat looks at it before it stands on the calendar.
send-in-submit = Send it in
key-in-paper = Key in a paper calendar
whose-calendar = On the calendar of which district?
organiser = Organiser
title-label = Name of the event
when-label = When
first-on = Day
last-on = Last day
begins-at = From
ends-at = Until
through = Goes on through the night
longer = Several days, or again and again
every = How often
every-help = As a code: 0We is every Wednesday, 24Sa the 2nd and 4th Saturday, 6Fr the last Friday; or a rule of iCalendar
every-until = Until when?
every-until-help = Left empty, it goes on until the end of the fiscal year.
except = Days left out or moved
except-help = One on each line: 2023-08-16 to leave a day out, 2023-09-20 > 2023-09-27 to move it
season-label = When no day is known
season-help = For example mid October, autumn, February
place-label = Place
place-name = Room, or a place that is not on the list
place-name-help = For example a meeting room on the second floor
purpose = What it is good for, in a line
purpose-help = For example to get to know one’s neighbours
description = About it
description-help = What to bring, how the day goes
more-about = Fee, signing up, rain, what is needed
fee-label = Fee
fee-help = For example free, 300
fee-free = Free of charge
capacity = Places
sign-up = How to sign up
sign-up-help = For example by telephone until 10 August. Leave it empty where one just comes.
rain = If it rains
rain-help = For example held in light rain; else in the gymnasium
contact = Whom to ask
contact-help = Anybody can read this. Ask people before you write their own telephone number here.
equipment = Equipment needed
equipment-help = For example tents, loudspeakers. We look whether another event needs them too.
cohosts = Held together with
needed = Organisations whose people are needed
needed-help = We look whether they have an event of their own.
open-label = Who may see it
open-public = Public
open-public-help = Anybody
open-members = Members only
open-members-help = Organisations of the council, its team, sections of the city
open-closed = Closed
open-closed-help = The organiser and the council
fix-at-once = The day is fixed
fix-at-once-help = We look at once whether something else is on.
sent-by = Your name and how to reach you
sent-by-help = Only to ask you back. It does not stand on the calendar.
save = Save
mend = Correct it

## Clashes

clash-page = What else is on
clash-page-lead = While an event is put up, this is where we look what else is on.
clash-heading = What else is on
clash-none = Nothing else is in the way.
clash-grave = Both cannot be held like this
clash-light = Something else is on around that time
clash-more = There are more ({ $n } in all).
clash-hidden = (an event that is not public)
clash-chip-grave = In the way
clash-chip-light = Near
reason-place = Takes the same place ({ $place }) at the same time
reason-people = Needs the people of { $name } at the same time
reason-equipment = Needs the same equipment ({ $name }) on the same day
reason-audience = Asks out the same people ({ $who }) at the same time
reason-people-same-day = The people of { $name } would be needed twice on a day
reason-audience-same-day = Asks out the same people ({ $who }) on the same day
reason-near = Asks out the same people ({ $who }) a day before or after
free-days = These days are free
free-quiet = Nothing else is on
free-beside =
    { $n ->
        [one] One event is near, but both can be held
       *[other] { $n } events are near, but all can be held
    }
despite = Why it is to be this day all the same
despite-help = For example what was agreed with the other organisation. Only those who plan can read it.

## Fixing and moving the day

fix = Fix the day
fix-submit = Fix this day
move-to = Move it
move-lead = Whoever has it in a calendar hears of the new day. The first one stays visible.
move-submit = Move it to this day
postpone = Put it off
postpone-lead = Until there is a new day it stays on the calendar as postponed.
cancel = Cancel it
cancel-lead = It stays on the calendar as cancelled, so that whoever noted it hears of it.
accept = Put it on the calendar
accept-lead = Look at it, and choose who may see it.
decline = Leave it off
decline-lead = The reason is kept. Please tell whoever sent it in.
why = Reason
why-help = Anybody who may see the event can read this.
waiting-title = Sent in, to be looked at
waiting-text = Sent in by: { $by }
coming-times = Next times
note-down = Add to my calendar
stale-title = Somebody else was faster
stale-text = This is what stands there now. What you wrote is kept below; look at it and send it again.

## Keeping the calendar

keeping = Keep the calendar
keeping-lead = What is to be looked at and what needs a day.
keeping-waiting = Sent in
keeping-waiting-none = Nothing waits to be looked at.
keeping-unfixed = Days to be fixed
keeping-unfixed-none = No event is merely pencilled in.
keeping-undated-none = Every event has a day.

## Done

done-event-put-up = The event stands on the calendar
done-event-send-in = Thank you. The secretariat looks at it before it stands on the calendar
done-event-mend = The event is corrected
done-event-fix = The day is fixed
done-event-move = The event is moved
done-event-postpone = The event is put off
done-event-cancel = The event is cancelled
done-event-accept = It stands on the calendar
done-event-decline = It is left off the calendar

## Feeds

feed-name = { $whose } event calendar
feed-title = [{ $stage }] { $title }
feed-place = { $place } ({ $address })
feed-fact = { $label }: { $value }
embed-whole = See the whole calendar
embed-heading = Show it on the page of a school or a shop
embed-lead = Paste the following text into the page on which it is to stand. It shows those of the events chosen here that everybody may see.
embed-code = Text to paste
subscribe = Subscribe on this device at once

## Refusals

rule-event-title = Please give the event a name of 1 to { $limit } characters.
rule-event-kind = Please choose the kind of event from the list.
rule-event-organiser = Please choose from the list who holds it.
rule-event-organisation = Please choose organisations from the list.
rule-event-when = Please give a day. While none is known, say mid October or autumn further down.
rule-event-day = We cannot read this day. Write it like 2023-08-01.
rule-event-weekday = The date and the weekday do not fit. Please check which is right.
rule-event-last-day = The last day must not lie before the first.
rule-event-long = An event may last { $most } days. For something longer say how often it comes again.
rule-event-clock = We cannot read this time of day. Write it like 10:00.
rule-event-begins = Please give the beginning too; leave both empty for a whole day.
rule-event-ends-after = The end must lie after the beginning. For something through the night give the last day and tick the box.
rule-event-until = Please let it end within two years of its beginning.
rule-event-never = In this time there is no such day.
rule-event-except = We cannot read “{ $line }”. Write a day like 2023-08-16, or two like 2023-09-20 > 2023-09-27.
rule-event-place = Please choose a place from the list, or write it in words.
rule-event-capacity = Please write the number of places in digits.
rule-event-line-long = Please keep to { $limit } characters. More can be said further down.
rule-event-text-long = This text is too long. Please shorten it.
rule-event-visibility = Please choose who may see it.
rule-event-sent-by = Please give your name and how to reach you, so that we can ask you back.
rule-event-clash = Something that cannot be held at the same time is on ({ $count }). Choose another day or, when you have talked with them, say why it is to be this day all the same.
rule-event-fixed-day = A fixed day is not changed here. Use “Move it”, so that those who noted it hear of it.
rule-event-is-fixed = The day is fixed already. Use “Move it” to change it.
rule-event-no-day = There is no day yet. Correct the event first and give it one.
rule-event-not-open = This event has ended. Put up a new one to hold it again.
rule-event-not-held = Without a day there is nothing to put off or to move. Correct its time instead.
rule-event-same-day = This is the time it has already. Please give a new one.
rule-event-looked-at = Somebody has looked at this event already.
rule-event-why = Please give the reason in 1 to { $limit } characters.

## Recurrence and season

rule-recurrence-unread = We cannot read “{ $part }”. Write a code like 0We (every Wednesday) or 24Sa (2nd and 4th Saturday).
rule-recurrence-unfinished = A weekday or a day is missing. Write a code like 0We (every Wednesday) or 24Sa (2nd and 4th Saturday).
rule-recurrence-unsaid = “{ $part }” cannot be kept as a recurrence. Please enter the days one by one.
rule-recurrence-missing = The rule of the recurrence lacks “{ $part }”.
rule-season-unread = We cannot read “{ $part }” as a time of the year. Write something like mid October, October or autumn.

## Collection days

collection-burnable = Burnable waste
collection-plastic = Plastics
collection-cans-glass = Glass, cans and PET bottles
collection-paper = Paper and cloth
collection-hazardous = Non-burnable and mercury waste
collection-bulky = Bulky waste
collection-letter-burnable = B
collection-letter-plastic = P
collection-letter-cans-glass = G
collection-letter-paper = C
collection-letter-hazardous = N
collection-letter-bulky = L

## The year's plan

plan = Plan a year
plan-lead = All events of a year in one table. For those without a day, or with a day that is merely pencilled in, days with few clashes are proposed. Nothing is changed by that.
plan-caption = Events of this fiscal year
plan-none = There is nothing to find a day for in this fiscal year.
plan-proposed = Proposal
plan-pin = Leave alone
plan-pin-this = Leave alone
plan-settled = What is settled ({ $n })
plan-propose = Propose days
plan-working = The year is being planned
plan-look-again = See how far it is
plan-stop = Take what there is
plan-found = Here is a plan
plan-optimal = No plan has fewer clashes ({ $cost } points).
plan-good = This plan has { $cost } points of clashes; none can have fewer than { $bound }.
plan-stays = It is best where it is
plan-why-not = Against its present day:
plan-take = Enter this day
plan-beside = What else is on
plan-others = Next best: { $days }
plan-place = Same place and time as “{ $title }”
plan-people = Needs the people of { $people } at the same time as “{ $title }”
plan-equipment = Needs the same equipment as “{ $title }”
plan-same-hour = Asks out the same people at the same time as “{ $title }”
plan-same-day = Asks out the same people on the same day as “{ $title }”
plan-near = A day or two from “{ $title }”
plan-week = “{ $title }” is in the same week; the people of { $people } come out again
plan-weekend = “{ $title }” is in the same month; the people of { $people } lose another free day
fiscal-year = Fiscal year

## Joint events

joint = Hold events as one
joint-lead = Events near each other in time, for the same people, could be held as one. When both organisers agree, a joint event stands.
joint-found = Could be held as one
joint-found-none = No such events at present.
joint-proposed = Proposed
joint-proposed-none = Nothing is proposed yet.
joint-saving = Held as one, people come out { $evenings } times less, and about { $hours } hours of work are saved (an estimate)
joint-propose = Propose it to both organisers
joint-waits = Waiting for { $names }
joint-joined = They are held as one
joint-declined = Not held as one: { $why } ({ $on })
joint-event = See the joint event
joint-agree = Agree
joint-refuse = Decline
joint-refuse-why = Why not
joint-stale = Something has changed. Please look at it again below.
like-kind = They go well together
like-audience = They ask out the same people
like-people = Both need the people of { $name }
like-place = They are in the same place
like-same-time = They fall into the same time
like-season = They are only about { $days } days apart
done-event-joint-proposed = The proposal is made
done-event-joint-agreed = You have agreed
done-event-joint-refused = You have declined
done-event-joined = The joint event stands. Please check its day and its text
rule-event-unlike = These two events are not alike enough to be proposed as one.
rule-event-joint-known = This was proposed before. See the list below.
rule-event-joint-ended = This proposal has ended already.
mail-event-joint-proposed-subject = A proposal to hold events as one
mail-event-joint-proposed-body = It is proposed to hold one of your events together with another one. Please look at it and answer.
mail-event-joint-refused-subject = A proposal was declined
mail-event-joint-refused-body = The proposal to hold two events as one was declined. The page says why.

## Import

import = Take events in from a file
import-lead = Sheets of organisations and open data of other cities are read. You look at each row before it stands on the calendar.
import-organiser = Organiser
import-organiser-help = Where the table names an organisation, or has a sheet for each, the event is theirs.
import-file = File
import-file-help = Excel (.xlsx), LibreOffice (.ods), CSV and iCalendar (.ics), up to 5 MB and 5,000 rows.
import-table = Or paste a table
import-table-help = Copy it in Excel with its row of headings, such as date, event, time, place, audience and notes.
import-year = Fiscal year of days without a year
import-year-help = A day such as 8/5, or the middle of October, lies in this year.
import-fixed = The days are fixed
import-fixed-help = Events with nothing in the way are put up with their day fixed. The others stay pencilled in, and you are told.
import-read = Read it and look
import-look = Look at what was read
import-look-lead = Nothing stands on the calendar yet. Choose what is to be put up.
import-unit = rows
import-take = Take
import-take-this = Take “{ $title }”
import-where = Line
import-event = Event
import-notes = How it was read
import-more = There are { $n } more.
import-submit = Put the chosen ones up
import-again = Read another file
import-kept = What was read is kept until { $day }.
import-doubtful = To look at
import-doubtful-about = Something may be meant otherwise. Choose those that are right.
import-unreadable = Not understood
import-unreadable-about = They cannot be put up as they are. Mend the table and read it again, or key them in.
import-changed = Changed
import-changed-about = The source has changed since it was taken in. The events on the calendar change with those you choose.
import-new = New
import-new-about = Those you choose are put up.
import-twice = The same row again
import-twice-about = They stand further up in this file. They are put up once.
import-there = There already
import-there-about = The calendar has the same event. Nothing changes.
import-done = What came of it
import-put-up = Put up
import-was-changed = Changed
import-left = Left out
import-clashes-about = Something else is on at about the same time as these events. Please look at it when you fix their day.
import-refused = Not possible
import-called-off = Cancelled in the calendar it came from
done-import-take-in = The chosen events stand on the calendar
import-note-serial = “{ $cell }” is a spreadsheet's number for a day: { $day }.
import-note-weekday = In “{ $cell }” date and weekday do not agree. It was read as { $day }.
import-note-reversed = The first and last days were the wrong way round: { $first } to { $last }.
import-note-no-day = There is no date.
import-note-day = The date “{ $cell }” was not understood.
import-note-last-day = The last day “{ $cell }” was not understood. It was read as one day.
import-note-except = “{ $cell }” was not understood. Please mend the event if some days are left out.
import-note-time = The time “{ $cell }” was not understood. It was read as a whole day, and the words are in the description.
import-note-time-undecided = The time is “{ $cell }”, so it was read as a whole day.
import-note-vague = “{ $cell }” was read as { $taken }.
import-note-through = “{ $cell }” was read as lasting until the next day.
import-note-afternoon = “{ $cell }” was read as ending at { $taken } in the afternoon.
import-note-time-reversed = “{ $cell }” ends before it begins. It was read without an end.
import-note-id-rounded = The number “{ $cell }” was rounded by a spreadsheet and is not used.
import-note-organiser = The organiser is “{ $name }”.
import-note-audience = The audience “{ $cell }” is in the description.
import-note-zone = The time zone “{ $cell }” is not known. It was read as time in Japan.
import-note-rule = The recurrence “{ $cell }” cannot be kept, so there is an event for each time.
import-note-rule-first = The recurrence “{ $cell }” was not understood. Only its first time was read.
import-note-override = One time of a series has changed. It becomes an event beside the series.
rule-import-large = The file is too large: up to { $limit } MB. Please send only the sheet with the events.
rule-import-rows = There are too many rows: up to { $limit }. Please divide them by year or by organisation.
rule-import-empty = No rows with events were found. Please look at the table.
rule-import-nothing = Choose a file or paste a table.
rule-import-unknown = This kind of file cannot be read. Please save it as .xlsx or .csv.
rule-import-broken = The file seems to be broken. Please open it, save it and send it again.
rule-import-heading = No row of headings was found. Please add a row that names the date and the event above the table.
rule-import-year = Choose the fiscal year from the list.

## The calendar on paper

paper = On paper
paper-lead = The same events as a year for the refrigerator or as a poster for the notice board. Only what is public is printed.
paper-sheet = Which sheet?
paper-year = A year (A3, April to March)
paper-month = A month (A4)
paper-poster = A month as a poster (A2)
paper-list = A list for the newsletter
paper-large = A list in large letters
paper-of-month = Month
paper-of-month-help = For example 2023-08
paper-preview = Preview
paper-open-pdf = Open the PDF
paper-picture = Picture of page { $n }. The text can be read in the PDF and on the calendar’s page
paper-unprintable = Some characters cannot be printed. Please mend them on the paper
paper-usual = Usual events
paper-organisations = Organisations
paper-open = open
paper-none = There are no events.

## Words of the ledger

act-accept = Put it on the calendar
act-decline = Leave it off
act-mend = Correct it
act-fix = Fix the day
act-move = Move it
act-postpone = Put it off
act-cancel = Cancel it
act-event-send-in = Told of an event
act-event-put-up = Put up an event
act-event-accept = Put an event that was sent in on the calendar
act-event-decline = Left an event that was sent in off the calendar
act-event-mend = Corrected an event
act-event-fix = Fixed the day of an event
act-event-move = Moved an event
act-event-postpone = Put an event off
act-event-cancel = Cancelled an event
act-event-propose-joint = Proposed a joint event
act-event-agree-joint = Agreed to a joint event
act-event-refuse-joint = Declined a joint event
act-event-join = Joined two events
act-event-read-in = Read a file of events
act-event-take-in = Put the events of a file on the calendar
act-event-drop-read = Cleared away a file that was read
