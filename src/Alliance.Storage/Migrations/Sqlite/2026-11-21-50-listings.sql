-- The lists an alliance keeps, and every version of a category there has been: an entry is read under its own.
CREATE TABLE listing_book (
  alliance_id TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_listing_book PRIMARY KEY (alliance_id)
);
CREATE TABLE listing_category (
  alliance_id TEXT NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT pk_listing_category PRIMARY KEY (alliance_id, code, version)
);

-- One row an entry. Quantities are thousandths. stage: where it stands in its life; status: that and what is promised, as people say it;
-- live: open with something left, so that it can still be matched. cell: a square of a twentieth of a degree. posted_at: when it was
-- drafted, until it is posted. folded: its words as they are searched.
CREATE TABLE listing (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL,
  category TEXT NOT NULL,
  category_version INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NULL,
  quantity INTEGER NOT NULL,
  promised INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  left_quantity INTEGER NOT NULL,
  unit TEXT NOT NULL,
  in_parts INTEGER NOT NULL,
  minimum_part INTEGER NULL,
  stage TEXT NOT NULL,
  status TEXT NOT NULL,
  live INTEGER NOT NULL,
  audience TEXT NOT NULL,
  branch_id TEXT NULL,
  region_code TEXT NULL,
  address TEXT NULL,
  longitude REAL NULL,
  latitude REAL NULL,
  cell INTEGER NULL,
  window_json TEXT NULL,
  from_at INTEGER NULL,
  to_at INTEGER NULL,
  fields_json TEXT NOT NULL,
  folded TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  expires_at INTEGER NULL,
  has_contact INTEGER NOT NULL,
  import_id TEXT NULL,
  climbs_at INTEGER NULL,
  climb_days INTEGER NOT NULL,
  climbed_at INTEGER NULL,
  adjacent INTEGER NOT NULL,
  posted_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_listing PRIMARY KEY (id)
);
-- A page of a list reads one of these from its place on; what suggests looks only into a category's squares or regions.
CREATE INDEX ix_listing_list ON listing (alliance_id, status, posted_at, id);
CREATE INDEX ix_listing_side ON listing (alliance_id, side, live, posted_at, id);
CREATE INDEX ix_listing_live ON listing (live, posted_at, id);
CREATE INDEX ix_listing_category ON listing (side, category, live, posted_at, id);
CREATE INDEX ix_listing_cell ON listing (side, category, live, cell, posted_at, id);
CREATE INDEX ix_listing_region ON listing (side, category, live, region_code, posted_at, id);
CREATE INDEX ix_listing_place ON listing (live, cell, posted_at, id);
CREATE INDEX ix_listing_unit ON listing (unit_id, status, posted_at, id);
CREATE INDEX ix_listing_import ON listing (import_id, id);

-- What an entry owes to a match. to_unit_id: the other side, which may see the contact.
CREATE TABLE listing_promise (
  listing_id TEXT NOT NULL,
  match_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  to_unit_id TEXT NULL,
  quantity INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  released INTEGER NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_listing_promise PRIMARY KEY (listing_id, match_id)
) WITHOUT ROWID;
CREATE INDEX ix_listing_promise_alliance ON listing_promise (alliance_id);
CREATE INDEX ix_listing_promise_match ON listing_promise (match_id);

-- Needs that nobody met in time, shown to the alliance above.
CREATE TABLE listing_climb (
  to_alliance_id TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_listing_climb PRIMARY KEY (to_alliance_id, listing_id)
) WITHOUT ROWID;
CREATE INDEX ix_listing_climb_alliance ON listing_climb (alliance_id);

-- Personal data: no event has it, and it can be erased.
CREATE TABLE listing_contact (
  listing_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NULL,
  mail TEXT NULL,
  CONSTRAINT pk_listing_contact PRIMARY KEY (listing_id)
);
