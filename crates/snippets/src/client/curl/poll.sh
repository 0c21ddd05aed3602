#!/bin/sh
set -eu
url='@url@'

status=$(@first@ \
  --output content --write-out '%{http_code}')
@why@
# Some servers name another URL to look at, in Location or in the content.
looks=0
while [ "$status" = @status@ ] && [ "$looks" -lt 3 ]; do
  sleep 0.3
  status=$(curl -sS -m 10 "$url" -o content -w '%{http_code}')
  looks=$((looks + 1))
done

echo "$status"
echo "looks: $looks"
