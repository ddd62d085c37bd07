districts = Districts
districts-lead = { $municipality } has { $count } districts.
below = Areas within
tier-label = Tier
kana = Reading
code = Code
tier-prefecture = Prefecture
tier-block = Block
tier-municipality = Municipality
tier-district = District
tier-neighbourhood = Neighbourhood

## The page of a district

council = Council
not-established = There is no council yet
certified = Certified in { $month }
uncertified = Not certified
established = Established
block = Support block
block-line = Block { $number } ({ $name })
served-awaited = One is assigned when the council is certified.
served-nobody = None is assigned today.
by-rule = Rule: { $rule }
turn-to = Something troubles you, or you noticed something?
without-council = This district has no council yet. { $section } takes in your voice, passes it on to the office in charge, and brings back the reply.
box-text = You can use the suggestion box without giving a name, or call us.
suggestion-box = Put a voice into the box
asked = What we asked, and what was answered
asked-none = No concerns are public yet
asked-none-text = When a voice of the district becomes a public concern, it stands here with its answer.
asked-opened = Received on { $day }
asked-open = Under way
asked-answered = Answered
asked-closed = Closed
asked-all = See all on the page of { $council }
