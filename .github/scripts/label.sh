#!/usr/bin/env bash
# label.sh SHA: labels the pull request of that commit by the paths that it
# touches; the first pattern of labels.txt that fits a path gives its label.
set -euo pipefail
here=$(dirname "$0")
source "$here/pull-request.sh"
number=$(pull_request "$1")
if [ -z "$number" ]; then
  echo "No open pull request has this commit any more."
  exit 0
fi
gh api --paginate "repos/$GITHUB_REPOSITORY/pulls/$number/files?per_page=100" --jq '.[].filename' |
  while IFS= read -r path; do
    while read -r pattern label; do
      # The pattern is meant as one: content/events/*
      # shellcheck disable=SC2053
      if [[ $path == $pattern ]]; then
        echo "$label"
        break
      fi
    done < <(grep -v '^#' "$here/../labels.txt")
  done | sort -u |
  while IFS= read -r label; do
    gh api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$number/labels" -f "labels[]=$label"
  done
