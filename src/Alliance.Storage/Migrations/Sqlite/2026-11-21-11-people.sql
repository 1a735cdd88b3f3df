-- Personal data: written beside events, erased on request, never rebuilt from the log.
CREATE TABLE person (
  id TEXT NOT NULL,
  name TEXT NULL,
  name_sort TEXT NOT NULL,
  phone TEXT NULL,
  email TEXT NULL,
  language TEXT NOT NULL DEFAULT 'zh',
  CONSTRAINT pk_person PRIMARY KEY (id)
);
CREATE INDEX ix_person_name ON person (name_sort, id);

-- What somebody signs in with. The normalised name is the unique one.
CREATE TABLE account (
  person_id TEXT NOT NULL,
  sign_in_name TEXT NOT NULL,
  normalised TEXT NOT NULL,
  password_hash TEXT NULL,
  security_stamp TEXT NOT NULL,
  access_failed_count INTEGER NOT NULL DEFAULT 0,
  lockout_end INTEGER NULL,
  created_at INTEGER NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (person_id),
  CONSTRAINT uq_account_normalised UNIQUE (normalised)
);

-- What the log says of a person.
CREATE TABLE person_standing (
  person_id TEXT NOT NULL,
  active INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT pk_person_standing PRIMARY KEY (person_id)
) WITHOUT ROWID;

CREATE TABLE person_grant (
  person_id TEXT NOT NULL,
  role TEXT NOT NULL,
  target TEXT NOT NULL,
  CONSTRAINT pk_person_grant PRIMARY KEY (person_id, role, target)
) WITHOUT ROWID;
CREATE INDEX ix_person_grant_target ON person_grant (target, role, person_id);
CREATE INDEX ix_person_grant_role ON person_grant (role, target, person_id);
