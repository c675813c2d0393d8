"""The canned queries on a graph in memory, on Neo4j over Bolt and in ladybug: the same statements, rows compared, medians side by side.

    python compare.py statements GRAPH QUERIES > statements.json    every query of the folder QUERIES with its own example, ids looked up in the graph's folder
    dotnet Benchmarks.dll cypher GRAPH statements.json > ours.jsonl
    python compare.py neo4j statements.json bolt://HOST:PORT > neo4j.jsonl    NEO4J_PASSWORD is the password; the graph is loaded (graph-builder import-command --run)
    python compare.py ladybug GRAPH statements.json > ladybug.jsonl    in a database in memory, in its dialect (peer.py)
    python compare.py table ours.jsonl neo4j.jsonl [ladybug.jsonl]  compares the rows, prints the table

compare.sh does all of it for one graph.

Times are milliseconds, medians of 15 seen from the client with all rows read: all statements one after the other, three times over, each five times after a quarter of a second to warm up. What takes over ten seconds is measured in the first pass only. Terms and papers of an example that the graph does not have are replaced by the one in most papers, and the first.
"""
import csv
import glob
import json
import math
import os
import re
import shlex
import statistics
import sys
import time

PASSES, ROUNDS, WARM_UPS, WARM_UP_TIME, LONGEST = 3, 5, 5, 0.25, 20.0
TYPES = ("Concept", "Method", "Task", "Dataset", "Metric")
csv.field_size_limit(1 << 30)


def rows_of(graph, label):
    with open(os.path.join(graph, "nodes", label + ".csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {key.split(":")[0]: value for key, value in row.items()}


def statements(graph, queries):
    terms, most = {}, {}
    for label in TYPES:
        for row in rows_of(graph, label):
            count = int(row["papers"] or 0)
            for key in [row["name"]] + (row.get("aliases") or "").split(";"):
                if count > terms.get(key.lower(), (0, 0))[0]:
                    terms[key.lower()] = (count, row["id"])
            if count > most.get(label, (0, 0))[0]:
                most[label] = (count, row["id"])
    papers = {row["title"]: row["id"] for row in rows_of(graph, "Paper")}
    document = next(rows_of(graph, "Document"))["id"]
    result = []
    for path in sorted(glob.glob(os.path.join(queries, "*.cypher"))):
        text = open(path, encoding="utf-8").read()
        kinds = {m[1]: (m[2], m[3]) for m in re.finditer(r"^// @param (\w+) (\w+)(?: (\S+))? - ", text, re.M)}
        words = shlex.split(re.search(r"^// @example (.*)$", text, re.M)[1])
        given = dict(word.split("=", 1) for before, word in zip(words, words[1:]) if before == "-p")
        parameters = {}
        for name, (kind, default) in kinds.items():
            value = given.get(name, default)
            if kind == "term":
                found = terms.get(value.lower())
                value = found[1] if found else max(most.values())[1]
            elif kind == "paper":
                value = papers.get(value) or next(iter(papers.values()))
            elif kind in ("integer", "number"):
                value = float(value) if "." in value else int(value)
            elif name == "document":
                value = document
            parameters[name] = value
        body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
        result.append({"name": os.path.basename(path)[:-7], "statement": body, "parameters": parameters})
    print(json.dumps(result, indent=1))


def measured(calls):
    """For each name the rows, the median, and the median of the further time or None, of calls that give (rows, further time or None); a call that raises RuntimeError has its message alone."""
    results = {name: ([], [], []) for name in calls}
    errors = {}
    for _ in range(PASSES):
        for name, run in calls.items():
            rows, times, further = results[name]
            if name in errors or (times and times[0] > LONGEST * 500):
                continue
            try:
                rows[:] = measure(run, times, further)
            except RuntimeError as refused:
                errors[name] = str(refused).splitlines()[0]
    for name, (rows, times, further) in results.items():
        if name in errors:
            yield name, errors[name], None, None
        else:
            yield name, rows, statistics.median(times), None if further[0] is None else statistics.median(further)


def measure(run, times, further):
    """Adds the times of one pass in milliseconds; gives the rows."""
    began = time.perf_counter()
    warm_ups = 0
    while (warm_ups < WARM_UPS or time.perf_counter() - began < WARM_UP_TIME) and time.perf_counter() - began < LONGEST / 4:
        rows, _further = run()
        warm_ups += 1
    rounds = 0
    while rounds < ROUNDS and (rounds == 0 or time.perf_counter() - began < LONGEST):
        start = time.perf_counter()
        rows, other = run()
        times.append((time.perf_counter() - start) * 1000)
        further.append(other)
        rounds += 1
    return rows


def neo4j(path, address):
    from neo4j import GraphDatabase

    with GraphDatabase.driver(address, auth=("neo4j", os.environ["NEO4J_PASSWORD"]), notifications_min_severity="OFF") as driver, driver.session(default_access_mode="READ") as session:
        def call(one):
            def run():
                result = session.run(one["statement"], one["parameters"])
                rows = [list(record.values()) for record in result]
                return rows, result.consume().result_consumed_after
            return run
        for name, rows, ms, server in measured({one["name"]: call(one) for one in json.load(open(path))}):
            print(json.dumps({"name": name, "ms": ms, "serverMs": server, "rows": rows}, default=str), flush=True)


def ladybug(graph, path):
    import peer

    began = time.perf_counter()
    connection = peer.of_folder(graph)
    loaded = time.perf_counter() - began
    rewritten = set()

    def call(one):
        statement = peer.in_its_dialect(one["statement"])
        parameters = {name: value for name, value in one["parameters"].items() if "$" + name in statement}
        if statement != one["statement"]:
            rewritten.add(one["name"])
        return lambda: (connection.execute(statement, parameters).get_all(), None)
    for name, rows, ms, _none in measured({one["name"]: call(one) for one in json.load(open(path))}):
        result = {"name": name, "error": rows} if ms is None else {"name": name, "ms": ms, "rows": rows, "rewritten": name in rewritten}
        print(json.dumps(result, default=int), flush=True)  # its sums of integers are decimals
    print(json.dumps({"loaded": round(loaded, 2)}))


def plain(value):
    """Numbers to nine digits: sums hang on the order of what is added."""
    if isinstance(value, float):
        return float(f"{value:.9g}") if math.isfinite(value) else str(value)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def table(ours, theirs, further=None):
    def read(path):
        return {row["name"]: row for row in map(json.loads, open(path)) if "name" in row}
    ours_rows, neo, peers = read(ours), read(theirs), read(further) if further else {}
    print("| query | rows | embedded ms | of that parsing and planning | Neo4j ms | its server | times faster |" + (" ladybug ms | times faster |" if further else ""))
    print("|---|---|---|---|---|---|---|" + ("---|---|" if further else ""))
    different, slower, ratios, behind = [], [], [], []
    for name, row in sorted(neo.items(), key=lambda item: -item[1]["ms"]):
        if name not in ours_rows:
            continue
        mine = ours_rows[name]
        same = plain(mine["rows"]) == plain(row["rows"])
        if not same:
            different.append(name)
        ratio = row["ms"] / mine["ms"]
        if row["ms"] > 5:
            ratios.append(ratio)
            if ratio < 5:
                slower.append(f"{name} {ratio:.1f}")
        line = f"| {name} | {len(mine['rows'])}{'' if same else ' (differ)'} | {mine['ms']:.3f} | {mine['planMs']:.3f} | {row['ms']:.1f} | {row['serverMs']:.0f} | {ratio:.1f} |"
        peer = peers.get(name)
        if peer and "error" in peer:
            line += " refused | |"
        elif peer:
            same = plain(mine["rows"]) == plain(peer["rows"])
            ratio = peer["ms"] / mine["ms"]
            line += f" {peer['ms']:.2f}{'' if same else ' (rows differ)'} | {ratio:.1f} |"
            if ratio < 1:
                behind.append(f"{name} {ratio:.2f}")
        elif further:
            line += " | |"
        print(line)
    print(f"\n{len(neo)} queries, rows differ: {', '.join(different) or 'none'}. Over 5 ms on Neo4j: {len(ratios)}, of these less than 5 times faster: {', '.join(slower) or 'none'}. "
          f"Planning, the slowest: {max(row['planMs'] for row in ours_rows.values()):.3f} ms.")
    if further:
        refused = {name: row["error"] for name, row in peers.items() if "error" in row}
        print(f"ladybug runs {len(peers) - len(refused)} of {len(peers)}, {sum(row.get('rewritten', False) for row in peers.values())} of them in its dialect; faster than the embedded graph in: {', '.join(behind) or 'none'}.")
        for name, error in refused.items():
            print(f"- {name}: {error}")


if __name__ == "__main__":
    {"statements": statements, "neo4j": neo4j, "ladybug": ladybug, "table": table}[sys.argv[1]](*sys.argv[2:])
