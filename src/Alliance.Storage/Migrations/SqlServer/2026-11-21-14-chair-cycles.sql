-- One row a cycle. state: the cycle as its events made it, from which every plan and every account of fairness is computed.
-- chair_unit_id: who acts as the chair now, an accepted substitute or the term's own unit; next_unit_id: who follows.
CREATE TABLE chair_cycle (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  length nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_on nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  terms bigint NOT NULL,
  current_term bigint NULL,
  chair_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  chair_since bigint NULL,
  chair_ends_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  next_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  next_starts_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  state nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  fairness nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  planned_at bigint NOT NULL,
  begun_at bigint NULL,
  closed_at bigint NULL,
  close_reason nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_chair_cycle PRIMARY KEY (id)
);
CREATE INDEX ix_chair_cycle_alliance ON chair_cycle (alliance_id, status, id);
CREATE INDEX ix_chair_cycle_chair ON chair_cycle (chair_unit_id, alliance_id);

CREATE TABLE chair_term (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  term_no bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  acting_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  starts_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  ends_on nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  started_at bigint NULL,
  ended_at bigint NULL,
  CONSTRAINT pk_chair_term PRIMARY KEY (cycle_id, term_no)
);
CREATE INDEX ix_chair_term_alliance ON chair_term (alliance_id, cycle_id);
CREATE INDEX ix_chair_term_unit ON chair_term (acting_unit_id, status, alliance_id);

-- A turn that was passed over: the term went to another unit.
CREATE TABLE chair_skip (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  term_no bigint NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  reason nvarchar(2000) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_chair_skip PRIMARY KEY (cycle_id, term_no, unit_id)
);

CREATE TABLE chair_swap (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  swap_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  term_no bigint NOT NULL,
  with_term_no bigint NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  with_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  message nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  since bigint NOT NULL,
  ended_at bigint NULL,
  CONSTRAINT pk_chair_swap PRIMARY KEY (cycle_id, swap_id)
);

-- A unit that was asked to serve another's term.
CREATE TABLE chair_substitution (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  term_no bigint NOT NULL,
  substitute_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  message nvarchar(2000) COLLATE Latin1_General_BIN2 NULL,
  status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT pk_chair_substitution PRIMARY KEY (cycle_id, term_no, substitute_unit_id)
);

CREATE TABLE hand_over_confirmation (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  term_no bigint NOT NULL,
  side nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  early bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_hand_over_confirmation PRIMARY KEY (cycle_id, term_no, side)
);

-- Each time the chair passed. passed: what passed on with it.
CREATE TABLE chair_hand_over (
  cycle_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  from_term bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  to_term bigint NOT NULL,
  from_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  to_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  due_at bigint NULL,
  how nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  passed nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_chair_hand_over PRIMARY KEY (cycle_id, from_term)
);
