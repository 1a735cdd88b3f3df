-- What a unit is to do, until a day.
CREATE TABLE action_item (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NULL,
  owner_unit_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  first_due_on TEXT NOT NULL,
  status TEXT NOT NULL,
  progress INTEGER NOT NULL,
  topic_id TEXT NULL,
  conference_id TEXT NULL,
  resolution_id TEXT NULL,
  assigned_at INTEGER NOT NULL,
  done_on TEXT NULL,
  done_late INTEGER NOT NULL,
  done_at INTEGER NULL,
  closed_at INTEGER NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_action_item PRIMARY KEY (id)
);
CREATE INDEX ix_action_item_alliance ON action_item (alliance_id, status, due_on);
CREATE INDEX ix_action_item_conference ON action_item (conference_id, id);
CREATE INDEX ix_action_item_owner ON action_item (owner_unit_id, status);

-- What happened to it, in order: progress, done, confirmed, reopened, another day, another owner, reminders.
CREATE TABLE action_item_report (
  item_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  progress INTEGER NULL,
  text TEXT NULL,
  before_on TEXT NULL,
  due_on TEXT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_action_item_report PRIMARY KEY (item_id, version)
) WITHOUT ROWID;

-- The register: numbers run without a gap in each alliance and year.
CREATE TABLE resolution (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NULL,
  status TEXT NOT NULL,
  how TEXT NOT NULL,
  vote_id TEXT NULL,
  topic_id TEXT NULL,
  conference_id TEXT NULL,
  passed_on TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_resolution PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_resolution_number ON resolution (alliance_id, year, number);
CREATE INDEX ix_resolution_conference ON resolution (conference_id, id);

-- A later resolution that amends or repeals an earlier one.
CREATE TABLE resolution_change (
  resolution_id TEXT NOT NULL,
  by_resolution_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  CONSTRAINT pk_resolution_change PRIMARY KEY (resolution_id, by_resolution_id)
) WITHOUT ROWID;

CREATE TABLE minutes (
  conference_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  seq INTEGER NOT NULL,
  snapshot_seq INTEGER NOT NULL,
  round INTEGER NOT NULL,
  content_hash TEXT NULL,
  confirm_by INTEGER NULL,
  opened_at INTEGER NOT NULL,
  sent_at INTEGER NULL,
  fixed_at INTEGER NULL,
  fixed_how TEXT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_minutes PRIMARY KEY (conference_id)
);
CREATE INDEX ix_minutes_alliance ON minutes (alliance_id, status);

-- Who was asked to confirm, and what was answered.
CREATE TABLE minutes_answer (
  conference_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  answer TEXT NOT NULL,
  words TEXT NULL,
  at INTEGER NULL,
  CONSTRAINT pk_minutes_answer PRIMARY KEY (conference_id, round, unit_id)
) WITHOUT ROWID;

-- The text as it is typed: Yjs updates in base64. Not in the log, and never rebuilt.
CREATE TABLE minutes_update (
  conference_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  data TEXT NOT NULL,
  snapshot INTEGER NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_minutes_update PRIMARY KEY (conference_id, seq)
);

-- The text as it was sent for confirmation; its hash stands in the log.
CREATE TABLE minutes_content (
  conference_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  frame TEXT NOT NULL,
  content TEXT NOT NULL,
  plain TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_minutes_content PRIMARY KEY (conference_id, round)
);

CREATE TABLE annual_report (
  alliance_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  text TEXT NOT NULL,
  unit_id TEXT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_annual_report PRIMARY KEY (alliance_id, year)
) WITHOUT ROWID;
