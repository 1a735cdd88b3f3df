-- Drafts that were thrown away before that was an event of its own: never posted, and so as hidden as they were, without a rebuild.
UPDATE listing SET stage = 'discarded' WHERE stage = 'withdrawn' AND NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = 'listing/' || listing.id AND e.name = 'listing.posted');
