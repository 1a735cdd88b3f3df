CREATE TABLE member_unit (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  short_name nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  region_code nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  province nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  city nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  address nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
  longitude float NULL,
  latitude float NULL,
  offers nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  credit_code nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  merged_into nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  name_sort nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  name_core nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  folded nvarchar(300) COLLATE Latin1_General_BIN2 NOT NULL,
  registered_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
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
