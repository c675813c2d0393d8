"""Compares the project's graph algorithms with igraph, NetworKit, leidenalg and networkx: the same graphs, answers compared, times side by side.

    python compare.py graphs FOLDER [SCALE ...]      writes R-MAT graphs (edge factor 16) and a grid of a million nodes
    python compare.py cooccurrence FOLDER GRAPH NAME writes the terms that co-occur in a graph's folder
    dotnet Benchmarks.dll kernels FOLDER 2 > FOLDER/ours.jsonl
    python compare.py peers FOLDER                   runs the peers that have not run yet, each in a process of its own, compares answers, prints a table

Times are seconds of the processor, over all threads, each kernel's work alone: graphs are built before the clock starts, and what is quick is repeated, the best counted. So other work on the
machine matters little. Every library gets the same simple undirected graph and two threads where it can use them; a kernel that takes more than five minutes is stopped.
"""
import csv
import json
import math
import os
import resource
import subprocess
import sys

import numpy as np

THREADS = 2
DAMPING = 0.85
TOLERANCE = 1e-10
SEED = 1
MOST_SECONDS = 300  # of the processor, for one kernel of one peer
MOST_NODES_OF_BETWEENNESS = 20_000
MOST_NODES_OF_PYTHON = 1 << 14
PEERS = ["igraph", "NetworKit", "leidenalg", "networkx"]
KERNELS = ["page rank", "weak components", "breadth first", "triangles", "core numbers", "leiden", "betweenness"]


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


def spent():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def clocked(run):
    """The best of some rounds: many of what takes moments, one of what takes long."""
    best, total, rounds, answer = math.inf, 0, 0, None
    while rounds < 1 or total < 0.3 and rounds < 50 or total < 3 and rounds < 3:
        before = spent()
        answer = run()
        took = spent() - before
        best, total, rounds = min(best, took), total + took, rounds + 1
    return best, answer


def read(folder, name):
    numbers = np.fromfile(os.path.join(folder, name + ".edges"), dtype=np.int32)
    return int(numbers[0]), numbers[1:].reshape(2, -1)


def kernels_of(peer, nodes, edges):
    """By kernel what to run, and how to make an array of doubles of what that gives."""
    source = int(np.argmax(np.bincount(edges.ravel(), minlength=nodes)))
    pairs = max(1, (nodes - 1) * (nodes - 2))
    if peer in ("igraph", "leidenalg"):
        import igraph
        graph = igraph.Graph(n=nodes, edges=edges.T)
        if peer == "leidenalg":
            import leidenalg
            return {"leiden": (lambda: leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, n_iterations=2, seed=SEED), lambda found: found.membership)}
        return {
            "page rank": (lambda: graph.pagerank(damping=DAMPING), np.array),
            "weak components": (graph.connected_components, lambda found: found.membership),
            "breadth first": (lambda: graph.distances(source), lambda found: found[0]),
            "triangles": (lambda: graph.transitivity_local_undirected(mode="zero"), np.array),
            "core numbers": (graph.coreness, np.array),
            "leiden": (lambda: graph.community_leiden("modularity", n_iterations=2), lambda found: found.membership),
            "betweenness": (lambda: graph.betweenness(directed=False), lambda found: np.array(found) * 2 / pairs),
        }
    if peer == "NetworKit":
        import networkit
        networkit.setNumberOfThreads(THREADS)
        graph = networkit.Graph(nodes)
        graph.addEdges((edges[0].astype(np.uint64), edges[1].astype(np.uint64)))

        def ran(make):
            return lambda: make().run()
        # PageRank loses what jumps from nodes without edges, which is the same factor everywhere.
        return {
            "page rank": (ran(lambda: networkit.centrality.PageRank(graph, DAMPING, TOLERANCE)), lambda found: np.array(found.scores()) / sum(found.scores())),
            "weak components": (ran(lambda: networkit.components.ConnectedComponents(graph)), lambda found: [found.componentOfNode(node) for node in range(nodes)]),
            "breadth first": (ran(lambda: networkit.distance.BFS(graph, source, False, False)), lambda found: found.getDistances()),
            "triangles": (ran(lambda: networkit.centrality.LocalClusteringCoefficient(graph, turbo=True)), lambda found: found.scores()),
            "core numbers": (ran(lambda: networkit.centrality.CoreDecomposition(graph)), lambda found: found.scores()),
            "leiden": (ran(lambda: networkit.community.ParallelLeiden(graph, iterations=2)), lambda found: found.getPartition().getVector()),
            "betweenness": (ran(lambda: networkit.centrality.Betweenness(graph, True)), lambda found: found.scores()),
        }
    if nodes > MOST_NODES_OF_PYTHON:
        return {}
    import networkx
    graph = networkx.Graph(list(map(tuple, edges.T.tolist())))
    graph.add_nodes_from(range(nodes))
    return {"page rank": (lambda: networkx.pagerank(graph, DAMPING, tol=TOLERANCE / nodes), lambda found: [found[node] for node in range(nodes)])}


def peer(folder, name, peer, done):
    """Runs the kernels of one peer on one graph; whoever started it sees by the last line where it was stopped."""
    nodes, edges = read(folder, name)
    for kernel, (run, convert) in kernels_of(peer, nodes, edges).items():
        if kernel in done or kernel == "betweenness" and nodes > MOST_NODES_OF_BETWEENNESS:
            continue
        print(json.dumps({"kernel": kernel}), flush=True)
        resource.setrlimit(resource.RLIMIT_CPU, (int(spent()) + MOST_SECONDS, resource.RLIM_INFINITY))
        cpu, found = clocked(run)
        resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        np.array(convert(found), dtype=float).tofile(os.path.join(folder, f"{name}.{kernel.replace(' ', '-')}.{peer}"))
        print(json.dumps({"kernel": kernel, "cpu": cpu}), flush=True)


def times_of(folder, name, peer):
    """The seconds of each kernel; infinite where it was stopped. What was measured before is kept beside the graphs."""
    path = os.path.join(folder, f"{name}.{peer}.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            return {kernel: math.inf if cpu is None else cpu for kernel, cpu in json.load(file).items()}
    times = {}
    while True:
        run = subprocess.run([sys.executable, __file__, "peer", folder, name, peer, *times], capture_output=True, text=True)
        lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        times |= {line["kernel"]: line["cpu"] for line in lines if "cpu" in line}
        if run.returncode == 0:
            break
        if run.returncode >= 0 or not lines or "cpu" in lines[-1]:
            raise RuntimeError(run.stderr)
        times[lines[-1]["kernel"]] = math.inf
    with open(path, "w", encoding="utf-8") as file:
        json.dump({kernel: None if math.isinf(cpu) else cpu for kernel, cpu in times.items()}, file)
    return times


def compared(kernel, mine, found, peer, modularity):
    """Says how the answers compare; raises where they differ."""
    if kernel == "leiden":
        return f"{peer} {modularity(found):.4f}, ours {modularity(mine):.4f}"
    if kernel == "weak components":
        assert len(np.unique(mine)) == len(np.unique(found)) == len(np.unique(mine * (found.max() + 1) + found)), peer
        return "equal"
    if kernel in ("breadth first", "core numbers"):
        found = np.where(found < 1e9, found, -1)
        assert np.array_equal(mine, found), peer
        return "equal"
    bound = {"page rank": 1e-7, "triangles": 1e-12, "betweenness": 1e-9}[kernel]
    worst = float(np.max(np.abs(mine - found)))
    assert worst <= bound, (peer, worst)
    return f"within {bound:g}"


def peers(folder):
    ours = {}
    with open(os.path.join(folder, "ours.jsonl"), encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            ours[line["graph"], line["kernel"]] = line["cpu"]
    print("| graph | kernel | KnowledgeGraph | " + " | ".join(PEERS) + " | answers |")
    print("|---|---|---:|" + "---:|" * len(PEERS) + "---|")
    for name in sorted({graph for graph, _ in ours}, key=lambda name: (name.partition("-")[0] != "rmat", name)):
        nodes, edges = read(folder, name)
        times = {peer: times_of(folder, name, peer) for peer in PEERS}
        degrees = np.bincount(edges.ravel(), minlength=nodes).astype(float)

        def modularity(membership):
            groups = membership.astype(int)
            within = np.count_nonzero(groups[edges[0]] == groups[edges[1]]) / edges.shape[1]
            return within - float(np.sum((np.bincount(groups, weights=degrees) / (2 * edges.shape[1])) ** 2))

        def answer(kernel, peer="answer"):
            return np.fromfile(os.path.join(folder, f"{name}.{kernel.replace(' ', '-')}.{peer}"))
        print(f"| **{name}** | {nodes:,} nodes, {edges.shape[1]:,} edges | " + "| " * len(PEERS) + "| |")
        for kernel in KERNELS:
            if (name, kernel) not in ours:
                continue
            done = [peer for peer in PEERS if kernel in times[peer] and not math.isinf(times[peer][kernel])]
            said = [compared(kernel, answer(kernel), answer(kernel, peer), peer, modularity) for peer in done]
            cells = ["" if kernel not in times[peer] else f"over {MOST_SECONDS}" if math.isinf(times[peer][kernel]) else f"{times[peer][kernel]:.4f}" for peer in PEERS]
            print(f"| | {kernel} | **{ours[name, kernel]:.4f}** | " + " | ".join(cells) + f" | {'; '.join(dict.fromkeys(said))} |", flush=True)
    exponents(folder, ours)


def exponents(folder, ours):
    """How time grows with nodes and edges over the R-MAT graphs: the slope in logarithms."""
    names = sorted((graph for graph, kernel in ours if kernel == "build" and graph.startswith("rmat-")), key=lambda name: int(name[5:]))
    sizes = {name: (lambda nodes, edges: nodes + edges.shape[1])(*read(folder, name)) for name in names}
    print("\n| kernel | " + " | ".join(names) + " | exponent |\n|---|" + "---:|" * (len(names) + 1))
    for kernel in KERNELS:
        known = [name for name in names if (name, kernel) in ours]
        if len(known) > 1:
            slope = np.polyfit(np.log([sizes[name] for name in known]), np.log([max(ours[name, kernel], 1e-6) for name in known]), 1)[0]
            print(f"| {kernel} | " + " | ".join(f"{ours[name, kernel]:.4f}" if name in known else "" for name in names) + f" | {slope:.2f} |")


verb, folder = sys.argv[1:3]
if verb == "graphs":
    graphs(folder, [int(scale) for scale in sys.argv[3:]] or [14, 16, 18])
elif verb == "cooccurrence":
    cooccurrence(folder, *sys.argv[3:5])
elif verb == "peer":
    peer(folder, sys.argv[3], sys.argv[4], sys.argv[5:])
else:
    peers(folder)
