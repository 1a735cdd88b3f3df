-- One row a match: a need and a resource, possibly of two alliances. Quantities are thousandths. code, code_listing_id, left_quantity: why it fell through.
-- counted: it stands among what its giver has promised; kept: and is fulfilled.
CREATE TABLE match_deal (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  resource_alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  need_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  resource_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  need_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  resource_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  need_title nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  resource_title nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  category nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  quantity bigint NOT NULL,
  delivered bigint NOT NULL,
  confirmed bigint NOT NULL,
  stage nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  disputed bigint NOT NULL,
  by_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  need_accepted bigint NOT NULL,
  resource_accepted bigint NOT NULL,
  need_rated bigint NOT NULL,
  resource_rated bigint NOT NULL,
  from_date nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  to_date nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
  note nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
  plan_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  round_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  code nvarchar(60) COLLATE Latin1_General_BIN2 NULL,
  code_listing_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  left_quantity bigint NULL,
  reason nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
  counted bigint NOT NULL,
  kept bigint NOT NULL,
  project_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  project_alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  project_title nvarchar(120) COLLATE Latin1_General_BIN2 NULL,
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
  match_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  number bigint NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  quantity bigint NOT NULL,
  note nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_match_delivery PRIMARY KEY (match_id, number)
);
CREATE INDEX ix_match_delivery_alliance ON match_delivery (alliance_id);

-- What the sides say of one another.
CREATE TABLE match_rating (
  match_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  by_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  of_unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  stars bigint NOT NULL,
  body nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_match_rating PRIMARY KEY (match_id, by_unit_id)
);
CREATE INDEX ix_match_rating_alliance ON match_rating (alliance_id);
CREATE INDEX ix_match_rating_unit ON match_rating (of_unit_id, at);

-- Personal data: who is in charge on each side. No event has it, and it can be erased; person_id: who named them.
CREATE TABLE match_person (
  match_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  name nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  phone nvarchar(80) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_match_person PRIMARY KEY (match_id, unit_id)
);
CREATE INDEX ix_match_person_person ON match_person (person_id);

-- What a unit has promised to give and kept, and how it was rated: over all alliances.
CREATE TABLE unit_record (
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  promised bigint NOT NULL,
  kept bigint NOT NULL,
  ratings bigint NOT NULL,
  stars bigint NOT NULL,
  CONSTRAINT pk_unit_record PRIMARY KEY (unit_id)
);
