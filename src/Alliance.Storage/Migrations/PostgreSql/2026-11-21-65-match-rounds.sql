-- One row a round in which both sides rank. pairs: how many were matched, once it is solved.
CREATE TABLE match_round (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  title varchar(200) NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  terms text NOT NULL,
  commitment varchar(64) COLLATE "C" NOT NULL,
  opened_at bigint NOT NULL,
  closes_at bigint NOT NULL,
  closed_at bigint NULL,
  by_clock bigint NULL,
  pairs bigint NULL,
  reason varchar(2000) NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_match_round PRIMARY KEY (id)
);
CREATE INDEX ix_match_round_alliance ON match_round (alliance_id, opened_at);

-- What takes part. ranked: it has a ranking of its own; nothing here says which.
CREATE TABLE match_round_entry (
  round_id varchar(40) COLLATE "C" NOT NULL,
  listing_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  side varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  name varchar(200) NOT NULL,
  quota bigint NOT NULL,
  per_match bigint NOT NULL,
  measure varchar(40) NOT NULL,
  whole bigint NOT NULL,
  ranked bigint NOT NULL,
  CONSTRAINT pk_match_round_entry PRIMARY KEY (round_id, listing_id)
);
CREATE INDEX ix_match_round_entry_alliance ON match_round_entry (alliance_id);

-- Units that have ranked for all their offers together (owner), or ordered their needs (order).
CREATE TABLE match_round_unit (
  round_id varchar(40) COLLATE "C" NOT NULL,
  ranked_by varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_match_round_unit PRIMARY KEY (round_id, ranked_by, unit_id)
);
CREATE INDEX ix_match_round_unit_alliance ON match_round_unit (alliance_id);

-- What was matched: read by the two units and those who run the alliance.
CREATE TABLE match_round_pair (
  round_id varchar(40) COLLATE "C" NOT NULL,
  need_id varchar(40) COLLATE "C" NOT NULL,
  resource_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  with_unit_id varchar(40) COLLATE "C" NOT NULL,
  quantity bigint NOT NULL,
  CONSTRAINT pk_match_round_pair PRIMARY KEY (round_id, need_id, resource_id)
);
CREATE INDEX ix_match_round_pair_alliance ON match_round_pair (alliance_id);

-- The published result with its input, as the event says it.
CREATE TABLE match_round_result (
  round_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  body text NOT NULL,
  CONSTRAINT pk_match_round_result PRIMARY KEY (round_id)
);
CREATE INDEX ix_match_round_result_alliance ON match_round_result (alliance_id);

-- Rankings while a round is open: no time, no order; read by their own unit, and by the solving. Emptied in the transaction that publishes the result.
CREATE TABLE match_round_ranking (
  round_id varchar(40) COLLATE "C" NOT NULL,
  ranked_by varchar(40) COLLATE "C" NOT NULL,
  ranker_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  body text NOT NULL,
  salt varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_match_round_ranking PRIMARY KEY (round_id, ranked_by, ranker_id)
);

-- The secret of a round's lot, and the key of its pseudonyms.
CREATE TABLE match_round_key (
  round_id varchar(40) COLLATE "C" NOT NULL,
  secret varchar(64) COLLATE "C" NOT NULL,
  alias_key varchar(64) COLLATE "C" NOT NULL,
  CONSTRAINT pk_match_round_key PRIMARY KEY (round_id)
);
