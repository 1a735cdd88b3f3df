-- Signing in: sessions, access tokens, one-time links, the keys that protect cookies, and who tried to sign in.
-- Secrets are kept only as SHA-256 in hex. Instants are microseconds since 1970 UTC.
CREATE TABLE session (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  secret_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  created_at bigint NOT NULL,
  last_seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  address nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  agent nvarchar(300) COLLATE Latin1_General_BIN2 NOT NULL
);
GO
CREATE UNIQUE INDEX session_secret ON session (secret_hash);
GO
CREATE INDEX session_person ON session (person_id);
GO
CREATE TABLE access_token (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  token_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  name nvarchar(60) COLLATE Latin1_General_BIN2 NOT NULL,
  created_at bigint NOT NULL,
  last_used_at bigint NULL,
  expires_at bigint NOT NULL
);
GO
CREATE UNIQUE INDEX access_token_hash ON access_token (token_hash);
GO
CREATE INDEX access_token_person ON access_token (person_id);
GO
CREATE TABLE sign_in_link (
  token_hash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint NULL
);
GO
CREATE INDEX sign_in_link_person ON sign_in_link (person_id);
GO
CREATE TABLE data_protection_key (
  friendly_name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  xml nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL
);
GO
CREATE TABLE sign_in_audit (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
  at bigint NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  outcome nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  address nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL
);
GO
CREATE INDEX sign_in_audit_at ON sign_in_audit (at);
