#!/bin/sh
set -eu
url='@url@'

status=$(@first@ \
  --fail --dump-header fields --output content \
  --write-out '%{http_code}')
if [ "$status" = @status@ ]; then
  @why@
  echo "$status"
  @grep@
else
  cat content
fi
