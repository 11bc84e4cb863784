# Sourced: pull_request SHA prints the number of the open pull request whose last
# commit that is, and nothing where there is none. The number comes from GitHub,
# never from what the pull request made.
pull_request() {
  if ! [[ $1 =~ ^[0-9a-f]{40}$ ]]; then
    echo "expected a commit, got: $1" >&2
    return 1
  fi
  gh api --paginate "repos/$GITHUB_REPOSITORY/pulls?state=open&per_page=100" \
    --jq ".[] | select(.head.sha == \"$1\") | .number" | head -n 1
}
