import re

import httpx

URL = "@url@"

response = @first@
if response.status_code == @status@:
    @why@
    content_range = response.headers["Content-Range"]
    part = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+|\*)", content_range)
    if part is None or int(part[1]) != 0:
        raise SystemExit(f"not the part asked for: {content_range}")
    print(response.status_code)
    @fields@
    print("content:", len(response.content), "bytes")
elif response.status_code == httpx.codes.OK:
    print("the whole, for the server ignored Range")
else:
    response.raise_for_status()
