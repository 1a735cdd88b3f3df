-- When a unit's people usually work, minutes of the day in China.
CREATE TABLE calendar_hours (
  unit_id TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  CONSTRAINT pk_calendar_hours PRIMARY KEY (unit_id)
);

-- A unit's own busy entries; weekly ones repeat until a day, without those listed.
CREATE TABLE calendar_entry (
  unit_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  weekly INTEGER NOT NULL,
  until_on TEXT NULL,
  except_days TEXT NOT NULL,
  place TEXT NULL,
  longitude REAL NULL,
  latitude REAL NULL,
  CONSTRAINT pk_calendar_entry PRIMARY KEY (unit_id, entry_id)
);

-- A calendar elsewhere that a unit let us read. The address is a secret and in no event; never rebuilt from the log.
-- status: new, ok, failed.
CREATE TABLE calendar_feed (
  unit_id TEXT NOT NULL,
  url TEXT NOT NULL,
  status TEXT NOT NULL,
  problem TEXT NULL,
  detail TEXT NULL,
  etag TEXT NULL,
  events INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  fetched_at INTEGER NULL,
  tried_at INTEGER NULL,
  next_at INTEGER NOT NULL,
  lease_owner TEXT NULL,
  lease_until INTEGER NOT NULL,
  CONSTRAINT pk_calendar_feed PRIMARY KEY (unit_id)
);
CREATE INDEX ix_calendar_feed_next ON calendar_feed (next_at);

CREATE TABLE calendar_feed_busy (
  unit_id TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  CONSTRAINT pk_calendar_feed_busy PRIMARY KEY (unit_id, starts_at)
);

-- Links by which a calendar program reads somebody's meetings. Only the hash of the token is kept. alliance_id: one alliance's alone.
CREATE TABLE ical_token (
  id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  person_id TEXT NOT NULL,
  alliance_id TEXT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NULL,
  CONSTRAINT pk_ical_token PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_ical_token_hash ON ical_token (token_hash);
CREATE INDEX ix_ical_token_person ON ical_token (person_id);

-- A poll for the time of a meeting. result: what was published when it closed.
CREATE TABLE time_poll (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  title TEXT NOT NULL,
  meeting TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  options TEXT NOT NULL,
  required TEXT NOT NULL,
  optional TEXT NOT NULL,
  place TEXT NULL,
  status TEXT NOT NULL,
  closes_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  closed_at INTEGER NULL,
  how TEXT NULL,
  answered INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  result TEXT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_time_poll PRIMARY KEY (id)
);
CREATE INDEX ix_time_poll_alliance ON time_poll (alliance_id, status, closes_at);

-- What each unit answered: read by its own people alone.
CREATE TABLE time_poll_answer (
  poll_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  choices TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_time_poll_answer PRIMARY KEY (poll_id, unit_id)
);
CREATE INDEX ix_time_poll_answer_alliance ON time_poll_answer (alliance_id);
