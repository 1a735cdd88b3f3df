-- Normalised text to search in, and its overlapping pairs of characters. A text's last character stands alone as its own gram.
CREATE TABLE search_text (
  kind nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  scope nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  text nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL,
  PRIMARY KEY (kind, id)
);

CREATE INDEX search_text_scope ON search_text (scope, kind);

CREATE TABLE search_gram (
  kind nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
  gram nvarchar(4) COLLATE Latin1_General_BIN2 NOT NULL,
  id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  PRIMARY KEY (kind, gram, id)
);
