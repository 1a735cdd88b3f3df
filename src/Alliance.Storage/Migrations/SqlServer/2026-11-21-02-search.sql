-- Normalised text to search in, and its overlapping pairs of characters; a word's last character stands alone as its own gram.
-- A text's number grows with time, so that the rows of a gram are written one after the other, and is kept when the text changes.
CREATE TABLE search_text (
  doc bigint NOT NULL PRIMARY KEY,
  kind nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  text nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL
);

CREATE UNIQUE INDEX search_text_id ON search_text (kind, id);

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  gram nvarchar(4) COLLATE Latin1_General_BIN2 NOT NULL,
  doc bigint NOT NULL,
  PRIMARY KEY (kind, gram, doc)
);
