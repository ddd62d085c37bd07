### Voices: the suggestion box, and every other way in.

voices = Voices
suggestion-box = Suggestion box

## Raising a voice

raise = Put a voice into the suggestion box
raise-lead = A trouble, a proposal, some news, a word of thanks: anything. You need not say who you are, nor which section it is for.
box-of = Suggestion box of { $council }
emergency-title = When somebody is in danger
emergency-fire = Fire and ambulance
emergency-police = Police
emergency-city = For what cannot wait, such as a hole in the road, please call { $section }.
text = What you want to say
text-help = A single sentence is enough. Please leave out the names and addresses of other people.
kind = Kind of voice
kind-trouble = Trouble
kind-proposal = Proposal or wish
kind-information = Information
kind-thanks = Thanks, something good
area = District
area-help = Leave it open if you are not sure.
spot = Place
spot-help = For example: the school road north of Misato primary school
optional = What you need not write
optional-text = You can read the reply under the private link that you get after sending. Your name and contact are never published.
mail = Mail address for the reply
mail-help = We only tell you that there is a reply.
name = Your name
name-help = In case we have to reach you. Only the staff in charge see it.
contact = Telephone or address
contact-help = Only the staff in charge see it.
public = The content may be published, without names
public-help = It helps others who have the same trouble.
closed = For the city alone, not for the council
closed-help = Choose this for what the officers of the council should not read.
website = Leave this field empty
photo = Photo
photo-help = One photo of at most 8 MB: JPEG, PNG or WebP. Where it was taken, and all else that the camera noted, is removed.
photo-alt = Photo sent with the voice
without-photo = Leave this photo out
look = Look it over
consult-title-consultation = Ask the team about a trouble
consult-title-report = Report what I noticed
consult-lead = It goes to { $office }. You find what becomes of it on your desk at any time.
consult-text-consultation = What you want to ask
consult-text-report = What you noticed
consult-help = It need not be thought through yet. Please leave out the names and addresses of other people.
asker = Asked by
on-behalf-officer = the chair or an officer
asked-here = You find it on your desk at any time, under "What we asked, and what came of it".
asked-open = See it
asked-desk = Back to my desk
check = Is this right?
check-lead = Nothing has been sent yet. Look it over, then press a button below.
arrives-at = Arrives at
read-too = Also read by
read-by-city = the staff of the city alone
nobody = not given
reply-way = Reply
reply-at-desk = on your desk
reply-by-link = under your private link
similar = Others have said something similar
similar-text = Press "The same for me" to add your voice to that concern. It keeps a number of its own, and the reply reaches you too. If yours is another matter, press "Send it" below.
same-voices =
    { $count ->
        [one] one voice says the same
       *[other] { $count } voices say the same
    }
me-too = The same for me
send = Send it
edit = Change it

## The slip

receipt = Slip of your voice
receipt-lead = Keep the number and the private link. The link is yours alone.
number = Number
raised-on = Raised on
key = Key of the private link
link = Private link
next = What comes next
next-look = { $office } looks at it by { $day }.
next-joined = It was added to concern { $number }. Your private link shows how far that is.
next-mail = We send you a mail when there is a reply.
next-link = You find the reply under your private link.
receipt-by-phone = We also answer by telephone, by your number: { $section }
receipt-print = Print this page, or copy the number and the key by hand.
follow = See what became of it
raise-another = Raise another voice

## The private link

follow-entry = What became of your voice
follow-entry-lead = Type the key that stands on your slip.
key-help = For example k7m2-9xq4-hd3r-w8tn. Capitals and missing hyphens make no difference.
key-lost = If you no longer have the key, please call { $section }.
follow-of = What became of voice { $number }
follow-waiting = { $office } has it and looks at it by { $day }.
follow-noted = We replied on { $day }.
progress-triage = { $office } is looking into it and takes it further by { $day }.
progress-sent = It was passed to { $office }, which takes it by { $day }.
progress-returned = { $office } is finding out anew who takes it, by { $day }.
progress-working = { $office } is working on it and answers by { $day }.
progress-again = You or others said that it is not settled: { $office } is working on it again and answers by { $day }.
progress-answered = There is an answer. { $office } first brings it back to the district { $place }, by { $day }. Then you can read it here too.
at-the-council = at a meeting of { $council } or the like
at-the-district = at one of its meetings or the like
on-its-way = The district is always the first to hear an answer. { $told }
on-its-way-mail = We send you a mail when you can read it here.
on-its-way-link = If you want a mail when you can read it here, type your address below under "Where we reach you".
progress-promised = The answer was brought back. { $office } does what it promises by { $day }.
progress-closed = It came to its end on { $day }, when the answer was brought back to the district.
added-on = Added on { $day }
replied-on = Replied on { $day }
concern = Concern
holder = Held by
next-date = Next date
reply = Reply
answers = Answers brought back
answer-done = Done
answer-planned = Planned
answer-study = Being studied
answer-cannot = Cannot be done
answer-agency = For another agency
answer-due = By { $day }
answer-reason = Reason:
answer-helps = What else can help:
answer-by-agency = Agency:
answer-source = { $office }, brought back { $how } on { $day }
brought-meeting = at a meeting
brought-telephone = by telephone
brought-visit = in person
brought-letter = in writing
brought-site = on this site
judge = Does this settle it?
verdict-settled = It is settled
verdict-not-settled = It is not settled
reason = What is not settled
reason-help = Tell us what remains. It goes back to the section in charge, which takes it up again.
settled-thanks = You told us that it is settled. Thank you.
supplement = Add something
supplement-text = What you want to add
supplement-act = Send the addition
about-me = Where we reach you
mail-change-help = Leave it empty to get no mail any more.
mail-change = Change the address
withdraw-text = You can erase your name, contact and mail address. The voice itself stays, and so does the work on it.
withdraw = Erase my name and contact
receipt-again = Show the slip

## The tray

voices-lead = What people said. Each voice has an office and a date.
voices-unit = voices
tray-waiting = Waiting for a first look
tray-doubted = To be checked
tray-ended = Became a concern, or were answered
tray-empty = No voices here now
tray-empty-text = New voices appear here.
until = until { $day }
taken-as = Concern { $number }
state-waiting = Waiting
state-taken = With a concern
state-noted = Answered
channel-box = Suggestion box (site)
channel-slip = Suggestion box (slip)
channel-telephone = Telephone
channel-visit = Visit
channel-consultation = Consultation by an officer
channel-meeting = At a meeting
channel-report = Noticed by the team
channel-letter = Letter or fax
voice-of = Voice { $number }
closed-chip = City only
doubt = Please check whether a person wrote this
doubt-trap = A field was filled in that people do not see. A program may have written it.
doubt-pace = Many voices came within a short time; this is one of them.
trust = A person wrote it
asks-anew = It says the same as a concern that came to its end. Please check whether it is back. If so, open the concern again on its page, then add this voice to it.
asks-more = The raiser of a voice whose concern came to its end has added something. Please look at it. If it goes on, open the concern again on its page, then press "Add it to a concern".
leave = Read it, leave it ended
take-up = Make it a concern
join = Add it to a concern
note = Answer at once
assign = Say whose it is
council = Council
keyed = Keyed in from
opened = box opened on { $day } ({ $by })
wish-public = Publication
wish-public-yes = may be published without names
settled = Settled, says the raiser
links = Connections
raiser = Who raised it
contact-text = There is a name or a contact. When you look, the ledger keeps who looked and when.
contact-show = Show the contact
contact-of = Contact of voice { $number }
contact-noted = The ledger has noted that you looked.
back = Back to the voice
channel = How it came

## What staff and councils do

overtaken = Somebody else was faster
overtaken-text = What you wrote is not lost. Please look at how it stands now, then send yours again.
overtaken-too-late = What you wrote is not lost, but this can no longer be done. Please see on the page of the voice what can be done now.
overtaken-press = What you pressed was not done. Please look at how it stands now, then press again.
overtaken-see = See the voice
overtaken-now = How it stands now
overtaken-typed = What you wrote
now-state = State
take-up-lead = Makes a concern of this voice. Your office holds it; whoever raised the voice follows it under their private link.
concern-title = Name of the concern
concern-title-help = A few words that others understand. Leave out who raised it.
join-lead = Adds this voice to a concern that says the same. It keeps its number and private link, and the answer reaches whoever raised it.
join-search = Search by words
join-none = No similar concern was found. Type its number if you know it.
join-which = Concern to add it to
concern-number-help = For example R5-0012
join-act = Add it to this concern
note-lead = Thanks and information can be answered at once. Make a concern of troubles and proposals, or add them to one.
reply-help = Whoever raised the voice reads it under their private link.
note-act = Reply and finish
assign-lead = Choose a council, and the voice goes to the team of its district.
whole-city = The whole city ({ $section })
assign-act = Hand it over
key-in = Key in slips and calls
key-in-lead = Type it as it was written or said. You can key in several in a row.
box-label = Box
box-help = For slips. If the slip was in a box that is not listed, choose its council or district below. For calls and the like, leave it open.
box-line = { $council } no. { $number } ({ $place })
opened-on = Opened on
opened-by = Opened by
opened-by-help = Better two people than one.
council-help = Leave it open if you chose a box. A consultation of a chair or officer needs it.
slip = Number of the slip
slip-help = For slips only: the number written on the paper.
slip-number = slip no. { $number }
slip-text = What it says
slip-text-help = Names of persons do not go here but into the fields below, even when they wrote them themselves.
key-in-more = Day, name, contact (optional)
on-behalf = On behalf of
on-behalf-help = For example: a caller. For a slip the number is enough.
keyed-personal = Only the staff in charge see it, and each look is noted.
code = QR code of the private link
code-text = Point the camera of a telephone at it to open the page of this voice.
key-in-act = Key in and go on
key-in-short = Calls and slips
key-in-area-help = If you do not know the council, choose the district. If you know neither, leave both open.
keyed-today = Keyed in today
keyed-number = Number { $number }
keyed-next = Write this number on the paper slip. If you know who wrote it, you can hand them a slip with a private link.
keyed-tell = Tell the number and the key to whoever said it, or print this page for them. The key cannot be shown again later.
keyed-open = Open this voice and go on with it
keyed-another = Key in the next one
renew-text = For voices on paper or by telephone you can give out a slip with a private link. The key of an earlier slip opens nothing any more.
renew = Give out a slip

## Confirmations

done-voice-raise = Your voice has arrived
done-voice-settled = Noted as settled
done-voice-not-settled = The section in charge knows that it is not settled
done-voice-supplement = Your addition was sent
done-voice-reply = The address was changed
done-voice-withdraw = Name and contact were erased
done-voice-take-up = The voice became a concern
done-voice-join = The voice was added to the concern
done-voice-note = The reply was given
done-voice-assign = The voice was handed over
done-voice-trust = Noted as written by a person
done-voice-leave = Noted that it was read. The concern stays ended
done-voice-renew = Here is the slip
done-voice-key-in-told = Keyed in
done-voice-key-in = Keyed in; the next one can follow

## Rules

rule-voice-text = Please write what you want to say. A single sentence is enough.
rule-voice-too-long = Please keep it within { $limit } characters. Send a longer text in several parts.
rule-voice-mail = Please check the mail address. You can also leave it empty.
rule-voice-photo-kind = The photo could not be read. Choose another one (JPEG, PNG or WebP), or send your voice without it. Your text is still here.
rule-voice-photo-size = The photo is too large. Choose one of at most { $megabytes } MB, or send your voice without it. Your text is still here.
rule-voice-photo-pace = So many photos are arriving that none can be taken in just now. Please wait about { $minutes } minutes, or send your voice without the photo. Your words are still there.
rule-voice-note-own = This voice belongs to a concern. Please reply with the answer of the concern.
rule-voice-leave-own = No concern of this voice has come to its end. Please take it up as a concern, or join it to one.
rule-voice-day = Please write a day up to today, such as 2023-08-09.
rule-voice-opened-by = Please write who opened the box.
rule-voice-which-box = Choose the box in which the slip was. If it is not listed, choose a council or a district.
rule-voice-no-slip = A box is chosen for slips only. For calls and the like leave it open, and choose a council or a district.
rule-voice-which-council = Choose the council whose chair or officer consults you.
rule-voice-box = This box is not registered. Please choose another one.
rule-voice-council = This council is not registered. Please choose another one.
rule-voice-which-concern = Choose the concern, or type its number, such as R5-0012.
rule-voice-reply = Please write a reply to whoever raised the voice.
rule-voice-note-kind = Only information and thanks are answered at once. Make a concern of troubles and proposals, or add them to one.
rule-voice-ended = This voice is with a concern already, or was answered. Its page shows how it stands.
rule-voice-trusted = This voice was checked already.
rule-voice-renew-keyed = Whoever wrote on this site has their private link, and nobody else may get one. Please answer questions by the number of the voice.
rule-voice-verdict = Please choose "It is settled" or "It is not settled".
rule-voice-not-answered = No answer has been brought back yet. Please tell us when it was; until then you can add something at any time.
rule-voice-supplement = Please write what you want to add.
rule-voice-supplements = You can add to a voice { $most } times. Please send what is left as a new voice, or call us.
rule-voice-key = There is no voice with this key. Please check your slip.

## Mail

mail-voice-new-subject = A new voice has arrived
mail-voice-new-body = There is a new voice from a district of { $municipality }. Please look at it within three working days.
mail-voice-noted-subject = There is a reply to your voice
mail-voice-noted-body = We replied to what you told us. The key on your slip opens the reply.
mail-voice-answered-subject = There is an answer to your voice
mail-voice-answered-body = An answer to what you told us was brought back to the district. The key on your slip opens it.
mail-voice-supplement-subject = Something was added to a voice
mail-voice-supplement-body = Whoever raised a voice has added something.

## The ledger

act-voice-look = Looked at a voice for the city alone
