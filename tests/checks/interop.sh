#!/usr/bin/env bash
# interop/ where its packages restore, on a real Neo4j: its tests, and the programs over Bolt.
. "$(dirname "$0")/begin.sh"
if ! dotnet restore interop/Interop.sln >"$work/said" 2>&1; then
  skip "interop: not built, its packages do not restore here: $(grep -oE 'Unable to find package [^ ]+|Unable to load the service index' "$work/said" | sed 's/.*package //; s/\.$//' | sort -u | paste -sd' ')"
  exit 0
fi
if dotnet build interop/Interop.sln -c Release -v quiet --no-restore >"$work/said" 2>&1; then ok "interop: built"; else not_ok "interop: $(grep -m 3 ' error ' "$work/said")"; finish; fi
neo4j=$shared/neo4j/neo4j
need "$neo4j"
need_command java

home=$work/neo4j
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=
NEO4J_PASSWORD=$(od -An -N 12 -tx1 /dev/urandom | tr -d ' \n')
started=$(bash "$neo4j" start --home "$home" --password "$NEO4J_PASSWORD" --heap 512m) || { not_ok "interop: the server does not start"; finish; }
trap 'bash "$neo4j" stop --home "$home" >/dev/null 2>&1; chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
read -r KG_TEST_NEO4J bolt _ <<<"$started"
export KG_TEST_NEO4J

# The tests of the main solution that are compiled in here as well are for containers: neo4j.sh runs them on this server.
dotnet test interop/Interop.Tests -c Release --no-build --filter 'FullyQualifiedName~Interop.Tests.' >"$work/said" 2>&1
code=$?
counts=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' "$work/said" | sed -E 's/^[^-]*- *//; s/ +/ /g')
if [ "$code" -eq 0 ]; then ok "interop: $counts"; else not_ok "interop: $counts $(grep -m 3 -A 3 '^  Failed ' "$work/said")"; fi

export KG_NEO4J=$bolt
built() { local program=$1; shift; dotnet "interop/$program/bin/Release/net10.0/$([ "$program" = GraphBuilder.Bolt ] && echo graph-builder-bolt || echo graph-queries-bolt).dll" "$@" </dev/null; }
builder build seeds -o "$work/graph" --quiet >/dev/null
if built GraphBuilder.Bolt load "$work/graph" >"$work/said" 2>"$work/err" && tail -n 1 "$work/said" | grep -Eq '^[0-9,]+ added, [0-9,]+ changed, [0-9,]+ removed$'; then ok "interop: load over Bolt: $(tail -n 1 "$work/said")"; else not_ok "interop: load over Bolt: $(tail -n 2 "$work/said" "$work/err")"; fi
if builder load "$work/graph" --verify --neo4j "$KG_TEST_NEO4J" 2>"$work/err" | grep -q '^nothing written'; then ok "interop: verified over HTTP"; else not_ok "interop: verify: $(tail -n 2 "$work/err")"; fi
if built GraphQueries.Bolt run counts --format csv >"$work/bolt" 2>"$work/err" && queries run counts --format csv --neo4j "$KG_TEST_NEO4J" 2>>"$work/err" | diff - "$work/bolt" >"$work/diff"; then ok "interop: a query says the same over Bolt and over HTTP"; else not_ok "interop: $(head -n 3 "$work/diff" "$work/err")"; fi
finish
