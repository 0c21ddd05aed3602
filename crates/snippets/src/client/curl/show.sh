#!/bin/sh
set -eu
url='@url@'

@first@ \
  --fail --dump-header fields --output content \
  --write-out '%{http_code}\n' > status
@why@
cat status
@grep@
echo "content: $(wc -c < content) bytes"
