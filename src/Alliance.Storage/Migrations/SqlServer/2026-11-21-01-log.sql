-- The log. Instants are whole microseconds since 1970 (UTC) in a bigint on every database.
CREATE TABLE feed (
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  kind nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  head bigint NOT NULL,
  hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL
);

CREATE TABLE event (
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  position bigint NOT NULL,
  stream nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  version bigint NOT NULL,
  name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  schema_no bigint NOT NULL,
  data nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  actor nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  command_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  trace nvarchar(120) COLLATE Latin1_General_BIN2 NULL,
  PRIMARY KEY (scope, position)
);

CREATE UNIQUE INDEX event_stream ON event (stream, version);

CREATE TABLE receipt (
  command_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  fingerprint nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  stream nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  version bigint NOT NULL,
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  position bigint NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE due_work (
  stream nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  item_key nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  due_at bigint NOT NULL,
  command_name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  command_json nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  lease_owner nvarchar(120) COLLATE Latin1_General_BIN2 NULL,
  lease_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (stream, item_key)
);

CREATE INDEX due_work_at ON due_work (due_at);

-- A policy is behind in a scope while an event it follows lies beyond its position there.
CREATE TABLE policy_checkpoint (
  policy nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  wanted bigint NOT NULL,
  behind bigint NOT NULL,
  PRIMARY KEY (policy, scope)
);

CREATE INDEX policy_checkpoint_behind ON policy_checkpoint (policy, behind, scope);

CREATE TABLE policy (
  name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY
);
