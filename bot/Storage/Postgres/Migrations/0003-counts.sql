-- How many visits came where. counts has whole groups of five by day (YYYY-MM-DD); counts_open the visits of the group that is not full yet, with the day of the last of them, by which it is forgotten.

CREATE TABLE counts (
  day text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  kind integer NOT NULL,
  state text COLLATE "C" NOT NULL,
  goes_to text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY (day, version, kind, state, goes_to, label)
);

CREATE TABLE counts_open (
  version text COLLATE "C" NOT NULL,
  kind integer NOT NULL,
  state text COLLATE "C" NOT NULL,
  goes_to text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  day text COLLATE "C" NOT NULL,
  PRIMARY KEY (version, kind, state, goes_to, label)
);
