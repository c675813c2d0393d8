#!/usr/bin/env bash
# `validate` finds every kind of damage, and the good store is good.
. "$(dirname "$0")/begin.sh"
builder build seeds -o "$work/good" --quiet >/dev/null || { not_ok "validate: build ended with $?"; finish; }

# expect NAME CODE PATTERN: what validate says about $work/NAME
expect() {
  local code
  builder validate "$work/$1" >"$work/said" 2>&1
  code=$?
  if [ "$code" -ne "$2" ]; then
    not_ok "validate: $1: exit $code, expected $2: $(head -n 2 "$work/said")"
  elif ! grep -Eq "$3" "$work/said"; then
    not_ok "validate: $1: nothing like '$3' in: $(head -n 2 "$work/said")"
  elif grep -q '^   at ' "$work/said"; then
    not_ok "validate: $1: a stack trace"
  else
    ok "validate: $1: $(grep -Em 1 "$3" "$work/said" | cut -c 1-150)"
  fi
}
damaged() { cp -r "$work/good" "$work/$1"; cd "$work/$1" || exit 1; }

expect good 0 '^ok'
(damaged byte && sed -i '2s/[a-z]/Q/' nodes/Paper.csv)
expect byte 4 'nodes/Paper.csv: changed-file'
(damaged missing-file && rm relationships/MENTIONS.csv)
expect missing-file 4 'MENTIONS.csv: missing-file'
(damaged dangling-end && sed -i '2s/term:[^,"]*/term:nowhere-at-all/' relationships/MENTIONS.csv)
expect dangling-end 4 'dangling-end.*term:nowhere-at-all'
(damaged wrong-type && sed -i '$s/,MENTIONS,/,MENTION,/' relationships/MENTIONS.csv)
expect wrong-type 4 'MENTIONS.csv:[0-9:]+ wrong-type'
(damaged newer && sed -Ei '0,/"format(Version)?": *[0-9]+/s//"format\1": 999/' manifest.json)
expect newer 4 'newer-format.*999'
expect nowhere 2 'nowhere'
mkdir "$work/empty"
expect empty 2 'empty'
finish
