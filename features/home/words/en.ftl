### My desk, the start page, the search

my-desk = My desk
start = Start
guide = First steps
unit =
    { $count ->
        [one] thing
       *[other] things
    }
unit-concerns =
    { $count ->
        [one] concern
       *[other] concerns
    }
days =
    { $count ->
        [one] day
       *[other] days
    }
count = { $count }

## My desk

desk-empty = Nothing is waiting for you at the moment.
desk-lead =
    { $count ->
        [one] One thing is waiting for you.
       *[other] { $count } things are waiting for you.
    }
desk-lead-late =
    { $count ->
        [one] One thing is waiting for you, and its day is over.
       *[other] { $count } things are waiting for you; past their day: { $late }.
    }
figure-waiting = Waiting for me
figure-late = Past their day
figure-orphans = Gone astray (concerns without a holder or a next date)
group-late = Past their day
group-today = Today
group-later = Later
more-waiting = See all that waits
watched = What I keep an eye on
more-watched = See all open concerns
asked-for = What we asked, and what came of it
more-asked-for = See all concerns
coming = Meetings to come
more-meetings = See all meetings
errands = Promised at meetings
errand-of = For { $who }
late-ones = Late concerns, and where they are
late-order = The longest overdue first
column-holder = Held by
column-count = Number
column-oldest = Oldest
more-late = See the late concerns
trend = How my section answers
trend-now = The last three months
trend-before = The three months before
pace-of =
    { $count ->
        [one] one concern, { $days } days from its arrival to the first answer
       *[other] { $count } concerns, { $days } days from arrival to the first answer (median)
    }
pace-none = no answers
latest = Latest concerns
more-latest = See all concerns
consult = Ask the team about a trouble
often = Often needed
urgent = Urgent
late-by =
    { $days ->
        [one] one day late
       *[other] { $days } days late
    }
deadline-triage = to be judged by { $day }
deadline-send = to be sent by { $day }
deadline-take = to be taken by { $day }
deadline-answer = to be answered by { $day }
deadline-answer-promise = to be done by { $day }
deadline-deliver = to be brought back by { $day }
deadline-advise = comment due by { $day }
deadline-read-voice = first look due by { $day }
deadline-settle = reply due by { $day }
deadline-agree = reply due by { $day }
deadline-say-coming = reply due by { $day }
deadline-attend = meeting on { $day }
deadline-report = report due by { $day }
deadline-write-minutes = minutes due by { $day }
due-today = by today
due-until = by { $day }
since = since { $day }
lies-with = with { $office }
ended-on = closed on { $day }
asked-by = asked by { $office }
carried =
    { $count ->
        [one] one open concern carried over
       *[other] { $count } open concerns carried over
    }
consultation = Consultation { $number }
voice-title = { $kind } ({ $number })
request-title = { $council }: { $kind } (attendance)
meeting-held = held on { $day }

## Next acts

step-triage = Judge it
step-send = Send it to a section
step-take = Take it on
step-answer = Answer
step-answer-promise = Say what was done
step-deliver = Bring the answer back
step-advise = Comment
step-read-voice = Read the voice
step-settle = Reply to the request
step-agree = See the proposed day
step-say-coming = Say whether I can come
step-attend = Record the attendance
step-report = Report
step-write-minutes = Write the minutes

## Kinds

kind-all = Everything
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
voice-kind-trouble = Trouble
voice-kind-proposal = Proposal or wish
voice-kind-information = Information
voice-kind-thanks = Thanks
voice-channel-box = Suggestion box (this site)
voice-channel-slip = Suggestion box (slip)
voice-channel-telephone = Telephone
voice-channel-visit = Visit
voice-channel-consultation = Consultation by the chair or an officer
voice-channel-meeting = At a meeting
voice-channel-report = Noticed by a member of the team
voice-channel-letter = Letter or fax
request-state-asked = waiting for a reply
request-state-proposed = another day proposed
request-state-accepted = finding who comes
request-state-staffed = somebody comes
request-state-attended = report to come

## Start

start-title = We connect your community with city hall
start-lead = A worry or an idea from a district of { $municipality } reaches the section that can act, the answer comes back to the district, and nothing gets lost on the way.
raise-voice = Drop a voice into the suggestion box
see-concerns = See what became of voices
find-council = Find your { $council }
figures = How it stands
figure-open = Concerns being dealt with
figure-answered = Concerns answered in { $year }
figure-median =
    { $count ->
        [one] From arrival to answer (one concern)
       *[other] From arrival to answer (median of { $count } concerns)
    }
of-districts =
    { $districts ->
        [one] of one district
       *[other] of { $districts } districts
    }
figure-coverage = Districts with their { $council }
orphans-meaning = A concern has gone astray when nobody holds it or it has no next date. tsunagi is built so that this number is always 0.
latest-none = No concern is public yet
latest-none-text = If something worries you, drop it into the suggestion box. You need not give your name.
how = How a voice gets there
how-raise = Suggestion box, meeting, telephone, paper: it is taken from anybody, by whatever way it comes. Nothing is turned away.
how-hold = Whatever was taken has exactly one office that holds it and a next date. When it is handed on, whoever sent it still sees it.
how-answer = The section's answer is brought back to the district. Only then is the concern closed.
guide-for-roles = First steps for each role
others = Other municipalities

## Search

search-title = Search
search-label = What to look for
search-ask = Please type a word to look for
search-ask-text = One letter is enough. Several words with blanks between them find what has all of them.
search-kinds = Narrow by kind
search-none = Nothing was found for “{ $words }”
search-none-text = Please try a shorter word, or another one. If nobody has raised it yet, drop it into the suggestion box.
changed = changed on { $day }

## Web accessibility

accessibility = Web accessibility
accessibility-lead = Everybody in { $municipality } shall be able to use tsunagi, whatever their age, abilities or devices.
accessibility-target = Our aim
accessibility-scope = What it covers
accessibility-scope-text = Every page of tsunagi, in Japanese and in English
accessibility-standard = Standards
accessibility-standard-text = Conformance with JIS X 8341-3:2016 level AA, and with WCAG 2.2 level AA
accessibility-date = When
accessibility-date-text = A new page meets them from its first day
accessibility-care = What you can rely on
accessibility-care-script = Everything works with scripts switched off.
accessibility-care-keyboard = Everything works from the keyboard alone.
accessibility-care-size = Letters can be made larger, and a magnified page can be read without moving it sideways.
accessibility-care-colour = Nothing is said by colour alone; words say it too. Every chart has a table with the same content.
accessibility-care-forms = A mistake in a form is shown at its field, with what to do about it, and nothing that was typed is lost.
accessibility-care-paper = Every page can be printed. Whoever uses no screen writes or telephones, and our staff enter it for them.
accessibility-tests = How we test
accessibility-tests-lead = With every change of the program, these tests run by themselves on all pages of the sample data.
accessibility-tests-axe = The checker axe, at widths of 390 and 1280 pixels, in both languages, for every role
accessibility-tests-keyboard = Walks with the keyboard alone, and with scripts switched off
accessibility-tests-outline = The order of headings, the grammar of the HTML, no need to move pages sideways
accessibility-limits = Known limits
accessibility-limits-people = Such tests find only a part. A test by people according to JIS X 8341-3:2016 has not been made yet.
accessibility-limits-words = Photos that people send may lack a description.
accessibility-limits-language = There is no version in easy Japanese or in sign language. On English pages, people's names and what they wrote stay in Japanese.
accessibility-contact = If you are stuck
accessibility-contact-text = If something is hard to use or to read, please tell the { $section }, telephone { $phone }. We can also tell you the content by telephone.

## First steps

guide-lead = What each role should know first, in three sentences. You are welcome to print and hand it out.
guide-help = If you are stuck
guide-help-text = Please telephone the { $section }, { $phone }. They help with the screen, and enter things for you.
guide-resident-1 = If something worries you, write it into the suggestion box. You need not give your name or address.
guide-resident-1-go = Drop a voice into the suggestion box
guide-resident-2 = You get a number and a private link. Keep them, and you can read the answer at any time.
guide-resident-2-go = See what became of voices
guide-resident-3 = You can also read what the council of your district asked, and what it was answered.
guide-resident-3-go = Find your council
guide-council-officer-1 = My desk shows what is waiting, what became of your requests, and which open concerns stand on the next agenda.
guide-council-officer-1-go = Open my desk
guide-council-officer-2 = If you want city staff at a meeting, ask for their attendance with the day and the agenda. Paper or telephone will do as well.
guide-council-officer-2-go = Ask for attendance
guide-council-officer-3 = Once a meeting is entered, concerns that wait for an answer stand on its agenda by themselves.
guide-council-officer-3-go = Enter a meeting
guide-member-org-1 = You can read when the council meets and what it decided.
guide-member-org-1-go = See the meetings
guide-member-org-2 = Put what your organisation hears into the suggestion box.
guide-member-org-2-go = Drop a voice into the suggestion box
guide-member-org-3 = The list of concerns shows what became of it.
guide-member-org-3-go = See the concerns
guide-team-member-1 = My desk shows which attendances wait for your word, and which answers to bring back to the district.
guide-team-member-1-go = Open my desk
guide-team-member-2 = Write the minutes at the table, and turn a sentence about a trouble into a concern right there.
guide-team-member-2-go = See the meetings
guide-team-member-3 = What you hear elsewhere can become a concern as well. Your team's desk holds it.
guide-team-member-3-go = Take up what I heard
guide-department-1 = Take on what was sent to you within three working days, and say until when you will answer.
guide-department-1-go = See what we hold
guide-department-2 = If it belongs elsewhere, hand it on to the section in charge. “Not ours” alone is never the end.
guide-department-2-go = See what each section takes
guide-department-3 = If it cannot be done, say why, and what can help instead.
guide-department-3-go = See earlier concerns
guide-community-section-1 = Reply to the chairs' requests for attendance, and enter those that come on paper or by telephone.
guide-community-section-1-go = See the requests
guide-community-section-2 = See with which section late concerns lie, and speak to it.
guide-community-section-2-go = See the late concerns
guide-community-section-3 = See who serves which district, on any day.
guide-community-section-3-go = See the teams
guide-headquarters-1 = Concerns that no single section can solve come to you. The headquarters holds them and asks the sections.
guide-headquarters-1-go = See what the headquarters holds
guide-headquarters-2 = The list of windows says which section takes what.
guide-headquarters-2-go = See what each section takes
guide-headquarters-3 = Look over all concerns for voices that say the same.
guide-headquarters-3-go = Look over the concerns
guide-welfare-worker-1 = You can read the concerns that are open to those involved, and learn what troubles a district.
guide-welfare-worker-1-go = See the concerns
guide-welfare-worker-2 = You can read the records of the councils' meetings.
guide-welfare-worker-2-go = See the meetings
guide-welfare-worker-3 = Find the council of a district and what it does.
guide-welfare-worker-3-go = Find a council
guide-prefecture-1 = You can read public concerns, and see where the same voices come up.
guide-prefecture-1-go = See the concerns
guide-prefecture-2 = See which districts have a council, on any day.
guide-prefecture-2-go = See the coverage
guide-prefecture-3 = Read what each council does.
guide-prefecture-3-go = See the councils
guide-auditor-1 = The ledger tells who saw what and who changed what, and when. What a concern says is not shown.
guide-auditor-1-go = Open the ledger
guide-auditor-2 = One press verifies that nothing in the ledger was changed.
guide-auditor-2-go = Verify the ledger
guide-auditor-3 = With the ledger as a file, it can be verified without this server.
guide-auditor-3-go = Export the ledger
guide-administrator-1 = Before people change posts, enter the last day of their roles.
guide-administrator-1-go = See the accounts
guide-administrator-2 = A new colleague gets the first password on paper.
guide-administrator-2-go = Open an account
guide-administrator-3 = Whoever keeps the accounts cannot read concerns or voices.
guide-administrator-3-go = See what each section takes
