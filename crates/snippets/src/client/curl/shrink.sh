#!/bin/sh
set -eu
url='@url@'

printf '{"item":"tea","amount":%d}\n' 1 2 3 4 5 6 7 8 > orders
size=8
while :; do
  head -n "$size" orders > some
  status=$(curl -sS -m 10 "$url" -H 'Content-Type: application/x-ndjson' \
    --data-binary @some -o content -w '%{http_code}')
  if [ "$status" != @status@ ] || [ "$size" -eq 1 ]; then break; fi
  @why@
  size=$((size / 2))
done

echo "$status"
echo "orders in one request: $size"
