-- What a unit is to do, until a day.
CREATE TABLE action_item (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  text nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  owner_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  due_on nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  first_due_on nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  progress bigint NOT NULL,
  topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  resolution_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  assigned_at bigint NOT NULL,
  done_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  done_late bigint NOT NULL,
  done_at bigint NULL,
  closed_at bigint NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_action_item PRIMARY KEY (id)
);
CREATE INDEX ix_action_item_alliance ON action_item (alliance_id, status, due_on);
CREATE INDEX ix_action_item_conference ON action_item (conference_id, id);
CREATE INDEX ix_action_item_owner ON action_item (owner_unit_id, status);

-- What happened to it, in order: progress, done, confirmed, reopened, another day, another owner, reminders.
CREATE TABLE action_item_report (
  item_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  version bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  progress bigint NULL,
  text nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  before_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  due_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_action_item_report PRIMARY KEY (item_id, version)
);

-- The register: numbers run without a gap in each alliance and year.
CREATE TABLE resolution (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  text nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  passed_on nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  entered_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_resolution PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_resolution_number ON resolution (alliance_id, year, number);
CREATE INDEX ix_resolution_conference ON resolution (conference_id, id);

-- A later resolution that amends or repeals an earlier one.
CREATE TABLE resolution_change (
  resolution_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  by_resolution_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_resolution_change PRIMARY KEY (resolution_id, by_resolution_id)
);

CREATE TABLE minutes (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  seq bigint NOT NULL,
  snapshot_seq bigint NOT NULL,
  round bigint NOT NULL,
  content_hash nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
  confirm_by bigint NULL,
  opened_at bigint NOT NULL,
  sent_at bigint NULL,
  fixed_at bigint NULL,
  fixed_how nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_minutes PRIMARY KEY (conference_id)
);
CREATE INDEX ix_minutes_alliance ON minutes (alliance_id, status);

-- Who was asked to confirm, and what was answered.
CREATE TABLE minutes_answer (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  round bigint NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  answer nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  words nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  at bigint NULL,
  CONSTRAINT pk_minutes_answer PRIMARY KEY (conference_id, round, unit_id)
);

-- The text as it is typed: Yjs updates in base64. Not in the log, and never rebuilt.
CREATE TABLE minutes_update (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  seq bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  data nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  snapshot bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_minutes_update PRIMARY KEY (conference_id, seq)
);

-- The text as it was sent for confirmation; its hash stands in the log.
CREATE TABLE minutes_content (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  round bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  frame nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  content nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  plain nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  content_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_minutes_content PRIMARY KEY (conference_id, round)
);

CREATE TABLE annual_report (
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  year bigint NOT NULL,
  text nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_annual_report PRIMARY KEY (alliance_id, year)
);
