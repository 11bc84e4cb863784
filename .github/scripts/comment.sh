#!/usr/bin/env bash
# comment.sh SHA FILE: puts the report of FILE under the pull request of that
# commit, in the place of the former report.
set -euo pipefail
source "$(dirname "$0")/pull-request.sh"
number=$(pull_request "$1")
if [ -z "$number" ]; then
  echo "No open pull request has this commit any more."
  exit 0
fi
marker='<!-- report on the record -->'
# A comment takes 65,536 characters.
body=$(printf '%s\n%s' "$marker" "$(head -c 65000 "$2" | iconv -c -f UTF-8 -t UTF-8)")
former=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments?per_page=100" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
if [ -n "$former" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$former" -f body="$body"
else
  gh api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" -f body="$body"
fi
