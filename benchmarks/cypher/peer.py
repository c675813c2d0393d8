"""A graph's folder in ladybug (the continuation of Kùzu), and the canned queries in its dialect."""
import csv
import glob
import os
import re
import tempfile

TYPES = {"string": "STRING", "long": "INT64", "double": "DOUBLE", "boolean": "BOOLEAN", "string[]": "STRING[]"}

# One table a node's first label, so that an id is found in one index; a second label (the type of a term) is the column `type` of that table.
TYPE_OF = r"head\(\[label IN labels\((\w+)\) WHERE label IN \[[^]]*\]\]\)"
VARIABLE = r"\[((?::[\w|]+)?)\*(\d*\.\.\d+)\]"
REWRITES = [
    (TYPE_OF, r"\1.type", "one label a node"),
    (r"\$type IN labels\((\w+)\)", r"\1.type = $type", "one label a node"),
    (r"\((\w*):(Concept|Method|Task|Dataset|Metric)\)", r"(\1:Term {type: '\2'})", "one label a node"),
    (r"allShortestPaths\((.*?)" + VARIABLE + r"(.*?\))\)\n", r"\1[\2* ALL SHORTEST \3]\4\n", "allShortestPaths"),
    (VARIABLE, r"[\1* TRAIL \2]", "relationships not twice in a path"),
    (r"\[(\w+) IN ((?:nodes|relationships)\(\w+\)) \| type\(\1\)\]", r"list_transform(\2, \1 -> label(\1))", "list comprehension"),
    (r"\[(\w+) IN ((?:nodes|relationships)\(\w+\)) \| \1\.(\w+)\]", r"properties(\2, '\3')", "list comprehension"),
    (r"EXISTS \{ \(", "EXISTS { MATCH (", "MATCH in EXISTS"),
    (r"(WITH .*) ORDER BY (\w+)\n((?:WITH|RETURN) .*)collect\(((?:DISTINCT )?\2)\)", r"\1\n\3list_sort(collect(\4))", "no ORDER BY before collect"),
    (r"ORDER BY ids, by", r"ORDER BY list_to_string('\\t', ids), list_to_string('\\t', by)", "no ORDER BY of lists"),
    (r"\bmetric(?=[:.])", "measure", "an alias that is a node's name too"),
    (r"relationships\(", "rels(", "name of a function"),
    (r"(start|end)Node\(", r"\1_node(", "name of a function"),
    (r"toFloat\(", "to_double(", "name of a function"),
    (r"\bend\b", "`end`", "a reserved word"),
    (r"\btype\((\w+)\)", r"label(\1)", "name of a function"),
]


def in_its_dialect(statement):
    for pattern, replacement, _why in REWRITES:
        statement = re.sub(pattern, replacement, statement)
    return statement


def of_folder(graph):
    """A database in memory with all that the folder has."""
    import ladybug

    connection = ladybug.Connection(ladybug.Database(":memory:"))
    with tempfile.TemporaryDirectory() as work:
        tables = {}
        for path in sorted(glob.glob(os.path.join(graph, "nodes", "*.csv"))):
            load_nodes(connection, path, tables, work)
        for path in sorted(glob.glob(os.path.join(graph, "relationships", "*.csv"))):
            load_relationships(connection, path, tables, work)
    return connection


def columns_of(header):
    return [tuple(name.split(":")) for name in header if not name.startswith(":") and not name.endswith(":ID")]


def copied(connection, table, path, keys, columns, options=""):
    """Lists stand in the folder as texts with semicolons."""
    declared = [f"`{key}` STRING" for key in keys] + [f"`{name}` {'STRING' if kind == 'string[]' else TYPES[kind]}" for name, kind in columns]
    given = [f"`{key}`" for key in keys] + [f"string_split(`{name}`, ';')" if kind == "string[]" else f"`{name}`" for name, kind in columns]
    connection.execute(f"COPY {table} FROM (LOAD WITH HEADERS ({', '.join(declared)}) FROM '{path}' (HEADER=false, PARALLEL=false, AUTO_DETECT=false, QUOTE='\"', ESCAPE='\"') RETURN {', '.join(given)}){options}")


def load_nodes(connection, path, tables, work):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        columns = columns_of(header)
        rows = os.path.join(work, os.path.basename(path))
        table = None
        with open(rows, "w", encoding="utf-8", newline="") as output:
            writer = csv.writer(output)
            for row in reader:
                labels = row[1].split(";")
                table = labels[0]
                tables[row[0]] = table
                writer.writerow([row[0], labels[1] if len(labels) > 1 else ""] + row[2:])
    if table is None:
        return
    properties = "".join(f", `{name}` {TYPES[kind]}" for name, kind in columns)
    connection.execute(f"CREATE NODE TABLE IF NOT EXISTS {table}(id STRING PRIMARY KEY, `type` STRING{properties})")
    copied(connection, table, rows, ["id", "type"], columns)


def load_relationships(connection, path, tables, work):
    kind = os.path.basename(path)[:-4]
    pairs = {}
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        columns = columns_of(next(reader))
        for row in reader:
            pair = (tables[row[0]], tables[row[1]])
            if pair not in pairs:
                pairs[pair] = open(os.path.join(work, f"{kind}-{pair[0]}-{pair[1]}.csv"), "w", encoding="utf-8", newline="")
            csv.writer(pairs[pair]).writerow(row[:2] + row[3:])
    if not pairs:
        return
    ends = ", ".join(f"FROM {one} TO {other}" for one, other in pairs)
    properties = "".join(f", `{name}` {TYPES[of]}" for name, of in columns)
    connection.execute(f"CREATE REL TABLE {kind}({ends}{properties})")
    for (one, other), file in pairs.items():
        file.close()
        copied(connection, kind, file.name, ["start", "end"], columns, f" (FROM='{one}', TO='{other}')")
