-- One row a plan. ask: how often it was to be solved, and by whom last; preview_ask: to which asking the preview is the answer.
CREATE TABLE matching_plan (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  terms_json TEXT NOT NULL,
  ask INTEGER NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  preview TEXT NULL,
  preview_ask INTEGER NULL,
  input TEXT NULL,
  stamp TEXT NULL,
  figures_json TEXT NULL,
  solved_at INTEGER NULL,
  failed_code TEXT NULL,
  accepted_at INTEGER NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_matching_plan PRIMARY KEY (id)
);
CREATE INDEX ix_matching_plan_alliance ON matching_plan (alliance_id, created_at, id);
CREATE INDEX ix_matching_plan_status ON matching_plan (status, asked_at, id);

-- Previews by their hash, compressed, with the problem in canonical text they were made from. No event holds them.
CREATE TABLE matching_preview (
  id TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  body BLOB NOT NULL,
  problem BLOB NOT NULL,
  CONSTRAINT pk_matching_preview PRIMARY KEY (id, plan_id)
);
CREATE INDEX ix_matching_preview_plan ON matching_preview (plan_id);

-- Which process is solving a plan, and until when nobody else need try.
CREATE TABLE matching_solve (
  plan_id TEXT NOT NULL,
  ask INTEGER NOT NULL,
  taken_until INTEGER NOT NULL,
  CONSTRAINT pk_matching_solve PRIMARY KEY (plan_id)
);
