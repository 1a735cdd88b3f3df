-- A meeting. reason: why it was moved or cancelled; quorum: the share of those entitled that must be present, from its opening on.
CREATE TABLE conference (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(500) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  place_text nvarchar(500) COLLATE Latin1_General_BIN2 NOT NULL,
  place_address nvarchar(500) COLLATE Latin1_General_BIN2 NULL,
  place_longitude float NULL,
  place_latitude float NULL,
  place_capacity bigint NULL,
  place_link nvarchar(500) COLLATE Latin1_General_BIN2 NULL,
  body_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  series_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  host_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  sequence bigint NOT NULL,
  code_required bigint NOT NULL,
  current_item_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  quorum nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  waived_by nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  waiver_reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  called_at bigint NOT NULL,
  called_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  opened_at bigint NULL,
  closed_at bigint NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_conference PRIMARY KEY (id)
);
CREATE INDEX ix_conference_alliance ON conference (alliance_id, starts_at, id);
CREATE INDEX ix_conference_status ON conference (alliance_id, status, starts_at);
CREATE INDEX ix_conference_series ON conference (series_id, starts_at);

-- Who is invited and what they answered: come, deputy, cannot; none while they have not.
CREATE TABLE conference_invitee (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  required bigint NOT NULL,
  answer nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  comment nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  answered_at bigint NULL,
  CONSTRAINT pk_conference_invitee PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_invitee_unit ON conference_invitee (unit_id, conference_id);
CREATE INDEX ix_conference_invitee_alliance ON conference_invitee (alliance_id);

-- The units that count in an open meeting, as they were when it opened.
CREATE TABLE conference_entitled (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_conference_entitled PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_entitled_alliance ON conference_entitled (alliance_id);

-- Who has checked in: by link, code or hand; present while they have not left.
CREATE TABLE conference_attendance (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  as_deputy bigint NOT NULL,
  present bigint NOT NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  checked_in_at bigint NOT NULL,
  left_at bigint NULL,
  CONSTRAINT pk_conference_attendance PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_attendance_alliance ON conference_attendance (alliance_id);
CREATE INDEX ix_conference_attendance_unit ON conference_attendance (unit_id, conference_id);

-- The agenda. state: waiting, current, paused, settled.
CREATE TABLE conference_item (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  item_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  ordinal bigint NOT NULL,
  topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  title nvarchar(500) COLLATE Latin1_General_BIN2 NOT NULL,
  minutes bigint NOT NULL,
  track nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  standing nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  note nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  begun_at bigint NULL,
  settled_at bigint NULL,
  CONSTRAINT pk_conference_item PRIMARY KEY (conference_id, item_id)
);
CREATE INDEX ix_conference_item_topic ON conference_item (topic_id);
CREATE INDEX ix_conference_item_alliance ON conference_item (alliance_id);

CREATE TABLE conference_motion (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  motion_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  item_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  ordinal bigint NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  wording nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  amends nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  seconded_by nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  moved_at bigint NOT NULL,
  CONSTRAINT pk_conference_motion PRIMARY KEY (conference_id, motion_id)
);
CREATE INDEX ix_conference_motion_alliance ON conference_motion (alliance_id);

-- Who asked to speak. status: asked, speaking, done, withdrawn.
CREATE TABLE conference_speaker (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  number bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  item_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  asked_at bigint NOT NULL,
  called_at bigint NULL,
  done_at bigint NULL,
  CONSTRAINT pk_conference_speaker PRIMARY KEY (conference_id, number)
);
CREATE INDEX ix_conference_speaker_alliance ON conference_speaker (alliance_id);

-- The secret that the codes at the door come from. Never in an event.
CREATE TABLE conference_door (
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  secret nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  made_at bigint NOT NULL,
  CONSTRAINT pk_conference_door PRIMARY KEY (conference_id)
);

-- A series of meetings. state: the series as its events made it.
CREATE TABLE meeting_series (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(500) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  body_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  state nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_meeting_series PRIMARY KEY (id)
);
CREATE INDEX ix_meeting_series_alliance ON meeting_series (alliance_id, status);

-- The dates that are planned; conference_id: the meeting that was called for one.
CREATE TABLE meeting_series_date (
  series_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  number bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  host_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_meeting_series_date PRIMARY KEY (series_id, number)
);
CREATE INDEX ix_meeting_series_date_alliance ON meeting_series_date (alliance_id, starts_at);
