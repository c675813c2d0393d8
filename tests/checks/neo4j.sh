#!/usr/bin/env bash
# The tests that need a Neo4j, against a real one with a password, on free ports.
. "$(dirname "$0")/begin.sh"
neo4j=$shared/neo4j/neo4j
need "$neo4j"
need_command java

home=$work/neo4j
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=
NEO4J_PASSWORD=$(od -An -N 12 -tx1 /dev/urandom | tr -d ' \n')
started=$(bash "$neo4j" start --home "$home" --password "$NEO4J_PASSWORD" --heap 512m) || { not_ok "neo4j: the server does not start"; finish; }
trap 'bash "$neo4j" stop --home "$home" >/dev/null 2>&1; chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
export KG_TEST_NEO4J=${started%% *}

for project in GraphStore.Tests; do
  dotnet test "tests/$project" -c Release --no-build --filter 'FullyQualifiedName~.Neo4j.' >"$work/said" 2>&1
  code=$?
  counts=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' "$work/said" | sed -E 's/^[^-]*- *//; s/ +/ /g')
  if [ "$code" -eq 0 ] && ! grep -q ' \[SKIP\]' "$work/said"; then ok "neo4j: $project: $counts"; else not_ok "neo4j: $project: $counts $(grep -m 3 -A 3 '^  Failed \| \[SKIP\]' "$work/said")"; fi
done

# A password in no log of the server that it was sent to.
if grep -rqF -- "$NEO4J_PASSWORD" "$home/logs"; then not_ok "neo4j: the password stands in the server's logs"; else ok "neo4j: the password stands in no log"; fi
finish
