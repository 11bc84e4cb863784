#!/usr/bin/env bash
# report.sh BASE FOLDER: writes what the change does to the record, as Markdown
# and JSON, into FOLDER, and shows it in the summary of the job.
set -euo pipefail
base=$1
folder=$2
mkdir -p "$folder"
npm run --silent diff -- "$base" --format json > "$folder/change.json"
npm run --silent diff -- --from "$folder/change.json" > "$folder/report.md"
cat "$folder/report.md" >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"
