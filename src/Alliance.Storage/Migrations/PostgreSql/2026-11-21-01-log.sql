-- The log. Instants are whole microseconds since 1970 (UTC) in a bigint on every database.
CREATE TABLE feed (
  scope text COLLATE "C" NOT NULL PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  head bigint NOT NULL,
  hash text NOT NULL
);

CREATE TABLE event (
  scope text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  schema_no bigint NOT NULL,
  data text NOT NULL,
  actor text NOT NULL,
  command_id text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  hash text NOT NULL,
  trace text NULL,
  PRIMARY KEY (scope, position)
);

CREATE UNIQUE INDEX event_stream ON event (stream, version);

CREATE TABLE receipt (
  command_id text COLLATE "C" NOT NULL PRIMARY KEY,
  fingerprint text NOT NULL,
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  scope text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE due_work (
  stream text COLLATE "C" NOT NULL,
  item_key text COLLATE "C" NOT NULL,
  due_at bigint NOT NULL,
  command_name text NOT NULL,
  command_json text NOT NULL,
  lease_owner text NULL,
  lease_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (stream, item_key)
);

CREATE INDEX due_work_at ON due_work (due_at);

-- A policy is behind in a scope while an event it follows lies beyond its position there.
CREATE TABLE policy_checkpoint (
  policy text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  wanted bigint NOT NULL,
  behind bigint NOT NULL,
  PRIMARY KEY (policy, scope)
);

CREATE INDEX policy_checkpoint_behind ON policy_checkpoint (policy, behind, scope);

CREATE TABLE policy (
  name text COLLATE "C" NOT NULL PRIMARY KEY
);
