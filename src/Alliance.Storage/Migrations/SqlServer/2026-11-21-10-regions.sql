-- The administrative divisions: reference data, filled once from the embedded file and never an event.
CREATE TABLE region (
  code varchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(60) NOT NULL,
  level varchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  depth int NOT NULL,
  parent varchar(12) COLLATE Latin1_General_BIN2 NULL,
  path nvarchar(300) NOT NULL,
  has_children int NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (code)
);
CREATE INDEX ix_region_parent ON region (parent, code);
CREATE INDEX ix_region_name ON region (name, code);
