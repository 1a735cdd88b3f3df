-- The log. Instants are whole microseconds since 1970 (UTC) in a bigint on every database.
CREATE TABLE feed (
  scope TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  head INTEGER NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE event (
  scope TEXT NOT NULL,
  position INTEGER NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  schema_no INTEGER NOT NULL,
  data TEXT NOT NULL,
  actor TEXT NOT NULL,
  command_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  hash TEXT NOT NULL,
  trace TEXT NULL,
  PRIMARY KEY (scope, position)
);

CREATE UNIQUE INDEX event_stream ON event (stream, version);

CREATE TABLE receipt (
  command_id TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  scope TEXT NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE due_work (
  stream TEXT NOT NULL,
  item_key TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  command_name TEXT NOT NULL,
  command_json TEXT NOT NULL,
  lease_owner TEXT NULL,
  lease_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (stream, item_key)
) WITHOUT ROWID;

CREATE INDEX due_work_at ON due_work (due_at);

-- A policy is behind in a scope while an event it follows lies beyond its position there.
CREATE TABLE policy_checkpoint (
  policy TEXT NOT NULL,
  scope TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL,
  behind INTEGER NOT NULL,
  PRIMARY KEY (policy, scope)
) WITHOUT ROWID;

CREATE INDEX policy_checkpoint_behind ON policy_checkpoint (policy, behind, scope);

CREATE TABLE policy (
  name TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
