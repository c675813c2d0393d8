#!/usr/bin/env bash
# Both corpora hold 896 records of 822 papers, and nothing in them is an error.
. "$(dirname "$0")/begin.sh"
count() {
  local last
  last=$(builder reading "$1" 2>"$work/errors" | tail -n 1)
  if [ "$last" = "896 records, 822 papers, 0 errors" ]; then ok "counts: $1 gives $last"; else not_ok "counts: $1 gives '$last' $(head -n 3 "$work/errors")"; fi
}
count seeds
need "$shared/seeds"
count ../shared/seeds
finish
