-- Normalised text to search in, and its overlapping pairs of characters. A text's last character stands alone as its own gram.
CREATE TABLE search_text (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  scope TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind TEXT NOT NULL,
  gram TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, gram, id)
) WITHOUT ROWID;
