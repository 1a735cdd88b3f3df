-- Mails about meetings, one row for each person and revision, written with the meeting's own event and never again. What is said is read when it is sent.
-- method: request, cancel. status: waiting, sent, no-address, superseded, expired, given-up.
CREATE TABLE mail_outbox (
  id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  alliance_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  conference_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  sequence bigint NOT NULL,
  method nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  unit_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
  status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
  attempts bigint NOT NULL,
  problem nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
  created_at bigint NOT NULL,
  next_at bigint NOT NULL,
  sent_at bigint NULL,
  lease_owner nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_mail_outbox PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_mail_outbox_once ON mail_outbox (conference_id, sequence, method, person_id);
CREATE INDEX ix_mail_outbox_next ON mail_outbox (status, next_at);
