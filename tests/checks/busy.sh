#!/usr/bin/env bash
# Of two builds into one folder at once, the second says so and ends with 4; the first is not disturbed.
. "$(dirname "$0")/begin.sh"
program=src/GraphBuilder/bin/Release/net10.0/graph-builder.dll
for i in $(seq 20); do mkdir -p "$work/input/$i"; sed "s/^/$i /" seeds/002*.txt >"$work/input/$i/a.txt"; done
dotnet "$program" build "$work/input" -o "$work/graph" --quiet </dev/null >/dev/null 2>"$work/first" &
first=$!
for _ in $(seq 100); do [ -e "$work/graph.lock" ] && break; sleep 0.05; done
builder build seeds -o "$work/graph" >/dev/null 2>"$work/second"
code=$?
if [ "$code" -eq 4 ]; then ok "busy: $(tail -n 1 "$work/second")"; else not_ok "busy: the second build ended with $code: $(tail -n 1 "$work/second")"; fi
wait "$first" || not_ok "busy: the first build ended with $?: $(tail -n 1 "$work/first")"
if builder validate "$work/graph" >"$work/said" 2>&1; then ok "busy: the first build's graph is whole"; else not_ok "busy: $(head -n 2 "$work/said")"; fi
finish
