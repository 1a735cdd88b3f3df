-- One row a topic. rank_key: its place in the backlog; notice_hours, quorum, majority and due_at: the charter's terms as it was admitted.
CREATE TABLE topic (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  track nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  title nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  body nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  proposed_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  proposed_at bigint NOT NULL,
  rank_key nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  notice_hours bigint NULL,
  quorum nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  majority nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  due_at bigint NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  carried_from nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  carried_times bigint DEFAULT 0 NOT NULL,
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  circulates_until bigint NULL,
  into_topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  note nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  settled_at bigint NULL,
  comments bigint NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_topic PRIMARY KEY (id)
);
CREATE INDEX ix_topic_alliance ON topic (alliance_id, status, track);
CREATE INDEX ix_topic_conference ON topic (conference_id);
CREATE INDEX ix_topic_into ON topic (into_topic_id);

CREATE TABLE topic_comment (
  topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  comment_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  reply_to nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  body nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  changed_at bigint NULL,
  withdrawn bigint NOT NULL,
  CONSTRAINT pk_topic_comment PRIMARY KEY (topic_id, comment_id)
);
CREATE INDEX ix_topic_comment_alliance ON topic_comment (alliance_id);

-- Papers, and their contents: each content once, under its SHA-256, in chunks; whole says that all of them are there.
CREATE TABLE attachment (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  owner_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  owner_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  media_type nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  size bigint NOT NULL,
  hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  uploaded_by nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_owner ON attachment (alliance_id, owner_kind, owner_id);
CREATE INDEX ix_attachment_hash ON attachment (hash);

CREATE TABLE stored_content (
  hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  size bigint NOT NULL,
  chunks bigint NOT NULL,
  whole bigint NOT NULL,
  stored_at bigint NOT NULL,
  CONSTRAINT pk_stored_content PRIMARY KEY (hash)
);

CREATE TABLE content_chunk (
  hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  ordinal bigint NOT NULL,
  bytes varbinary(max) NOT NULL,
  CONSTRAINT pk_content_chunk PRIMARY KEY (hash, ordinal)
);
