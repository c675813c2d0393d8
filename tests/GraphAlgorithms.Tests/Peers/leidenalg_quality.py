"""Looks for communities with leidenalg: a graph a line of JSON in, the best modularity of three seeds out."""
import json
import sys

import igraph
import leidenalg

for line in sys.stdin:
    question = json.loads(line)
    graph = igraph.Graph(n=question["nodes"], edges=[(int(s), int(t)) for s, t, _ in question["edges"]])
    weights = [weight for _, _, weight in question["edges"]] if question["weighted"] else None
    found = [leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, weights=weights, seed=seed) for seed in range(3)]
    print(json.dumps(max(graph.modularity(partition.membership, weights=weights) for partition in found) if graph.ecount() else 0))
