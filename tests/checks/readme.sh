#!/usr/bin/env bash
# The README's first command works, and so does the command that it prints to try next, pasted into a shell.
. "$(dirname "$0")/begin.sh"
command=$(grep -m 1 '^dotnet run .* build ' README.md)
eval "$command" </dev/null >"$work/out" 2>"$work/err"
code=$?
if [ "$code" -eq 0 ]; then ok "readme: $command"; else not_ok "readme: $command ended with $code: $(tail -n 2 "$work/err")"; fi
next=$(sed -n 's/^next: //p' "$work/out")
eval "$next" </dev/null >"$work/card" 2>"$work/err"
code=$?
if [ "$code" -eq 0 ] && [ -s "$work/card" ]; then ok "readme: $next"; else not_ok "readme: next is '$next', which ended with $code: $(tail -n 2 "$work/err")"; fi
finish
