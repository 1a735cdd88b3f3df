CREATE TABLE alliance (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  name_en nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
  name_sort nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  type nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  parent_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  founded_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  purpose nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  registered_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_alliance PRIMARY KEY (id)
);
CREATE INDEX ix_alliance_name ON alliance (status, name_sort, id);
CREATE INDEX ix_alliance_parent ON alliance (parent_id, id);

CREATE TABLE alliance_region (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  region_code nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT pk_alliance_region PRIMARY KEY (alliance_id, region_code)
);
CREATE INDEX ix_alliance_region_code ON alliance_region (region_code, alliance_id);

-- Charter versions are kept; the one in force on a day is the last whose date has come. rotation: the rules of rotation alone.
CREATE TABLE charter_version (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  number bigint NOT NULL,
  effective_from nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  charter nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  rotation nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  admission_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  amended_at bigint NOT NULL,
  amended_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_charter_version PRIMARY KEY (alliance_id, number)
);

CREATE TABLE membership (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  region_code nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
  share nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  joined_on nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  left_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  founding bigint NOT NULL,
  seat_no bigint NOT NULL,
  CONSTRAINT pk_membership PRIMARY KEY (alliance_id, unit_id)
);
CREATE INDEX ix_membership_unit ON membership (unit_id, status, alliance_id);

CREATE TABLE admission (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  opened bigint NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  binding bigint NOT NULL,
  message nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  since bigint NOT NULL,
  voting_ends_at bigint NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  in_favour bigint NULL,
  against bigint NULL,
  decided_at bigint NULL,
  CONSTRAINT pk_admission PRIMARY KEY (alliance_id, unit_id, opened)
);
CREATE INDEX ix_admission_unit ON admission (unit_id, status, alliance_id);

CREATE TABLE admission_vote (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  opened bigint NOT NULL,
  voter_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  in_favour bigint NOT NULL,
  CONSTRAINT pk_admission_vote PRIMARY KEY (alliance_id, unit_id, opened, voter_unit_id)
);

CREATE TABLE alliance_body (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  body_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  name_en nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
  region_code nvarchar(12) COLLATE Latin1_General_BIN2 NULL,
  closed bigint NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT pk_alliance_body PRIMARY KEY (alliance_id, body_id)
);

CREATE TABLE body_seat (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  body_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  leads bigint NOT NULL,
  CONSTRAINT pk_body_seat PRIMARY KEY (alliance_id, body_id, unit_id)
);
