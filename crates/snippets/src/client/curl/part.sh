#!/bin/sh
set -eu
url='@url@'

@first@ \
  --fail --dump-header fields --output part \
  --write-out '%{http_code}\n' > status
@why@
if ! grep -qi '^content-range: bytes 0-' fields; then
  echo 'not the part asked for' >&2
  exit 1
fi
cat status
@grep@
echo "content: $(wc -c < part) bytes"
