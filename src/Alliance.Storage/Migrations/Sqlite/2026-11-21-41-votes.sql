-- One row a vote. tally is what the count is made from; result, with what led to it, once it is closed; box: the published ballots of a secret vote.
CREATE TABLE vote (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  conference_id TEXT NULL,
  topic_id TEXT NULL,
  motion_id TEXT NULL,
  body_id TEXT NULL,
  title TEXT NOT NULL,
  text TEXT NULL,
  options TEXT NOT NULL,
  secret INTEGER NOT NULL,
  vote_rule TEXT NOT NULL,
  keys TEXT NOT NULL,
  chair_unit_id TEXT NULL,
  entitled INTEGER NOT NULL,
  cast_count INTEGER NOT NULL,
  papers INTEGER NOT NULL,
  status TEXT NOT NULL,
  outcome TEXT NULL,
  chosen_option TEXT NULL,
  result TEXT NULL,
  how TEXT NULL,
  reason TEXT NULL,
  box TEXT NULL,
  opened_at INTEGER NOT NULL,
  closes_at INTEGER NULL,
  closed_at INTEGER NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_vote PRIMARY KEY (id)
);
CREATE INDEX ix_vote_alliance ON vote (alliance_id, status, opened_at);
CREATE INDEX ix_vote_conference ON vote (conference_id, opened_at);
CREATE INDEX ix_vote_topic ON vote (topic_id, opened_at);

-- Who may vote. paper: has taken a paper of a secret vote; whether it was used is known to nobody.
CREATE TABLE vote_elector (
  vote_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  province TEXT NOT NULL,
  weight TEXT NOT NULL,
  present INTEGER NOT NULL,
  paper INTEGER NOT NULL,
  CONSTRAINT pk_vote_elector PRIMARY KEY (vote_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_vote_elector_alliance ON vote_elector (alliance_id);

-- Ballots of open votes. split: the parts of a unit's weight, where it was split.
CREATE TABLE vote_ballot (
  vote_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  choice TEXT NOT NULL,
  split TEXT NULL,
  cast_at INTEGER NOT NULL,
  CONSTRAINT pk_vote_ballot PRIMARY KEY (vote_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_vote_ballot_alliance ON vote_ballot (alliance_id);

-- The box of a secret vote while it is open: no name, no time, no order. Emptied in the transaction that announces the result.
CREATE TABLE vote_box (
  vote_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  province TEXT NOT NULL,
  choice TEXT NOT NULL,
  CONSTRAINT pk_vote_box PRIMARY KEY (vote_id, token_hash)
) WITHOUT ROWID;

-- The private keys of a secret vote while it is open.
CREATE TABLE vote_key (
  vote_id TEXT NOT NULL,
  province TEXT NOT NULL,
  private_key TEXT NOT NULL,
  CONSTRAINT pk_vote_key PRIMARY KEY (vote_id, province)
) WITHOUT ROWID;
