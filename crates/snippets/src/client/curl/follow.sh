#!/bin/sh
set -eu
url='@url@'

@why@
# No -X POST: it would force POST upon every address on the way.
@first@ \
  --location --max-redirs 5 --proto-redir =http,https \
  --fail --dump-header fields --output content \
  --write-out 'then %{method}: %{http_code}\n' > last
awk 'NR == 1 { print $2 }' fields
@grep@
cat last
