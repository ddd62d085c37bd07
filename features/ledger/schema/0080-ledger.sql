-- The ledger's lines are the desk's; here stand the ways by which an auditor looks for them (F7).

create index ledger_line_account on ledger_line (municipality, account, seq);

create index ledger_line_at on ledger_line (municipality, at);
