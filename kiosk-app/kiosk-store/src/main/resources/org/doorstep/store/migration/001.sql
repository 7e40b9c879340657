-- The day's keys that rows are sealed with: the file is in the key folder, `seq` is the order of making. A destroyed key keeps its row
-- until its file is gone.
CREATE TABLE day_key (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('LIVE', 'DESTROYED'))
) STRICT;

-- The print ledger: one row, one issue. `person`, `certificate` are sealed, `mark` is keyed; all three leave with the key of a settled row.
CREATE TABLE issue (
  issue_id TEXT NOT NULL PRIMARY KEY,
  visit_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('RESERVED', 'SENT', 'PRINTED', 'UNCERTAIN', 'VOID')),
  key_id TEXT,
  person BLOB,
  mark BLOB,
  certificate BLOB,
  pages INTEGER,
  copies INTEGER,
  job TEXT,
  paper BLOB,
  sheets INTEGER,
  witness TEXT CHECK (witness IN ('PRINTER', 'STAFF', 'TERMINAL')),
  reserved_at INTEGER NOT NULL,
  sent_at INTEGER,
  settled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX issue_job ON issue (job) WHERE job IS NOT NULL;
CREATE INDEX issue_open ON issue (state) WHERE state IN ('RESERVED', 'SENT', 'UNCERTAIN');
CREATE INDEX issue_key ON issue (key_id) WHERE key_id IS NOT NULL;
