-- Times are milliseconds since 1970 in UTC; lists are JSON. Statuses: 0 bot, 1 waiting, 2 held, 3 ended.

CREATE TABLE conversations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  script_version TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  number INTEGER NOT NULL,
  status INTEGER NOT NULL,
  user_id TEXT,
  session_hash TEXT,
  left_quickly INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  reasons TEXT,
  summary TEXT,
  waiting_since INTEGER,
  owner_id TEXT,
  owner_name TEXT,
  lease_token TEXT,
  timer_due INTEGER,
  seen_by_staff INTEGER NOT NULL,
  seen_by_visitor INTEGER NOT NULL
);
CREATE UNIQUE INDEX conversations_session ON conversations (session_hash) WHERE session_hash IS NOT NULL;
CREATE INDEX conversations_timer ON conversations (timer_due) WHERE timer_due IS NOT NULL;
CREATE INDEX conversations_waiting ON conversations (priority DESC, waiting_since) WHERE status = 1;
CREATE INDEX conversations_held ON conversations (priority DESC, waiting_since) WHERE status = 2;

-- A row's key only grows, so that the events of many conversations fill the same pages one after the other.
CREATE TABLE events (
  key INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  client_id TEXT,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX events_number ON events (conversation, number);
CREATE UNIQUE INDEX events_client_id ON events (conversation, client_id) WHERE client_id IS NOT NULL;

CREATE TABLE scripts (
  version TEXT PRIMARY KEY,
  pack TEXT NOT NULL,
  files BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL,
  is_disabled INTEGER NOT NULL,
  failed_sign_ins INTEGER NOT NULL,
  locked_until INTEGER,
  security_stamp TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE audit (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account_id TEXT,
  action TEXT NOT NULL,
  target TEXT
);
