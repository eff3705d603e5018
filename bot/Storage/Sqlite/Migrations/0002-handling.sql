-- How staff look after a conversation (JSON), and the notes they keep beside it. Notes never share a table with what visitors see.

ALTER TABLE conversations ADD COLUMN handling TEXT;
CREATE INDEX conversations_finished ON conversations (json_extract(handling, '$.outcome.at')) WHERE json_extract(handling, '$.outcome') IS NOT NULL;

CREATE TABLE notes (
  key INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (key),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  client_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  text TEXT NOT NULL,
  mentions TEXT
);
CREATE UNIQUE INDEX notes_number ON notes (conversation, number);
CREATE UNIQUE INDEX notes_client_id ON notes (conversation, client_id);

CREATE INDEX audit_at ON audit (at);
