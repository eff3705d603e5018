-- How many visits came where. counts has whole groups of five by day (YYYY-MM-DD); counts_open the visits of the group that is not full yet, with the day of the last of them, by which it is forgotten.

CREATE TABLE counts (
  day TEXT NOT NULL,
  version TEXT NOT NULL,
  kind INTEGER NOT NULL,
  state TEXT NOT NULL,
  goes_to TEXT NOT NULL,
  label TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (day, version, kind, state, goes_to, label)
) WITHOUT ROWID;

CREATE TABLE counts_open (
  version TEXT NOT NULL,
  kind INTEGER NOT NULL,
  state TEXT NOT NULL,
  goes_to TEXT NOT NULL,
  label TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (version, kind, state, goes_to, label)
) WITHOUT ROWID;
