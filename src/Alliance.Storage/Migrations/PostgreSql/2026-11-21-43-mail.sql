-- Mails about meetings, one row for each person and revision, written with the meeting's own event and never again. What is said is read when it is sent.
-- method: request, cancel. status: waiting, sent, no-address, superseded, expired, given-up.
CREATE TABLE mail_outbox (
  id varchar(40) COLLATE "C" NOT NULL,
  alliance_id varchar(40) COLLATE "C" NOT NULL,
  conference_id varchar(40) COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  method varchar(20) COLLATE "C" NOT NULL,
  unit_id varchar(40) COLLATE "C" NOT NULL,
  person_id varchar(40) COLLATE "C" NOT NULL,
  status varchar(20) COLLATE "C" NOT NULL,
  attempts bigint NOT NULL,
  problem varchar(400) NULL,
  created_at bigint NOT NULL,
  next_at bigint NOT NULL,
  sent_at bigint NULL,
  lease_owner varchar(40) COLLATE "C" NULL,
  lease_until bigint NOT NULL,
  CONSTRAINT pk_mail_outbox PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_mail_outbox_once ON mail_outbox (conference_id, sequence, method, person_id);
CREATE INDEX ix_mail_outbox_next ON mail_outbox (status, next_at);
