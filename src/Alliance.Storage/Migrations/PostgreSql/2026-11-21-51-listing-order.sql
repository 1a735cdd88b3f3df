-- Entries stand in the order of their numbers in the search index, which are made of the instant of posting: so a word's entries, a list's and
-- a category's can all be read in the order in which they are shown, up to where a page ends.
ALTER TABLE listing ADD doc bigint NULL;
UPDATE listing SET doc = (SELECT t.doc FROM search_text t WHERE t.kind = 'listing' AND t.id = listing.id);
DROP INDEX ix_listing_list;
DROP INDEX ix_listing_side;
DROP INDEX ix_listing_live;
DROP INDEX ix_listing_category;
DROP INDEX ix_listing_cell;
DROP INDEX ix_listing_region;
DROP INDEX ix_listing_place;
DROP INDEX ix_listing_unit;
CREATE INDEX ix_listing_list ON listing (alliance_id, status, doc);
CREATE INDEX ix_listing_alliance ON listing (alliance_id, live, doc);
CREATE INDEX ix_listing_side ON listing (alliance_id, side, live, doc);
CREATE INDEX ix_listing_category ON listing (side, category, live, doc);
CREATE INDEX ix_listing_cell ON listing (side, category, live, cell, region_code, doc);
CREATE INDEX ix_listing_region ON listing (side, category, live, region_code, doc);
CREATE INDEX ix_listing_place ON listing (live, cell, doc);
CREATE INDEX ix_listing_within ON listing (live, region_code, doc);
CREATE INDEX ix_listing_audience ON listing (audience, alliance_id, live, doc);
CREATE INDEX ix_listing_unit ON listing (unit_id, status, doc);
CREATE INDEX ix_listing_changed ON listing (changed_at, id);
-- Who may see an entry, and where it lies, is told from this index alone.
CREATE INDEX ix_listing_live ON listing (live, doc, audience, alliance_id, unit_id, side, category, kind, region_code, cell, stage, branch_id, adjacent, longitude, latitude, id);
