-- Who follows a scope for a policy at the moment.
ALTER TABLE policy_checkpoint ADD lease_owner nvarchar(120) COLLATE Latin1_General_BIN2 NULL;
ALTER TABLE policy_checkpoint ADD lease_until bigint NOT NULL CONSTRAINT policy_checkpoint_lease_until DEFAULT 0;
GO
-- Which silos there are. Orleans' ADO.NET provider reads its statements from OrleansQuery, by key; tables whose names begin
-- with "orleans" belong to one running cluster and are in no backup.
CREATE TABLE orleans_membership_version (
  deployment_id nvarchar(150) NOT NULL PRIMARY KEY,
  version int NOT NULL,
  changed_at datetime2(3) NOT NULL
);

CREATE TABLE orleans_membership (
  deployment_id nvarchar(150) NOT NULL,
  address varchar(45) NOT NULL,
  port int NOT NULL,
  generation int NOT NULL,
  silo_name nvarchar(150) NOT NULL,
  host_name nvarchar(150) NOT NULL,
  status int NOT NULL,
  proxy_port int NOT NULL,
  suspect_times nvarchar(max) NULL,
  start_time datetime2(3) NOT NULL,
  i_am_alive_time datetime2(3) NOT NULL,
  PRIMARY KEY (deployment_id, address, port, generation)
);

CREATE TABLE OrleansQuery (
  QueryKey varchar(64) NOT NULL PRIMARY KEY,
  QueryText nvarchar(max) NOT NULL
);
GO
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipVersionKey', N'
SET NOCOUNT ON;
DECLARE @done bit = 0;
BEGIN TRY
  INSERT INTO orleans_membership_version (deployment_id, version, changed_at)
  SELECT @DeploymentId, 0, SYSUTCDATETIME() WHERE NOT EXISTS (SELECT 1 FROM orleans_membership_version WHERE deployment_id = @DeploymentId);
  IF @@ROWCOUNT = 1 SET @done = 1;
END TRY
BEGIN CATCH
  IF ERROR_NUMBER() NOT IN (2601, 2627) THROW;
END CATCH;
SELECT @done;
');

-- A row is added or changed only together with the table's version, so that two silos never change it on the same footing.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipKey', N'
SET NOCOUNT ON;
SET XACT_ABORT ON;
DECLARE @done bit = 0;
BEGIN TRANSACTION;
UPDATE orleans_membership_version SET version = version + 1, changed_at = SYSUTCDATETIME() WHERE deployment_id = @DeploymentId AND version = @Version;
IF @@ROWCOUNT = 1
BEGIN
  INSERT INTO orleans_membership (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
  SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
  WHERE NOT EXISTS (SELECT 1 FROM orleans_membership WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation);
  IF @@ROWCOUNT = 1 SET @done = 1;
END;
IF @done = 1 COMMIT TRANSACTION; ELSE ROLLBACK TRANSACTION;
SELECT @done;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateMembershipKey', N'
SET NOCOUNT ON;
SET XACT_ABORT ON;
DECLARE @done bit = 0;
BEGIN TRANSACTION;
UPDATE orleans_membership_version SET version = version + 1, changed_at = SYSUTCDATETIME() WHERE deployment_id = @DeploymentId AND version = @Version;
IF @@ROWCOUNT = 1
BEGIN
  UPDATE orleans_membership SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
  WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation;
  IF @@ROWCOUNT = 1 SET @done = 1;
END;
IF @done = 1 COMMIT TRANSACTION; ELSE ROLLBACK TRANSACTION;
SELECT @done;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateIAmAlivetimeKey', N'
SET NOCOUNT ON;
UPDATE orleans_membership SET i_am_alive_time = @IAmAliveTime
WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadRowKey', N'
SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo_name AS SiloName, m.host_name AS HostName,
  m.status AS Status, m.proxy_port AS ProxyPort, m.suspect_times AS SuspectTimes, m.start_time AS StartTime,
  m.i_am_alive_time AS IAmAliveTime, v.version AS Version
FROM orleans_membership_version v
LEFT JOIN orleans_membership m ON m.deployment_id = v.deployment_id
  AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.deployment_id = @DeploymentId
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadAllKey', N'
SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo_name AS SiloName, m.host_name AS HostName,
  m.status AS Status, m.proxy_port AS ProxyPort, m.suspect_times AS SuspectTimes, m.start_time AS StartTime,
  m.i_am_alive_time AS IAmAliveTime, v.version AS Version
FROM orleans_membership_version v
LEFT JOIN orleans_membership m ON m.deployment_id = v.deployment_id
WHERE v.deployment_id = @DeploymentId
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('GatewaysQueryKey', N'
SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM orleans_membership
WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteMembershipTableEntriesKey', N'
DELETE FROM orleans_membership WHERE deployment_id = @DeploymentId;
DELETE FROM orleans_membership_version WHERE deployment_id = @DeploymentId;
');

-- 3 is an active silo: one that says so is never tidied away, however long it has been silent.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('CleanupDefunctSiloEntriesKey', N'
DELETE FROM orleans_membership WHERE deployment_id = @DeploymentId AND i_am_alive_time < @IAmAliveTime AND status <> 3
');
