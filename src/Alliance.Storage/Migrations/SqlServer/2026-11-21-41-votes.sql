-- One row a vote. tally is what the count is made from; result, with what led to it, once it is closed; box: the published ballots of a secret vote.
CREATE TABLE vote (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  topic_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  motion_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  body_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
  text nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  options nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  secret bigint NOT NULL,
  vote_rule nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  keys nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  chair_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  entitled bigint NOT NULL,
  cast_count bigint NOT NULL,
  papers bigint NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  outcome nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  chosen_option nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
  result nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  box nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  opened_at bigint NOT NULL,
  closes_at bigint NULL,
  closed_at bigint NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_vote PRIMARY KEY (id)
);
CREATE INDEX ix_vote_alliance ON vote (alliance_id, status, opened_at);
CREATE INDEX ix_vote_conference ON vote (conference_id, opened_at);
CREATE INDEX ix_vote_topic ON vote (topic_id, opened_at);

-- Who may vote. paper: has taken a paper of a secret vote; whether it was used is known to nobody.
CREATE TABLE vote_elector (
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  province nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  weight nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  present bigint NOT NULL,
  paper bigint NOT NULL,
  CONSTRAINT pk_vote_elector PRIMARY KEY (vote_id, unit_id)
);
CREATE INDEX ix_vote_elector_alliance ON vote_elector (alliance_id);

-- Ballots of open votes. split: the parts of a unit's weight, where it was split.
CREATE TABLE vote_ballot (
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  choice nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  split nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
  cast_at bigint NOT NULL,
  CONSTRAINT pk_vote_ballot PRIMARY KEY (vote_id, unit_id)
);
CREATE INDEX ix_vote_ballot_alliance ON vote_ballot (alliance_id);

-- The box of a secret vote while it is open: no name, no time, no order. Emptied in the transaction that announces the result.
CREATE TABLE vote_box (
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  token_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  province nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  choice nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_vote_box PRIMARY KEY (vote_id, token_hash)
);

-- The private keys of a secret vote while it is open.
CREATE TABLE vote_key (
  vote_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  province nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  private_key nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_vote_key PRIMARY KEY (vote_id, province)
);
