"""Looks for communities with leidenalg: a graph a line of JSON in, the modularity that it reaches out."""
import json
import sys

import igraph
import leidenalg

for line in sys.stdin:
    question = json.loads(line)
    graph = igraph.Graph(n=question["nodes"], edges=[(int(s), int(t)) for s, t, _ in question["edges"]])
    weights = [weight for _, _, weight in question["edges"]] if question["weighted"] else None
    partition = leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, weights=weights, n_iterations=-1, seed=1)
    print(json.dumps(graph.modularity(partition.membership, weights=weights) if graph.ecount() else 0))
