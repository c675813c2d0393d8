#!/usr/bin/env bash
# Ctrl-C ends a build with 130, one line, the old graph whole and nothing left behind.
. "$(dirname "$0")/begin.sh"
export TMPDIR=$work/tmp
mkdir "$TMPDIR" "$work/store"
for i in $(seq 40); do cp seeds/00*.txt "$work/store/" 2>/dev/null; mkdir -p "$work/input/$i"; sed "s/^/$i /" seeds/000*.txt >"$work/input/$i/a.txt"; sed "s/^/$i /" seeds/004*.txt >"$work/input/$i/b.txt"; done
rm -f "$work"/store/*.txt
builder build seeds -o "$work/store/graph" --quiet >/dev/null || not_ok "stop: the first build ended with $?"
cp -r "$work/store/graph" "$work/before"

for moment in 0.3 1 2; do
  # A shell without job control starts background processes with SIGINT ignored; env gives it back.
  env --default-signal=INT dotnet src/GraphBuilder/bin/Release/net10.0/graph-builder.dll build "$work/input" -o "$work/store/graph" </dev/null >"$work/out" 2>"$work/err" &
  pid=$!
  sleep "$moment"
  kill -INT "$pid"
  wait "$pid"
  code=$?
  # Very early, before the program listens, the signal itself ends it, without a word.
  if [ "$code" -eq 130 ] && { [ ! -s "$work/err" ] || [ "$(tail -n 1 "$work/err")" = "graph-builder: stopped" ]; }; then ok "stop: after $moment s: 130"; else not_ok "stop: after $moment s: exit $code, $(tail -n 2 "$work/err")"; fi
  diff -r "$work/before" "$work/store/graph" >/dev/null || not_ok "stop: after $moment s the old graph has changed"
done
left=$(ls -A "$work/store" | grep -vx 'graph\|graph\.lock\|\.graph\.lock'; ls -A "$TMPDIR" | grep -v '^\.dotnet\|^clr-debug-pipe\|^dotnet-diagnostic')
if [ -z "$left" ]; then ok "stop: nothing is left behind"; else not_ok "stop: left behind: $left"; fi
finish
