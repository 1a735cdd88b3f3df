-- Mails about meetings, one row for each person and revision, written with the meeting's own event and never again. What is said is read when it is sent.
-- method: request, cancel. status: waiting, sent, no-address, superseded, expired, given-up.
CREATE TABLE mail_outbox (
  id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  conference_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  method TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  problem TEXT NULL,
  created_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  sent_at INTEGER NULL,
  lease_owner TEXT NULL,
  lease_until INTEGER NOT NULL,
  CONSTRAINT pk_mail_outbox PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_mail_outbox_once ON mail_outbox (conference_id, sequence, method, person_id);
CREATE INDEX ix_mail_outbox_next ON mail_outbox (status, next_at);
