#!/usr/bin/env bash
# A first load, against the official Python driver on the same graph and a fresh server each, and loads with changes.
# usage: [HEAP=1g] compare.sh PYTHON NEO4J GRAPH [CHANGED...]
#   PYTHON   a python with the package neo4j
#   NEO4J    a wrapper with the verbs start and stop
#   GRAPH    a folder that `build` made; CHANGED of the same papers, with some of them changed
set -euo pipefail
python=$1 neo4j=$2 graph=$3; shift 3
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/kg-neo4j.XXXXXX")
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=benchmark
trap 'bash "$neo4j" stop --home "$work/home" >/dev/null 2>&1; rm -rf "$work"' EXIT

start() { # a fresh server: warm and cold are the same for both
  bash "$neo4j" stop --home "$work/home" >/dev/null 2>&1 || true
  rm -rf "$work/home"
  read -r http bolt _ < <(bash "$neo4j" start --home "$work/home" --password "$NEO4J_PASSWORD" --heap "${HEAP:-1g}")
}
seconds() { local began; began=$(date +%s%N); "$@" >"$work/said" 2>"$work/err"; echo "$(($(date +%s%N) - began))" | awk '{ printf "%.1f", $1 / 1e9 }'; }
load() { dotnet "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll" load "$@" --neo4j "$http" </dev/null; }

start
echo "driver, first: $("$python" "$root/benchmarks/neo4j/driver.py" "$graph" "$bolt" 5000)"
start
echo "load, first: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
echo "load, the same again: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
for changed in "$@"; do
  echo "load, $(basename "$changed"): $(seconds load "$changed") s: $(tail -n 1 "$work/said")"
  echo "load, back: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
done
echo "load --verify: $(seconds load "$graph" --verify) s: $(tail -n 1 "$work/said")"
