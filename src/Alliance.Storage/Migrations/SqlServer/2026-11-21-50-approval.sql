-- The options that a unit approves of, where it may be several.
ALTER TABLE vote_ballot ADD approved nvarchar(max) COLLATE Latin1_General_BIN2 NULL;
