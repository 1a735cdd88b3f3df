-- One row a plan. ask: how often it was to be solved, and by whom last; preview_ask: to which asking the preview is the answer.
CREATE TABLE matching_plan (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  terms_json nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  ask bigint NOT NULL,
  asked_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  asked_at bigint NOT NULL,
  preview nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
  preview_ask bigint NULL,
  input nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
  stamp nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
  figures_json nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  solved_at bigint NULL,
  failed_code nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
  accepted_at bigint NULL,
  created_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_matching_plan PRIMARY KEY (id)
);
CREATE INDEX ix_matching_plan_alliance ON matching_plan (alliance_id, created_at, id);
CREATE INDEX ix_matching_plan_status ON matching_plan (status, asked_at, id);

-- Previews by their hash, compressed, with the problem in canonical text they were made from. No event holds them.
CREATE TABLE matching_preview (
  id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  plan_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  made_at bigint NOT NULL,
  body varbinary(max) NOT NULL,
  problem varbinary(max) NOT NULL,
  CONSTRAINT pk_matching_preview PRIMARY KEY (id, plan_id)
);
CREATE INDEX ix_matching_preview_plan ON matching_preview (plan_id);

-- Which process is solving a plan, and until when nobody else need try.
CREATE TABLE matching_solve (
  plan_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  ask bigint NOT NULL,
  taken_until bigint NOT NULL,
  CONSTRAINT pk_matching_solve PRIMARY KEY (plan_id)
);
