-- Who follows a scope for a policy at the moment. SQLite serves one silo; the columns are the same on every database.
ALTER TABLE policy_checkpoint ADD COLUMN lease_owner TEXT NULL;
ALTER TABLE policy_checkpoint ADD COLUMN lease_until INTEGER NOT NULL DEFAULT 0;
