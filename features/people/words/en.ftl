## Roles

role-resident = Resident
role-council-officer = Council officer
role-member-org = Member organisation
role-team-member = { $member }
role-department = Department
role-community-section = Community section
role-headquarters = Headquarters
role-welfare-worker = Welfare worker
role-prefecture = Prefecture
role-auditor = Auditor
role-administrator = Administrator
role-house = The program

## What can be tried in the demonstration

try-council-officer = Hold a meeting, ask for staff to attend, judge the answers that come back
try-member-org = See the council's meetings and how the district's concerns go
try-team-member = Attend, turn what was said into concerns, send them to a section, bring the answers back
try-department = Take the hot reports that came in and answer them by their date
try-community-section = See the registers of councils and teams, the requests and all concerns
try-headquarters = Take on concerns that no single section can solve
try-welfare-worker = See the district's meetings and concerns
try-prefecture = See the public concerns of the municipality
try-auditor = Read and verify the ledger
try-administrator = Keep accounts and roles (and read no concern)

## Kinds of organisations

kind-council = Community councils
kind-team = District teams
kind-department = Department
kind-community-section = Community section
kind-headquarters = Headquarters
kind-branch-centre = Branch centre
kind-neighbourhood-association = Neighbourhood associations
kind-school = Schools
kind-pta = PTA
kind-disaster-prevention = Disaster prevention groups
kind-sports = Sports associations
kind-welfare-council = Welfare council
kind-commissioners = Welfare commissioners
kind-other = Other organisations

## Windows and organisations

windows = Where to turn
windows-lead = Which office takes what. If in doubt, ring the number below.
window = What this window takes
organisations-other = Other organisations
organisations-none = No organisation of this kind is registered yet
organisations-none-text = Ring the number below to ask about registration.
organisation-page = To the page of this organisation
organisation-closed = Closed on { $day }
kana = Reading
name-japanese = Japanese name
phone = Telephone
mail = Mail

## Log in

log-in = Log in
log-in-lead = For council officers and staff. To raise a voice you need no login.
log-in-lost = If you do not know your login or password, tell the administrator. You will get a new password on paper.
log-in-as = Enter as { $login }
login = Login
password = Password
demonstration = Accounts of the demonstration
demonstration-caption = What each role can try
demonstration-lead = Press a button to enter as that person. Every password is { $password }.
purpose = What to try
rule-login-wrong = Login or password are wrong. Mind capital letters and try again.
rule-login-later = Please wait a little after several wrong attempts. The next one is heard from { $until } (in { $seconds } seconds).
done-log-out = You are logged out

## My account

me = My account
me-lead = Your roles, and what you settle yourself.
me-back = Back to my account
name = Name
none = None
role = Role
roles = Roles
roles-caption = Organisation, area and term of each role
roles-none = No role at present
roles-none-text = You can see what residents see. If you need a role, tell the administrator.
role-about = { $organisation } ({ $area })
role-over = Past
role-coming = To come
whom-and-where = Organisation and area
term-label = Term
term-since = Since { $from }
term = { $from } to { $last }
save = Save
act = Act
language = Language of the screens
language-label = Language
language-help = Mail to you comes in it too.
done-account-lang = The language is changed

reminders = Reminders
reminders-on = You get mail one working day before something is due that it is your office's or council's turn to do, and once when it is late. Never at night or on a holiday.
reminders-off = You have had no reminders since { $day }.
reminders-no-mail = No mail address is registered for you, so no reminders can be sent. If you need them, please tell whoever keeps the accounts.
reminders-turn-on = Send me reminders
reminders-turn-off = Stop the reminders
done-account-reminders = Your choice about reminders is kept

password-lead = Use a password that you use nowhere else. A change ends your sessions on other devices.
password-change = Change the password
password-change-lead = Say the present password, then the new one.
password-current = Present password
password-new = New password
password-again = New password, once more
password-help = At least 12 characters. A phrase of several words is best; it needs no signs or digits.
password-handed = You are using a password that was printed
password-handed-text = Please change it now to one that only you know.
rule-password-current = The present password is wrong. Please type it again.
rule-password-again = The two new passwords differ. Please type them again.
done-account-password = The password is changed

sessions = Devices that are logged in
sessions-lead = End what you do not recognise, then change your password.
browser = Browser
sessions-caption = When each device logged in and was last used
browser-on = { $browser } on { $system }
browser-unknown = Unknown
began = Logged in
seen = Last used
session-current = This device
session-end = End
sessions-end = End all other devices
done-session-end = The other session is ended

tokens = Tokens for programs
tokens-lead = A program, such as a spreadsheet, reads and writes in your name with a token. Make none that you do not use.
token = Token
tokens-caption = Tokens that open something today
token-name = Name of the token
token-name-help = A name that says what it is for, such as: monthly table
token-scope = What it may do
token-last = Last day of use
token-last-help = A year at most. Example: 2024-03-31
token-create = Make a token
token-created = The token is made
token-created-lead = This token is shown only once. Copy it into the program and close this page.
token-use = A program sends the token in this header:
token-revoke = Revoke
scope-read = Read only
scope-read-help = It can fetch what you can see.
scope-write = Read and write
scope-write-help = It can do all that you can do.
rule-token-name = Give the token a name of up to 120 characters.
rule-token-scope = Choose what the token may do.
rule-token-last = Choose a last day within a year from today.
rule-token-of-token = Log in to make a new token. A token makes no other.
rule-token-count = You can have { $most } live tokens. Revoke one that you do not use first.
done-token-revoke = The token is revoked

## Keeping accounts

accounts = Accounts
accounts-lead = Who can log in, and their roles.
accounts-search = Search by login or name
accounts-none = Nothing found
accounts-none-text = Try a shorter word.
account-login = Login { $login }
role-of = { $organisation } { $role } ({ $area })
account-open = Open an account
account-open-lead = The first password is then shown once. Print it and hand it over.
account-open-act = Open it and show the password sheet
account-person = Person in the register
account-person-help = If the register of officers and staff has the person, please find and choose them first.
account-person-search = Name or reading of the person
account-person-none = For somebody who is not in the register, just fill in the form below.
account-person-about = { $reading } ({ $organisation })
account-person-other = Choose somebody else
account-particulars = Particulars
account-closed = Closed
account-closed-on = Closed on { $day }
login-help = 3 to 40 small letters, digits and _ . - only. Example: chair_misato
mail-help = Where notices go. Leave it empty if there is none.
account-close = Close the account
account-close-lead = This person can no longer log in; their open sessions and tokens end. What they did stays on record.
password-hand = Print a new password
password-hand-lead = For somebody who forgot theirs. The present password and open sessions end.
role-give = Give a role
role-give-lead = Choose a role for { $name }. What they may do follows from it.
role-choose = Choose a role
role-choose-other = Choose another role
role-organisation-choose = Choose the organisation
role-area-choose = Choose the area
role-search = Search by name or reading
role-fits-none = Nothing fits this role
role-fits-none-text = Try a shorter word, or choose another role.
role-organisation = Organisation
role-organisation-help = Whom they represent, or the section where they work.
role-area = Area
role-area-help = How far the role reaches: all that lies in the area.
role-from = First day
role-last = Last day
role-last-help = Leave it empty if no end is known. Example: 2024-03-31
role-end = End today
overtaken = Somebody else was faster
overtaken-text = Nothing is saved yet. Compare with what stands there now, and save again if yours is right.
overtaken-now = What is saved now
overtaken-typed = What you typed
done-account-edit = The account is changed
done-account-close = The account is closed
done-grant-give = The role is given
done-grant-give-past = The role is given. Its first day has passed, so it holds at once
done-grant-end = The role is ended
rule-account-login = A login has 3 to 40 small letters, digits and _ . - only.
rule-account-login-taken = This login is taken. Please choose another.
rule-account-name = Type a name of up to 120 characters.
rule-account-mail = This is no mail address. Type it like name@example.jp, or leave it empty.
rule-account-lang = Choose a language.
rule-account-person = This person is not in the register, or has an account already. Please choose again.
rule-account-closed = This account is closed already. Open a new one if it is needed.
rule-account-close-own = You cannot close your own account. Ask another administrator.
rule-account-last-administrator = Nobody would be left to keep the accounts. Give somebody else that role first.
rule-grant-role = Choose a role.
rule-grant-organisation = Choose an organisation.
rule-grant-area = Choose an area.
rule-grant-from = Type the first day like 2023-08-01.
rule-grant-last = Type the last day like 2024-03-31, or leave it empty.
rule-grant-term = The last day must not lie before the first.
rule-grant-over = The last day has passed already. Choose today or a later day, or leave it empty.
rule-grant-needs-council = A council officer takes a council, and a district that this council holds.
rule-grant-needs-association = A member organisation takes an organisation of the community (no council, no team), and the district where it is.
rule-grant-needs-team = A member of a team takes a team, and a district that this team serves.
rule-grant-needs-department = The role of a department takes a department or branch centre, and the whole municipality.
rule-grant-needs-section = The role of the community section takes that section, and the whole municipality.
rule-grant-needs-headquarters = The role of the headquarters takes the headquarters, and the whole municipality.
rule-grant-needs-welfare = A welfare worker takes the welfare council or the welfare commissioners, and the whole municipality or a district.
rule-grant-needs-prefecture = The role of the prefecture takes an organisation of the prefecture, and the whole prefecture or a block.
rule-grant-needs-audit = An auditor takes an office without a window for concerns (such as the audit office), and the whole municipality.
rule-grant-needs-office = An administrator takes an office of the municipality, and the whole municipality.
rule-grant-own = You cannot give yourself a role. Ask another administrator.
rule-grant-overlap = They hold this role in that time already. Please check the term.
rule-grant-end-past = A role cannot be ended in the past. Choose today or a later day.
rule-grant-ended = This role has ended already.

## The sheet to hand over

handed = Your first password
handed-lead = Your login and password for tsunagi.
handed-once = This password is shown only once. Print it and hand it over in person.
handed-on = Issued on
handed-step-open = Open the address above.
handed-step-type = Type login and password in small letters, with the hyphens.
handed-step-choose = Change to a password that only you know.
handed-step-paper = Cut this sheet to pieces and throw it away.
handed-back = Back to the account
password-first = First password
address = Address
person = { $name }
language-japanese = Japanese
language-english = English
