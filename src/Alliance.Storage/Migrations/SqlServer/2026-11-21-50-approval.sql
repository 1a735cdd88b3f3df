-- The options that a unit approves of, where it may be several.
ALTER TABLE vote_ballot ADD approved nvarchar(max) NULL;
