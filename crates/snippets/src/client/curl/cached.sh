#!/bin/sh
set -eu
url='@url@'

# curl keeps the tag beside the copy and asks with If-None-Match.
printf '%s\n' '@tag@' > copy.etag
echo 'the stored content' > copy
rm -f fresh
curl -sS -m 10 "$url" --etag-compare copy.etag --etag-save copy.etag \
  --fail --dump-header fields --output fresh --write-out '%{http_code}\n'
@why@
if [ -s fresh ]; then
  mv fresh copy
fi
@grep@
echo "content: $(cat copy)"
