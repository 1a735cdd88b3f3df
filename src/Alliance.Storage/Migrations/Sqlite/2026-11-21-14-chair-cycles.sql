-- One row a cycle. state: the cycle as its events made it, from which every plan and every account of fairness is computed.
-- chair_unit_id: who acts as the chair now, an accepted substitute or the term's own unit; next_unit_id: who follows.
CREATE TABLE chair_cycle (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  length TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  status TEXT NOT NULL,
  terms INTEGER NOT NULL,
  current_term INTEGER NULL,
  chair_unit_id TEXT NULL,
  chair_since INTEGER NULL,
  chair_ends_on TEXT NULL,
  next_unit_id TEXT NULL,
  next_starts_on TEXT NULL,
  state TEXT NOT NULL,
  fairness TEXT NOT NULL,
  planned_at INTEGER NOT NULL,
  begun_at INTEGER NULL,
  closed_at INTEGER NULL,
  close_reason TEXT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_chair_cycle PRIMARY KEY (id)
);
CREATE INDEX ix_chair_cycle_alliance ON chair_cycle (alliance_id, status, id);
CREATE INDEX ix_chair_cycle_chair ON chair_cycle (chair_unit_id, alliance_id);

CREATE TABLE chair_term (
  cycle_id TEXT NOT NULL,
  term_no INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  acting_unit_id TEXT NOT NULL,
  starts_on TEXT NULL,
  ends_on TEXT NULL,
  status TEXT NOT NULL,
  started_at INTEGER NULL,
  ended_at INTEGER NULL,
  CONSTRAINT pk_chair_term PRIMARY KEY (cycle_id, term_no)
) WITHOUT ROWID;
CREATE INDEX ix_chair_term_alliance ON chair_term (alliance_id, cycle_id);
CREATE INDEX ix_chair_term_unit ON chair_term (acting_unit_id, status, alliance_id);

-- A turn that was passed over: the term went to another unit.
CREATE TABLE chair_skip (
  cycle_id TEXT NOT NULL,
  term_no INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_chair_skip PRIMARY KEY (cycle_id, term_no, unit_id)
);

CREATE TABLE chair_swap (
  cycle_id TEXT NOT NULL,
  swap_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  term_no INTEGER NOT NULL,
  with_term_no INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  with_unit_id TEXT NOT NULL,
  message TEXT NULL,
  status TEXT NOT NULL,
  since INTEGER NOT NULL,
  ended_at INTEGER NULL,
  CONSTRAINT pk_chair_swap PRIMARY KEY (cycle_id, swap_id)
);

-- A unit that was asked to serve another's term.
CREATE TABLE chair_substitution (
  cycle_id TEXT NOT NULL,
  term_no INTEGER NOT NULL,
  substitute_unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  message TEXT NULL,
  status TEXT NOT NULL,
  since INTEGER NOT NULL,
  CONSTRAINT pk_chair_substitution PRIMARY KEY (cycle_id, term_no, substitute_unit_id)
);

CREATE TABLE hand_over_confirmation (
  cycle_id TEXT NOT NULL,
  term_no INTEGER NOT NULL,
  side TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  early INTEGER NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_hand_over_confirmation PRIMARY KEY (cycle_id, term_no, side)
) WITHOUT ROWID;

-- Each time the chair passed. passed: what passed on with it.
CREATE TABLE chair_hand_over (
  cycle_id TEXT NOT NULL,
  from_term INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  to_term INTEGER NOT NULL,
  from_unit_id TEXT NOT NULL,
  to_unit_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  due_at INTEGER NULL,
  how TEXT NOT NULL,
  passed TEXT NOT NULL,
  CONSTRAINT pk_chair_hand_over PRIMARY KEY (cycle_id, from_term)
);
