-- What waits for somebody. The rows come and go with the events of their scope; visible_from keeps a row back until its time.
CREATE TABLE waiting (
  scope varchar(120) COLLATE "C" NOT NULL,
  item_key varchar(120) COLLATE "C" NOT NULL,
  owner varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  audience varchar(40) COLLATE "C" NOT NULL,
  audience_id varchar(40) COLLATE "C" NOT NULL,
  subject text NOT NULL,
  visible_from bigint NOT NULL,
  due_at bigint NULL,
  since bigint NOT NULL,
  CONSTRAINT pk_waiting PRIMARY KEY (scope, item_key)
);
CREATE INDEX ix_waiting_audience ON waiting (audience, audience_id, visible_from);

-- How far somebody has seen a scope's feed; not an event, never rebuilt.
CREATE TABLE person_visit (
  person_id varchar(40) COLLATE "C" NOT NULL,
  scope varchar(120) COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_person_visit PRIMARY KEY (person_id, scope)
);
