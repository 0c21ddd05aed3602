#!/bin/sh
set -eu
url='@url@'

@why@
@first@ \
  --dump-header fields --output content
# Interim responses stand before the final one: all are in the dump.
sed -n 's/\r$//; s/^HTTP[^ ]* \([0-9]*\).*/\1/p' fields
@grep@
