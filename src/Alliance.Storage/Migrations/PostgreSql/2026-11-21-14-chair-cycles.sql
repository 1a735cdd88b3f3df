-- One row a cycle. state: the cycle as its events made it, from which every plan and every account of fairness is computed.
-- chair_unit_id: who acts as the chair now, an accepted substitute or the term's own unit; next_unit_id: who follows.
CREATE TABLE chair_cycle (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  length varchar(40) COLLATE "C" NOT NULL,
  starts_on varchar(10) COLLATE "C" NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  terms bigint NOT NULL,
  current_term bigint NULL,
  chair_unit_id varchar(40) COLLATE "C" NULL,
  chair_since bigint NULL,
  chair_ends_on varchar(10) COLLATE "C" NULL,
  next_unit_id varchar(40) COLLATE "C" NULL,
  next_starts_on varchar(10) COLLATE "C" NULL,
  state text NOT NULL,
  fairness text NOT NULL,
  planned_at bigint NOT NULL,
  begun_at bigint NULL,
  closed_at bigint NULL,
  close_reason varchar(2000) NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_chair_cycle PRIMARY KEY (id)
);
CREATE INDEX ix_chair_cycle_alliance ON chair_cycle (alliance_id, status, id);
CREATE INDEX ix_chair_cycle_chair ON chair_cycle (chair_unit_id, alliance_id);

CREATE TABLE chair_term (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  acting_unit_id varchar(40) COLLATE "C" NOT NULL,
  starts_on varchar(10) COLLATE "C" NULL,
  ends_on varchar(10) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  started_at bigint NULL,
  ended_at bigint NULL,
  CONSTRAINT pk_chair_term PRIMARY KEY (cycle_id, term_no)
);
CREATE INDEX ix_chair_term_alliance ON chair_term (alliance_id, cycle_id);
CREATE INDEX ix_chair_term_unit ON chair_term (acting_unit_id, status, alliance_id);

-- A turn that was passed over: the term went to another unit.
CREATE TABLE chair_skip (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  reason varchar(2000) NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_chair_skip PRIMARY KEY (cycle_id, term_no, unit_id)
);

CREATE TABLE chair_swap (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  swap_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  with_term_no bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  with_unit_id varchar(40) COLLATE "C" NOT NULL,
  message varchar(2000) NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  ended_at bigint NULL,
  CONSTRAINT pk_chair_swap PRIMARY KEY (cycle_id, swap_id)
);

-- A unit that was asked to serve another's term.
CREATE TABLE chair_substitution (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  substitute_unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  message varchar(2000) NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT pk_chair_substitution PRIMARY KEY (cycle_id, term_no, substitute_unit_id)
);

CREATE TABLE hand_over_confirmation (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  side varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  early bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_hand_over_confirmation PRIMARY KEY (cycle_id, term_no, side)
);

-- Each time the chair passed. passed: what passed on with it.
CREATE TABLE chair_hand_over (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  from_term bigint NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  to_term bigint NOT NULL,
  from_unit_id varchar(40) COLLATE "C" NOT NULL,
  to_unit_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  due_at bigint NULL,
  how varchar(40) COLLATE "C" NOT NULL,
  passed text NOT NULL,
  CONSTRAINT pk_chair_hand_over PRIMARY KEY (cycle_id, from_term)
);
