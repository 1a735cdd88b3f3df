-- Searches of the lists that people have saved. fresh: how much is new since it was looked at. What is looked for is personal data and
-- stands apart, where it can be erased: ask is what the console puts into an address, filter the same as it is evaluated.
CREATE TABLE saved_search (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  by_mail INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  looked_at INTEGER NOT NULL,
  fresh_at INTEGER NULL,
  CONSTRAINT pk_saved_search PRIMARY KEY (id)
);
CREATE INDEX ix_saved_search_person ON saved_search (person_id, id);
CREATE TABLE saved_search_terms (
  search_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  alliance_id TEXT NULL,
  name TEXT NOT NULL,
  ask TEXT NOT NULL,
  filter TEXT NOT NULL,
  CONSTRAINT pk_saved_search_terms PRIMARY KEY (search_id)
);
CREATE INDEX ix_saved_search_terms_person ON saved_search_terms (person_id);

-- Entries that have come to somebody's sight and are still to be held against the saved searches: taken by one process, a batch at a time.
CREATE TABLE listing_fresh (
  listing_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  batch TEXT NULL,
  lease_until INTEGER NOT NULL,
  CONSTRAINT pk_listing_fresh PRIMARY KEY (listing_id)
);
CREATE INDEX ix_listing_fresh_batch ON listing_fresh (batch, at);

-- One mail a person and day at most about what their searches found. status: waiting, sent, nothing, no-address, given-up.
CREATE TABLE search_digest (
  person_id TEXT NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  problem TEXT NULL,
  since INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  sent_at INTEGER NULL,
  lease_until INTEGER NOT NULL,
  CONSTRAINT pk_search_digest PRIMARY KEY (person_id)
);
CREATE INDEX ix_search_digest_next ON search_digest (status, next_at);

-- What of a unit is about to expire.
CREATE INDEX ix_listing_expires ON listing (unit_id, expires_at);
