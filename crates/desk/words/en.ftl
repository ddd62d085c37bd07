### The words of the frame: what stands on every page.

product = tsunagi
skip-to-content = Skip to the main text
menu = Menu
menu-close = Close
menu-label = Main pages
tools-label = Display and login
breadcrumb-label = Where you are
text-larger = Larger text
text-normal = Standard text
log-in = Log in
log-out = Log out
person = { $name }
demonstration = A sample town: all people are invented, and today is { $day }.
help-title = If you are stuck, please telephone
help-text = { $section } will help you. You need not know which section is in charge.
accessibility = Web accessibility
for-programs = For programs (API)

## Notices

notice-success = Done
notice-information = Notice
notice-warning = Please note
notice-error = Error

## Forms

required = ※Required
choose = Please choose
problems-title = Please check again
problems-text = Nothing you entered has been lost. Please correct the following and send it again.
calendar-open = Pick from a calendar
date-help = For example 2023-08-01 or R5.8.1
mistake = Mistake:
cancel = Cancel
search = Search

## Parts

previous = Previous
next = Next
pager-label = Pages of the list
step-done = Done
step-now = Now
step-later = To come
table-twin = See the same as a table
paper = Print on paper (PDF)
refusal-rule = Rule

## When a page cannot be shown

error-status = Error { $status }
error-incident = Incident number
error-home = To the first page
error-back = Back to the page before
error-403-title = Only the people in charge can see this page
error-403-text = If you need it for your work, please call the number below. We will show you the right window.
error-404-title = We could not find that page
error-404-text = Its address may have changed, or only certain people may see it. Please look again from the first page.
error-409-title = Somebody else changed it first
error-409-text = What you wrote has not been saved yet. Please read the new text, then write yours again.
error-422-title = We could not accept it as it is
error-422-text = Please go back, check what you entered, and send it again.
error-500-title = Something went wrong on our side
error-500-text = Nothing already saved is lost. Please wait a moment and try again. If it goes on, please telephone and give the number below.
error-503-title = It is busy just now
error-503-text = Please wait a moment and try again. If it is urgent, please telephone.
error-log-in = Log in
error-twice = The same was already received
error-unreadable = What was sent could not be read

## Refusals of imported files
rule-sheet-cell = { $file }, line { $line }, column “{ $column }”: “{ $found }” cannot be understood.
rule-sheet-toml = { $file }, line { $line }, cannot be read: { $found }
rule-sheet-charter = { $file } is missing from the folder. It holds the municipality's name and must be there.
rule-sheet-rule-value = In { $file }, the value { $found } of the rule { $rule } (from { $from }) has not the shape that the rule needs.
rule-sheet-rule-example = In { $file }, an example of the rule { $rule } (from { $from }) does not come out: on { $on }, given { $given }, expected was { $expected }, found was { $found }. Please correct the value or the example.
rule-account-password-length = Please choose a password of at least { $least } characters.
rule-account-password-long = Please choose a password of at most { $most } characters.
rule-account-password-common = This password is widely used and quickly guessed. Please choose another.
rule-account-password-first = You came in with a printed password. Please first choose one that only you know.

## Mail

mail-sender = { $municipality }, { $section }
mail-open = Please see this page:
mail-closing =
    { $municipality }, { $section }
    Telephone { $phone }
    This mail was sent automatically.
    If you need anything, please call the number above.

mail-what = { $what } ({ $number })
mail-reminder-before-subject = Due soon: { $what }
mail-reminder-before-body = Please note what is due on { $day }: { $what }.
mail-reminder-late-subject = Overdue: { $what }
mail-reminder-late-body = This was due on { $day } and is late: { $what }.

## Refusals that every form may give

rule-form-choose = Please choose one.
rule-day-unreadable = This cannot be read as a day. Please write it like 2023-08-01 or R5.8.1.
rule-day-missing = The calendar has no such day. Please check the month and the day.
rule-day-before-era = The era had not begun on that day. Please check the era and the year.
rule-day-other-weekday = The weekday does not belong to that day. Please correct one of them.
rule-text-empty = Nothing is written yet. Please write something.
rule-text-too-long = This is too long. Please keep it to { $limit } characters.
rule-text-not-kana = Please write the reading in kana.
rule-period-empty = The last day must come after the first.
rule-desk-site = This came from another site’s page and was not accepted. Please try again from the front page.
rule-token-read-only = This token is for reading only. To write, please create a token that may write.
