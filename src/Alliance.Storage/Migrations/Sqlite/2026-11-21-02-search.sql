-- Normalised text to search in, and its overlapping pairs of characters; a word's last character stands alone as its own gram.
-- A text's number grows with time, so that the rows of a gram are written one after the other, and is kept when the text changes.
CREATE TABLE search_text (
  doc INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  scope TEXT NOT NULL,
  text TEXT NOT NULL
);

CREATE UNIQUE INDEX search_text_id ON search_text (kind, id);

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind TEXT NOT NULL,
  gram TEXT NOT NULL,
  doc INTEGER NOT NULL,
  PRIMARY KEY (kind, gram, doc)
) WITHOUT ROWID;
