-- Imports of entries, kept for a day where every process finds them: a file that was read, what it is to change, and what became of it. Rows hold
-- contacts: personal data that is deleted with the import. status: ready, running, done, undoing, undone. chosen: rows to take; none for all.
CREATE TABLE listing_import (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  done bigint NOT NULL,
  total bigint NOT NULL,
  skipped bigint NOT NULL,
  chosen nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  created_at bigint NOT NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_listing_import PRIMARY KEY (id)
);
CREATE INDEX ix_listing_import_created ON listing_import (created_at);
CREATE TABLE listing_import_part (
  import_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  part bigint NOT NULL,
  rows_json nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  before_json nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  result_json nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  undone bigint DEFAULT 0 NOT NULL,
  CONSTRAINT pk_listing_import_part PRIMARY KEY (import_id, part)
);
