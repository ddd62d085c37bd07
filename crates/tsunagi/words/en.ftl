api-title = For programs (API)
api-lead = Whatever can be done on the pages can be done by a program too.
api-document = The OpenAPI 3.1 document (JSON)
api-takes = What is sent
api-answer = What comes back ({ $status })
api-name = Name
api-place = Place
api-kind = Kind
api-about = About
api-needed = required
ledger-lines = { $municipality }: a ledger of { $lines } lines
ledger-hash = the seal of the last line (SHA-256): { $hash }
ledger-whole = Nothing was edited, removed or put elsewhere.
ledger-part = The file begins at line { $line }. The lines before are not in it, and its first line was taken as it stands.
ledger-no-head = There is no ledger_head.csv beside the file, so lines cut off at the end would go unnoticed. Compare the seal with the one that was written down.
ledger-broken =
    { $count ->
        [one] The ledger is broken in one place.
       *[other] The ledger is broken in { $count } places.
    }
