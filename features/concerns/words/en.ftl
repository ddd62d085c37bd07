concerns = Concerns
ask-instead = Bring up a worry
raise-own = Take up a concern for the council itself
concerns-lead = Where the worries and wishes of the districts are now. None is closed before its answer is back in the district.

## The lists

parts-label = Parts of the list
part-mine = Held by my office
part-open = Open
part-ended = Closed
part-all = All
late-only = Only those past their date
narrow = Narrow down
orphans =
    { $count ->
        [one] 1 concern without a holder
       *[other] { $count } concerns without a holder
    }
held-by = held by { $office }
until-day = by { $day }
days-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
opened = raised on { $day }
ended-on = closed on { $day }
empty-mine = Nothing is in your hands at the moment
empty-text-mine = Whatever comes will stand here, the nearest date first.
empty-open = There are no open concerns
empty-text-open = If you narrowed the list down, try with less.
empty-ended = No concern is closed yet
empty-text-ended = Once an answer is back in its district, it will stand here.
empty-all = There are no concerns to show yet
empty-text-all = Concerns stand here once they are meant for the public. If you narrowed the list down, try with less.

## States

state-label = State
state-triage = In triage
state-sent = Waiting to be taken
state-returned = Returned
state-working = Under way
state-answered = To be delivered
state-promised = Promised
state-closed = Closed
state-merged = Merged
state-plain-triage = We are looking into it
state-plain-sent = It was brought to the section in charge
state-plain-returned = We are finding the section in charge
state-plain-working = The section in charge is dealing with it
state-plain-again = The answer did not settle it; the section in charge is dealing with it again
state-again = Dealt with again
state-plain-answered = There is an answer, on its way to the district
state-plain-promised = The district has the answer; what it promises is still to come
state-plain-closed = The answer reached the district, and it is closed
state-plain-merged = It is dealt with together with another concern

## One concern

progress = How far the concern has come
progress-triage = Triage
progress-send = Sent
progress-work = Under way
progress-answer = Answer
progress-deliver = Delivery
progress-promise = Promise kept
progress-close = Closed
held-until = { $holder } holds it now. Its next date is { $day }.
next-act = What to do next
their-words = The district's own words
words-source = { $council } { $day }
particulars = About this concern
title = Title
about = What it is about
summary = Summary for the public
holder = Holder
next-date = Next date
sender = Office on the district's side
council = Council
area = District
spot = Place
category = Category
opened-on = Raised on
ended-on-label = Closed on
triage-label = Triage
urgency-label = Urgency
visibility-label = Who can see it
history = So far
house = tsunagi (by itself)
raiser = Whoever raised the voice
holder-and-date = Holder: { $holder }; next date: { $day }
related = Where it came from, what became of it
link-before-became = Where it came from
link-after-became = What became of it
link-before-duplicate = The concern in which it lives on
link-after-duplicate = Merged into this
link-before-answered-at = Answered here
link-after-answered-at = The meeting at which it was answered
none = –

## Triage, urgency, visibility

triage-question = Can the district alone or the administration alone solve it?
triage-question-help = If one side alone can, it is single; if only both together can, it is joint.
triage-single = One side can solve it (single)
triage-single-help = The district alone, or the administration alone, can do it.
triage-joint = Only both can solve it (joint)
triage-joint-help = The district and the administration share the work.
triage-plain-single = The district alone, or the administration alone, can do it
triage-plain-joint = The district and the administration work on it together
urgency-normal = Normal
urgency-normal-help = It is dealt with in its turn.
urgency-soon = Soon
urgency-soon-help = Somebody is in trouble and hopes for quick help.
urgency-urgent = Urgent
urgency-urgent-help = Somebody could be hurt. Please telephone the section in charge as well.
visibility-public = Public
visibility-public-help = Anybody can see the title, the summary, how far it is, and the answers that reached the district. Nobody sees the district's own words or any names.
visibility-members = Those involved
visibility-members-help = The council and its organisations, the team, the sections in charge, the headquarters and the welfare workers of the area can see it.
visibility-closed = Closed
visibility-closed-help = Only those who deal with it can see it. Every look is written into the ledger.
title-help = If it is public, everybody can read the title. Please leave out the names of persons.
spot-help = For example: the way to school north of Misato primary school
summary-help = Needed if it is to be public. Please leave out names, addresses, telephone numbers and whatever else tells who somebody is.

## Voices

voices =
    { $count ->
        [one] One voice
       *[other] { $count } voices
    }
voice-channel-box = Suggestion box (site)
voice-channel-slip = Suggestion box (slip)
voice-channel-telephone = Telephone
voice-channel-visit = Visit
voice-channel-consultation = Consultation by an officer
voice-channel-meeting = At a meeting
voice-channel-report = Noticed by the team
voice-channel-letter = Letter or fax

## Answers and their delivery

answers = Answers and their delivery
answer-by = Answer of { $day }, { $office }
answer-of = Answer of { $day }
written-by = Written by { $name }
answer-kind-label = Kind of answer
answer-kind-done = Done
answer-kind-done-help = It has been done.
answer-kind-planned = Planned
answer-kind-planned-help = Please say below by which day.
answer-kind-study = Being studied
answer-kind-study-help = Please say below when the district will hear of it again.
answer-kind-cannot = Cannot be done
answer-kind-cannot-help = Please give the reason, and what else can help.
answer-kind-agency = Another agency
answer-kind-agency-help = Please name the agency and how to reach it.
answer-text = Answer
answer-text-help = Write it so that it can be read out at the meeting. If the concern is public, anybody can read it once it has reached the district. Please leave out the names of persons.
answer-due = Day
answer-due-help = For “planned” and “being studied”. For example: 2023-09-29
answer-reason = Why it cannot be done
answer-cannot-help = For “cannot be done”.
answer-helps = What else can help
answer-helps-help = For “cannot be done”: a support scheme, a lecture, the help of another organisation.
answer-agency = The other agency and how to reach it
answer-agency-help = For “another agency”.
answer-to-deliver = The answer to bring back
channel-meeting = At a meeting
channel-telephone = By telephone
channel-visit = By a visit
channel-letter = By letter or notice
channel-site = On this site
verdict-settled = Settled
verdict-settled-help = The district says that it is well.
verdict-noted = Noted
verdict-noted-help = The district heard the answer and agreed.
verdict-not-settled = Not settled
verdict-not-settled-help = It goes back to the section that answered. Please say below why.
delivered = Delivered on { $day }: { $channel }.
delivered-to = To: { $whom }; by: { $by }
delivered-at-meeting = See the meeting
delivered-public = Brought back to the district on { $day }.
reaction = How it was taken
deliver-channel = How it was delivered
deliver-meeting = At which meeting
deliver-meeting-help = If it was at a meeting.
deliver-elsewhere = A meeting that is not in the list
deliver-on = On which day
deliver-to-whom = To whom
deliver-to-whom-help = For example: the chair; everybody at the regular meeting
deliver-verdict = How was it taken?
deliver-reaction = What was said
deliver-reaction-help = In their own words. For example: Fine. The patrol will stand there until the work is done.

## Sections that were asked

asked = Sections that were asked
asked-on = Asked on { $day }.
asked-waiting = No word yet.

## The hot report

report = Hot report
reports = Hot reports that were sent
report-lead = No. { $number }, { $day }
report-to = To { $office }
report-from = { $day }, { $office }, { $name }
report-take-by = To be taken by { $day }
report-from-district = From the district
report-addressee = To, with copy
report-author = Written by
report-district = District, council, meeting
report-content = What was said, in the district's words
report-wish = What the district wishes, and by when
report-wish-help = For example: to be repaired before the summer holidays end
report-background = What went before
report-background-help = What happened before, and what the district has tried already.
report-opinion = Opinion and proposal
report-opinion-help = What you saw, heard and think.
report-copied = { $office } (copy: { $copy })
report-taken = Taken on, by
report-answered = Answered on, by
report-delivered = Delivered on, by, how
pair = { $first }, { $second }
report-judged = Single or joint, urgency, who sees it
report-reply = From the section in charge
report-print = The hot report, to print

## Raising a concern

raise = Raise a concern
raise-title = Make a concern of what you heard
raise-lead = Somebody asked you, or you heard it in passing. Whatever it is, from here on it has a holder and a date. Nothing is turned away.
raise-words = The district's own words
raise-words-help = As you heard it. It never appears on the public pages.
raise-title-help = In a few words. For example: The cover of the side ditch is broken
raise-area-help = If the council has several districts, or the district has no council.
raise-category-help = If you do not know, leave it to the triage.
raise-submit = Make it a concern
gathering = Share out or gather
raise-part = Make a part of it a concern of its own
raise-part-of = Number of the whole concern
raise-part-of-help = This one becomes a part of it. Each has a holder and a date of its own.
whole = The whole concern
parts =
    { $count ->
        [one] 1 part
       *[other] { $count } parts
    }
parts-ended = { $ended } of { $count } ended.
key-in = Key in what you heard by telephone

## The acts: button, title, explanation

act-triage = Triage
act-title-triage = Triage
act-lead-triage = Judge what it is about and who can solve it. After that it can be sent to a section.
act-send = Send to a section
act-title-send = Send a hot report
act-lead-send = Choose the one section in charge. A copy goes to the section that coordinates the scheme.
act-take = Take it
act-title-take = Take it
act-lead-take = Your section takes it, and says until when it will answer.
act-forward = Hand on
act-title-forward = Hand on to another section
act-lead-forward = If it is not yours, choose the section that it is for. You keep seeing it.
act-answer = Answer
act-title-answer = Answer
act-lead-answer = Write the answer for the district. If it cannot be done, say why, and what else can help.
act-deliver = Deliver the answer
act-title-deliver = Deliver the answer to the district
act-lead-deliver = Tell the district the answer, and note how it was taken.
act-reopen = Not settled yet
act-title-reopen = Open it again
act-lead-reopen = If it is not settled. It goes back to the section that answered, with a new date.
act-escalate = Give to the headquarters
act-title-escalate = Give to the headquarters
act-lead-escalate = If no single section can solve it, the headquarters across the sections holds it.
act-ask = Ask other sections
act-title-ask = Ask other sections
act-lead-ask = The holder stays the same; other sections are asked what they know.
act-advise = Say what you know
act-title-advise = Say what you know
act-lead-advise = Your section was asked. Say what it can do or knows; the holder stays the same.
act-postpone = Postpone
act-title-postpone = Postpone
act-lead-postpone = If it needs more time, give the reason and a new date.
act-join = Make it a part of another
act-title-join = Make it a part of another concern
act-lead-join = For a wish that several sections share out. Each concern keeps its holder and its date.
act-leave = Take it out of the whole
act-title-leave = Take it out of the whole
act-lead-leave = It stands for itself again. Its holder and its date stay as they are.
act-merge = Merge
act-title-merge = Merge with the same concern
act-lead-merge = Two concerns that say the same become one. This one ends as merged; the other goes on.

step-take-up = Taken up
step-triage = Judged
step-send = Sent as a hot report
step-take = Taken
step-forward = Handed on
step-return = Nobody took it; returned to the sender
step-answer = Answered
step-deliver = Answer delivered to the district
step-reopen = Opened again
step-escalate = Given to the headquarters
step-ask = Other sections asked
step-postpone = Postponed
step-join = Made a part of another
step-leave = Taken out of the whole
step-merge = Merged

suggested = Suggested: { $reasons }
quoted = “{ $word }”
reason-words = its window names { $words }
reason-category = it takes { $category }
reason-before =
    { $count ->
        [one] it answered one concern of this category
       *[other] it answered { $count } concerns of this category
    }
triage-first = Please judge it first
triage-first-text = Once the category and single or joint are known, it can be sent.
send-to = Section in charge
send-to-help = Choose one. It will hold the concern.
send-ask-too = To ask other sections as well
send-ask = Sections to ask as well
send-ask-help = Only if needed. They do not become its holder.
send-promise =
    { $days ->
        [one] If nobody takes it within one working day (by { $day }), it comes back to your desk.
       *[other] If nobody takes it within { $days } working days (by { $day }), it comes back to your desk.
    }
take-until = Until when will you answer?
take-until-help = Leave it empty for the usual time. For example: 2023-08-01
forward-to = Section that it is for
forward-to-help = “Not ours” alone is not enough. Please choose the section that is most likely in charge.
forward-reason = Why
forward-reason-help = The next section and the sender can read it.
forward-promise =
    { $days ->
        [one] If nobody takes it within one working day (by { $day }), it comes back to the desk of { $sender }.
       *[other] If nobody takes it within { $days } working days (by { $day }), it comes back to the desk of { $sender }.
    }
ask-whom = Sections to ask
ask-whom-help = As many as you like.
advise-text = What you can add
advise-text-help = What can be done, which schemes fit, what you know.
reopen-reason = Why?
reopen-reason-help = What is not settled, in their own words.
escalate-tried = What was tried
escalate-tried-help = Which section did what, and what is lacking.
escalate-ask = Sections to think along
escalate-ask-help = Choose those it touches. The headquarters will ask them.
postpone-until = New date
postpone-reason = Why it takes longer
postpone-reason-help = The sender can read it.
join-whole = Number of the whole concern
join-whole-help = For example: R5-0012
merge-into = Number of the concern to merge it into
merge-into-help = For example: R5-0012
merge-compare = Compare
merge-ends-here = This concern ends as merged. Its voices can be seen with the other.
merge-lives-on = This one goes on.

overtaken-by = Somebody was faster: { $what } ({ $who })
overtaken-text = What you wrote is not lost. Please look at how it stands now, then send yours again.
overtaken-too-late = What you wrote is not lost, but this can no longer be done. Please see on the concern's page what can be done now.
overtaken-see = See the concern
overtaken-now = How it stands now
overtaken-typed = What you wrote

## Confirmations

done-concern-raise = It is a concern now. Please judge it next.
done-concern-triage = Your triage is saved.
done-concern-send = It was sent to the section in charge.
done-concern-take = You have taken it. The sender was told.
done-concern-forward = It was handed on. The sender was told.
done-concern-answer = The answer is saved. Whoever brings it back was told.
done-concern-deliver = It is noted that the answer was delivered. The section that answered was told.
done-concern-reopen = It is open again. The section that answered was told.
done-concern-escalate = The headquarters has it now.
done-concern-ask = They were asked.
done-concern-advise = What you know was passed on.
done-concern-postpone = It was postponed.
done-concern-join = It is a part of the whole now.
done-concern-leave = It stands for itself now.
done-concern-merge = They are one now.

## Refusals

rule-concern-act = This cannot be done in its present state. Please see on the concern's page what can be done now.
rule-concern-closed = This concern has ended. If it is not settled, it can be opened again with “Not settled yet”.
rule-concern-next-date = Please give a day after today.
rule-concern-far-date = That is more than { $years } years ahead. Please check the year.
rule-concern-public-summary = To make it public, please write a summary without names. If you cannot, choose “Those involved”.
rule-concern-triage-first = Before it is sent, please judge it: its category, and single or joint.
rule-concern-send-elsewhere = That section holds it already. Please choose another.
rule-concern-forward-names-next = “Not ours” alone is not enough. Please choose the section that it is for. If you do not know, choose the section that coordinates the scheme.
rule-concern-forward-reason = Please say why, so that the next section understands.
rule-concern-still-time = There is still time to take it. It returns once the last day is over.
rule-concern-escalate-tried = Please say what was tried, so that the headquarters can act at once.
rule-concern-ask-somebody = Please choose at least one section that was not asked yet.
rule-concern-not-asked = Your section was not asked about this concern. If you have something to say, please call its holder.
rule-concern-postpone-reason = Please say why it takes longer.
rule-concern-merge-self = That is the number of this concern. Please give the number of the other.
rule-concern-merge-open = The concern of that number has ended. Please give the number of one that goes on.
rule-concern-part-self = That is the number of this concern. Please give the number of the whole.
rule-concern-part-open = The concern of that number has ended. Please give the number of one that goes on.
rule-concern-part-already = It is a part of another concern already. To change that, take it out of the whole first.
rule-concern-part-of-part = A part cannot have parts of its own. Please give the number of the topmost concern.
rule-concern-part-of-none = This concern is a part of no other.
rule-concern-unknown-number = No concern has that number. Please write it like R5-0012.
rule-concern-no-headquarters = This municipality has no headquarters across its sections. With “Ask other sections” you can gather what they know.
rule-concern-office = Somebody without an office cannot hold a concern. Please ask an administrator to register your office.
rule-concern-title = Please give a title. A few words are enough.
rule-concern-words = Please write what was said, as you heard it.
rule-concern-category = Please choose a category.
rule-concern-triage = Please choose whether one side alone can solve it.
rule-concern-urgency = Please choose how urgent it is.
rule-concern-visibility = Please choose who can see it.
rule-concern-to = Please choose the one section in charge.
rule-concern-until = Please give the new date, for example 2023-08-01.
rule-concern-elsewhere = That district is not one of the chosen council. One of the two is enough.
rule-concern-origin-closed = This came from a closed part of the minutes or from a closed voice, so it stays closed. What all may know can be written anew and raised as a concern of its own.
rule-concern-where = Please choose the council or the district, so that it is known where it is.
rule-answer-kind = Please choose the kind of answer.
rule-answer-due = Please give the day, for example 2023-08-01.
rule-answer-text = Please write something.
rule-answer-reason = Please say why it cannot be done.
rule-answer-helps = Please say what else can help: a support scheme, a lecture, another organisation.
rule-answer-agency = Please name the agency and how to reach it.
rule-delivery-channel = Please choose how it was delivered.
rule-delivery-on = Please give the day on which it was delivered, for example 2023-08-01.
rule-delivery-verdict = Please choose how it was taken.
rule-delivery-day = Please give a day from when it was answered until today.
rule-delivery-which = Please choose the meeting at which you told them, or “a meeting that is not in the list”.
rule-delivery-to-whom = Please say to whom it was told.
rule-delivery-why-not = Please say why it is not settled. The section needs it to go on.
rule-delivery-meeting = The meeting was not found. Please choose it again.

## Mail (nothing personal)

due-concern-take = taking a concern
due-concern-answer = answering a concern
due-concern-deliver = bringing an answer to the district
due-concern-advise = saying what you know of a concern
due-concern-next = the next step of a concern
mail-concern-sent-subject = A hot report has come in
mail-concern-sent-body =
    A hot report has come to your section.
    Please take it in time, or hand it on to the section that it is for.
mail-concern-copy-subject = Copy of a hot report
mail-concern-copy-body = A hot report was sent to the section in charge. This is your copy.
mail-concern-asked-subject = You are asked about a concern
mail-concern-asked-body = Your section is asked to think along about a concern. Please say what you can do and know.
mail-concern-taken-subject = The concern you sent was taken
mail-concern-taken-body = The section in charge has taken the concern you sent. You can see until when it will answer.
mail-concern-forwarded-subject = The concern you sent was handed on
mail-concern-forwarded-body = The concern you sent has another holder now. You can see who, and why.
mail-concern-returned-subject = Nobody took the concern; it is back
mail-concern-returned-body = Nobody took the concern in time, so it is back on your desk. Please send it again, or choose another section.
mail-concern-missed-subject = The time to take a concern is over
mail-concern-missed-body = A concern that had come to your section was not taken in time and went back to its sender.
mail-concern-escalated-subject = A concern has come to the headquarters
mail-concern-escalated-body = A concern that no single section can solve has come to the headquarters. Please take it in time.
mail-concern-answered-subject = An answer has come
mail-concern-answered-body = The section in charge has answered the concern you sent. Please bring the answer back to the district, at the next meeting if you can.
mail-concern-delivered-subject = Your answer reached the district
mail-concern-delivered-body = The answer of your section reached the district. You can see how it was taken.
mail-concern-reopened-subject = A concern was opened again
mail-concern-reopened-body = Somebody says that it is not settled, and the concern was opened again. Please see its new date.
mail-concern-advised-subject = A section that was asked has spoken
mail-concern-advised-body = A section that was asked about a concern has said what it knows.
