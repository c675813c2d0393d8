#!/usr/bin/env bash
# Both programs install as dotnet tools from a local pack and run by name.
. "$(dirname "$0")/begin.sh"
for program in GraphBuilder GraphQueries; do
  dotnet pack "src/$program" -c Release -o "$work/packages" -v quiet >"$work/said" 2>&1 </dev/null || { not_ok "tools: pack of $program: $(tail -n 3 "$work/said")"; finish; }
  dotnet tool install "KnowledgeGraph.$program" --tool-path "$work/tools" --source "$work/packages" >"$work/said" 2>&1 </dev/null || { not_ok "tools: install of $program: $(tail -n 3 "$work/said")"; finish; }
done
for name in graph-builder graph-queries; do
  version=$("$work/tools/$name" --version </dev/null 2>&1)
  if [[ $version =~ ^$name\ [0-9]+\.[0-9]+\.[0-9]+$ ]]; then ok "tools: $version"; else not_ok "tools: $name says '$version'"; fi
done
"$work/tools/graph-builder" build seeds -o "$work/graph" --quiet </dev/null >/dev/null || not_ok "tools: graph-builder build ended with $?"
if "$work/tools/graph-queries" stats --graph "$work/graph" </dev/null >"$work/said"; then ok "tools: a graph built and asked"; else not_ok "tools: graph-queries stats ended with $?"; fi
finish
