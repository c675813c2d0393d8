# What every check starts with: `. "$(dirname "$0")/begin.sh"`. A check prints a line per finding ("ok", "not ok" or "skip", then what),
# and its exit code says whether anything was not ok. Run one by itself after `dotnet build -c Release`.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
shared=$root/../shared
work=$(mktemp -d "${TMPDIR:-/tmp}/kg-check.XXXXXX")
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
bad=0
cd "$root" || exit 1

ok() { echo "ok $*"; }
not_ok() { echo "not ok $*"; bad=$((bad + 1)); }
skip() { echo "skip $*"; }
finish() { [ "$bad" -eq 0 ]; exit; }

# The programs as a user's processes, without the build around them.
builder() { dotnet "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll" "$@" </dev/null; }
queries() { dotnet "$root/src/GraphQueries/bin/Release/net10.0/graph-queries.dll" "$@" </dev/null; }

# need PATH...: says so and ends the check where something that it needs is not there.
need() {
  local path
  for path in "$@"; do
    [ -e "$path" ] || { skip "$(basename "$0" .sh): $(realpath -m --relative-to="$root" "$path") is not there"; exit 0; }
  done
}
need_command() { command -v "$1" >/dev/null || { skip "$(basename "$0" .sh): $1 is not installed"; exit 0; }; }
