CREATE TABLE alliance (
  id varchar(40) COLLATE "C" NOT NULL,
  name varchar(120) NOT NULL,
  name_en varchar(200) NULL,
  name_sort varchar(64) COLLATE "C" NOT NULL,
  type varchar(40) COLLATE "C" NOT NULL,
  parent_id varchar(40) COLLATE "C" NULL,
  founded_on varchar(10) COLLATE "C" NULL,
  purpose text NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  registered_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_alliance PRIMARY KEY (id)
);
CREATE INDEX ix_alliance_name ON alliance (status, name_sort, id);
CREATE INDEX ix_alliance_parent ON alliance (parent_id, id);

CREATE TABLE alliance_region (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  region_code varchar(12) COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT pk_alliance_region PRIMARY KEY (alliance_id, region_code)
);
CREATE INDEX ix_alliance_region_code ON alliance_region (region_code, alliance_id);

-- Charter versions are kept; the one in force on a day is the last whose date has come. rotation: the rules of rotation alone.
CREATE TABLE charter_version (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  effective_from varchar(10) COLLATE "C" NOT NULL,
  charter text NOT NULL,
  rotation text NOT NULL,
  admission_by varchar(40) COLLATE "C" NOT NULL,
  amended_at bigint NOT NULL,
  amended_by varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_charter_version PRIMARY KEY (alliance_id, number)
);

CREATE TABLE membership (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  region_code varchar(12) COLLATE "C" NOT NULL,
  share varchar(40) COLLATE "C" NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  joined_on varchar(10) COLLATE "C" NOT NULL,
  left_on varchar(10) COLLATE "C" NULL,
  how varchar(40) COLLATE "C" NOT NULL,
  founding bigint NOT NULL,
  seat_no bigint NOT NULL,
  CONSTRAINT pk_membership PRIMARY KEY (alliance_id, unit_id)
);
CREATE INDEX ix_membership_unit ON membership (unit_id, status, alliance_id);

CREATE TABLE admission (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  opened bigint NOT NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  binding bigint NOT NULL,
  message varchar(2000) NULL,
  since bigint NOT NULL,
  voting_ends_at bigint NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  reason varchar(2000) NULL,
  in_favour bigint NULL,
  against bigint NULL,
  decided_at bigint NULL,
  CONSTRAINT pk_admission PRIMARY KEY (alliance_id, unit_id, opened)
);
CREATE INDEX ix_admission_unit ON admission (unit_id, status, alliance_id);

CREATE TABLE admission_vote (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  opened bigint NOT NULL,
  voter_unit_id varchar(40) COLLATE "C" NOT NULL,
  in_favour bigint NOT NULL,
  CONSTRAINT pk_admission_vote PRIMARY KEY (alliance_id, unit_id, opened, voter_unit_id)
);

CREATE TABLE alliance_body (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  body_id varchar(40) COLLATE "C" NOT NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  name varchar(80) NOT NULL,
  name_en varchar(200) NULL,
  region_code varchar(12) COLLATE "C" NULL,
  closed bigint NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT pk_alliance_body PRIMARY KEY (alliance_id, body_id)
);

CREATE TABLE body_seat (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  body_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  leads bigint NOT NULL,
  CONSTRAINT pk_body_seat PRIMARY KEY (alliance_id, body_id, unit_id)
);
