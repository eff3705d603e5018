-- How members of staff work: how many conversations somebody holds at most (NULL: as many as the setting says), their team, the ids of their skills (JSON).

CREATE TABLE work_profiles (
  account_id TEXT PRIMARY KEY,
  capacity INTEGER,
  team TEXT,
  skills TEXT
) WITHOUT ROWID;
