#!/usr/bin/env bash
# evaluate gives the figures of the scorer that comes with the annotations, and the same bytes every time.
. "$(dirname "$0")/begin.sh"
need "$shared/gold/dev.jsonl" "$shared/gold/score.py"
need_command python3
gold=(--gold "$shared/gold/dev.jsonl" --papers "$shared/gold/papers.jsonl")
builder evaluate "${gold[@]}" --predictions "$work/one.jsonl" --format csv >"$work/one.csv" 2>"$work/said" || not_ok "evaluate: ended with $?: $(tail -n 3 "$work/said")"
builder evaluate "${gold[@]}" --predictions "$work/two.jsonl" --threads 1 --format csv >"$work/two.csv" 2>"$work/said" || not_ok "evaluate: ended with $?: $(tail -n 3 "$work/said")"
if cmp -s "$work/one.jsonl" "$work/two.jsonl" && cmp -s "$work/one.csv" "$work/two.csv"; then ok "evaluate: the same lines and tables twice"; else not_ok "evaluate: other lines or tables the second time"; fi
builder evaluate "${gold[@]}" --system "$work/one.jsonl" --format csv >"$work/three.csv" 2>"$work/said" || not_ok "evaluate: --system ended with $?: $(tail -n 3 "$work/said")"
if cmp -s "$work/one.csv" "$work/three.csv"; then ok "evaluate: the same tables from the lines"; else not_ok "evaluate: other tables from the lines"; fi

python3 "$shared/gold/score.py" "$shared/gold/dev.jsonl" "$shared/gold/papers.jsonl" "$work/one.jsonl" >"$work/scores" || not_ok "evaluate: score.py ended with $?"
python3 - "$work/one.csv" "$work/scores" <<'PYTHON' || bad=$((bad + 1))
import csv, re, sys
rows = {r["figure"]: r for r in csv.DictReader(open(sys.argv[1], encoding="utf-8")) if r["table"] == "figures"}
wrong = compared = 0
for line in open(sys.argv[2], encoding="utf-8"):
    match = re.match(r"\s*(.+?)\s+P ([\d.]+)  R ([\d.]+)  F1 ([\d.]+)  \(gold (\d+), system (\d+)\)", line)
    if not match:
        continue
    name, p, r, f, gold, system = match.groups()
    ours = rows.get(name)
    theirs = [p, r, f, gold, system]
    mine = ours and [f"{float(ours[k]):.3f}" for k in ("P", "R", "F1")] + [ours["annotated"], ours["found"]]
    compared += 1
    if mine != theirs:
        wrong += 1
        print(f"not ok evaluate: {name}: score.py has {theirs}, evaluate {mine}")
if compared < 13:
    wrong += 1
    print(f"not ok evaluate: only {compared} figures of score.py")
if not wrong:
    print(f"ok evaluate: {compared} figures as score.py has them")
sys.exit(wrong > 0)
PYTHON
finish
