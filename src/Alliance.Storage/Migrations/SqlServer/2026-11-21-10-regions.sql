-- The administrative divisions: reference data, filled once from the embedded file and never an event.
CREATE TABLE region (
  code nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(60) COLLATE Latin1_General_BIN2 NOT NULL,
  level nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  depth bigint NOT NULL,
  parent nvarchar(12) COLLATE Latin1_General_BIN2 NULL,
  path nvarchar(300) COLLATE Latin1_General_BIN2 NOT NULL,
  has_children bigint NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (code)
);
CREATE INDEX ix_region_parent ON region (parent, code);
CREATE INDEX ix_region_name ON region (name, code);
