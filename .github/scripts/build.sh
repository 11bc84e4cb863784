#!/usr/bin/env bash
# build.sh DEPLOYED BASE: builds the site that will stand at SITE_URL, under BASE where it is not
# empty. Its map begins with that of the site deployed at DEPLOYED, so that a small edit moves it little.
set -euo pipefail
deployed=$1
base=${2:-}
options=(${base:+--base "$base"})
map=$(mktemp)
if [ -n "$deployed" ] &&
  curl -fsSL --max-time 60 --max-filesize 50000000 -o "$map" "${deployed%/}/data/graph.json" &&
  npm run --silent build -- "${options[@]}" --positions "$map"; then
  echo "The map begins with that of $deployed."
else
  npm run --silent build -- "${options[@]}" --positions none
  echo "The map is laid out anew."
fi
