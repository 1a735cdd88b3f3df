-- Personal data: written beside events, erased on request, never rebuilt from the log.
CREATE TABLE person (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(80) COLLATE Latin1_General_BIN2 NULL,
  name_sort nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  phone nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  email nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
  language nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL DEFAULT 'zh',
  CONSTRAINT pk_person PRIMARY KEY (id)
);
CREATE INDEX ix_person_name ON person (name_sort, id);

-- What somebody signs in with. The normalised name is the unique one.
CREATE TABLE account (
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  sign_in_name nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  normalised nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
  password_hash nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  security_stamp nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  access_failed_count bigint NOT NULL DEFAULT 0,
  lockout_end bigint NULL,
  created_at bigint NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (person_id),
  CONSTRAINT uq_account_normalised UNIQUE (normalised)
);

-- What the log says of a person.
CREATE TABLE person_standing (
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  active bigint NOT NULL,
  registered_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_person_standing PRIMARY KEY (person_id)
);

CREATE TABLE person_grant (
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  role nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  target nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_person_grant PRIMARY KEY (person_id, role, target)
);
CREATE INDEX ix_person_grant_target ON person_grant (target, role, person_id);
CREATE INDEX ix_person_grant_role ON person_grant (role, target, person_id);
