-- One row a match: a need and a resource, possibly of two alliances. Quantities are thousandths. code, code_listing_id, left_quantity: why it fell through.
-- counted: it stands among what its giver has promised; kept: and is fulfilled.
CREATE TABLE match_deal (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  resource_alliance_id TEXT NOT NULL,
  need_id TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  need_unit_id TEXT NOT NULL,
  resource_unit_id TEXT NOT NULL,
  need_title TEXT NOT NULL,
  resource_title TEXT NOT NULL,
  category TEXT NOT NULL,
  unit TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  stage TEXT NOT NULL,
  disputed INTEGER NOT NULL,
  by_unit_id TEXT NULL,
  need_accepted INTEGER NOT NULL,
  resource_accepted INTEGER NOT NULL,
  need_rated INTEGER NOT NULL,
  resource_rated INTEGER NOT NULL,
  from_date TEXT NULL,
  to_date TEXT NULL,
  note TEXT NULL,
  plan_id TEXT NULL,
  round_id TEXT NULL,
  code TEXT NULL,
  code_listing_id TEXT NULL,
  left_quantity INTEGER NULL,
  reason TEXT NULL,
  counted INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  project_id TEXT NULL,
  project_alliance_id TEXT NULL,
  project_title TEXT NULL,
  lapses_at INTEGER NOT NULL,
  offered_at INTEGER NOT NULL,
  committed_at INTEGER NULL,
  delivered_at INTEGER NULL,
  disputed_at INTEGER NULL,
  ended_at INTEGER NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
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
  match_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  alliance_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  note TEXT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_match_delivery PRIMARY KEY (match_id, number)
) WITHOUT ROWID;
CREATE INDEX ix_match_delivery_alliance ON match_delivery (alliance_id);

-- What the sides say of one another.
CREATE TABLE match_rating (
  match_id TEXT NOT NULL,
  by_unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  of_unit_id TEXT NOT NULL,
  stars INTEGER NOT NULL,
  body TEXT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_match_rating PRIMARY KEY (match_id, by_unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_match_rating_alliance ON match_rating (alliance_id);
CREATE INDEX ix_match_rating_unit ON match_rating (of_unit_id, at);

-- Personal data: who is in charge on each side. No event has it, and it can be erased; person_id: who named them.
CREATE TABLE match_person (
  match_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  person_id TEXT NULL,
  name TEXT NOT NULL,
  phone TEXT NULL,
  CONSTRAINT pk_match_person PRIMARY KEY (match_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX ix_match_person_person ON match_person (person_id);

-- What a unit has promised to give and kept, and how it was rated: over all alliances.
CREATE TABLE unit_record (
  unit_id TEXT NOT NULL,
  promised INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  ratings INTEGER NOT NULL,
  stars INTEGER NOT NULL,
  CONSTRAINT pk_unit_record PRIMARY KEY (unit_id)
) WITHOUT ROWID;
