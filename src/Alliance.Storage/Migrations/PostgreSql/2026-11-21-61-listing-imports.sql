-- Imports of entries, kept for a day where every process finds them: a file that was read, what it is to change, and what became of it. Rows hold
-- contacts: personal data that is deleted with the import. status: ready, running, done, undoing, undone. chosen: rows to take; none for all.
CREATE TABLE listing_import (
  id varchar(40) COLLATE "C" NOT NULL,
  person_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  status varchar(20) COLLATE "C" NOT NULL,
  done bigint NOT NULL,
  total bigint NOT NULL,
  skipped bigint NOT NULL,
  chosen text NULL,
  created_at bigint NOT NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_listing_import PRIMARY KEY (id)
);
CREATE INDEX ix_listing_import_created ON listing_import (created_at);
CREATE TABLE listing_import_part (
  import_id varchar(40) COLLATE "C" NOT NULL,
  part bigint NOT NULL,
  rows_json text NOT NULL,
  before_json text NULL,
  result_json text NULL,
  undone bigint DEFAULT 0 NOT NULL,
  CONSTRAINT pk_listing_import_part PRIMARY KEY (import_id, part)
);
