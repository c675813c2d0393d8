#!/usr/bin/env bash
# The same input gives the same bytes: with any number of threads, and when parts are extracted apart.
. "$(dirname "$0")/begin.sh"
corpus=seeds
[ -d "$shared/seeds" ] && corpus=$shared/seeds

for threads in 1 2; do
  builder build "$corpus" -o "$work/threads-$threads" --threads "$threads" --quiet >/dev/null || not_ok "same-bytes: build --threads $threads ended with $?"
done
if diff -r "$work/threads-1" "$work/threads-2" >"$work/diff"; then ok "same-bytes: one thread and two"; else not_ok "same-bytes: one thread and two: $(head -n 3 "$work/diff")"; fi

mkdir "$work/parts"
pids=()
for file in "$corpus"/*.txt; do
  builder extract --per-paper "$file" -o "$work/parts/$(basename "$file" .txt).jsonl" --quiet &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || not_ok "same-bytes: a part's extract ended with $?"; done

# Twice: in the order of the names, and backwards.
parts=("$work"/parts/*.jsonl)
backwards=()
for part in "${parts[@]}"; do backwards=("$part" "${backwards[@]}"); done
builder build "${parts[@]}" -o "$work/of-parts" --quiet >/dev/null || not_ok "same-bytes: build of the parts ended with $?"
builder build "${backwards[@]}" -o "$work/of-parts-backwards" --quiet >/dev/null || not_ok "same-bytes: build of the parts backwards ended with $?"
for graph in of-parts of-parts-backwards; do
  if diff -r --exclude manifest.json "$work/threads-1" "$work/$graph" >"$work/diff"; then
    ok "same-bytes: $graph, all but the manifest"
  else
    not_ok "same-bytes: $graph: $(head -n 3 "$work/diff")"
  fi
done

# The manifests differ in their list of inputs only.
if command -v python3 >/dev/null; then
  if python3 - "$work/threads-1/manifest.json" "$work/of-parts/manifest.json" "$work/of-parts-backwards/manifest.json" <<'PYTHON'
import json, sys
manifests = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
for manifest in manifests:
    assert manifest.pop("inputs") and manifest.pop("contentSha256"), "no inputs, or no hash over them"
sys.exit(any(manifest != manifests[0] for manifest in manifests))
PYTHON
  then ok "same-bytes: manifests but for their inputs"; else not_ok "same-bytes: manifests differ in more than their inputs"; fi
else
  skip "same-bytes: manifests (python3 is not installed)"
fi
finish
