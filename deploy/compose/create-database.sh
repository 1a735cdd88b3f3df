#!/usr/bin/env bash
# Waits for the server and creates the database and its one account, which owns nothing else. Repeating it changes nothing.
set -euo pipefail
sql() { /opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P "$MSSQL_SA_PASSWORD" -b "$@"; }
until sql -Q "SELECT 1" >/dev/null 2>&1; do sleep 1; done
sql -v password="$ALLIANCE_DB_PASSWORD" -Q "
IF DB_ID('alliance') IS NULL CREATE DATABASE alliance;
IF SUSER_ID('alliance') IS NULL CREATE LOGIN alliance WITH PASSWORD = '\$(password)';"
# Readers see the last committed moment instead of waiting for writers; the log is kept for a restore to any second.
sql -Q "
ALTER DATABASE alliance SET ALLOW_SNAPSHOT_ISOLATION ON;
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = 'alliance' AND is_read_committed_snapshot_on = 0)
  ALTER DATABASE alliance SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
ALTER DATABASE alliance SET RECOVERY FULL;"
sql -d alliance -Q "
IF USER_ID('alliance') IS NULL CREATE USER alliance FOR LOGIN alliance;
ALTER ROLE db_owner ADD MEMBER alliance;"
