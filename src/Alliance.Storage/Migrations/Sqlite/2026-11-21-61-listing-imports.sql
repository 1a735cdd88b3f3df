-- Imports of entries, kept for a day where every process finds them: a file that was read, what it is to change, and what became of it. Rows hold
-- contacts: personal data that is deleted with the import. status: ready, running, done, undoing, undone. chosen: rows to take; none for all.
CREATE TABLE listing_import (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  status TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  chosen TEXT NULL,
  created_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  CONSTRAINT pk_listing_import PRIMARY KEY (id)
);
CREATE INDEX ix_listing_import_created ON listing_import (created_at);
CREATE TABLE listing_import_part (
  import_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  rows_json TEXT NOT NULL,
  before_json TEXT NULL,
  result_json TEXT NULL,
  undone INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_listing_import_part PRIMARY KEY (import_id, part)
);
