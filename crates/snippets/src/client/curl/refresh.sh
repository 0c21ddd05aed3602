#!/bin/sh
set -eu
url='@url@'

attempt=1
while :; do
  @why@
  etag=$(curl -sS -m 10 "$url" -o current -w '%header{etag}')
  # curl leaves out a field without a value.
  status=$(curl -sS -m 10 -X PUT "$url" -D fields -H "If-Match: $etag" \
    --json '{"item": "tea", "amount": 2}' -o content -w '%{http_code}')
  if [ "$status" != @status@ ] || [ "$attempt" -eq 3 ]; then break; fi
  attempt=$((attempt + 1))
done

echo "$status"
@grep@
echo "attempts: $attempt"
