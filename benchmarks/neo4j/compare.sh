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
  read -r http bolt _ pid _ < <(bash "$neo4j" start --home "$work/home" --password "$NEO4J_PASSWORD" --heap "${HEAP:-1g}")
}
seconds() { local began; began=$(date +%s%N); "$@" >"$work/said" 2>"$work/err"; echo "$(($(date +%s%N) - began))" | awk '{ printf "%.1f", $1 / 1e9 }'; }
cpu() { ps -o cputimes= -p "$pid" | tr -d ' '; } # seconds of processor time that the server has used: says more than the clock on a busy machine
load() { dotnet "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll" load "$@" --neo4j "$http" </dev/null; }

start
before=$(cpu)
echo "driver, first: $("$python" "$root/benchmarks/neo4j/driver.py" "$graph" "$bolt" 5000)"
echo "  processor time of the server: $(($(cpu) - before)) s"
start
before=$(cpu)
echo "load, first: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
echo "  processor time of the server: $(($(cpu) - before)) s"
before=$(cpu)
echo "load, the same again: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
for changed in "$@"; do
  before=$(cpu)
  echo "load, $(basename "$changed"): $(seconds load "$changed") s: $(tail -n 1 "$work/said")"
  echo "  processor time of the server: $(($(cpu) - before)) s"
  echo "load, back: $(seconds load "$graph") s: $(tail -n 1 "$work/said")"
done
echo "load --verify: $(seconds load "$graph" --verify) s: $(tail -n 1 "$work/said")"
