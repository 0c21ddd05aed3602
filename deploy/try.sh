#!/usr/bin/env bash
# Asks a binary what it has to answer: `deploy/try.sh target/release/statuslab`, or the
# address of a service that runs, `deploy/try.sh http://127.0.0.1:3000`.
set -euo pipefail

fail() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

[ $# -eq 1 ] || fail 'name a binary, or the address of a service'

case "$1" in
http://* | https://*) origin="${1%/}" ;;
*)
  said="$(mktemp)"
  "$1" --listen 127.0.0.1:0 >"$said" &
  server=$!
  trap 'kill "$server" 2>/dev/null; rm -f "$said"' EXIT
  for _ in $(seq 50); do
    [ -s "$said" ] && break
    sleep 0.1
  done
  origin="$(grep -oE 'http://[0-9.:]+' "$said")" || fail "$1 does not start"
  ;;
esac

# The status, and the path that has it.
answers() {
  local status
  status="$(curl -sS -o /dev/null -w '%{http_code}' --max-time 10 "$origin$2")"
  [ "$status" = "$1" ] || fail "$2 answers $status in place of $1"
}

answers 503 /api/status/503
answers 200 /api/codes/200
page="$(curl -sSf --max-time 10 "$origin/codes/503")"
# Everything built that the page loads.
files="$(printf '%s' "$page" | grep -oE '/pkg/[A-Za-z0-9._-]+' | sort -u)" ||
  fail 'the page of 503 names no style and no script: was the site built?'
for kind in css js wasm; do
  grep -q "\.$kind\$" <<<"$files" || fail "the page of 503 names no .$kind"
done
for file in $files; do
  answers 200 "$file"
done
echo "$origin is right: a 503, and a page with $(wc -w <<<"$files" | tr -d ' ') files"
