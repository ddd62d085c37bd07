### The words that stand on every paper, whatever it is.

## The foot

issued = Issued { $day }
present-state = See its present state here

## Parts

contact = Contact
cut-here = cut here
and-more = and { $count } more
overflow-title = What did not fit above

## Collection days: the letter on the sign

sign-burnable = B
sign-plastics = P
sign-cans = C
sign-paper = N
sign-hazardous = H
sign-bulky = L
