-- What waits for somebody. The rows come and go with the events of their scope; visible_from keeps a row back until its time.
CREATE TABLE waiting (
  scope TEXT NOT NULL,
  item_key TEXT NOT NULL,
  owner TEXT NOT NULL,
  alliance_id TEXT NULL,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  audience_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  visible_from INTEGER NOT NULL,
  due_at INTEGER NULL,
  since INTEGER NOT NULL,
  CONSTRAINT pk_waiting PRIMARY KEY (scope, item_key)
);
CREATE INDEX ix_waiting_audience ON waiting (audience, audience_id, visible_from);

-- How far somebody has seen a scope's feed; not an event, never rebuilt.
CREATE TABLE person_visit (
  person_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_person_visit PRIMARY KEY (person_id, scope)
) WITHOUT ROWID;
