### Meetings

meetings = Meetings
meetings-lead = What councils plan to talk about, and what they talked about.
council = Council
show = Show
coming = Meetings to come
coming-none = No meeting is planned.
coming-more = See later meetings
past = Past meetings
past-none = There is no record of a meeting yet.
call = Enter a meeting
call-lead = Enter the day and the agenda once; minutes, report and attendance all grow from here.
call-submit = Enter this meeting
mend = Correct the particulars
save = Save
add = Add

## Particulars

kind-label = Kind of meeting
title-label = Name of the meeting
title-help = Leave it empty where the kind says enough. For example: second committee for the summer festival
day-label = Day of the meeting
begins-at = Begins at
ends-at = Ends at
place = Place
open-label = Who may read it
open-public = Public
open-members = Members only
open-closed = Closed
open-public-help = Anybody can read it.
open-members-help = The council's organisations and the staff in charge can read it.
open-closed-help = Only the council's officers and the staff in charge can read it. Each look is recorded.
meeting-kind-regular = Regular meeting
meeting-kind-board = Board meeting
meeting-kind-general = General assembly
meeting-kind-three-officers = Meeting of the three officers
meeting-kind-plenary = Plenary meeting
meeting-kind-section = Section meeting
meeting-kind-committee = Committee meeting
meeting-kind-stewards = Stewards' meeting
meeting-kind-secretariat = Secretariat meeting
meeting-kind-planning = Planning committee
meeting-kind-executive = Executive committee
meeting-kind-information = Information-sharing meeting
meeting-kind-exchange = Exchange of views
meeting-kind-founding = Founding assembly
meeting-kind-round-table = Round table
meeting-kind-other = Other meeting
state-planned = Planned
state-today = Held today
state-unwritten = Held (no minutes yet)
state-held = Held (minutes not confirmed)
state-confirmed = Minutes confirmed
state-called-off = Called off
particulars = About this meeting
next-act = What to do next
next-agenda = Write the agenda; it can also be printed and handed out on the day.
next-minutes = Write down what was said. You can add to it after you have saved.
next-confirm = Read the minutes once more and confirm them. Then everybody for whom they are open can read them.
next-report = Tell the community section how the meeting went.
tools = Other acts
stale-title = Somebody else changed this first
stale-text = What you wrote is still in the fields below. What is stored now is shown here. Compare the two and save again.
stale-press = Nothing was done yet. This is how it stands now. Please look, and press again.

## Agenda

agenda = Agenda
agenda-help = One item on each line. You may add the planned time and who may read it. For example: Safety on the way to school (20 min), [members] Accounts so far, [closed] Choice of officers
agenda-none = There is no agenda yet
agenda-none-text = Items appear here once they are added.
edit-agenda = Change the agenda
edit-item = Change one item
add-items = Items to add
item-title = Item
item-minutes = Planned minutes
item-planned = { $title } ({ $minutes } min)
item-open-help = An item cannot be more open than its meeting. When it is closed further, what was said about it is closed with it.
item-alone = Open this item alone
item-empty = Nothing is recorded about this item yet.
minutes-long = { $minutes } min
up = Move up
down = Move down
remove = Take off
carried = Still open from before
carried-lead = Concerns whose answer had not reached the district by this day. They stand here by themselves.
carry = Put on the agenda
deliver-here = The answer was given at this meeting
last-answer = Latest answer:
concern-standing = Held by { $holder }; next date { $next }
concern-triage = In triage
concern-sent = Waiting to be taken
concern-returned = Returned
concern-working = Under way
concern-answered = To be delivered
concern-promised = Promised
concern-closed = Closed
concern-merged = Merged
errands = Still to do from earlier meetings
errand-by = By: { $who }
errand-until = Until: { $day }
errand-done = Done: { $day }
done = Done

## The agenda on paper

paper = Agenda to print
paper-title = { $meeting }: agenda
paper-back = Back to the meeting
paper-without = Closed items and concerns are left out. Where an item is for members only, please hand the sheet to those who attend and to nobody else.
paper-answer = Answer: { $answer }
paper-empty = Items (to be written in on the day)

## Minutes

minutes = Minutes
write-minutes = Write the minutes
sentence-decision = Decision
sentence-information = Information
sentence-action = To do
take-up = Make it a concern
triage = Triage
outcome = Concern { $number }: { $state }
confirm = Confirm the minutes
reopen = Undo the confirmation
call-off = Call the meeting off
call-off-lead = The page of the meeting and that of the council say so, with the reason. Whoever was asked to come is told by mail. To change the day alone, mend the particulars instead.
call-off-why = Why it is called off
call-off-why-help = For example: a typhoon is coming. Please leave out names and personal matters.
called-off-title = This meeting is called off
called-off = Called off on { $day }. Reason: { $why }
minutes-pending = The minutes are published once they are confirmed.
as-public = See it as the public does
as-public-title = This is what anybody sees
as-public-text = Parts for members only and closed parts are left out. You can print it and hand it out in the district.
as-public-back = Back to the full view
notation = How to write
notation-lines = Each line is one sentence. Write as it comes.
notation-marks = A line that begins with "Decision:", "Action:" or "Information:" becomes a decision, something to do, or information that was handed out.
notation-speaker = "Chair> A street light is out" notes who said it. The name is seen by those who write the minutes alone.
notation-action = Something to do may be written "Action: hand out the leaflets (by: public relations, until: 2023-08-01)".
notation-open = A line that begins with "[members]" or "[closed]" is read by those people only.
added = Not on the agenda
added-title = Title
added-text = What was said
conflict-title = { $by-name } saved first ({ $at })
conflict-text = Nothing that you wrote is lost. Here is a proposal made of both texts.
conflict-both = Compare the two texts
conflict-own = What you wrote
conflict-stored = What is stored
conflict-none = (nothing)
merged = Both texts in one
merged-clean = You changed different places. You can save it as it is.
merged-clashes =
    { $count ->
        [one] In one place you both changed the same sentence. Both wordings stand there; put them in order and save.
       *[other] In { $count } places you both changed the same sentence. Both wordings stand there; put them in order and save.
    }
merged-save = Save both texts in one

## Attendance

attendance = Attendance
names = Present
edit-attendance = Record who was there
presence-officer = Officers
presence-member = Member organisations
presence-staff = Other staff of the city
presence-guest = Others
presence-observer = Listeners
organisation = Organisation
heads = { $name }: { $heads }
heads-label = Number
heads-help = How many came from each. Leave the others empty.
names-help = One person on each line. For a group, add its number: Students (3)
observers-help = Only their number is recorded.
listed = { $before }, { $next }

## Report

report = Report on the meeting
reports = Reports on the meeting
write-report = Report on the meeting
report-lead = This draft was made from the minutes. Correct it before you send it.
report-concerns = Concerns that came of this meeting
report-by = Report by { $name }
report-sent = Sent on { $day }
report-send = Send to the community section
report-save = Save the draft
report-open-help = Whatever you choose, your impressions are read by the staff in charge and the community section alone.
observations = The district as it is, and its concerns
provided = Information and support schemes handed out
facilitation = Help in running the meeting
windows = Sections that were named
impressions = Impressions
impressions-help = For the training of the staff. The district does not see them.

## Done

done-meeting-call = The meeting was entered
done-meeting-mend = The particulars were corrected
done-meeting-agenda = The items were added
done-meeting-item = The item was changed
done-meeting-item-removed = The item was taken off
done-meeting-carry = The open concern was put on the agenda
done-meeting-minutes = The minutes were saved
done-meeting-attend = The attendance was recorded
done-meeting-report-save = The draft was saved
done-meeting-report-send = The report was sent
done-meeting-confirm = The minutes were confirmed
done-meeting-reopen = The confirmation was undone
done-meeting-call-off = The meeting is called off
done-meeting-done = It is marked as done
done-meeting-take-up = It is a concern now, with a holder and a next date

## Messages

mail-meeting-reported-subject = A report on a meeting has come
mail-meeting-reported-body = A report on a meeting of a council has come.
mail-meeting-called-off-subject = A meeting is called off
mail-meeting-called-off-body = A meeting to which you were asked to come is called off.

## Refusals

rule-meeting-council = Please choose a council from the list.
rule-meeting-kind = Please choose the kind of meeting from the list.
rule-meeting-title-long = Please keep the name within { $limit } characters. Details fit on the agenda.
rule-meeting-place-long = Please keep the place within { $limit } characters.
rule-meeting-day = The day cannot be read. Please write it as 2023-08-01 or R5.8.1.
rule-meeting-weekday = The day and its weekday do not fit. Please check which of the two is right.
rule-meeting-clock = The time cannot be read. Please write it as 19:00.
rule-meeting-ends-after = The end must lie after the beginning. Leave it empty if it is not known.
rule-meeting-visibility = Please choose who may read it.
rule-meeting-item-title = Please write an item of 1 to { $limit } characters.
rule-meeting-minutes-planned = Please write the planned time as a number from 1 to { $most }.
rule-meeting-agenda-empty = Please write the items to add, one on each line.
rule-meeting-agenda-full = A meeting has { $most } items at most. Please enter a second meeting.
rule-meeting-item-said = There are minutes about this item. Please move them to another item before you take it off.
rule-meeting-item-gone = An item was taken off in the meantime. What you wrote about it now stands under "Not on the agenda". Please give it a title and save.
rule-meeting-carry = This concern is not open at this meeting. Please choose one from the list of what is still open.
rule-meeting-carried = This concern is on the agenda already. Please look at the list of items.
rule-meeting-confirmed = The minutes are confirmed. To change them, undo the confirmation first, or put the correction on the agenda of the next meeting.
rule-meeting-called-off = The meeting is called off. If it is held after all, please enter it as a new one.
rule-meeting-was-held = A meeting that was held cannot be called off.
rule-meeting-call-off-why = Please write why it is called off, in { $limit } characters at most.
rule-meeting-not-held = This meeting has not been held yet. Please write the minutes before you confirm them.
rule-meeting-nothing-said = There is nothing in the minutes yet. Please write what was said before you confirm them.
rule-meeting-not-confirmed = The minutes are not confirmed. You can change them as they are.
rule-meeting-not-yet = This meeting takes place on { $day }. Attendance can be recorded from that day on.
rule-meeting-sentence-long = A sentence about "{ $item }" is too long. A sentence has { $limit } characters at most. Please use more lines.
rule-meeting-minutes-long = Minutes hold up to { $most } sentences about one item and { $all } in all. Please keep to the essentials, or divide the item.
rule-meeting-sentence-kept = "{ $text }" has become a concern and cannot be removed. You can change its wording.
rule-meeting-not-action = This is nothing to do. Only lines that begin with "Action:" can be marked as done.
rule-meeting-done-later = The day on which it was done cannot lie ahead. Please choose a day up to today.
rule-meeting-became = This sentence is a concern already. Please look at the concern below it.
rule-meeting-heads = Please write a number from 0 to { $most }.
rule-meeting-names-many = A field holds up to { $most } lines of names. Please write a group on one line: Students (300)
rule-meeting-who-long = Who is to do something about "{ $item }" is written too long. Please keep it within { $limit } characters.
rule-meeting-name-long = Please keep each name within { $limit } characters.
rule-meeting-report-empty = Nothing is written yet. Please fill in at least one of the fields above the impressions before you send it.
rule-meeting-text-long = Please keep it within { $limit } characters. For long material, write the gist.

## How a meeting goes on

act-mend = Correct the particulars
act-minutes = Write the minutes
act-attend = Record who was there
act-confirm = Confirm the minutes
act-reopen = Undo the confirmation
act-call-off = Call the meeting off

## In the ledger

act-meeting-call = Entered a meeting
act-meeting-mend = Corrected the particulars of a meeting
act-meeting-agenda-add = Added items to an agenda
act-meeting-agenda-change = Changed an item of an agenda
act-meeting-agenda-shift = Changed the order of an agenda
act-meeting-agenda-remove = Took an item off an agenda
act-meeting-minutes = Saved minutes
act-meeting-done = Marked something as done
act-meeting-attend = Recorded who was at a meeting
act-meeting-confirm = Confirmed minutes
act-meeting-reopen = Undid the confirmation of minutes
act-meeting-call-off = Called the meeting off
act-meeting-report-save = Saved a report on a meeting
act-meeting-report-send = Sent a report on a meeting
act-meeting-look = Looked at a closed part of a meeting
