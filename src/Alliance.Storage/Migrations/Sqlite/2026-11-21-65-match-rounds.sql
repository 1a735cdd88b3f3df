-- One row a round in which both sides rank. pairs: how many were matched, once it is solved.
CREATE TABLE match_round (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  terms TEXT NOT NULL,
  commitment TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  closes_at INTEGER NOT NULL,
  closed_at INTEGER NULL,
  by_clock INTEGER NULL,
  pairs INTEGER NULL,
  reason TEXT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_match_round PRIMARY KEY (id)
);
CREATE INDEX ix_match_round_alliance ON match_round (alliance_id, opened_at);

-- What takes part. ranked: it has a ranking of its own; nothing here says which.
CREATE TABLE match_round_entry (
  round_id TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  side TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  name TEXT NOT NULL,
  quota INTEGER NOT NULL,
  per_match INTEGER NOT NULL,
  measure TEXT NOT NULL,
  whole INTEGER NOT NULL,
  ranked INTEGER NOT NULL,
  CONSTRAINT pk_match_round_entry PRIMARY KEY (round_id, listing_id)
) WITHOUT ROWID;
CREATE INDEX ix_match_round_entry_alliance ON match_round_entry (alliance_id);

-- Units that have ranked for all their offers together (owner), or ordered their needs (order).
CREATE TABLE match_round_unit (
  round_id TEXT NOT NULL,
  ranked_by TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  CONSTRAINT pk_match_round_unit PRIMARY KEY (round_id, ranked_by, unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_match_round_unit_alliance ON match_round_unit (alliance_id);

-- What was matched: read by the two units and those who run the alliance.
CREATE TABLE match_round_pair (
  round_id TEXT NOT NULL,
  need_id TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  with_unit_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  CONSTRAINT pk_match_round_pair PRIMARY KEY (round_id, need_id, resource_id)
) WITHOUT ROWID;
CREATE INDEX ix_match_round_pair_alliance ON match_round_pair (alliance_id);

-- The published result with its input, as the event says it.
CREATE TABLE match_round_result (
  round_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT pk_match_round_result PRIMARY KEY (round_id)
);
CREATE INDEX ix_match_round_result_alliance ON match_round_result (alliance_id);

-- Rankings while a round is open: no time, no order; read by their own unit, and by the solving. Emptied in the transaction that publishes the result.
CREATE TABLE match_round_ranking (
  round_id TEXT NOT NULL,
  ranked_by TEXT NOT NULL,
  ranker_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  body TEXT NOT NULL,
  salt TEXT NOT NULL,
  CONSTRAINT pk_match_round_ranking PRIMARY KEY (round_id, ranked_by, ranker_id)
) WITHOUT ROWID;

-- The secret of a round's lot, and the key of its pseudonyms.
CREATE TABLE match_round_key (
  round_id TEXT NOT NULL,
  secret TEXT NOT NULL,
  alias_key TEXT NOT NULL,
  CONSTRAINT pk_match_round_key PRIMARY KEY (round_id)
);
