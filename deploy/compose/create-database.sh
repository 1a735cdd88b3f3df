#!/usr/bin/env bash
# Waits for the server and creates the database and its one account, which owns nothing else. Repeating it changes nothing.
set -euo pipefail
sql() { /opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P "$MSSQL_SA_PASSWORD" -b "$@"; }
until sql -Q "SELECT 1" >/dev/null 2>&1; do sleep 1; done
sql -v password="$ALLIANCE_DB_PASSWORD" -Q "
IF DB_ID('alliance') IS NULL CREATE DATABASE alliance;
IF SUSER_ID('alliance') IS NULL CREATE LOGIN alliance WITH PASSWORD = '\$(password)';"
sql -d alliance -Q "
IF USER_ID('alliance') IS NULL CREATE USER alliance FOR LOGIN alliance;
ALTER ROLE db_owner ADD MEMBER alliance;"
