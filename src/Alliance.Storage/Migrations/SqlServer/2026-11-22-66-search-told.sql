-- What an entry was before it was changed, as far as searches look at it: null for one that could not be matched, and so is new to everybody.
ALTER TABLE listing_fresh ADD was nvarchar(max) COLLATE Latin1_General_BIN2 NULL;
ALTER TABLE listing_fresh ADD was_audience nvarchar(40) COLLATE Latin1_General_BIN2 NULL;
ALTER TABLE listing_fresh ADD was_branch_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL;

-- Which entries a search has told its owner, so that none is told twice, however often it is changed. Erased with the search and the person.
CREATE TABLE search_told (
  search_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  listing_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_search_told PRIMARY KEY (search_id, listing_id)
);
CREATE INDEX ix_search_told_person ON search_told (person_id);
CREATE INDEX ix_search_told_listing ON search_told (listing_id);
