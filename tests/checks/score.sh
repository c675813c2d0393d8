#!/usr/bin/env bash
# Extraction on annotated papers is no worse than these floors. The shipped model has seen these papers: the figures say that nothing broke, not how good it is (docs/tagging.md does).
. "$(dirname "$0")/begin.sh"
need "$shared/gold/dev.jsonl"
need_command python3
builder extract "$shared/gold/papers.jsonl" -o "$work/system.jsonl" --quiet || not_ok "score: extract ended with $?"
python3 "$shared/gold/score.py" "$shared/gold/dev.jsonl" "$shared/gold/papers.jsonl" "$work/system.jsonl" >"$work/scores" || not_ok "score: score.py ended with $?"
sed 's/^/  /' "$work/scores"

# floor ROW COLUMN VALUE, where COLUMN is P, R or F1
floor() {
  local value
  value=$(awk -v row="$1" -v column="$2" 'index($0, row) == 1 && substr($0, length(row) + 1, 1) ~ / / { for (i = 1; i < NF; i++) if ($i == column) { print $(i + 1); exit } }' "$work/scores")
  if awk -v value="${value:-0}" -v least="$3" 'BEGIN { exit !(value + 0 >= least + 0) }'; then
    ok "score (seen): $1 $2 ${value} (floor $3)"
  else
    not_ok "score: $1 $2 ${value:-missing} (floor $3)"
  fi
}
floor "entities" F1 .60
floor "entities, typed" F1 .50
floor "proposed" F1 .65
floor "evaluated on" F1 .60
floor "linking (pairs)" F1 .93
floor "links" P 1
floor "links" R 1
finish
