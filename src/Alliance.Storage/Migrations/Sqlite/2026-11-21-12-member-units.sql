CREATE TABLE member_unit (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NULL,
  kind TEXT NOT NULL,
  region_code TEXT NOT NULL,
  province TEXT NOT NULL,
  city TEXT NOT NULL,
  address TEXT NULL,
  longitude REAL NULL,
  latitude REAL NULL,
  offers TEXT NOT NULL,
  credit_code TEXT NULL,
  status TEXT NOT NULL,
  merged_into TEXT NULL,
  name_sort TEXT NOT NULL,
  name_core TEXT NOT NULL,
  folded TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_member_unit PRIMARY KEY (id)
);
-- Each list page reads one of these from its place on, and touches the table only for the rows it shows.
CREATE INDEX ix_member_unit_name ON member_unit (status, name_sort, id, kind, region_code, folded);
CREATE INDEX ix_member_unit_kind ON member_unit (status, kind, name_sort, id, region_code);
CREATE INDEX ix_member_unit_province ON member_unit (status, province, name_sort, id, kind, folded);
CREATE INDEX ix_member_unit_city ON member_unit (status, city, name_sort, id, kind);
CREATE INDEX ix_member_unit_region ON member_unit (status, region_code, name_sort, id, kind);
CREATE INDEX ix_member_unit_core ON member_unit (name_core, id);
CREATE INDEX ix_member_unit_credit ON member_unit (credit_code, id);
CREATE INDEX ix_member_unit_merged ON member_unit (merged_into, id);
