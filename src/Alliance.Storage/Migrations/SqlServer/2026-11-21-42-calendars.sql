-- When a unit's people usually work, minutes of the day in China.
CREATE TABLE calendar_hours (
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  from_minute bigint NOT NULL,
  to_minute bigint NOT NULL,
  CONSTRAINT pk_calendar_hours PRIMARY KEY (unit_id)
);

-- A unit's own busy entries; weekly ones repeat until a day, without those listed.
CREATE TABLE calendar_entry (
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  entry_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  weekly bigint NOT NULL,
  until_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  except_days nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  place nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  longitude float NULL,
  latitude float NULL,
  CONSTRAINT pk_calendar_entry PRIMARY KEY (unit_id, entry_id)
);

-- A calendar elsewhere that a unit let us read. The address is a secret and in no event; never rebuilt from the log.
-- status: new, ok, failed.
CREATE TABLE calendar_feed (
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  url nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  problem nvarchar(60) COLLATE Latin1_General_BIN2 NULL,
  detail nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  etag nvarchar(300) COLLATE Latin1_General_BIN2 NULL,
  events bigint NOT NULL,
  skipped bigint NOT NULL,
  failures bigint NOT NULL,
  fetched_at bigint NULL,
  tried_at bigint NULL,
  next_at bigint NOT NULL,
  lease_owner nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_calendar_feed PRIMARY KEY (unit_id)
);
CREATE INDEX ix_calendar_feed_next ON calendar_feed (next_at);

CREATE TABLE calendar_feed_busy (
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  CONSTRAINT pk_calendar_feed_busy PRIMARY KEY (unit_id, starts_at)
);

-- Links by which a calendar program reads somebody's meetings. Only the hash of the token is kept. alliance_id: one alliance's alone.
CREATE TABLE ical_token (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  token_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  created_at bigint NOT NULL,
  last_used_at bigint NULL,
  CONSTRAINT pk_ical_token PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_ical_token_hash ON ical_token (token_hash);
CREATE INDEX ix_ical_token_person ON ical_token (person_id);

-- A poll for the time of a meeting. result: what was published when it closed.
CREATE TABLE time_poll (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  meeting nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  minutes bigint NOT NULL,
  options nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  required nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  optional nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  place nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  closes_at bigint NOT NULL,
  opened_at bigint NOT NULL,
  opened_by nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  closed_at bigint NULL,
  how nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
  answered bigint NOT NULL,
  asked bigint NOT NULL,
  result nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_time_poll PRIMARY KEY (id)
);
CREATE INDEX ix_time_poll_alliance ON time_poll (alliance_id, status, closes_at);

-- What each unit answered: read by its own people alone.
CREATE TABLE time_poll_answer (
  poll_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  choices nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_time_poll_answer PRIMARY KEY (poll_id, unit_id)
);
CREATE INDEX ix_time_poll_answer_alliance ON time_poll_answer (alliance_id);
