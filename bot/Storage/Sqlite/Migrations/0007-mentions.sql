-- Which notes somebody has still to see, and how far a visitor's page or client is known to have come.

ALTER TABLE conversations ADD COLUMN delivered_to_visitor INTEGER NOT NULL DEFAULT 0;

CREATE TABLE mentions (
  account_id TEXT NOT NULL,
  note INTEGER NOT NULL REFERENCES notes (key),
  PRIMARY KEY (account_id, note)
) WITHOUT ROWID;
