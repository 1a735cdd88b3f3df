-- One row a plan. ask: how often it was to be solved, and by whom last; preview_ask: to which asking the preview is the answer.
CREATE TABLE matching_plan (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  title varchar(120) NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  terms_json text NOT NULL,
  ask bigint NOT NULL,
  asked_by varchar(40) COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  preview varchar(100) COLLATE "C" NULL,
  preview_ask bigint NULL,
  input varchar(100) COLLATE "C" NULL,
  stamp varchar(100) COLLATE "C" NULL,
  figures_json text NULL,
  solved_at bigint NULL,
  failed_code varchar(100) COLLATE "C" NULL,
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
  id varchar(100) COLLATE "C" NOT NULL,
  plan_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  body bytea NOT NULL,
  problem bytea NOT NULL,
  CONSTRAINT pk_matching_preview PRIMARY KEY (id, plan_id)
);
CREATE INDEX ix_matching_preview_plan ON matching_preview (plan_id);

-- Which process is solving a plan, and until when nobody else need try.
CREATE TABLE matching_solve (
  plan_id varchar(40) COLLATE "C" NOT NULL,
  ask bigint NOT NULL,
  taken_until bigint NOT NULL,
  CONSTRAINT pk_matching_solve PRIMARY KEY (plan_id)
);
