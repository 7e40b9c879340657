-- Everything that must reach the district at least once, in the order it was put; a number is never given twice. A refused letter is
-- kept until staff have dealt with it.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  errand TEXT NOT NULL CHECK (errand IN ('CONFIRMATION', 'VOID', 'RATING', 'SUBMISSION')),
  issue_id TEXT,
  idempotency_key TEXT NOT NULL UNIQUE,
  key_id TEXT NOT NULL,
  body BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'REFUSED')),
  attempts INTEGER NOT NULL,
  put_at INTEGER NOT NULL,
  next_try INTEGER NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX outbox_issue ON outbox (issue_id) WHERE issue_id IS NOT NULL;
