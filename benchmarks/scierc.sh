#!/usr/bin/env bash
# Trains on another guide's annotations (SciERC, Luan et al. 2018) and scores exact typed spans on its development part. Needs ../shared and a Release build.
# Its types are told by the nearest of ours: Material as Dataset, OtherScientificTerm as Concept; Generic ("the method") is no term here and left out on both sides.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$root/../shared/data
work=$(mktemp -d "${TMPDIR:-/tmp}/kg-scierc.XXXXXX")
trap 'rm -rf "$work"' EXIT
builder() { dotnet "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll" "$@" </dev/null; }
python3 - "$data/scierc" "$work" <<'PYTHON'
import json, sys
source, work = sys.argv[1:]
types = {"Material": "Dataset", "OtherScientificTerm": "Concept", "Task": "Task", "Method": "Method", "Metric": "Metric"}
for part in ("train", "dev"):
    with open(f"{work}/{part}.gold.jsonl", "w") as gold, open(f"{work}/{part}.papers.jsonl", "w") as papers:
        for line in open(f"{source}/{part}.jsonl", encoding="utf-8"):
            document = json.loads(line)
            surfaces = dict.fromkeys((entity["text"], types[entity["type"]]) for entity in document["entities"] if entity["type"] in types)
            papers.write(json.dumps({"id": document["doc_id"], "title": document["doc_id"], "abstract": document["text"]}) + "\n")
            gold.write(json.dumps({"id": document["doc_id"], "entities": [{"name": text, "type": kind, "surface": [text]} for text, kind in surfaces]}) + "\n")
json.dump({"Dataset": "Material", "Concept": "OtherScientificTerm", "Task": "Task", "Method": "Method", "Metric": "Metric"}, open(f"{work}/types.json", "w"))
PYTHON
builder train --gold "$work/train.gold.jsonl" --papers "$work/train.papers.jsonl" --unlabelled "$root/../shared/unlabelled/papers.jsonl.gz" -o "$work/scierc.model"
builder extract --per-paper --model "$work/scierc.model" "$work/dev.papers.jsonl" -o "$work/lines.jsonl" --quiet
python3 - "$work" <<'PYTHON'
import json, sys
work = sys.argv[1]
with open(f"{work}/system.jsonl", "w") as out:
    for line in open(f"{work}/lines.jsonl", encoding="utf-8"):
        paper = json.loads(line)
        text = paper["abstract"].encode("utf-16-le")
        place = lambda unit: len(text[:2 * unit].decode("utf-16-le"))
        out.write(json.dumps({"doc_id": paper["title"], "mentions": [
            {"start": place(mention["start"]), "end": place(mention["end"]), "type": entity["type"]}
            for entity in paper["entities"] for mention in entity["mentions"] if mention["field"] == "abstract"]}) + "\n")
PYTHON
python3 "$data/score.py" --gold "$data/scierc/dev.jsonl" --system "$work/system.jsonl" --mode spans --type-map "$work/types.json" --drop-gold-types Generic --bootstrap 1000
