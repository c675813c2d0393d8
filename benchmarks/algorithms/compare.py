"""Compares the project's graph algorithms with igraph, NetworKit, leidenalg and networkx: the same graphs, answers compared, times side by side.

    python compare.py graphs FOLDER [SCALE ...]      writes R-MAT graphs (edge factor 16) and a grid of a million nodes
    python compare.py cooccurrence FOLDER GRAPH NAME writes the terms that co-occur in a graph's folder
    dotnet Benchmarks.dll kernels FOLDER 2 > FOLDER/ours.jsonl
    python compare.py peers FOLDER                   runs the peers, compares answers, prints a table

Times are seconds of the processor, over all threads, the best of three rounds (betweenness: one), each kernel's work alone: graphs are built before the clock starts. So other work on the
machine matters little. Every library gets the same simple undirected graph and two threads where it can use them.
"""
import csv
import json
import os
import resource
import sys

import numpy as np

THREADS = 2
ROUNDS = 3
DAMPING = 0.85
TOLERANCE = 1e-10
SEED = 1
MOST_NODES_OF_LEIDEN = 300_000  # beyond, peers take minutes


def write(folder, name, nodes, sources, targets):
    one, other = np.minimum(sources, targets).astype(np.int64), np.maximum(sources, targets).astype(np.int64)
    keys = np.unique((one * nodes + other)[one != other])
    path = os.path.join(folder, name + ".edges")
    np.concatenate([[nodes], keys // nodes, keys % nodes]).astype(np.int32).tofile(path)
    print(name, nodes, "nodes", len(keys), "edges")


def rmat(scale, factor=16):
    """Chakrabarti, Zhan and Faloutsos 2004, with the shares of Graph500."""
    random = np.random.default_rng(SEED + scale)
    sources = np.zeros(factor << scale, dtype=np.int64)
    targets = np.zeros(factor << scale, dtype=np.int64)
    for _ in range(scale):
        chance = random.random(len(sources))
        sources = sources * 2 + (chance >= 0.76)
        targets = targets * 2 + (((chance >= 0.57) & (chance < 0.76)) | (chance >= 0.95))
    names = random.permutation(1 << scale)
    return names[sources], names[targets]


def graphs(folder, scales):
    os.makedirs(folder, exist_ok=True)
    for scale in scales:
        write(folder, f"rmat-{scale}", 1 << scale, *rmat(scale))
    side = 1000
    cells = np.arange(side * side).reshape(side, side)
    pairs = [(cells[:, :-1], cells[:, 1:]), (cells[:-1], cells[1:])]
    write(folder, "grid", side * side, np.concatenate([a.ravel() for a, _ in pairs]), np.concatenate([b.ravel() for _, b in pairs]))


def cooccurrence(folder, graph, name):
    numbers, sources, targets = {}, [], []
    for label in ("Concept", "Dataset", "Method", "Metric", "Task"):
        with open(os.path.join(graph, "nodes", label + ".csv"), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                numbers[row["id:ID"]] = len(numbers)
    with open(os.path.join(graph, "relationships", "CO_OCCURS_WITH.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sources.append(numbers[row[":START_ID"]])
            targets.append(numbers[row[":END_ID"]])
    write(folder, name, len(numbers), np.array(sources), np.array(targets))


def clocked(run, rounds=ROUNDS):
    best, answer = float("inf"), None
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_SELF)
        answer = run()
        after = resource.getrusage(resource.RUSAGE_SELF)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best, answer


def peers(folder):
    import igraph
    import leidenalg
    import networkit
    import networkx

    networkit.setNumberOfThreads(THREADS)
    ours = {}
    with open(os.path.join(folder, "ours.jsonl"), encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            ours[line["graph"], line["kernel"]] = line
    print("| graph | kernel | KnowledgeGraph | igraph | NetworKit | leidenalg | networkx | answers |")
    print("|---|---|---:|---:|---:|---:|---:|---|")
    for name in sorted({graph for graph, _ in ours}):
        numbers = np.fromfile(os.path.join(folder, name + ".edges"), dtype=np.int32)
        nodes, edges = int(numbers[0]), numbers[1:].reshape(2, -1)
        ig = igraph.Graph(n=nodes, edges=edges.T)
        nk = networkit.Graph(nodes)
        nk.addEdges((edges[0].astype(np.uint64), edges[1].astype(np.uint64)))
        assert nk.numberOfEdges() == ig.ecount() == edges.shape[1]
        nx = networkx.Graph(list(map(tuple, edges.T.tolist()))) if nodes <= 1 << 14 else None
        if nx is not None:
            nx.add_nodes_from(range(nodes))
        source = int(np.argmax(ig.degree()))
        print(f"| **{name}** | {nodes:,} nodes, {edges.shape[1]:,} edges | | | | | | |")

        def answer(kernel):
            return np.fromfile(os.path.join(folder, f"{name}.{kernel.replace(' ', '-')}.answer"))

        def nk_run(algorithm):
            return algorithm.run()

        def row(kernel, runs, compare, rounds=ROUNDS):
            if (name, kernel) not in ours:
                return
            times, said = {}, []
            for peer, run in runs.items():
                times[peer], found = clocked(run, 1 if peer == "networkx" else rounds)
                said.append(compare(answer(kernel), found, peer))
            cells = [f"{times[peer]:.3f}" if peer in times else "" for peer in ("igraph", "NetworKit", "leidenalg", "networkx")]
            print(f"| | {kernel} | **{ours[name, kernel]['cpu']:.3f}** | " + " | ".join(cells) + f" | {'; '.join(dict.fromkeys(said))} |", flush=True)

        def within(tolerance, sums=False):
            def compare(mine, found, peer):
                values = found.scores() if hasattr(found, "scores") else found
                values = np.array([values[node] for node in range(nodes)] if isinstance(values, dict) else values)
                if sums:  # NetworKit loses what jumps from nodes without edges, which is the same factor everywhere
                    values = values / values.sum()
                worst = float(np.max(np.abs(mine - values))) if nodes else 0
                assert worst <= tolerance, (name, peer, worst)
                return f"within {tolerance:g}"
            return compare

        runs = {
            "igraph": lambda: ig.pagerank(damping=DAMPING),
            "NetworKit": lambda: nk_run(networkit.centrality.PageRank(nk, DAMPING, TOLERANCE)),
        }
        if nx is not None:
            runs["networkx"] = lambda: networkx.pagerank(nx, DAMPING, tol=TOLERANCE / nodes)
        row("page rank", runs, within(1e-7, sums=True))

        def same_groups(mine, found, peer):
            parts = np.array(found.membership) if peer == "igraph" else np.array([found.componentOfNode(node) for node in range(nodes)])
            assert len(np.unique(mine)) == len(np.unique(parts)) == len(np.unique(mine * (parts.max() + 1) + parts)), (name, peer)
            return "equal"
        row("weak components", {
            "igraph": lambda: ig.connected_components(),
            "NetworKit": lambda: nk_run(networkit.components.ConnectedComponents(nk)),
        }, same_groups)

        def same_levels(mine, found, peer):
            levels = np.array(found[0] if peer == "igraph" else found.getDistances(), dtype=float)
            levels[~(levels < 1e9)] = -1
            assert np.array_equal(mine, levels), (name, peer)
            return "equal"
        row("breadth first", {
            "igraph": lambda: ig.distances(source),
            "NetworKit": lambda: nk_run(networkit.distance.BFS(nk, source, False, False)),
        }, same_levels)
        row("triangles", {
            "igraph": lambda: ig.transitivity_local_undirected(mode="zero"),
            "NetworKit": lambda: nk_run(networkit.centrality.LocalClusteringCoefficient(nk, turbo=True)),
        }, within(1e-12))
        row("core numbers", {
            "igraph": lambda: ig.coreness(),
            "NetworKit": lambda: nk_run(networkit.centrality.CoreDecomposition(nk)),
        }, within(0))

        def modularity(mine, found, peer):
            membership = found.membership if hasattr(found, "membership") else found.getPartition().getVector()
            return f"{peer} {ig.modularity(membership):.4f}, ours {ig.modularity(mine.astype(int).tolist()):.4f}"
        if nodes <= MOST_NODES_OF_LEIDEN:
            row("leiden", {
                "igraph": lambda: ig.community_leiden("modularity", n_iterations=2),
                "NetworKit": lambda: nk_run(networkit.community.ParallelLeiden(nk, iterations=2)),
                "leidenalg": lambda: leidenalg.find_partition(ig, leidenalg.ModularityVertexPartition, n_iterations=2, seed=SEED),
            }, modularity, rounds=1)

        def betweenness(mine, found, peer):
            pairs = (nodes - 1) * (nodes - 2)
            values = np.array(found) * 2 / pairs if peer == "igraph" else np.array(found.scores())
            worst = float(np.max(np.abs(mine - values)))
            assert worst <= 1e-9, (name, peer, worst)
            return "within 1e-9"
        row("betweenness", {
            "igraph": lambda: ig.betweenness(directed=False),
            "NetworKit": lambda: nk_run(networkit.centrality.Betweenness(nk, True)),
        }, betweenness, rounds=1)


verb, folder = sys.argv[1:3]
if verb == "graphs":
    graphs(folder, [int(scale) for scale in sys.argv[3:]] or [14, 16, 18])
elif verb == "cooccurrence":
    cooccurrence(folder, *sys.argv[3:5])
else:
    peers(folder)
