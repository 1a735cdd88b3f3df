-- One row a vote. tally is what the count is made from; result, with what led to it, once it is closed; box: the published ballots of a secret vote.
CREATE TABLE vote (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  conference_id varchar(40) COLLATE "C" NULL,
  topic_id varchar(40) COLLATE "C" NULL,
  motion_id varchar(40) COLLATE "C" NULL,
  body_id varchar(40) COLLATE "C" NULL,
  title varchar(200) NOT NULL,
  text text NULL,
  options text NOT NULL,
  secret bigint NOT NULL,
  vote_rule text NOT NULL,
  keys text NOT NULL,
  chair_unit_id varchar(40) COLLATE "C" NULL,
  entitled bigint NOT NULL,
  cast_count bigint NOT NULL,
  papers bigint NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  outcome varchar(40) COLLATE "C" NULL,
  chosen_option varchar(200) NULL,
  result text NULL,
  how varchar(40) COLLATE "C" NULL,
  reason varchar(2000) NULL,
  box text NULL,
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
  vote_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  province varchar(40) COLLATE "C" NOT NULL,
  weight varchar(40) COLLATE "C" NOT NULL,
  present bigint NOT NULL,
  paper bigint NOT NULL,
  CONSTRAINT pk_vote_elector PRIMARY KEY (vote_id, unit_id)
);
CREATE INDEX ix_vote_elector_alliance ON vote_elector (alliance_id);

-- Ballots of open votes. split: the parts of a unit's weight, where it was split.
CREATE TABLE vote_ballot (
  vote_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  choice varchar(40) COLLATE "C" NOT NULL,
  split text NULL,
  cast_at bigint NOT NULL,
  CONSTRAINT pk_vote_ballot PRIMARY KEY (vote_id, unit_id)
);
CREATE INDEX ix_vote_ballot_alliance ON vote_ballot (alliance_id);

-- The box of a secret vote while it is open: no name, no time, no order. Emptied in the transaction that announces the result.
CREATE TABLE vote_box (
  vote_id varchar(40) COLLATE "C" NOT NULL,
  token_hash varchar(64) COLLATE "C" NOT NULL,
  province varchar(40) COLLATE "C" NOT NULL,
  choice varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_vote_box PRIMARY KEY (vote_id, token_hash)
);

-- The private keys of a secret vote while it is open.
CREATE TABLE vote_key (
  vote_id varchar(40) COLLATE "C" NOT NULL,
  province varchar(40) COLLATE "C" NOT NULL,
  private_key varchar(64) COLLATE "C" NOT NULL,
  CONSTRAINT pk_vote_key PRIMARY KEY (vote_id, province)
);
