-- What an entry was before it was changed, as far as searches look at it: null for one that could not be matched, and so is new to everybody.
ALTER TABLE listing_fresh ADD COLUMN was text COLLATE "C" NULL;
ALTER TABLE listing_fresh ADD COLUMN was_audience varchar(40) COLLATE "C" NULL;
ALTER TABLE listing_fresh ADD COLUMN was_branch_id varchar(40) COLLATE "C" NULL;

-- Which entries a search has told its owner, so that none is told twice, however often it is changed. Erased with the search and the person.
CREATE TABLE search_told (
  search_id varchar(40) COLLATE "C" NOT NULL,
  listing_id varchar(40) COLLATE "C" NOT NULL,
  person_id varchar(40) COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT pk_search_told PRIMARY KEY (search_id, listing_id)
);
CREATE INDEX ix_search_told_person ON search_told (person_id);
CREATE INDEX ix_search_told_listing ON search_told (listing_id);
