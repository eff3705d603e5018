-- Drafts of the words (JSON), and which version of them was made the current one, when and by whom. What is live is found by its version without reading what is over.

CREATE TABLE drafts (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  is_open INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX drafts_changed ON drafts (is_open DESC, changed_at DESC);

CREATE TABLE publications (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  version TEXT NOT NULL,
  how INTEGER NOT NULL,
  by_id TEXT,
  by_name TEXT,
  reason TEXT,
  draft TEXT
);

CREATE INDEX conversations_live ON conversations (id, status, script_version) WHERE status < 3;
