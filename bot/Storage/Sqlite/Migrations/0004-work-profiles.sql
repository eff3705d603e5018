-- How members of staff work: how many conversations somebody holds at most (NULL: as many as the setting says).

CREATE TABLE work_profiles (
  account_id TEXT PRIMARY KEY,
  capacity INTEGER
) WITHOUT ROWID;
