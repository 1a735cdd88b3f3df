-- One row a topic. rank_key: its place in the backlog; notice_hours, quorum, majority and due_at: the charter's terms as it was admitted.
CREATE TABLE topic (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  track TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NULL,
  status TEXT NOT NULL,
  unit_id TEXT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  rank_key TEXT NULL,
  notice_hours INTEGER NULL,
  quorum TEXT NULL,
  majority TEXT NULL,
  due_at INTEGER NULL,
  conference_id TEXT NULL,
  carried_from TEXT NULL,
  carried_times INTEGER DEFAULT 0 NOT NULL,
  vote_id TEXT NULL,
  circulates_until INTEGER NULL,
  into_topic_id TEXT NULL,
  reason TEXT NULL,
  how TEXT NULL,
  note TEXT NULL,
  settled_at INTEGER NULL,
  comments INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_topic PRIMARY KEY (id)
);
CREATE INDEX ix_topic_alliance ON topic (alliance_id, status, track);
CREATE INDEX ix_topic_conference ON topic (conference_id);
CREATE INDEX ix_topic_into ON topic (into_topic_id);

CREATE TABLE topic_comment (
  topic_id TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  reply_to TEXT NULL,
  body TEXT NOT NULL,
  unit_id TEXT NULL,
  person_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  changed_at INTEGER NULL,
  withdrawn INTEGER NOT NULL,
  CONSTRAINT pk_topic_comment PRIMARY KEY (topic_id, comment_id)
);
CREATE INDEX ix_topic_comment_alliance ON topic_comment (alliance_id);

-- Papers, and their contents: each content once, under its SHA-256, in chunks; whole says that all of them are there.
CREATE TABLE attachment (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  unit_id TEXT NULL,
  uploaded_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_owner ON attachment (alliance_id, owner_kind, owner_id);
CREATE INDEX ix_attachment_hash ON attachment (hash);

CREATE TABLE stored_content (
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  chunks INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  CONSTRAINT pk_stored_content PRIMARY KEY (hash)
);

CREATE TABLE content_chunk (
  hash TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  CONSTRAINT pk_content_chunk PRIMARY KEY (hash, ordinal)
);
