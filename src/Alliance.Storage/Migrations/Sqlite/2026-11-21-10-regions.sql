-- The administrative divisions: reference data, filled once from the embedded file and never an event.
CREATE TABLE region (
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  depth INTEGER NOT NULL,
  parent TEXT NULL,
  path TEXT NOT NULL,
  has_children INTEGER NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (code)
) WITHOUT ROWID;
CREATE INDEX ix_region_parent ON region (parent, code);
CREATE INDEX ix_region_name ON region (name, code);
