#!/bin/sh
set -eu
url='@url@'

@why@
# Two retries at most; the pause doubles from one second on.
rm -f fields
curl -sS -m 10 "$url" @retry@--retry 2 --retry-max-time 60 \
  --output content --dump-header fields \
  --write-out '%{http_code}\n'@ignore@
echo "attempts: $(grep -c '^HTTP' fields)"
