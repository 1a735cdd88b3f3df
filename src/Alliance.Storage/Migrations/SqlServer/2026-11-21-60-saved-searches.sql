-- Searches of the lists that people have saved. fresh: how much is new since it was looked at. What is looked for is personal data and
-- stands apart, where it can be erased: ask is what the console puts into an address, filter the same as it is evaluated.
CREATE TABLE saved_search (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  by_mail bigint NOT NULL,
  fresh bigint NOT NULL,
  saved_at bigint NOT NULL,
  looked_at bigint NOT NULL,
  fresh_at bigint NULL,
  CONSTRAINT pk_saved_search PRIMARY KEY (id)
);
CREATE INDEX ix_saved_search_person ON saved_search (person_id, id);
CREATE TABLE saved_search_terms (
  search_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  ask nvarchar(2000) COLLATE Latin1_General_BIN2 NOT NULL,
  filter nvarchar(2000) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_saved_search_terms PRIMARY KEY (search_id)
);
CREATE INDEX ix_saved_search_terms_person ON saved_search_terms (person_id);

-- Entries that have come to somebody's sight and are still to be held against the saved searches: taken by one process, a batch at a time.
CREATE TABLE listing_fresh (
  listing_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  batch nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_listing_fresh PRIMARY KEY (listing_id)
);
CREATE INDEX ix_listing_fresh_batch ON listing_fresh (batch, at);

-- One mail a person and day at most about what their searches found. status: waiting, sent, nothing, no-address, given-up.
CREATE TABLE search_digest (
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  attempts bigint NOT NULL,
  problem nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  since bigint NOT NULL,
  next_at bigint NOT NULL,
  sent_at bigint NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_search_digest PRIMARY KEY (person_id)
);
CREATE INDEX ix_search_digest_next ON search_digest (status, next_at);

-- What of a unit is about to expire.
CREATE INDEX ix_listing_expires ON listing (unit_id, expires_at);
