-- One row a topic. rank_key: its place in the backlog; notice_hours, quorum, majority and due_at: the charter's terms as it was admitted.
CREATE TABLE topic (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  track varchar(40) COLLATE "C" NOT NULL,
  title varchar(120) NOT NULL,
  body text NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NULL,
  proposed_by varchar(40) COLLATE "C" NOT NULL,
  proposed_at bigint NOT NULL,
  rank_key varchar(400) COLLATE "C" NULL,
  notice_hours bigint NULL,
  quorum varchar(40) COLLATE "C" NULL,
  majority varchar(40) COLLATE "C" NULL,
  due_at bigint NULL,
  conference_id varchar(40) COLLATE "C" NULL,
  carried_from varchar(40) COLLATE "C" NULL,
  carried_times bigint DEFAULT 0 NOT NULL,
  vote_id varchar(40) COLLATE "C" NULL,
  circulates_until bigint NULL,
  into_topic_id varchar(40) COLLATE "C" NULL,
  reason varchar(2000) NULL,
  how varchar(40) COLLATE "C" NULL,
  note text NULL,
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
  topic_id varchar(40) COLLATE "C" NOT NULL,
  comment_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  reply_to varchar(40) COLLATE "C" NULL,
  body text NOT NULL,
  unit_id varchar(40) COLLATE "C" NULL,
  person_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  changed_at bigint NULL,
  withdrawn bigint NOT NULL,
  CONSTRAINT pk_topic_comment PRIMARY KEY (topic_id, comment_id)
);
CREATE INDEX ix_topic_comment_alliance ON topic_comment (alliance_id);

-- Papers, and their contents: each content once, under its SHA-256, in chunks; whole says that all of them are there.
CREATE TABLE attachment (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  owner_kind varchar(40) COLLATE "C" NOT NULL,
  owner_id varchar(40) COLLATE "C" NOT NULL,
  name varchar(200) NOT NULL,
  media_type varchar(120) COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  hash varchar(64) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NULL,
  uploaded_by varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_owner ON attachment (alliance_id, owner_kind, owner_id);
CREATE INDEX ix_attachment_hash ON attachment (hash);

CREATE TABLE stored_content (
  hash varchar(64) COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  chunks bigint NOT NULL,
  whole bigint NOT NULL,
  stored_at bigint NOT NULL,
  CONSTRAINT pk_stored_content PRIMARY KEY (hash)
);

CREATE TABLE content_chunk (
  hash varchar(64) COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT pk_content_chunk PRIMARY KEY (hash, ordinal)
);
