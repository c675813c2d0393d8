"""Measures graphs with networkx: a graph a line of JSON in, its measures a line of JSON out."""
import json
import sys
from itertools import islice

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python


def measure(question):
    n, edges = question["nodes"], question["edges"]
    kind = nx.MultiDiGraph if question["directed"] else nx.MultiGraph
    graph = kind()
    graph.add_nodes_from(range(n))
    for source, target, weight in edges:
        graph.add_edge(int(source), int(target), weight=weight)

    # Without parallel edges and self-loops, the lightest kept.
    simple = (nx.DiGraph if question["directed"] else nx.Graph)()
    simple.add_nodes_from(range(n))
    for source, target, weight in edges:
        source, target = int(source), int(target)
        if source != target and weight < simple.get_edge_data(source, target, {"weight": float("inf")})["weight"]:
            simple.add_edge(source, target, weight=weight)
    plain = nx.Graph(simple.edges()) if n else nx.Graph()
    plain.add_nodes_from(range(n))
    weight = "weight" if question["weighted"] else None
    row = lambda values: [values[node] for node in range(n)]
    infinite = lambda lengths: [lengths.get(node, -1) for node in range(n)]

    answer = {}
    ranks = dict(weight=weight, tol=1e-14, max_iter=3000)
    answer["pageRank"] = row(_pagerank_python(graph, **ranks)) if n else []
    wish = {node: node % 3 for node in range(n)}
    answer["personalised"] = row(_pagerank_python(graph, personalization=wish, **ranks)) if n > 1 else []
    answer["betweenness"] = row(nx.betweenness_centrality(graph, weight=weight))
    answer["closeness"] = row(nx.closeness_centrality(graph, distance=weight))
    answer["harmonic"] = row(nx.harmonic_centrality(graph, distance=weight))
    answer["degree"] = row(dict(graph.out_degree() if question["directed"] else graph.degree()))
    answer["strength"] = row(dict((graph.out_degree if question["directed"] else graph.degree)(weight=weight)))
    answer["weak"] = sorted(sorted(c) for c in (nx.weakly_connected_components(graph) if question["directed"] else nx.connected_components(graph)))
    answer["strong"] = sorted(sorted(c) for c in (nx.strongly_connected_components(graph) if question["directed"] else nx.connected_components(graph)))
    answer["core"] = row(nx.core_number(plain))
    answer["triangles"] = row(nx.triangles(plain))
    answer["clustering"] = row(nx.clustering(plain))
    answer["transitivity"] = nx.transitivity(plain)
    undirected = nx.MultiGraph()
    undirected.add_nodes_from(range(n))
    undirected.add_edges_from((int(source), int(target)) for source, target, _ in edges)
    answer["bridges"] = sorted(sorted(bridge) for bridge in nx.bridges(undirected))
    answer["articulation"] = sorted(nx.articulation_points(plain))
    if n:
        answer["levels"] = infinite(nx.single_source_shortest_path_length(graph, 0))
        answer["distances"] = infinite(nx.single_source_dijkstra_path_length(graph, 0, weight=weight))
    answer["paths"], answer["lengths"] = [], []
    if n and nx.has_path(simple, 0, n - 1):
        answer["paths"] = sorted(nx.all_shortest_paths(simple, 0, n - 1, weight=weight))
        ways = islice(nx.shortest_simple_paths(simple, 0, n - 1, weight=weight), 12)
        answer["lengths"] = [sum(simple[a][b]["weight"] if weight else 1 for a, b in zip(way, way[1:])) for way in ways]
    parts = [set(node for node in range(n) if node % 3 == part) for part in range(3)]
    has_weight = n and not question["directed"] and graph.size() > 0
    answer["modularity"] = nx.community.modularity(graph, [part for part in parts if part], weight=weight) if has_weight else None
    pairs = [(one, other) for one in range(n) for other in range(one)]
    answer["jaccard"] = [score for _, _, score in nx.jaccard_coefficient(plain, pairs)] if not question["directed"] else None
    return answer


for line in sys.stdin:
    print(json.dumps(measure(json.loads(line))))
