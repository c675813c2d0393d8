#!/usr/bin/env bash
# The tests that need a Neo4j, against a real one with a password, on free ports.
. "$(dirname "$0")/begin.sh"
neo4j=$shared/neo4j/neo4j
need "$neo4j"
need_command java
need_command curl

home=$work/neo4j
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=
NEO4J_PASSWORD=$(od -An -N 12 -tx1 /dev/urandom | tr -d ' \n')
started=$(bash "$neo4j" start --home "$home" --password "$NEO4J_PASSWORD" --heap 512m) || { not_ok "neo4j: the server does not start"; finish; }
trap 'bash "$neo4j" stop --home "$home" >/dev/null 2>&1; chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
export KG_TEST_NEO4J=${started%% *}

# All two thousand generated statements take over a minute; without this variable they are asked.
export KG_GENERATED_EVERY=4
for project in GraphStore.Tests GraphBuilder.Tests GraphCypher.Tests GraphQueries.Tests; do
  dotnet test "tests/$project" -c Release --no-build --filter 'FullyQualifiedName~.Neo4j.' >"$work/said" 2>&1
  code=$?
  counts=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' "$work/said" | sed -E 's/^[^-]*- *//; s/ +/ /g')
  if [ "$code" -eq 0 ] && ! grep -q ' \[SKIP\]' "$work/said"; then ok "neo4j: $project: $counts"; else not_ok "neo4j: $project: $counts $(grep -m 3 -A 3 '^  Failed \| \[SKIP\]' "$work/said")"; fi
done

# From here on the programs as processes, on the corpus.
forget() {
  curl -sf -u "$NEO4J_USERNAME:$NEO4J_PASSWORD" -H 'Content-Type: application/json' "$KG_TEST_NEO4J/db/neo4j/query/v2" \
    -d '{"statement": "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"}' >/dev/null
}
load() { builder load "$@" --neo4j "$KG_TEST_NEO4J"; }
# expect WHAT CODE PATTERN ARGS...: what load says
expect() {
  local what=$1 expected=$2 pattern=$3 code
  shift 3
  load "$@" >"$work/said" 2>"$work/err"
  code=$?
  if [ "$code" -eq "$expected" ] && grep -Eq "$pattern" "$work/said" "$work/err"; then ok "neo4j: $what: $(tail -n 1 "$work/said")"; else not_ok "neo4j: $what: exit $code: $(tail -n 2 "$work/said" "$work/err")"; fi
}
clean='^nothing written: the database has this graph already$'

cp -r seeds "$work/corpus"
builder build "$work/corpus" -o "$work/graph" --quiet >/dev/null || not_ok "neo4j: build ended with $?"
forget
expect 'first load' 0 '^[0-9,]+ added, 0 changed, 0 removed$' "$work/graph"
expect 'second load' 0 "$clean" "$work/graph"
expect 'verify' 0 "$clean" "$work/graph" --verify

# One abstract changes: the plan is what the load then does.
first=$(ls "$work"/corpus/*.txt | head -n 1)
sed -i '0,/ the /s// the very same /' "$first"
builder build "$work/corpus" -o "$work/changed" --quiet >/dev/null || not_ok "neo4j: build ended with $?"
load "$work/changed" --plan --format csv >"$work/plan" 2>/dev/null
load "$work/changed" --format csv >"$work/done" 2>/dev/null
if [ -s "$work/plan" ] && diff "$work/plan" "$work/done" >"$work/diff"; then ok "neo4j: the plan of a changed abstract is what was written"; else not_ok "neo4j: plan and load differ: $(head -n 5 "$work/diff")"; fi
expect 'verify after the change' 0 "$clean" "$work/changed" --verify

# Killed in the middle: once k/21 of what there is to write stands in the database, alternately on the way from an emptied database and from a graph of half of its papers. The next load goes on
# from there, every third time back to the graph of the half. Batches are small, so that many are still to come when it is seen how far the load is; one that was done sooner is begun again.
# Some of the files are as good for that as all of them: where it writes, and what it has left to write, is the same.
mkdir "$work/part-corpus" "$work/half-corpus"
ls "$work"/corpus/*.txt | awk 'NR % 3 == 1' | xargs cp -t "$work/part-corpus"
ls "$work"/part-corpus/*.txt | awk 'NR % 2' | xargs cp -t "$work/half-corpus"
builder build "$work/part-corpus" -o "$work/part" --quiet >/dev/null || not_ok "neo4j: build ended with $?"
builder build "$work/half-corpus" -o "$work/half" --quiet >/dev/null || not_ok "neo4j: build ended with $?"
ask() {
  curl -sf -u "$NEO4J_USERNAME:$NEO4J_PASSWORD" -H 'Content-Type: application/json' "$KG_TEST_NEO4J/db/neo4j/query/v2" -d "{\"statement\": \"$1\"}" | grep -oE '"values":\[\[[0-9]+' | grep -oE '[0-9]+$'
}
size() { ask 'RETURN COUNT { () } + COUNT { ()-->() }'; }
# slow_load GRAPH: in the background, in many small transactions; pid is that of the program itself, not of a shell around it
slow_load() {
  dotnet src/GraphBuilder/bin/Release/net10.0/graph-builder.dll load "$1" --neo4j "$KG_TEST_NEO4J" --batch 50 --quiet </dev/null >/dev/null 2>"$work/err" &
  pid=$!
}
# await_size N: until so much stands in the database, or the load that is under way has ended
await_size() { until [ "$(size)" -ge "$1" ] || ! kill -0 "$pid" 2>/dev/null; do :; done; }
# A load that did not end has ranges in its record that nobody knows.
is_unfinished() { [ "$(ask "MATCH (l:_Load) WHERE '?' IN l.digests RETURN count(l)")" = 1 ]; }
forget
load "$work/part" --quiet >/dev/null 2>&1
end=$(size)
killed=0
for i in $(seq 20); do
  for again in 1 2 3 4 5; do
    if [ $((i % 2)) -eq 1 ]; then forget; else load "$work/half" --quiet >/dev/null 2>&1; fi
    begin=$(size)
    slow_load "$work/part"
    await_size $((begin + (end - begin) * i / 21))
    if tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qF -- "$NEO4J_PASSWORD"; then not_ok "neo4j: the password stands in the list of processes"; fi
    kill -9 "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    is_unfinished && { killed=$((killed + 1)); break; }
  done
  target=$work/part
  [ $((i % 3)) -eq 0 ] && target=$work/half
  load "$target" --quiet >/dev/null 2>"$work/err" || not_ok "neo4j: the load after kill $i ended with $?: $(tail -n 1 "$work/err")"
  load "$target" --verify >"$work/said" 2>&1
  code=$?
  { [ "$code" -eq 0 ] && grep -q "$clean" "$work/said"; } || not_ok "neo4j: after kill $i verify ended with $code: $(tail -n 1 "$work/said")"
done
what="of 20 loads $killed killed while they wrote, and clean after the next load each time"
if [ "$bad" -eq 0 ] && [ "$killed" -eq 20 ]; then ok "neo4j: $what"; else not_ok "neo4j: $what, $bad not ok"; fi

# Two at once.
forget
load "$work/graph" --batch 200 --quiet >/dev/null 2>"$work/err" &
pid=$!
load "$work/graph" --batch 300 --quiet >/dev/null 2>"$work/err2" || not_ok "neo4j: one of two loads at once ended with $?: $(tail -n 1 "$work/err2")"
wait "$pid" || not_ok "neo4j: the other of two loads at once ended with $?: $(tail -n 1 "$work/err")"
expect 'two loads at once' 0 "$clean" "$work/graph" --verify

# Stopped in mid-load and started again: once half of the graph stands in the database.
end=$(size)
forget
slow_load "$work/graph"
await_size $((end / 2))
bash "$neo4j" stop --home "$home"
wait "$pid"
code=$?
if [ "$code" -eq 1 ] && [ "$(wc -l <"$work/err")" -le 3 ]; then ok "neo4j: server stopped in mid-load: $(head -n 1 "$work/err")"; else not_ok "neo4j: server stopped in mid-load: exit $code: $(tail -n 3 "$work/err")"; fi
http=${KG_TEST_NEO4J##*:}
bash "$neo4j" start --home "$home" --http "$http" --password "$NEO4J_PASSWORD" --heap 512m >/dev/null || not_ok "neo4j: the server does not start again"
if is_unfinished; then ok "neo4j: the load stopped in the middle"; else not_ok "neo4j: the load had ended before the server stopped"; fi
expect 'load after the server came back' 0 'added|already' "$work/graph"
expect 'verify after the server came back' 0 "$clean" "$work/graph" --verify

# A database that may only be read: what is there can be planned against and asked, and a load says why it cannot write.
bash "$neo4j" stop --home "$home"
sed -e "s|^here=.*|here=$(dirname "$(realpath "$neo4j")")|" -e 's|^server.https.enabled=.*|&\nserver.databases.read_only=neo4j|' "$neo4j" >"$work/neo4j-read-only"
bash "$work/neo4j-read-only" start --home "$home" --http "$http" --password "$NEO4J_PASSWORD" --heap 512m >/dev/null || not_ok "neo4j: the server does not start for reading"
expect 'plan against a read-only database' 0 'would be|already' "$work/changed" --plan
load "$work/changed" >"$work/said" 2>"$work/err"
code=$?
if [ "$code" -eq 1 ] && grep -qi 'read.only' "$work/err" && [ "$(wc -l <"$work/err")" -le 3 ]; then ok "neo4j: load into a read-only database: $(head -n 1 "$work/err")"; else not_ok "neo4j: load into a read-only database: exit $code: $(tail -n 3 "$work/said" "$work/err")"; fi
if queries run counts --neo4j "$KG_TEST_NEO4J" >"$work/said" 2>"$work/err"; then ok "neo4j: a query on a read-only database"; else not_ok "neo4j: a query on a read-only database: $(tail -n 2 "$work/err")"; fi

# The bulk import leaves what a load would have left.
bash "$neo4j" stop --home "$home"
mkdir -p "$work/installed/bin"
printf '#!/bin/sh\nexec bash "%s" admin --home "%s" "$@"\n' "$(realpath "$neo4j")" "$home" >"$work/installed/bin/neo4j-admin"
chmod +x "$work/installed/bin/neo4j-admin"
if builder import-command "$work/graph" --run "$work/installed" --overwrite >"$work/said" 2>"$work/err"; then ok "neo4j: import-command --run"; else not_ok "neo4j: import-command --run ended with $?: $(tail -n 3 "$work/said" "$work/err")"; fi
bash "$neo4j" start --home "$home" --http "$http" --password "$NEO4J_PASSWORD" --heap 512m >/dev/null || not_ok "neo4j: the server does not start after the import"
expect 'load after the import' 0 "$clean" "$work/graph"
expect 'verify after the import' 0 "$clean" "$work/graph" --verify
load "$work/changed" --format csv 2>/dev/null >"$work/done"
if diff "$work/plan" "$work/done" >"$work/diff"; then ok "neo4j: a change after the import writes what it touches"; else not_ok "neo4j: a change after the import: $(head -n 5 "$work/diff")"; fi

# A password in no log of the server that it was sent to.
if grep -rqF -- "$NEO4J_PASSWORD" "$home/logs"; then not_ok "neo4j: the password stands in the server's logs"; else ok "neo4j: the password stands in no log"; fi
finish
