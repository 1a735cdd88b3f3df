-- Normalised text to search in, and its overlapping pairs of characters. A text's last character stands alone as its own gram.
CREATE TABLE search_text (
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, id)
);

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind text COLLATE "C" NOT NULL,
  gram text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, gram, id)
);
