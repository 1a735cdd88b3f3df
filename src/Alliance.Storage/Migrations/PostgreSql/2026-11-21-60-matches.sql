-- One row a match: a need and a resource, possibly of two alliances. Quantities are thousandths. code, code_listing_id, left_quantity: why it fell through.
-- counted: it stands among what its giver has promised; kept: and is fulfilled.
CREATE TABLE match_deal (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  resource_alliance_id varchar(40) COLLATE "C" NOT NULL,
  need_id varchar(40) COLLATE "C" NOT NULL,
  resource_id varchar(40) COLLATE "C" NOT NULL,
  need_unit_id varchar(40) COLLATE "C" NOT NULL,
  resource_unit_id varchar(40) COLLATE "C" NOT NULL,
  need_title varchar(120) COLLATE "C" NOT NULL,
  resource_title varchar(120) COLLATE "C" NOT NULL,
  category varchar(40) COLLATE "C" NOT NULL,
  unit varchar(20) COLLATE "C" NOT NULL,
  quantity bigint NOT NULL,
  delivered bigint NOT NULL,
  confirmed bigint NOT NULL,
  stage varchar(40) COLLATE "C" NOT NULL,
  disputed bigint NOT NULL,
  by_unit_id varchar(40) COLLATE "C" NULL,
  need_accepted bigint NOT NULL,
  resource_accepted bigint NOT NULL,
  need_rated bigint NOT NULL,
  resource_rated bigint NOT NULL,
  from_date varchar(10) COLLATE "C" NULL,
  to_date varchar(10) COLLATE "C" NULL,
  note varchar(1000) COLLATE "C" NULL,
  plan_id varchar(40) COLLATE "C" NULL,
  round_id varchar(40) COLLATE "C" NULL,
  code varchar(60) COLLATE "C" NULL,
  code_listing_id varchar(40) COLLATE "C" NULL,
  left_quantity bigint NULL,
  reason varchar(1000) COLLATE "C" NULL,
  counted bigint NOT NULL,
  kept bigint NOT NULL,
  project_id varchar(40) COLLATE "C" NULL,
  project_alliance_id varchar(40) COLLATE "C" NULL,
  project_title varchar(120) COLLATE "C" NULL,
  lapses_at bigint NOT NULL,
  offered_at bigint NOT NULL,
  committed_at bigint NULL,
  delivered_at bigint NULL,
  disputed_at bigint NULL,
  ended_at bigint NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_match_deal PRIMARY KEY (id)
);
CREATE INDEX ix_match_deal_alliance ON match_deal (alliance_id, changed_at, id);
CREATE INDEX ix_match_deal_other ON match_deal (resource_alliance_id, changed_at, id);
CREATE INDEX ix_match_deal_need_unit ON match_deal (need_unit_id, changed_at, id);
CREATE INDEX ix_match_deal_resource_unit ON match_deal (resource_unit_id, changed_at, id);
CREATE INDEX ix_match_deal_need ON match_deal (need_id, resource_id, stage);
CREATE INDEX ix_match_deal_resource ON match_deal (resource_id, stage);
CREATE INDEX ix_match_deal_plan ON match_deal (plan_id, stage);
CREATE INDEX ix_match_deal_round ON match_deal (round_id, stage);
CREATE INDEX ix_match_deal_project ON match_deal (project_id);

-- What was handed over, part by part.
CREATE TABLE match_delivery (
  match_id varchar(40) COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  quantity bigint NOT NULL,
  note varchar(1000) COLLATE "C" NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_match_delivery PRIMARY KEY (match_id, number)
);
CREATE INDEX ix_match_delivery_alliance ON match_delivery (alliance_id);

-- What the sides say of one another.
CREATE TABLE match_rating (
  match_id varchar(40) COLLATE "C" NOT NULL,
  by_unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  of_unit_id varchar(40) COLLATE "C" NOT NULL,
  stars bigint NOT NULL,
  body varchar(1000) COLLATE "C" NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_match_rating PRIMARY KEY (match_id, by_unit_id)
);
CREATE INDEX ix_match_rating_alliance ON match_rating (alliance_id);
CREATE INDEX ix_match_rating_unit ON match_rating (of_unit_id, at);

-- Personal data: who is in charge on each side. No event has it, and it can be erased; person_id: who named them.
CREATE TABLE match_person (
  match_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  person_id varchar(40) COLLATE "C" NULL,
  name varchar(80) COLLATE "C" NOT NULL,
  phone varchar(80) COLLATE "C" NULL,
  CONSTRAINT pk_match_person PRIMARY KEY (match_id, unit_id)
);
CREATE INDEX ix_match_person_person ON match_person (person_id);

-- What a unit has promised to give and kept, and how it was rated: over all alliances.
CREATE TABLE unit_record (
  unit_id varchar(40) COLLATE "C" NOT NULL,
  promised bigint NOT NULL,
  kept bigint NOT NULL,
  ratings bigint NOT NULL,
  stars bigint NOT NULL,
  CONSTRAINT pk_unit_record PRIMARY KEY (unit_id)
);
