#!/bin/sh
set -eu
url='@url@'

status=$(@first@ \
  --output content --dump-header fields --write-out '%{http_code}')
if [ "$status" = @status@ ]; then
  @why@
  echo "$status"
  @grep@
  status=$(@second@ \
    --output content --write-out '%{http_code}')
fi

echo "again: $status"
