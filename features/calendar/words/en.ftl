### Event calendar

calendar = Event calendar

## Recurrence and season

rule-recurrence-unread = “{ $part }” was not understood. Please write it like 毎週水曜日 (every Wednesday), 第2・第4土曜日 (2nd and 4th Saturday) or 毎月15日 (15th of every month).
rule-recurrence-unfinished = The weekday or the date is missing. Please write it like 毎週水曜日 (every Wednesday), 第2・第4土曜日 (2nd and 4th Saturday) or 毎月15日 (15th of every month).
rule-recurrence-unsaid = “{ $part }” cannot be kept as a recurrence. Please enter the days one by one.
rule-recurrence-missing = The rule of the recurrence lacks “{ $part }”.
rule-season-unread = “{ $part }” was not understood as a time of the year. Please write it like 10月中旬 (mid October), 秋 (autumn) or 未定 (not decided).

## Collection days

collection-burnable = Burnable waste
collection-plastic = Plastics
collection-cans-glass = Glass, cans and PET bottles
collection-paper = Paper and cloth
collection-hazardous = Non-burnable and mercury waste
collection-bulky = Bulky waste
collection-letter-burnable = B
collection-letter-plastic = P
collection-letter-cans-glass = G
collection-letter-paper = C
collection-letter-hazardous = N
collection-letter-bulky = L
