-- Normalised text to search in, and its overlapping pairs of characters; a word's last character stands alone as its own gram.
-- A text's number grows with time, so that the rows of a gram are written one after the other, and is kept when the text changes.
CREATE TABLE search_text (
  doc bigint NOT NULL PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX search_text_id ON search_text (kind, id);

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind text COLLATE "C" NOT NULL,
  gram text COLLATE "C" NOT NULL,
  doc bigint NOT NULL,
  PRIMARY KEY (kind, gram, doc)
);
