#!/usr/bin/env bash
# Builds killed at random moments leave the store whole: the old graph or the new one. usage: kill.sh [KILLS] [SEED]
. "$(dirname "$0")/begin.sh"
kills=${1:-20}
RANDOM=${2:-1}
corpus=seeds
[ -d "$shared/seeds" ] && corpus=$shared/seeds
graph=$work/store/graph

# Two graphs that differ, to see which one is there.
start=$(date +%s%N)
for least in 2 3; do
  builder build "$corpus" -o "$work/whole-$least" --min-papers "$least" --quiet >/dev/null || { not_ok "kill: build ended with $?"; finish; }
done
milliseconds=$((($(date +%s%N) - start) / 2000000))
mkdir "$work/store"
cp -r "$work/whole-2" "$graph"

killed=0 old=0 new=0
for ((i = 1; killed < kills && i <= 5 * kills; i++)); do
  least=$((i % 2 + 2))
  # Half of the moments over the whole run, half in its last third, where the files are written and swapped.
  if ((i % 4 < 2)); then moment=$((RANDOM % milliseconds)); else moment=$((milliseconds * 2 / 3 + RANDOM % (milliseconds / 3))); fi
  dotnet src/GraphBuilder/bin/Release/net10.0/graph-builder.dll build "$corpus" -o "$graph" --min-papers "$least" --quiet </dev/null >/dev/null 2>&1 &
  pid=$!
  sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
  kill -9 "$pid" 2>/dev/null && killed=$((killed + 1))
  wait "$pid" 2>/dev/null
  if ! builder validate "$graph" >"$work/findings" 2>&1; then
    not_ok "kill: build $i killed after $moment ms: validate says $(head -n 3 "$work/findings")"
  elif diff -r "$graph" "$work/whole-$least" >/dev/null; then
    new=$((new + 1))
  elif diff -r "$graph" "$work/whole-$((5 - least))" >/dev/null; then
    old=$((old + 1))
  else
    not_ok "kill: build $i killed after $moment ms: neither the old graph nor the new"
  fi
done
[ "$killed" -ge "$kills" ] || not_ok "kill: only $killed of $((i - 1)) builds were still running when they were to be killed"
[ "$bad" -eq 0 ] && ok "kill: $killed builds killed, $((i - 1 - killed)) quicker than that: $old times the old graph, $new times the new, whole each time"

builder build "$corpus" -o "$graph" --quiet >/dev/null || not_ok "kill: the build after it all ended with $?"
left=$(ls -A "$work/store" | grep -vx 'graph\|graph\.lock\|\.graph\.lock')
if [ -z "$left" ]; then ok "kill: the next build leaves nothing beside the store"; else not_ok "kill: left beside the store: $left"; fi
finish
