### The words of the registry of councils and of their public pages.

councils = Councils
list-title = Find your { $council }
list-count =
    { $count ->
        [one] 1 council
       *[other] { $count } councils, by name
    }
registry = Registry of { $council }s
registry-link = The whole registry (table)
registry-lead = { $covered } of { $districts } school districts have a council ({ $councils } councils).
registry-caption =
    { $count ->
        [one] One council
       *[other] { $count } councils, by number
    }
registry-search = Name or district
registry-year = Fiscal year
registry-year-all = All fiscal years
registry-none = No council fits
registry-none-text = Please try a shorter word, or search in hiragana.
registry-all = See all councils
column-year = Fiscal year
column-number = No.
column-districts = School district
column-name = Name
column-certified = Certified
column-meetings = Meetings
column-activities = Recent activities

kind-general = General meeting
kind-founding = Founding meeting
kind-regular = Regular meeting
kind-board = Board meeting
kind-three-officers = Meeting of the three officers
kind-plenary = Plenary meeting
kind-section = Section meeting
kind-committee = Committee
kind-stewards = Stewards' meeting
kind-secretariat = Secretariat meeting
kind-information = Information sharing meeting
kind-exchange = Exchange of views
kind-planning = Planning committee
kind-executive = Executive committee
kind-round-table = Round table
kind-other = Meeting
meeting-times =
    { $kind }: { $count ->
        [one] once
       *[other] { $count } times
    }
meeting-several = { $kind }: several times

common-alias = Also known as
common-nickname = Nickname

coverage = Councils by school district
coverage-lead = As of { $day }, counted anew from the facts on record.
coverage-covered = School districts with a council
coverage-of = / { $districts }
coverage-councils = Councils
coverage-councils-unit = in all
coverage-uncovered = School districts without a certified council
coverage-on = As of which day?
coverage-show = Show that day
coverage-tiles = Councils by school district
coverage-state = State
coverage-reason = Reason
state-certified = Certified
state-established = Established
state-uncertified = Not certified
state-not-established = Not established
tile-certified = Certified { $month }
tile-coming = To be certified { $month }
reason-coming = Certified in { $month }; on this day not yet.
reason-uncertified = There is a council, but it is not certified.
reason-none = No council has been established yet.
uncovered-title = School districts without a council
uncovered-text = A school district without a certified council has no { $team }. Voices are welcome through the suggestion box and by telephone.
uncovered-rule = Rule
uncovered-source = Source

about = About this council
certified-on = Certified
officers = Chair and secretariat
post-chair = Chair
post-secretariat = Secretariat
officer-name = { $name }
post-vacant = Nobody is on record at present.
districts = School districts
meetings = Meetings
activities = Recent activities
recent-note = Activities since fiscal year 2020, as printed in the city's document.
members = Member organisations
members-lead =
    { $count ->
        [one] One organisation belongs to the council.
       *[other] { $count } organisations are loosely joined here.
    }
members-none = No member organisations are on record yet.
suggestion-box = Put a voice into the suggestion box
suggestion-box-text = Something that troubles you, something you noticed, something you wish for. You need not give your name.
asked = What we asked, and what was answered
asked-none = There are no public concerns yet
asked-none-text = When a voice of the district becomes a concern and is made public, it will stand here with its answer.
asked-opened = Received on { $day }
asked-next = Next date
asked-holder = Holder
asked-closed = Closed on { $day }
asked-answer = Answer of { $day }: { $kind }
asked-state-triage = Received
asked-state-sent = Sent to the section
asked-state-returned = Looking for a section
asked-state-working = Under way
asked-state-answered = To be delivered
asked-state-promised = Promised
asked-state-closed = Closed
answer-done = Done
answer-planned = Will be done
answer-study = Under study
answer-cannot = Cannot be done (other ways were shown)
answer-agency = Another agency is in charge
coming = Coming meetings
coming-none = No public meetings are planned at present.
called-off = Called off
for-section = For the community section only
section-team = Their { $team }
section-team-none = None on record.
section-note = Note

rule-council-certified-month = Line { $line }: the printed month “{ $printed }” and the month of certification ({ $month }) differ. Please correct one of them.
rule-council-coverage-day = That day could not be read. Please write it as 2021-04-01 or R3.4.1.
rule-council-fiscal-year = Line { $line }: the certification belongs to { $right }, but the column says { $year }. January to March belong to the fiscal year before.
