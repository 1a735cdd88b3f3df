-- The lists an alliance keeps, and every version of a category there has been: an entry is read under its own.
CREATE TABLE listing_book (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  body text NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_listing_book PRIMARY KEY (alliance_id)
);
CREATE TABLE listing_category (
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  code varchar(40) COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  body text NOT NULL,
  CONSTRAINT pk_listing_category PRIMARY KEY (alliance_id, code, version)
);

-- One row an entry. Quantities are thousandths. stage: where it stands in its life; status: that and what is promised, as people say it;
-- live: open with something left, so that it can still be matched. cell: a square of a twentieth of a degree. posted_at: when it was
-- drafted, until it is posted. folded: its words as they are searched.
CREATE TABLE listing (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  kind varchar(40) COLLATE "C" NOT NULL,
  side varchar(40) COLLATE "C" NOT NULL,
  category varchar(40) COLLATE "C" NOT NULL,
  category_version bigint NOT NULL,
  title varchar(120) NOT NULL,
  body text NULL,
  quantity bigint NOT NULL,
  promised bigint NOT NULL,
  delivered bigint NOT NULL,
  left_quantity bigint NOT NULL,
  unit varchar(20) NOT NULL,
  in_parts bigint NOT NULL,
  minimum_part bigint NULL,
  stage varchar(40) COLLATE "C" NOT NULL,
  status varchar(40) COLLATE "C" NOT NULL,
  live bigint NOT NULL,
  audience varchar(40) COLLATE "C" NOT NULL,
  branch_id varchar(40) COLLATE "C" NULL,
  region_code varchar(12) COLLATE "C" NULL,
  address varchar(200) NULL,
  longitude double precision NULL,
  latitude double precision NULL,
  cell bigint NULL,
  window_json text NULL,
  from_at bigint NULL,
  to_at bigint NULL,
  fields_json text NOT NULL,
  folded varchar(1000) NOT NULL,
  valid_until varchar(10) COLLATE "C" NOT NULL,
  expires_at bigint NULL,
  has_contact bigint NOT NULL,
  import_id varchar(40) COLLATE "C" NULL,
  climbs_at bigint NULL,
  climb_days bigint NOT NULL,
  climbed_at bigint NULL,
  adjacent bigint NOT NULL,
  posted_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  version bigint NOT NULL,
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
  listing_id varchar(40) COLLATE "C" NOT NULL,
  match_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  to_unit_id varchar(40) COLLATE "C" NULL,
  quantity bigint NOT NULL,
  delivered bigint NOT NULL,
  released bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_listing_promise PRIMARY KEY (listing_id, match_id)
);
CREATE INDEX ix_listing_promise_alliance ON listing_promise (alliance_id);
CREATE INDEX ix_listing_promise_match ON listing_promise (match_id);

-- Needs that nobody met in time, shown to the alliance above.
CREATE TABLE listing_climb (
  to_alliance_id varchar(40) COLLATE "C" NOT NULL,
  listing_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_listing_climb PRIMARY KEY (to_alliance_id, listing_id)
);
CREATE INDEX ix_listing_climb_alliance ON listing_climb (alliance_id);

-- Personal data: no event has it, and it can be erased.
CREATE TABLE listing_contact (
  listing_id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  name varchar(80) NOT NULL,
  phone varchar(80) NULL,
  mail varchar(200) NULL,
  CONSTRAINT pk_listing_contact PRIMARY KEY (listing_id)
);
