-- The second factor of an account (JSON), and the sessions of people who are signed in. No address is kept.

ALTER TABLE accounts ADD COLUMN second_factor TEXT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  browser TEXT,
  system TEXT
) WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account_id, seen_at DESC);
CREATE INDEX sessions_seen ON sessions (seen_at);
