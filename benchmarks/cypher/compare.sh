#!/usr/bin/env bash
# The canned queries on one graph: on the graph in memory, on a Neo4j of its own over Bolt, and in ladybug; rows compared, medians in a table.
# usage: [HEAP=2g] [ROUNDS=15] compare.sh PYTHON NEO4J GRAPH OUT
#   PYTHON   a python with the packages neo4j and ladybug
#   NEO4J    a wrapper with the verbs start, stop and admin; or the address of a server that has the graph (bolt://HOST:PORT, NEO4J_PASSWORD its password)
#   GRAPH    a folder that `build` made
#   OUT      a folder for statements, rows and the table (table.md)
# Needs a Release build of the solution: dotnet build KnowledgeGraph.sln -c Release
set -euo pipefail
python=$1 neo4j=$2 graph=$3 out=$4
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$root/benchmarks/cypher
builder=$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll
mkdir -p "$out"
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=${NEO4J_PASSWORD:-benchmark}

"$python" "$here/compare.py" statements "$graph" "$root/cypher/queries" >"$out/statements.json"
echo "embedded" >&2
dotnet "$root/benchmarks/bin/Release/net10.0/Benchmarks.dll" cypher "$graph" "$out/statements.json" "${ROUNDS:-15}" >"$out/embedded.jsonl"
echo "ladybug" >&2
"$python" "$here/compare.py" ladybug "$graph" "$out/statements.json" >"$out/ladybug.jsonl"
echo "neo4j" >&2
bolt=$neo4j
if [[ $neo4j != bolt://* ]]; then
  work=$(mktemp -d "${TMPDIR:-/tmp}/kg-cypher.XXXXXX")
  trap 'bash "$neo4j" stop --home "$work/home" >/dev/null 2>&1; rm -rf "$work"' EXIT
  read -r http bolt _ < <(bash "$neo4j" start --home "$work/home" --password "$NEO4J_PASSWORD" --heap "${HEAP:-2g}")
  dotnet "$builder" load "$graph" --neo4j "$http" </dev/null >&2
fi
"$python" "$here/compare.py" neo4j "$out/statements.json" "$bolt" >"$out/neo4j.jsonl"
"$python" "$here/compare.py" table "$out/embedded.jsonl" "$out/neo4j.jsonl" "$out/ladybug.jsonl" | tee "$out/table.md"
