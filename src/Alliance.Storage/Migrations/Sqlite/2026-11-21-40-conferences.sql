-- A meeting. reason: why it was moved or cancelled; quorum: the share of those entitled that must be present, from its opening on.
CREATE TABLE conference (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  place_text TEXT NOT NULL,
  place_address TEXT NULL,
  place_longitude REAL NULL,
  place_latitude REAL NULL,
  place_capacity INTEGER NULL,
  place_link TEXT NULL,
  body_id TEXT NULL,
  series_id TEXT NULL,
  host_unit_id TEXT NULL,
  status TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  code_required INTEGER NOT NULL,
  current_item_id TEXT NULL,
  quorum TEXT NULL,
  waived_by TEXT NULL,
  waiver_reason TEXT NULL,
  reason TEXT NULL,
  called_at INTEGER NOT NULL,
  called_by TEXT NOT NULL,
  opened_at INTEGER NULL,
  closed_at INTEGER NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_conference PRIMARY KEY (id)
);
CREATE INDEX ix_conference_alliance ON conference (alliance_id, starts_at, id);
CREATE INDEX ix_conference_status ON conference (alliance_id, status, starts_at);
CREATE INDEX ix_conference_series ON conference (series_id, starts_at);

-- Who is invited and what they answered: come, deputy, cannot; none while they have not.
CREATE TABLE conference_invitee (
  conference_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  required INTEGER NOT NULL,
  answer TEXT NULL,
  comment TEXT NULL,
  answered_at INTEGER NULL,
  CONSTRAINT pk_conference_invitee PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_invitee_unit ON conference_invitee (unit_id, conference_id);
CREATE INDEX ix_conference_invitee_alliance ON conference_invitee (alliance_id);

-- The units that count in an open meeting, as they were when it opened.
CREATE TABLE conference_entitled (
  conference_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  CONSTRAINT pk_conference_entitled PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_entitled_alliance ON conference_entitled (alliance_id);

-- Who has checked in: by link, code or hand; present while they have not left.
CREATE TABLE conference_attendance (
  conference_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  as_deputy INTEGER NOT NULL,
  present INTEGER NOT NULL,
  how TEXT NOT NULL,
  checked_in_at INTEGER NOT NULL,
  left_at INTEGER NULL,
  CONSTRAINT pk_conference_attendance PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_attendance_alliance ON conference_attendance (alliance_id);
CREATE INDEX ix_conference_attendance_unit ON conference_attendance (unit_id, conference_id);

-- The agenda. state: waiting, current, paused, settled.
CREATE TABLE conference_item (
  conference_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  topic_id TEXT NULL,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  track TEXT NULL,
  unit_id TEXT NULL,
  standing TEXT NULL,
  state TEXT NOT NULL,
  how TEXT NULL,
  note TEXT NULL,
  begun_at INTEGER NULL,
  settled_at INTEGER NULL,
  CONSTRAINT pk_conference_item PRIMARY KEY (conference_id, item_id)
);
CREATE INDEX ix_conference_item_topic ON conference_item (topic_id);
CREATE INDEX ix_conference_item_alliance ON conference_item (alliance_id);

CREATE TABLE conference_motion (
  conference_id TEXT NOT NULL,
  motion_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  wording TEXT NOT NULL,
  amends TEXT NULL,
  status TEXT NOT NULL,
  seconded_by TEXT NULL,
  vote_id TEXT NULL,
  moved_at INTEGER NOT NULL,
  CONSTRAINT pk_conference_motion PRIMARY KEY (conference_id, motion_id)
);
CREATE INDEX ix_conference_motion_alliance ON conference_motion (alliance_id);

-- Who asked to speak. status: asked, speaking, done, withdrawn.
CREATE TABLE conference_speaker (
  conference_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  item_id TEXT NULL,
  status TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  called_at INTEGER NULL,
  done_at INTEGER NULL,
  CONSTRAINT pk_conference_speaker PRIMARY KEY (conference_id, number)
);
CREATE INDEX ix_conference_speaker_alliance ON conference_speaker (alliance_id);

-- The secret that the codes at the door come from. Never in an event.
CREATE TABLE conference_door (
  conference_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  secret TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  CONSTRAINT pk_conference_door PRIMARY KEY (conference_id)
);

-- A series of meetings. state: the series as its events made it.
CREATE TABLE meeting_series (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  body_id TEXT NULL,
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_meeting_series PRIMARY KEY (id)
);
CREATE INDEX ix_meeting_series_alliance ON meeting_series (alliance_id, status);

-- The dates that are planned; conference_id: the meeting that was called for one.
CREATE TABLE meeting_series_date (
  series_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  host_unit_id TEXT NULL,
  conference_id TEXT NULL,
  CONSTRAINT pk_meeting_series_date PRIMARY KEY (series_id, number)
);
CREATE INDEX ix_meeting_series_date_alliance ON meeting_series_date (alliance_id, starts_at);
