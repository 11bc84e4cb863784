#!/usr/bin/env bash
# preview.sh SHA FOLDER REPOSITORY: puts the site of a pull request, which a
# stranger made, into REPOSITORY as the folder pr-NUMBER. Nothing of it is run.
# Where PREVIEW_KEY is set, it is the deploy key of that repository.
set -euo pipefail
source "$(dirname "$0")/pull-request.sh"
number=$(pull_request "$1")
site=$2
repository=$3
if [ -z "$number" ]; then
  echo "No open pull request has this commit any more."
  exit 0
fi
if [ -n "$(find "$site" ! -type f ! -type d -print -quit)" ]; then
  echo "The site holds something that is neither a file nor a folder." >&2
  exit 1
fi
if [ "$(find "$site" -type f | wc -l)" -gt 50000 ] || [ "$(du -sk "$site" | cut -f 1)" -gt 500000 ]; then
  echo "The site is larger than a preview may be: 50,000 files, 500 MB." >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${PREVIEW_KEY:-}" ]; then
  (umask 077 && printf '%s\n' "$PREVIEW_KEY" > "$work/key")
  export GIT_SSH_COMMAND="ssh -i $work/key -o IdentitiesOnly=yes -o StrictHostKeyChecking=accept-new"
fi
git clone --quiet --depth 1 -- "$repository" "$work/previews"
rm -rf "$work/previews/pr-$number"
mkdir -p "$work/previews/pr-$number"
# Dot files could configure git, or the host.
(cd "$site" && find . -type f -not -path '*/.*' -print0 | tar --null -T - -cf -) |
  tar -xf - -C "$work/previews/pr-$number"
cd "$work/previews"
git add --all -- "pr-$number"
if git diff --cached --quiet; then
  echo "The preview is as it was."
  exit 0
fi
git -c user.name='Previews' -c user.email='previews@users.noreply.github.com' \
  -c core.hooksPath=/dev/null commit --quiet -m "Preview of pull request $number"
git push --quiet origin HEAD
