#!/usr/bin/env bash
# Writes a portable backup, keeps thirty, and says how it went. ALLIANCE_DATABASE names the database.
set -euo pipefail
folder=${1:-/backup}
keep=${2:-30}
file="$folder/alliance-$(date -u +%Y%m%dT%H%M%SZ).gz"
/usr/bin/dotnet /opt/alliance/silo/Alliance.Silo.dll backup "$file"
find "$folder" -maxdepth 1 -name 'alliance-*.gz' -printf '%f\n' | sort -r | tail -n +"$((keep + 1))" | while read -r old; do rm -- "$folder/$old"; done
