#!/usr/bin/env bash
# What the Dockerfile does, without Docker: the files that it copies are enough to publish, and what is published runs the command of the service that loads, as far as to the server.
. "$(dirname "$0")/begin.sh"
need_command git
context=$work/context image=$work/image
mkdir -p "$context" "$image"

# The first stage, line by line. Only files that git knows: .dockerignore leaves out what was built.
ran=0
while read -r word rest; do
  case $word in
    FROM) [ "$ran" -eq 0 ] || break ;;
    COPY)
      read -ra paths <<<"$rest"
      git ls-files -z --cached --others --exclude-standard -- "${paths[@]:0:${#paths[@]}-1}" | xargs -0 cp --parents -t "$context" || not_ok "docker: COPY $rest" ;;
    RUN)
      ran=$((ran + 1))
      (cd "$context" && bash -c "${rest//\/app/$image}") >"$work/said" 2>&1 || not_ok "docker: RUN $rest: $(tail -n 3 "$work/said")" ;;
  esac
done <Dockerfile
if [ "$ran" -gt 0 ] && [ "$bad" -eq 0 ]; then ok "docker: the files that are copied are enough for $ran commands"; fi

command=$(sed -nE 's/^ *command: \[sh, -c, "(.*)"\]$/\1/p' docker-compose.yml)
mkdir -p "$work/run" && cp -r seeds "$work/run/seeds"
(cd "$work/run" && PATH=$image:$PATH KG_NEO4J=http://127.0.0.1:1 NEO4J_PASSWORD=nobody-asks sh -c "${command:-false}") >"$work/said" 2>"$work/err" </dev/null
if [ $? -eq 1 ] && grep -q ' 822 papers' "$work/said" "$work/err" && grep -q 'no Neo4j answers at http://127.0.0.1:1' "$work/err"; then
  ok "docker: what is published builds seeds and asks for the server"
else
  not_ok "docker: $(tail -n 3 "$work/said" "$work/err")"
fi
if (cd "$work/run" && PATH=$image:$PATH graph-queries stats </dev/null) >"$work/said" 2>"$work/err"; then ok "docker: graph-queries runs beside it"; else not_ok "docker: graph-queries: $(tail -n 2 "$work/err")"; fi
finish
