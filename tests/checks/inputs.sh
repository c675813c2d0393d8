#!/usr/bin/env bash
# Bad inputs: the right message and exit code, no stack trace, and the good records around the bad one are kept.
. "$(dirname "$0")/begin.sh"
in=$work/in
mkdir "$in"

abstract='Large networks are costly to adapt, and most of what they learn is never used again. We show that small updates are enough for many tasks that matter.'
# title N and abstract N, as a listing has them
record() { printf 'Invented Title Number %s About Small Updates\n%s This is paper %s.\n' "$1" "$abstract" "$1"; }
json() { printf '{"id": %s, "title": "Invented Title Number %s", "abstract": "%s This is paper %s."}\n' "$1" "$1" "$abstract" "$1"; }
bibtex() { printf '@article{key%s,\n  title = {Invented Title Number %s},\n  abstract = {%s This is paper %s.},\n  year = {2021}\n}\n\n' "$1" "$1" "$abstract" "$1"; }

# expect NAME CODE RECORDS PATTERN INPUT...: exit code, records kept (- for any), and something that is said
expect() {
  local name=$1 code=$2 records=$3 pattern=$4 got
  shift 4
  timeout 120 "${as[@]}" dotnet "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll" reading "$@" </dev/null >"$work/out" 2>"$work/err"
  got=$?
  if [ "$got" -ne "$code" ]; then
    not_ok "inputs: $name: exit $got, expected $code: $(tail -n 2 "$work/out" "$work/err" | tr '\n' ' ')"
  elif grep -hq '^   at \|Exception' "$work/out" "$work/err"; then
    not_ok "inputs: $name: a stack trace or an exception's name"
  elif [ "$records" != - ] && ! tail -n 1 "$work/out" | grep -q "^$records record"; then
    not_ok "inputs: $name: expected $records records, got '$(tail -n 1 "$work/out")'"
  elif ! grep -hqiE "$pattern" "$work/out" "$work/err"; then
    not_ok "inputs: $name: nothing like '$pattern' in: $(head -n 3 "$work/out" "$work/err" | tr '\n' ' ')"
  else
    ok "inputs: $name: exit $got, $(grep -hiE "$pattern" "$work/err" "$work/out" | head -n 1 | LC_ALL=C tr -cd "[:print:]" | cut -c 1-150)"
  fi
}
as=(env)

mkdir "$in/empty"
expect "an empty folder" 1 - 'no .*(paper|file|record)|nothing' "$in/empty"
expect "a missing path" 2 - 'no-such-path' "$in/no-such-path"
expect "a pattern without a match" 2 - 'none' "$in/none*.txt"

mkdir -p "$in/rights/closed"
record 1 >"$in/rights/good.txt"
record 2 >"$in/rights/closed/bad.txt"
chmod 000 "$in/rights/closed"
if [ "$(id -u)" -ne 0 ]; then
  expect "a folder without rights" 1 - 'closed' "$in/rights/closed"
  expect "a folder without rights among others" 5 1 'closed' "$in/rights"
elif command -v setpriv >/dev/null && chmod -R go+rX "$work" "$in/rights/good.txt" && chmod 000 "$in/rights/closed" \
  && setpriv --reuid 65534 --regid 65534 --clear-groups test -r "$root/src/GraphBuilder/bin/Release/net10.0/graph-builder.dll"; then
  as=(setpriv --reuid 65534 --regid 65534 --clear-groups env HOME="$work" DOTNET_CLI_HOME="$work")
  expect "a folder without rights" 1 - 'closed' "$in/rights/closed"
  expect "a folder without rights among others" 5 1 'closed' "$in/rights"
  as=(env)
else
  skip "inputs: a folder without rights (root may read everything)"
fi
chmod 700 "$in/rights/closed"

mkdir "$in/picture"
printf '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00' >"$in/picture/a.jpg"
head -c 40000 /dev/urandom >>"$in/picture/a.jpg"
expect "a JPEG" 1 - 'a\.jpg' "$in/picture/a.jpg"
record 1 >"$in/picture/b.txt"
expect "a JPEG among others" 5 1 'a\.jpg' "$in/picture"

mkdir "$in/long"
{ record 1; head -c 200000000 /dev/zero | tr '\0' 'x'; echo; } >"$in/long/a.txt"
expect "a single line of 200 MB" 5 1 'a\.txt' "$in/long/a.txt"
{ json 1; printf '{"title": "'; head -c 200000000 /dev/zero | tr '\0' 'x'; printf '"}\n'; json 2; } >"$in/long/a.jsonl"
expect "a JSON line of 200 MB" 5 2 'a\.jsonl' "$in/long/a.jsonl"
{ (ulimit -v 6000000; builder reading "$in/long/a.jsonl" >/dev/null 2>&1); [ $? -eq 5 ]; } && ok "inputs: a JSON line of 200 MB with little memory" || skip "inputs: a JSON line of 200 MB with little memory (no limit on address space here)"
rm -r "$in/long"

{ record 1; printf 'A Title With Zeros\x00\x00 Inside It\n%s\x00 Still an abstract.\n' "$abstract"; record 3; } >"$in/nul.txt"
expect "NUL bytes" 0 3 'nul\.txt:3' "$in/nul.txt"
{ printf '\xff\xfe'; { record 1; record 2; } | iconv -f UTF-8 -t UTF-16LE; } >"$in/utf16.txt"
expect "UTF-16" 0 2 '2 records, 2 papers, 0 errors' "$in/utf16.txt"
{ printf '\xef\xbb\xbf'; record 1; record 2; } | sed 's/$/\r/' >"$in/crlf.txt"
expect "CRLF and a byte order mark" 0 2 '2 records, 2 papers, 0 errors' "$in/crlf.txt"
{ record 1; record 2; record 3; } | head -n 5 >"$in/cut.txt"
expect "a listing cut in mid-record" 5 2 'cut\.txt' "$in/cut.txt"
{ json 1; printf '{"title": "Broken", "abstr\n'; json 3; } >"$in/broken.jsonl"
expect "JSON lines with a broken one" 5 2 'broken\.jsonl.*2|broken\.jsonl:2' "$in/broken.jsonl"
{ bibtex 1; printf '@article{open,\n  title = {An {Unbalanced Title},\n  abstract = {%s}\n\n' "$abstract"; bibtex 3; } >"$in/open.bib"
expect "BibTeX with unbalanced braces" 5 2 'open\.bib' "$in/open.bib"
{ json 1; printf '{"title": "Bad byte \xff here", "abstract": "%s"}\n' "$abstract"; json 3; } >"$in/bytes.jsonl"
expect "an invalid byte" 0 3 'bytes\.jsonl' "$in/bytes.jsonl"
record 1 | gzip | head -c 60 >"$in/cut.txt.gz"
expect "a cut .gz" 1 - 'cut\.txt\.gz' "$in/cut.txt.gz"
: >"$in/nothing.txt"
expect "an empty file" 1 - 'nothing\.txt|no .*(paper|record)' "$in/nothing.txt"
finish
