-- What the servers on this database know of each other. Nothing of it has to outlive them, so none of it is written to the log of the database.

CREATE UNLOGGED TABLE servers (
  id text COLLATE "C" PRIMARY KEY,
  seen_at timestamptz NOT NULL
);

-- Where a visitor is, as the pages say that one server talks to.
CREATE UNLOGGED TABLE visits (
  conversation text COLLATE "C" NOT NULL,
  server text COLLATE "C" NOT NULL,
  how integer NOT NULL,
  since bigint,
  until bigint,
  typed_at bigint,
  PRIMARY KEY (conversation, server)
);

-- Members of staff whose consoles answered.
CREATE UNLOGGED TABLE consoles (
  account_id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL,
  state text NOT NULL,
  needs_help boolean NOT NULL,
  answered_at timestamptz NOT NULL
);
