"""The plan fits in with what binds the region: RPJPD, RPJMD, RTRW, the budget, goals and standards."""
