-- What waits for somebody. The rows come and go with the events of their scope; visible_from keeps a row back until its time.
CREATE TABLE waiting (
  scope nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  item_key nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  owner nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  audience nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  audience_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  subject nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  visible_from bigint NOT NULL,
  due_at bigint NULL,
  since bigint NOT NULL,
  CONSTRAINT pk_waiting PRIMARY KEY (scope, item_key)
);
CREATE INDEX ix_waiting_audience ON waiting (audience, audience_id, visible_from);

-- How far somebody has seen a scope's feed; not an event, never rebuilt.
CREATE TABLE person_visit (
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  scope nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  position bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_person_visit PRIMARY KEY (person_id, scope)
);
