-- Who an account is at a provider of single sign-on, and what the provider said when a session began (JSON).

ALTER TABLE accounts ADD COLUMN issuer TEXT;
ALTER TABLE accounts ADD COLUMN subject TEXT;
CREATE UNIQUE INDEX accounts_identity ON accounts (issuer, subject) WHERE subject IS NOT NULL;

ALTER TABLE sessions ADD COLUMN by_provider TEXT;
