CREATE TABLE alliance (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NULL,
  name_sort TEXT NOT NULL,
  type TEXT NOT NULL,
  parent_id TEXT NULL,
  founded_on TEXT NULL,
  purpose TEXT NULL,
  status TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_alliance PRIMARY KEY (id)
);
CREATE INDEX ix_alliance_name ON alliance (status, name_sort, id);
CREATE INDEX ix_alliance_parent ON alliance (parent_id, id);

CREATE TABLE alliance_region (
  alliance_id TEXT NOT NULL,
  region_code TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  CONSTRAINT pk_alliance_region PRIMARY KEY (alliance_id, region_code)
) WITHOUT ROWID;
CREATE INDEX ix_alliance_region_code ON alliance_region (region_code, alliance_id);

-- Charter versions are kept; the one in force on a day is the last whose date has come. rotation: the rules of rotation alone.
CREATE TABLE charter_version (
  alliance_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  effective_from TEXT NOT NULL,
  charter TEXT NOT NULL,
  rotation TEXT NOT NULL,
  admission_by TEXT NOT NULL,
  amended_at INTEGER NOT NULL,
  amended_by TEXT NOT NULL,
  CONSTRAINT pk_charter_version PRIMARY KEY (alliance_id, number)
);

CREATE TABLE membership (
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  region_code TEXT NOT NULL,
  share TEXT NOT NULL,
  status TEXT NOT NULL,
  joined_on TEXT NOT NULL,
  left_on TEXT NULL,
  how TEXT NOT NULL,
  founding INTEGER NOT NULL,
  seat_no INTEGER NOT NULL,
  CONSTRAINT pk_membership PRIMARY KEY (alliance_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_membership_unit ON membership (unit_id, status, alliance_id);

CREATE TABLE admission (
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  opened INTEGER NOT NULL,
  kind TEXT NOT NULL,
  binding INTEGER NOT NULL,
  message TEXT NULL,
  since INTEGER NOT NULL,
  voting_ends_at INTEGER NULL,
  status TEXT NOT NULL,
  reason TEXT NULL,
  in_favour INTEGER NULL,
  against INTEGER NULL,
  decided_at INTEGER NULL,
  CONSTRAINT pk_admission PRIMARY KEY (alliance_id, unit_id, opened)
);
CREATE INDEX ix_admission_unit ON admission (unit_id, status, alliance_id);

CREATE TABLE admission_vote (
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  opened INTEGER NOT NULL,
  voter_unit_id TEXT NOT NULL,
  in_favour INTEGER NOT NULL,
  CONSTRAINT pk_admission_vote PRIMARY KEY (alliance_id, unit_id, opened, voter_unit_id)
) WITHOUT ROWID;

CREATE TABLE alliance_body (
  alliance_id TEXT NOT NULL,
  body_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NULL,
  region_code TEXT NULL,
  closed INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  CONSTRAINT pk_alliance_body PRIMARY KEY (alliance_id, body_id)
) WITHOUT ROWID;

CREATE TABLE body_seat (
  alliance_id TEXT NOT NULL,
  body_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  leads INTEGER NOT NULL,
  CONSTRAINT pk_body_seat PRIMARY KEY (alliance_id, body_id, unit_id)
) WITHOUT ROWID;
