### The ledger

ledger = Ledger
ledger-lead = Who saw what and who changed what, and when. Nothing here can be changed afterwards, and looking at the ledger leaves a line too.
ledger-caption = The newest first
narrow = Narrow down
from = From
until = Until
day-help = Example: 2023-08-01
who-field = Who
who-help = A login or part of a name
office-field = For which office
act-field = What was done
kind-field = To what
all = All
none = There is no such record
none-text = Please widen the days or the other conditions.
all-lines = Show all records
file = These days as a file (CSV)
file-whole = The whole ledger as a file (CSV)
column-place = Line
column-when = When
column-who = Who
column-what = What was done
column-about = To what
column-seal = Details
about-new = { $kind } (not made)
without-denied = Without what was denied
details = Seal and more
seal = Seal
note = { $name }: { $value }
note-act = Narrowed to
note-action = Tried to
note-action-read = see it
note-action-create = make it
note-action-key-in = key it in for somebody
note-action-edit = change it
note-action-settle = settle the request
note-action-attend = say who attends
note-action-triage = judge it
note-action-send = send it
note-action-take = take it
note-action-forward = pass it on
note-action-answer = answer it
note-action-advise = advise on it
note-action-deliver = bring the answer back
note-action-judge = say whether it is settled
note-action-escalate = take it to the headquarters
note-action-link = merge it
note-attempt = Failures in a row
note-from = From
note-kind = Kind
note-next-date = Next date
note-on = Day
note-rows = Rows
note-scope = What the key may do
note-scope-read = read only
note-scope-write = read and write
note-state = State
note-subject = What was seen
note-until = Until
note-verdict = How it was taken
note-version = Version
name-and-login = { $name } ({ $login })
office-as = { $office }, { $role }
numbered = { $kind } { $number }
by-program = The program itself
by-nobody = Somebody not logged in
way-saw = Saw
way-changed = Changed
way-denied = Was denied

## The record of one thing

subject = { $kind }: who saw it, who changed it
subject-lead = The thing itself is not shown, only who saw it and who changed it.
subject-none = There is no record of this thing
subject-none-text = Please check its id.
title = Name
id = Id
group-saw = Who saw it
group-changed = Who changed it
group-denied = Who was denied
latest-first = The latest first
column-often = How often
nobody = Nobody
times =
    { $count ->
        [one] once (on { $last })
       *[other] { $count } times (last on { $last })
    }
in-order = In the order of the ledger

## Verifying

verify = Verify the ledger
verify-lead = The seals of the lines were computed again, each from the line before, to find what was edited, removed or put elsewhere.
verify-whole =
    { $count ->
        [one] Nothing is wrong. The one line is as it was written.
       *[other] Nothing is wrong. All { $count } lines are as they were written.
    }
verify-part-whole = Nothing is wrong. Lines { $first } to { $last } are as they were written.
verify-places = (lines { $first } to { $last })
verify-rest = The lines before them
verify-rest-text = Ten thousand lines are verified at a time, the newest first. There are more before these, up to line { $count }. Going on to the first line verifies the whole ledger.
verify-next = Verify the lines before
verify-at-once = Whoever runs the server verifies the whole at once with this command.
verify-whole-text = Nothing was edited, removed or put elsewhere.
verify-broken =
    { $count ->
        [one] Something is wrong in one place
       *[other] Something is wrong in { $count } places
    }
verify-broken-text = Please compare the lines below with an exported file or a backup, and tell the administrator.
verify-more =
    { $count ->
        [one] The first place is shown.
       *[other] The first { $count } places are shown.
    }
verify-lines = Number of lines
lines =
    { $count ->
        [one] one line
       *[other] { $count } lines
    }
verify-hash = Seal of the last line (SHA-256)
verify-keep = Write this seal down, on paper for instance: it will show later that nothing before it was changed.
verify-yourself = Verify it yourself
verify-yourself-text = With the file of the ledger, any computer can verify it without this server, by the command below. If the seal that it shows at the end is the one that was written down, no lines were cut off either.
fault-edited = Line { $line } was edited after it was sealed, or the line before it was replaced.
fault-removed-one = Line { $line } is missing.
fault-removed = Lines { $from } to { $to } are missing.
fault-reordered = Line { $line } stands in the wrong place, or twice.
fault-head = The head of the ledger points to line { $line }, which does not fit the lines.
rule-ledger-day = This day cannot be read. Please write it like 2023-07-20.

## Kinds of things

kind-area = Area
kind-organisation = Organisation
kind-council = Council
kind-meeting = Meeting
kind-attendance-request = Attendance request
kind-event = Event
kind-voice = Voice
kind-concern = Concern
kind-account = Account
kind-ledger = Ledger

## Acts

act-denied = Was denied an act beyond their role
act-import = Imported files
act-ledger-look = Looked at the ledger
act-ledger-verify = Verified the ledger
act-ledger-export = Exported the ledger
act-account-open = Opened an account
act-account-edit = Edited an account
act-account-close = Closed an account
act-account-look = Looked at an account
act-account-lang = Changed the language
act-account-password = Changed the password
act-account-hand-password = Handed out a first password
act-account-reminders = Chose whether to be reminded
act-session-begin = Logged in
act-session-end = Ended a login
act-session-denied = Failed to log in again and again
act-grant-give = Gave a role
act-grant-end = Ended a role
act-token-create = Created an API token
act-token-revoke = Revoked an API token
act-reminder-send = Reminded of what is due
act-team-post = Posted somebody to a team
act-request-ask = Asked for attendance
act-request-accept = Accepted an attendance request
act-request-propose = Proposed another day for an attendance
act-request-agree = Agreed to the proposed day
act-request-decline = Declined an attendance request
act-request-answer = Said whether they can attend
act-request-attend = Recorded an attendance
act-request-after = Recorded a request after the attendance
act-request-report = Finished the report of an attendance
act-request-record = Began the record of the meeting attended
act-request-withdraw = Withdrew an attendance request
act-request-look = Looked at an attendance request
act-volunteer-call = Called for volunteers
act-volunteer-promise = Signed up as a volunteer
act-volunteer-take-back = Took back a volunteer's promise
act-volunteer-opt-in = Agreed to be asked as a volunteer
act-volunteer-opt-out = Declined to be asked as a volunteer
act-meeting-call = Entered a meeting
act-meeting-mend = Corrected the time or place of a meeting
act-meeting-agenda-add = Added an item to an agenda
act-meeting-agenda-change = Changed an item of an agenda
act-meeting-agenda-shift = Moved an item of an agenda
act-meeting-agenda-remove = Removed an item of an agenda
act-meeting-minutes = Wrote minutes
act-meeting-done = Marked an action item as done
act-meeting-attend = Recorded who was at a meeting
act-meeting-confirm = Confirmed minutes
act-meeting-reopen = Reopened confirmed minutes
act-meeting-report-save = Wrote a meeting report
act-meeting-report-send = Sent a meeting report
act-meeting-look = Looked at a meeting
act-voice-raise = Took in a voice
act-voice-assign = Gave a voice to another desk
act-voice-take-up = Took up a voice as a concern
act-voice-join = Joined a voice to a concern
act-voice-note = Replied to a voice
act-voice-settle = The raiser said that it is settled
act-voice-leave = Read what was added and left it ended
act-voice-supplement = The raiser added something
act-voice-reply-to = The raiser changed the address for replies
act-voice-withdraw = The raiser took back name and contact
act-voice-trust = Confirmed that a person wrote a voice
act-voice-renew = Renewed the private link of a voice
act-voice-tell = Told the raiser of an answer
act-voice-contact = Looked at a raiser's name and contact
act-voice-look = Looked at a voice
act-concern-take-up = Took up a concern
act-concern-triage = Judged a concern
act-concern-send = Sent a concern to a section
act-concern-take = Took a concern on
act-concern-forward = Handed a concern on
act-concern-return = Returned a concern that nobody took
act-concern-ask = Asked other sections about a concern
act-concern-advise = Commented on a concern
act-concern-answer = Answered a concern
act-concern-deliver = Brought an answer back to the district
act-concern-reopen = Reopened a concern
act-concern-escalate = Gave a concern to the headquarters
act-concern-postpone = Postponed the next date of a concern
act-concern-join = Made a concern a part of another
act-concern-leave = Took a concern out of its whole
act-concern-merge = Merged a concern into another
act-concern-look = Looked at a concern
