-- chair_unit_id: who acts as the chair now (an accepted substitute, or the term's own unit). plan_json: rules, contenders, served before, fairness.
CREATE TABLE chair_cycle (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  length varchar(40) COLLATE "C" NOT NULL,
  starts_on varchar(10) COLLATE "C" NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  current_term bigint NULL,
  chair_unit_id varchar(40) COLLATE "C" NULL,
  lead_days bigint NOT NULL,
  plan_json text NOT NULL,
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
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  starts_on varchar(10) COLLATE "C" NULL,
  ends_on varchar(10) COLLATE "C" NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  substitute_unit_id varchar(40) COLLATE "C" NULL,
  substitute_status varchar(40) COLLATE "C" NULL,
  started_at bigint NULL,
  ended_at bigint NULL,
  how varchar(40) COLLATE "C" NULL,
  why text NOT NULL,
  CONSTRAINT pk_chair_term PRIMARY KEY (cycle_id, term_no)
);
CREATE INDEX ix_chair_term_alliance ON chair_term (alliance_id, cycle_id);
CREATE INDEX ix_chair_term_unit ON chair_term (unit_id, status, alliance_id);

-- A turn that was passed over: the term went to another unit.
CREATE TABLE chair_skip (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  reason varchar(2000) NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_chair_skip PRIMARY KEY (cycle_id, term_no, unit_id)
);

CREATE TABLE chair_swap (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  swap_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  with_term_no bigint NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  with_unit_id varchar(40) COLLATE "C" NOT NULL,
  message varchar(2000) NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT pk_chair_swap PRIMARY KEY (cycle_id, swap_id)
);

CREATE TABLE hand_over_item (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  item_id varchar(40) COLLATE "C" NOT NULL,
  item_text varchar(2000) NOT NULL,
  by_unit_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_hand_over_item PRIMARY KEY (cycle_id, item_id)
);

CREATE TABLE hand_over_confirmation (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  term_no bigint NOT NULL,
  side varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  early bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_hand_over_confirmation PRIMARY KEY (cycle_id, term_no, side)
);

-- Each time the chair passed. passed: what passed on with it.
CREATE TABLE chair_hand_over (
  cycle_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  from_term bigint NOT NULL,
  to_term bigint NOT NULL,
  from_unit_id varchar(40) COLLATE "C" NOT NULL,
  to_unit_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  due_at bigint NULL,
  how varchar(40) COLLATE "C" NOT NULL,
  passed text NOT NULL,
  CONSTRAINT pk_chair_hand_over PRIMARY KEY (cycle_id, from_term)
);
