-- The administrative divisions: reference data, filled once from the embedded file and never an event.
CREATE TABLE region (
  code varchar(12) COLLATE "C" NOT NULL,
  name varchar(60) NOT NULL,
  level varchar(40) COLLATE "C" NOT NULL,
  depth bigint NOT NULL,
  parent varchar(12) COLLATE "C" NULL,
  path varchar(300) NOT NULL,
  has_children bigint NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (code)
);
CREATE INDEX ix_region_parent ON region (parent, code);
CREATE INDEX ix_region_name ON region (name, code);
