#!/usr/bin/env bash
# A whole build as a process stays quick and small. The limits are loose, because other work may go on beside it: the figures are in benchmarks/.
. "$(dirname "$0")/begin.sh"
need_command python3
corpus=seeds
[ -d "$shared/seeds" ] && corpus=$shared/seeds
python3 - "$corpus" "$work/graph" <<'PYTHON' || bad=$((bad + 1))
import resource, subprocess, sys, time

corpus, graph = sys.argv[1:]
best = None
for _ in range(5):
    start = time.monotonic()
    subprocess.run(["dotnet", "src/GraphBuilder/bin/Release/net10.0/graph-builder.dll", "build", corpus, "-o", graph, "--quiet"],
                   check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    best = min(best or 1e9, time.monotonic() - start)
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
failed = best > 4 or megabytes > 250
print(f"{'not ok' if failed else 'ok'} speed: build of {corpus.rsplit('/', 1)[-1]}: best of 5 {best:.2f} s, at most {megabytes:.0f} MB")
sys.exit(failed)
PYTHON
finish
