-- Personal data: written beside events, erased on request, never rebuilt from the log.
CREATE TABLE person (
  id varchar(40) COLLATE "C" NOT NULL,
  name varchar(80) NULL,
  name_sort varchar(64) COLLATE "C" NOT NULL,
  phone varchar(40) NULL,
  email varchar(200) NULL,
  language varchar(40) COLLATE "C" NOT NULL DEFAULT 'zh',
  CONSTRAINT pk_person PRIMARY KEY (id)
);
CREATE INDEX ix_person_name ON person (name_sort, id);

-- What somebody signs in with. The normalised name is the unique one.
CREATE TABLE account (
  person_id varchar(40) COLLATE "C" NOT NULL,
  sign_in_name varchar(120) NOT NULL,
  normalised varchar(120) COLLATE "C" NOT NULL,
  password_hash varchar(400) NULL,
  security_stamp varchar(40) COLLATE "C" NOT NULL,
  access_failed_count bigint NOT NULL DEFAULT 0,
  lockout_end bigint NULL,
  created_at bigint NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (person_id),
  CONSTRAINT uq_account_normalised UNIQUE (normalised)
);

-- What the log says of a person.
CREATE TABLE person_standing (
  person_id varchar(40) COLLATE "C" NOT NULL,
  active bigint NOT NULL,
  registered_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT pk_person_standing PRIMARY KEY (person_id)
);

CREATE TABLE person_grant (
  person_id varchar(40) COLLATE "C" NOT NULL,
  role varchar(40) COLLATE "C" NOT NULL,
  target varchar(40) COLLATE "C" NOT NULL,
  CONSTRAINT pk_person_grant PRIMARY KEY (person_id, role, target)
);
CREATE INDEX ix_person_grant_target ON person_grant (target, role, person_id);
CREATE INDEX ix_person_grant_role ON person_grant (role, target, person_id);
