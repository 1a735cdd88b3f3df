-- Signing in: sessions, access tokens, one-time links, the keys that protect cookies, and who tried to sign in.
-- Secrets are kept only as SHA-256 in hex. Instants are microseconds since 1970 UTC.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  secret_hash TEXT NOT NULL,
  person_id TEXT NOT NULL,
  created_at bigint NOT NULL,
  last_seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  address varchar(64) NOT NULL,
  agent varchar(300) NOT NULL
);
CREATE UNIQUE INDEX session_secret ON session (secret_hash);
CREATE INDEX session_person ON session (person_id);
CREATE TABLE access_token (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name varchar(60) NOT NULL,
  created_at bigint NOT NULL,
  last_used_at bigint NULL,
  expires_at bigint NOT NULL
);
CREATE UNIQUE INDEX access_token_hash ON access_token (token_hash);
CREATE INDEX access_token_person ON access_token (person_id);
CREATE TABLE sign_in_link (
  token_hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  person_id TEXT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint NULL
);
CREATE INDEX sign_in_link_person ON sign_in_link (person_id);
CREATE TABLE data_protection_key (
  friendly_name TEXT NOT NULL PRIMARY KEY,
  xml TEXT NOT NULL
);
CREATE TABLE sign_in_audit (
  id TEXT NOT NULL PRIMARY KEY,
  at bigint NOT NULL,
  person_id TEXT NULL,
  outcome TEXT NOT NULL,
  address varchar(64) NOT NULL
);
CREATE INDEX sign_in_audit_at ON sign_in_audit (at);
