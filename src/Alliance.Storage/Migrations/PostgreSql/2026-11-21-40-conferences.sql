-- A meeting. reason: why it was moved or cancelled; quorum: the share of those entitled that must be present, from its opening on.
CREATE TABLE conference (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  title varchar(500) NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  place_text varchar(500) NOT NULL,
  place_address varchar(500) NULL,
  place_longitude double precision NULL,
  place_latitude double precision NULL,
  place_capacity bigint NULL,
  place_link varchar(500) NULL,
  body_id varchar(40) COLLATE "C" NULL,
  series_id varchar(40) COLLATE "C" NULL,
  host_unit_id varchar(40) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  code_required bigint NOT NULL,
  current_item_id varchar(40) COLLATE "C" NULL,
  quorum varchar(40) COLLATE "C" NULL,
  waived_by varchar(40) COLLATE "C" NULL,
  waiver_reason varchar(2000) NULL,
  reason varchar(2000) NULL,
  called_at bigint NOT NULL,
  called_by varchar(40) COLLATE "C" NOT NULL,
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
  conference_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  required bigint NOT NULL,
  answer varchar(40) COLLATE "C" NULL,
  comment varchar(2000) NULL,
  answered_at bigint NULL,
  CONSTRAINT pk_conference_invitee PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_invitee_unit ON conference_invitee (unit_id, conference_id);
CREATE INDEX ix_conference_invitee_alliance ON conference_invitee (alliance_id);

-- The units that count in an open meeting, as they were when it opened.
CREATE TABLE conference_entitled (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_conference_entitled PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_entitled_alliance ON conference_entitled (alliance_id);

-- Who has checked in: by link, code or hand; present while they have not left.
CREATE TABLE conference_attendance (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  person_id varchar(40) COLLATE "C" NOT NULL,
  as_deputy bigint NOT NULL,
  present bigint NOT NULL,
  how varchar(40) COLLATE "C" NOT NULL,
  checked_in_at bigint NOT NULL,
  left_at bigint NULL,
  CONSTRAINT pk_conference_attendance PRIMARY KEY (conference_id, unit_id)
);
CREATE INDEX ix_conference_attendance_alliance ON conference_attendance (alliance_id);
CREATE INDEX ix_conference_attendance_unit ON conference_attendance (unit_id, conference_id);

-- The agenda. state: waiting, current, paused, settled.
CREATE TABLE conference_item (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  item_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  topic_id varchar(40) COLLATE "C" NULL,
  title varchar(500) NOT NULL,
  minutes bigint NOT NULL,
  track varchar(40) COLLATE "C" NULL,
  unit_id varchar(40) COLLATE "C" NULL,
  standing varchar(40) COLLATE "C" NULL,
  state varchar(40) COLLATE "C" NOT NULL,
  how varchar(40) COLLATE "C" NULL,
  note varchar(2000) NULL,
  begun_at bigint NULL,
  settled_at bigint NULL,
  CONSTRAINT pk_conference_item PRIMARY KEY (conference_id, item_id)
);
CREATE INDEX ix_conference_item_topic ON conference_item (topic_id);
CREATE INDEX ix_conference_item_alliance ON conference_item (alliance_id);

CREATE TABLE conference_motion (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  motion_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  item_id varchar(40) COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  wording text NOT NULL,
  amends varchar(40) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  seconded_by varchar(40) COLLATE "C" NULL,
  vote_id varchar(40) COLLATE "C" NULL,
  moved_at bigint NOT NULL,
  CONSTRAINT pk_conference_motion PRIMARY KEY (conference_id, motion_id)
);
CREATE INDEX ix_conference_motion_alliance ON conference_motion (alliance_id);

-- Who asked to speak. status: asked, speaking, done, withdrawn.
CREATE TABLE conference_speaker (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  item_id varchar(40) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  called_at bigint NULL,
  done_at bigint NULL,
  CONSTRAINT pk_conference_speaker PRIMARY KEY (conference_id, number)
);
CREATE INDEX ix_conference_speaker_alliance ON conference_speaker (alliance_id);

-- The secret that the codes at the door come from. Never in an event.
CREATE TABLE conference_door (
  conference_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  secret varchar(40) COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  CONSTRAINT pk_conference_door PRIMARY KEY (conference_id)
);

-- A series of meetings. state: the series as its events made it.
CREATE TABLE meeting_series (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  title varchar(500) NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  body_id varchar(40) COLLATE "C" NULL,
  state text NOT NULL,
  started_at bigint NOT NULL,
  ended_at bigint NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_meeting_series PRIMARY KEY (id)
);
CREATE INDEX ix_meeting_series_alliance ON meeting_series (alliance_id, status);

-- The dates that are planned; conference_id: the meeting that was called for one.
CREATE TABLE meeting_series_date (
  series_id varchar(40) COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  host_unit_id varchar(40) COLLATE "C" NULL,
  conference_id varchar(40) COLLATE "C" NULL,
  CONSTRAINT pk_meeting_series_date PRIMARY KEY (series_id, number)
);
CREATE INDEX ix_meeting_series_date_alliance ON meeting_series_date (alliance_id, starts_at);
