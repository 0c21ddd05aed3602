"""Asks once with Python's standard library and prints what came of it.

Usage: python3 with_urllib.py URL
"""

import json
import sys
import urllib.error
import urllib.request

seen = {}
try:
    try:
        response = urllib.request.urlopen(sys.argv[1], timeout=10)
    except urllib.error.HTTPError as error:
        # A status of 400 and more is an exception that has the response.
        response = error
    with response:
        seen["status"] = response.status
        seen["bytes"] = len(response.read())
# Not all that goes wrong is a URLError.
except Exception as error:
    seen["error"] = f"{type(error).__name__}: {error}"
print(json.dumps(seen))
