#!/bin/sh
set -eu
url='@url@'

@why@
@first@ \
  --dump-header fields --output problem.json \
  --write-out '%{http_code}\n'
@grep@
cat problem.json >&2
