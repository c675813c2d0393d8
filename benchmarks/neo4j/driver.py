"""Loads a graph's folder with the official Python driver: UNWIND and MERGE, nodes before relationships, as its documentation advises.

usage: driver.py GRAPH BOLT_URI ROWS_PER_TRANSACTION    (NEO4J_USERNAME, NEO4J_PASSWORD)
The last line is JSON: seconds for reading the files, for constraints and writing, for the indexes afterwards, and the counts on the server.
"""
import csv
import json
import os
import sys
import time

from neo4j import GraphDatabase

csv.field_size_limit(1 << 30)
PARSERS = {
    "string": str,
    "string[]": lambda text: text.split(";"),
    "long": int,
    "double": float,
    "boolean": lambda text: text == "true",
}
KEYS = {"Concept": "Term", "Method": "Term", "Task": "Term", "Dataset": "Term", "Metric": "Term"}
KINDS = {"paper": "Paper", "term": "Term", "result": "Result", "repo": "Repository", "page": "WebPage", "host": "Host", "doc": "Document", "community": "Community"}


def table(path):
    """Rows as dictionaries of typed values; a field with nothing in it is no property (this reader does not tell the empty text from it)."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = [name.partition(":") for name in next(reader)]
        for row in reader:
            yield {name or ":" + kind: PARSERS.get(kind, str)(text) for (name, _, kind), text in zip(header, row) if text}


def statements(folder, what):
    """(statement, rows) for everything there is to write."""
    for name in sorted(os.listdir(os.path.join(folder, what))):
        label = name.removesuffix(".csv")
        rows = list(table(os.path.join(folder, what, name)))
        if what == "nodes":
            key = KEYS.get(label, label)
            more = f", n:{label}" if key != label else ""
            yield (f"UNWIND $rows AS row MERGE (n:{key} {{id: row.id}}) SET n += row.properties{more}",
                   [{"id": row.pop("id"), "properties": {k: v for k, v in row.items() if k[0] != ":"}} for row in rows])
            continue
        groups = {}
        for row in rows:
            ends = row.pop(":START_ID"), row.pop(":END_ID")
            kinds = tuple(KINDS[end.partition(":")[0]] for end in ends)
            groups.setdefault(kinds, []).append({"start": ends[0], "end": ends[1], "properties": {k: v for k, v in row.items() if k[0] != ":"}})
        for (start, end), group in sorted(groups.items()):
            yield (f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) MERGE (a)-[r:{label}]->(b) SET r += row.properties", group)


def main(folder, uri, size):
    began = time.monotonic()
    work = [*statements(folder, "nodes"), *statements(folder, "relationships")]
    read = time.monotonic()
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "../../cypher/schema.cypher"), encoding="utf-8") as file:
        schema = [line.rstrip().rstrip(";") for line in file if line.startswith("CREATE")]
    with GraphDatabase.driver(uri, auth=(os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])) as driver, driver.session() as session:
        for statement in schema:
            if " CONSTRAINT " in statement:
                session.run(statement).consume()
        for statement, rows in work:
            for i in range(0, len(rows), size):
                session.execute_write(lambda tx, part: tx.run(statement, rows=part).consume(), rows[i:i + size])
        written = time.monotonic()
        for statement in schema:
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(600)").consume()
        done = time.monotonic()
        nodes = session.run("MATCH (n) WHERE n.digest IS NOT NULL RETURN count(n)").single()[0]
        relationships = session.run("MATCH ()-[r]->() RETURN count(r)").single()[0]
    print(json.dumps({"reading": read - began, "writing": written - read, "indexes": done - written, "whole": done - began, "nodes": nodes, "relationships": relationships}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
