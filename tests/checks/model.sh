#!/usr/bin/env bash
# The model that ships was learnt from the annotations that lie beside the project: its manifest names their SHA-256.
. "$(dirname "$0")/begin.sh"
need "$shared/gold/train.jsonl" "$shared/unlabelled/papers.jsonl.gz"
need_command python3
python3 - "$root/src/GraphBuilder/Extraction/extraction.model" "$shared" <<'PYTHON' || bad=$((bad + 1))
import hashlib, json, os, sys
path, shared = sys.argv[1:]
content = open(path, "rb").read()
length, shift, at = 0, 0, 4
while True:
    byte = content[at]
    at += 1
    length |= (byte & 127) << shift
    shift += 7
    if byte < 128:
        break
manifest = json.loads(content[at:at + length])
wrong = 0
for data in manifest["data"]:
    found = [os.path.join(shared, folder, data["name"]) for folder in ("gold", "unlabelled")]
    found = [file for file in found if os.path.exists(file)]
    same = found and hashlib.sha256(open(found[0], "rb").read()).hexdigest() == data["sha256"]
    print(f"{'ok' if same else 'not ok'} model: learnt from {data['name']} {data['sha256'][:12]}")
    wrong += not same
size = len(content) / 2**20
print(f"{'ok' if size <= 12 else 'not ok'} model: {size:.1f} MB")
sys.exit(wrong > 0 or size > 12)
PYTHON
finish
