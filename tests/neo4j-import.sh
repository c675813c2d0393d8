#!/usr/bin/env bash
# A store goes into a real Neo4j by `neo4j-admin database import full` without a bad row, and has the counts of its manifest there.
# usage: neo4j-import.sh [GRAPH [NEO4J]]
# GRAPH defaults to one built from the corpus, NEO4J (a wrapper with the verbs admin, start and stop) to ../shared/neo4j/neo4j.
# Without GRAPH, the invented graph of the tests, with every label and type, is imported as well and compared value by value.
. "$(dirname "${BASH_SOURCE[0]}")/checks/begin.sh"
graph=${1:-}
neo4j=${2:-$shared/neo4j/neo4j}
need "$neo4j"
need_command java
need_command python3

if [ -z "$graph" ]; then
  corpus=seeds
  [ -d "$shared/seeds" ] && corpus=$shared/seeds
  graph=$work/graph
  builder build "$corpus" -o "$graph" --quiet >/dev/null || { not_ok "neo4j-import: build of the corpus ended with $?"; finish; }
  if KG_TEST_NEO4J_IMPORT=$neo4j dotnet test tests/GraphStore.Tests -c Release --no-build --filter Neo4jImportTests >"$work/test" 2>&1; then
    ok "neo4j-import: the invented graph, value by value"
  else
    not_ok "neo4j-import: the invented graph: $(grep -m 1 -A 12 'Error Message' "$work/test" || tail -n 5 "$work/test")"
  fi
fi
[ -e "$graph/manifest.json" ] || { not_ok "neo4j-import: $graph is no graph"; finish; }

files=()
for file in "$graph"/nodes/*.csv; do [ -e "$file" ] && files+=("--nodes=$(realpath "$file")"); done
for file in "$graph"/relationships/*.csv; do [ -e "$file" ] && files+=("--relationships=$(realpath "$file")"); done
home=$work/neo4j
mkdir "$home"
if ! bash "$neo4j" admin --home "$home" database import full neo4j "${files[@]}" \
  --id-type=string --strict=true --bad-tolerance=0 --report-file="$work/bad" --threads=2 >"$work/import" 2>&1; then
  not_ok "neo4j-import: the import failed: $(grep -v '^ *$' "$work/import" | tail -n 5)"
  finish
fi
if [ -s "$work/bad" ]; then not_ok "neo4j-import: bad rows: $(head -n 3 "$work/bad")"; else ok "neo4j-import: no bad row"; fi

started=$(bash "$neo4j" start --home "$home") || { not_ok "neo4j-import: the server does not start"; finish; }
trap 'bash "$neo4j" stop --home "$home" >/dev/null 2>&1; chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
python3 - "${started%% *}" "$graph/manifest.json" <<'PYTHON' || bad=$((bad + 1))
import json, sys, urllib.request

address, manifest = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))["counts"]

def rows(statement):
    request = urllib.request.Request(
        address + "/db/neo4j/query/v2", json.dumps({"statement": statement}).encode(),
        {"Content-Type": "application/json", "Accept": "application/json"})
    answer = json.load(urllib.request.urlopen(request))
    if answer.get("errors"):
        sys.exit(f"not ok neo4j-import: {statement}: {answer['errors']}")
    return answer["data"]["values"]

failed = False
for what, expected, statement in [
        ("nodes", manifest["nodes"], "MATCH (n) UNWIND labels(n) AS label WITH label WHERE label <> 'Term' RETURN label, count(*)"),
        ("relationships", manifest["relationships"], "MATCH ()-[r]->() RETURN type(r), count(*)")]:
    found = dict(rows(statement))
    for name in sorted(expected.keys() | found.keys()):
        print(f"  {name:16} {expected.get(name, 0):>9} in the manifest {found.get(name, 0):>9} on the server")
    same = found == expected
    failed |= not same
    print(f"{'ok' if same else 'not ok'} neo4j-import: {sum(found.values())} {what}, {len(found)} {'labels' if what == 'nodes' else 'types'}")

terms = rows("MATCH (n:Term) RETURN count(n)")[0][0]
expected = sum(manifest["nodes"].get(label, 0) for label in ("Concept", "Method", "Task", "Dataset", "Metric"))
failed |= terms != expected
print(f"{'ok' if terms == expected else 'not ok'} neo4j-import: {terms} terms, {expected} expected")
sys.exit(failed)
PYTHON
finish
