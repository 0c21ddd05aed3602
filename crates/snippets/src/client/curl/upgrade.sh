#!/bin/sh
set -eu
url='@url@'

key=$(head -c 16 /dev/urandom | base64)
# After the 101 curl waits for bytes of the new protocol: time ends it.
curl -sS -m 1 "$url" --no-buffer --output frames \
  --dump-header fields -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
  -H 'Sec-WebSocket-Version: 13' -H "Sec-WebSocket-Key: $key" || [ $? -eq 28 ]
awk 'NR == 1 { print $2 }' fields
@grep@
