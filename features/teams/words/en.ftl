### The words of teams and of requests for attendance.

## Teams

teams = Where the { $scheme } serves
teams-short = Teams
teams-lead = As of { $day }. Teams: { $count }.
teams-caption = The { $scheme } and the councils it serves
teams-none = There are no teams on this day
teams-none-text = Please choose another day.
team-lead = Serving on { $day }: { $count }.
team = Team
number = Number
block = Block
district = District
districts = Districts served
councils = Councils
councils-number = Number of councils
people = People
serves = Serves
no-council = has no council yet
outside-district = Filled from outside
outside-text = No eligible member of staff lives in the district, so it is filled from outside.
unserved = Districts without a council
unserved-text = Districts without a certified council have no team: { $count }.
on-day = Day
show-day = Show this day
why-number = Why this number
by-rule = By the rule
differs = The number differs from that of the rule. The rule says “about”: plan-making, the number of councils and transfers change it.
members = Members
members-on = Members on { $day }
members-hidden = Members of staff who serve here: { $count }. Their names are shown to the council's officers, the team and the section.
member = Name
seat = Place
seat-member = Member
seat-manager = ① Resident manager
seat-staff = ② Resident subsection chief or general staff
seat-branch-centre = ③ Branch-centre staff
grade = Grade
grade-deputy-director = Deputy director
grade-section-chief = Section chief
grade-assistant-section-chief = Assistant section chief
grade-subsection-chief = Subsection chief
grade-general = General staff
grade-reemployed = Re-employed
office = Office (beside normal duty)
term = Term
term-until = { $from } to { $last }
term-since = Since { $from }
term-from = First day of the term
term-last = Last day of the term

## Posting

post = Post somebody
post-lead = Choose who serves beside their normal duty. Every condition of the rules is shown with its verdict.
find-person = Find staff by name
found-nobody = No member of staff has this name. Try the family name alone, or its reading.
role-note = Role, such as leader
conditions = Conditions
condition = Condition
verdict = Verdict
by-which-rule = Rule
fulfilled = Fulfilled
not-fulfilled = Not fulfilled
condition-team-staff = Is on the city's staff
condition-team-grade-limit = Grade within the limit of the rule
condition-team-place-kind = The rules of the day have such a place
condition-team-places = Grade fits the place
condition-team-place-taken = The place is free
condition-team-residence = Lives in the district, unless it is filled from outside
condition-team-central-office = Works in the department that serves central districts
condition-team-branch-centre = Works in the district's branch centre

## Requests

requests = Attendance requests
requests-lead = Requests for attendance at meetings, and what became of them. Each has a holder and a next date.
requests-open = Open requests
requests-ended = Ended requests
show-open = Show open requests
show-ended = Show ended requests
none-open = There are no open requests
none-open-text = New requests will stand here.
none-ended = No request has ended yet
none-ended-text = Requests with a record, and those that were declined, will stand here.
line-open = { $when }, with { $holder } until { $next }
late = Overdue
afterwards = Afterwards
count-alone = No. { $count }
ask = Request attendance
key-in = Key in a request
after = Enter an attendance without a request
consult = Bring up a concern
volunteering = Calls for volunteers

## States

state-asked = Waiting for acceptance
state-proposed = Another time proposed
state-accepted = Accepted
state-staffed = Somebody comes
state-attended = Attended
state-reported = On record
state-declined = Declined
state-withdrawn = Withdrawn

## Writing a request

ask-lead = For meetings at which you want somebody of the team. The section answers within 3 working days.
ask-send = Send the request
go-on = Go on
council = Council
kind = Kind of meeting
on = Day
begins-at = Begins at
ends-at = Ends at
place = Place
agenda = Agenda
agenda-help = As far as you know it.
part = What the team is to do
part-explain = Explain
part-advise = Advise
part-facilitate = Help the meeting run
part-listen = Listen
part-greet = Greet
wanted = Wanted by name
wanted-help = Only if it should be a certain person.
contact = Contact
contact-help = Name and number of whom to ring about it.
came-in = Came in by
came-in-for = { $how } ({ $original })
channel-form = Form
channel-paper = Paper
channel-telephone = Telephone
channel-afterwards = Afterwards (attendance without a request)
original = Who asked, or the original
original-help = Who and when; for paper, where it is kept.
from = { $day }, from { $begins }
from-to = { $day }, { $begins }–{ $ends }
not-duty = Nobody can come to this on duty
not-duty-next = You can call for volunteers among the staff who live in the district instead.
call-volunteers = Call for volunteers
full = The year's number is reached
full-text = You can send the request. The section decides, and says why.
count = Count of { $year }
count-total = { $total } this year, of about { $limit }.
why-count = The rule of the count
over = Beyond the year's number
undecided = Requests beyond the year's number that wait for a decision: { $count }
undecided-text = Nothing is declined by itself. Please say why, if you accept one.
over-decide = This is number { $nth } of the year. Please say why it is accepted.
over-decided = This is number { $nth }, of about { $limit }. Accepted because: { $reason }
over-undecided = This is number { $nth }, of about { $limit }. The section decides, and says why.
over-reason = Why beyond the year's number
over-reason-help = The council and the team will read it.

## Attendance without a request

after-lead = For meetings attended without a request, such as those asked for by word of mouth. The request is made afterwards and counts.
after-send = Enter the attendance
hours-from = Attended from
hours-to = Attended until
hours-help = Time outside 8:30–17:15 and outside of working days is worked out.

## One request

about = About the request
when = When
road = How far the request has come
road-asked = Requested
road-accepted = Accepted
road-staffed = Who comes
road-attended = Attended
road-reported = On record
title = { $kind }, { $council }
held-by = With { $holder }. The next date is { $next }.
proposed-time = The section proposes another time
declined-title = Why not, and what can be done instead
reason = Reason
alternative = What can be done instead, and whom to ask
who-comes = Who comes
nobody-yet = Nobody yet.
answer = Answer
answer-yes = Comes
answer-substitute = Asks for a substitute
answer-no = Cannot come
no-answer = Not answered
hours = Hours attended
hours-text = { $from }–{ $to }
outside = { $minutes } minutes outside of working hours
in-confidence = In confidence:
confidence-note = Why somebody cannot come is seen by the section and the member alone. Looking is written to the ledger.
history = So far
connections = Connections
next-step = What to do next
see-record = See the record of this meeting

act-accept = Accept
act-propose = Propose another time
act-agree = Agree to this time
act-decline = Decline
act-withdraw = Withdraw the request
act-answer = Answer
act-attend = Enter the hours
act-record = Write the record of the meeting
act-report = Hand in the record
# As the ledger says it.
act-request-record = Began the record of a meeting out of its request

accept-lead = Accepts the request and asks the team who comes.
propose-lead = Asks the council whether another time suits.
decline-lead = Always with the reason, and with what can be done instead.
withdraw-lead = For a meeting that is not held, or if nobody is needed.
answer-lead = Please say whether you can come.
attend-lead = Please enter the hours you were there.
report-lead = With the record of the meeting the request ends.
decline-reason-help = The council will read it.
alternative-help = Never a no alone: another day, another person, papers, a window to ask.
note = Note
substitute = Substitute
substitute-help = Only if you ask for a substitute. They will be asked whether they can.
reason-of-no = Why you cannot come
reason-of-no-help = The district does not learn the reason. Only the section and you see it.
record = Where the record is
record-help = If the record of the meeting is not kept here.

step-ask = Requested attendance
step-keyed-in = Keyed in the request
step-after = Made the request afterwards
step-accept = Accepted the request
step-accept-over = Accepted beyond the year's number
step-propose = Proposed another time
step-agree = Agreed to the other time
step-decline = Declined
step-withdraw = Withdrew the request
step-answer-yes = Somebody comes
step-answer-substitute = Asked for a substitute
step-answer-no = Cannot come
step-attend = Attended the meeting
step-record = Began the record of the meeting
step-report = Handed in the record

done-request-ask = The request has been taken
done-request-after = The attendance is entered, and the request was made afterwards
done-request-accept = Accepted; the team has been told
done-request-propose = The council has been asked
done-request-agree = The time is settled
done-request-decline = The council has been told why, and what can be done instead
done-request-withdraw = The request is withdrawn
done-request-answer = Your answer has been taken
done-request-attend = The hours are entered
done-request-record = The record of the meeting is ready, with what the request knew
done-request-report = The record has been taken, and the request has ended
done-team-post = Posted

## Volunteers

volunteering-lead = Help on the day of an event is asked of staff who live in the district and agreed to be asked.
own-wish = Your wish
opted-in = Calls from the district you live in come to you by mail.
opted-out = No calls come to you at present.
opt-in = Receive calls
opt-out = Stop receiving calls
never-forced = You are free to say yes or not. Nobody asks why.
calls = Calls to come
calls-none = There are no calls at present
calls-none-text = New calls will stand here.
call-line = { $council }, { $day }
promised-of = { $promised } of { $people }
call-lead = Mail goes to the staff who live in the district and agreed to be asked. Nobody is forced.
call-send = Call
event = Event
event-help = For example: stall at the summer festival
be-there-at = Be there at
people-wanted = People wanted
what-to-do = What there is to do
what-to-do-help = Anybody can read this page. Please leave out telephone numbers and names.
told = Told
told-people = People told: { $count }
promise = I will help
take-back = Take it back
you-promised = You said that you will help.
done-volunteer-call = The call is out
done-volunteer-opt-in = Calls will come to you
done-volunteer-opt-out = No more calls will come to you
done-volunteer-promise = Thank you. We passed it on
done-volunteer-take-back = Taken back

## Refusals

rule-request-day = We cannot read the day. Please write it like 2023-06-15 or R5.6.15.
rule-request-clock = Please write the time like 19:00.
rule-request-times = The end must be after the beginning.
rule-request-needed = Please fill this in.
rule-request-too-long = Please write at most { $limit } characters.
rule-request-choose = Please choose one.
rule-request-past = This day is over. Please enter a meeting that was attended under “Enter an attendance without a request”.
rule-request-future = This day is still to come. Please enter the attendance after the meeting.
rule-request-duty-kinds = This kind is not among the meetings attended on duty. Please choose another kind, or call for volunteers.
rule-request-volunteer-kinds = Helping on the day of an event is not duty. Please call for volunteers among the staff who live in the district.
rule-request-no-scheme = The scheme did not exist on that day. Please check the day.
rule-request-certified-only = Teams serve councils that the city has certified. The section tells you how to be certified.
rule-request-no-team = This council has no team on that day yet. Please ring the section.
rule-request-member-posted = Please choose somebody who is posted to the team on that day.
rule-request-own-answer = You cannot answer for somebody else. They, or the section, can.
rule-request-on-behalf-of = Please write who asked, or where the paper is kept.
rule-request-per-year = This is number { $count } of the year, beyond about { $limit }. Please say why it is accepted.
rule-request-decline-reason = Please say why. The council will read it.
rule-request-decline-alternative = Please say what can be done instead, or whom to ask. Never a no alone.
rule-request-same-time = This is the same time as now. Please propose another.
rule-request-substitute = Please choose who is to come for you, from among the team.
rule-request-no-reason = Please say why. The district does not learn it.
rule-request-record = Please write where the record is, or a report.
rule-request-recorded = The record of this meeting has begun already. You find it on the page of the request.
rule-request-meeting = This council has no such meeting on record. Please choose another.
rule-request-state = The request has moved on, so this is not possible now. Please look at it again.
rule-team-posting-line = { $file }, line { $line }: { $person } may not be posted there by the rules.
rule-team-staff = Please choose somebody on the city's staff.
rule-team-grade-limit = This grade is above the limit of the rule. Please choose somebody at or below it.
rule-team-place-kind = The rules of this day have no such place. Please choose another.
rule-team-places = This grade does not fit the place. Please choose somebody else, or another place.
rule-team-place-taken = The place is filled during this term. Please change the term or the place.
rule-team-residence = Please choose somebody who lives in the district, or register the district as filled from outside.
rule-team-central-office = For central districts, please choose somebody of the department that the rule names.
rule-team-branch-centre = Please choose somebody of the district's branch centre.
rule-team-term = The last day must be after the first.
rule-volunteer-past = This event is over. Please enter a day to come.
rule-volunteer-people = Please enter a number from 1 to 500.
rule-volunteer-staff = This call is for the city's staff. People of the district are welcome at the council.
rule-volunteer-not-asked = Staff who live in the district and receive calls can answer it. Please choose “Receive calls” first.

## Mail

due-request-answer = answering a request for attendance
due-request-agree = agreeing to a time of attendance
due-request-member = saying whether you can attend a meeting
due-request-attend = attending a meeting
due-request-report = the record of a meeting
mail-request-asked-subject = A request for attendance has arrived
mail-request-asked-body = There is a request for attendance at a meeting from the { $council }.
mail-request-accepted-subject = Your request for attendance is accepted
mail-request-accepted-body = Your request for attendance is accepted. We let you know when it is settled who comes.
mail-request-wanted-subject = You are asked to attend a meeting
mail-request-wanted-body = You are asked to attend a meeting of the { $council }. Please say whether you can come.
mail-request-proposed-subject = Another time for your meeting?
mail-request-proposed-body = To your request for attendance another time is proposed.
mail-request-declined-subject = About your request for attendance
mail-request-declined-body = There is an answer to your request for attendance, with what can be done instead.
mail-request-withdrawn-subject = A request for attendance is withdrawn
mail-request-withdrawn-body = A request for attendance at a meeting is withdrawn.
mail-request-staffed-subject = Somebody will come to your meeting
mail-request-staffed-body = It is settled who comes to the meeting of your request.
mail-request-substitute-subject = You are asked to come as a substitute
mail-request-substitute-body = You are asked to attend a meeting as a substitute. Please say whether you can come.
mail-request-unstaffed-subject = Nobody can come
mail-request-unstaffed-body = Nobody of the team can come to a meeting that was accepted. Please look for another way.
mail-volunteer-call-subject = Help at an event of your district
mail-volunteer-call-body = Helpers are wanted at an event of the district you live in. You are free to say yes or not.
mail-volunteer-promise-subject = Somebody offers to help
mail-volunteer-promise-body = There is an answer to your call for volunteers.
mail-volunteer-take-back-subject = An offer to help was taken back
mail-volunteer-take-back-body = An answer to your call for volunteers was taken back.
